/** A graph without a server: the library in a real browser, and the site in a folder, served by a plain host of files. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openGraph } from '../../src/browser.js';
import { packSnapshot, readSnapshot, type Snapshot } from '../../src/graph/snapshot.js';
import { makeClaim, type ClaimContent } from '../../src/model/claim.js';
import { digest as digestAnywhere, digestBytes as digestBytesAnywhere } from '../../src/text/digest-anywhere.js';
import { fromBase64url, toBase64url } from '../../src/text/base64url.js';
import { digest, digestBytes } from '../../src/text/digest.js';
import { ALONE, cleanUp, ROOT, scratch, settings } from '../cli/support.js';
import { describeExplorer, settled } from '../explorer/support.js';
import { recordedAnswer, readQuestions } from '../operations/saved.js';
import { readCases } from '../queries/cases.js';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from './static-server.js';

const LIBRARY = 'dist/browser/space-governance-graph.js';
const TODAY = '2026-11-28'; // of the recordings

let folder: string;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  folder = join(scratch(), 'site');
  const words = ['dist/start.js', 'site', '--out', folder, '--exports', 'nodes.csv'];
  execFileSync(process.execPath, [...ALONE, ...words], {
    cwd: ROOT,
    env: settings({}),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  host = await serveFolder(folder);
});
afterAll(async () => {
  await host.close();
  cleanUp();
});

const site = (): { readonly snapshot: string; readonly sha256: string } =>
  JSON.parse(readFileSync(join(folder, 'spacegov-site.json'), 'utf8')) as { snapshot: string; sha256: string }; // ours

describe('what stands in for Node', () => {
  it.each(['', 'Türkiye 🚀', 'x'.repeat(10_000)])('gives the same digest: %#', (text) => {
    expect(digestAnywhere(text)).toBe(digest(text));
    expect(digestBytesAnywhere(Buffer.from(text))).toBe(digestBytes(Buffer.from(text)));
    expect(toBase64url(text)).toBe(Buffer.from(text).toString('base64url'));
    expect(fromBase64url(toBase64url(text))).toBe(text);
  });
});

describe('a snapshot', () => {
  const bytes = (): Uint8Array => new Uint8Array(readFileSync(join(folder, site().snapshot)));

  it('is small, and the library under 400 KB, gzipped', () => {
    const library = gzipSync(readFileSync(join(ROOT, LIBRARY))).length;
    console.log(`library ${Math.round(library / 1000)} kB gzipped, snapshot ${Math.round(bytes().length / 1000)} kB`);
    expect(library).toBeLessThan(400_000);
    expect(bytes().length).toBeLessThan(1_000_000);
  });

  it.each`
    what                     | change                                                                                                                   | code
    ${'changed by one bit'}  | ${(all: Uint8Array) => all.with(5000, (all[5000] ?? 0) ^ 1)}                                                             | ${'SNAPSHOT_DAMAGED'}
    ${'cut short'}           | ${(all: Uint8Array) => all.subarray(0, -10)}                                                                             | ${'SNAPSHOT_DAMAGED'}
    ${'some other file'}     | ${() => new TextEncoder().encode('<!doctype html>\n')}                                                                   | ${'SNAPSHOT_FORMAT'}
    ${'empty'}               | ${() => new Uint8Array()}                                                                                                | ${'SNAPSHOT_FORMAT'}
    ${'of a format to come'} | ${(all: Uint8Array) => Buffer.from(Buffer.from(all).toString('latin1').replace('"version":1', '"version":9'), 'latin1')} | ${'SNAPSHOT_FORMAT'}
  `('$what is refused', async ({ change, code }) => {
    await expect(openGraph({ snapshot: change(bytes()) })).rejects.toMatchObject({ code });
  });

  it('keeps all of a history, whoever said it, and whatever fields it has', async () => {
    const evidence = [{ document: 'document:a', quote: 'Yes.', start: 3, end: 7 }, { document: 'document:b' }];
    const [one, two] = ['2001', null].map((since) =>
      makeClaim({
        ...{ subject: 'state:aut', predicate: 'PARTY_TO', object: 'instrument:moon', since, until: null },
        ...{ qualifiers: { action: 'RATIFICATION' }, polarity: 'asserted' },
      } as ClaimContent),
    );
    const said = { rank: 'normal', method: 'curated', confidence: 0.9, evidence } as const;
    const shares = [{ origin: 'mine', ...said }];
    const batch = { origin: 'mine', recordedAt: '2026-01-01T00:00:00.000Z', retract: ['claim:0'] };
    const batches = [
      {
        ...batch,
        assert: [
          { claim: two, ...said, shares },
          { claim: one, ...said },
        ],
        version: 'v',
        digest: 'd',
      },
    ];
    const whole = { ontology: 'type A { id: ID! }', operations: [], release: '1.0.0', batches };
    const packed = await packSnapshot(whole as unknown as Snapshot, gzipSync);
    expect(await readSnapshot(packed)).toEqual(whole);
  });

  it('that is not the one whose digest is given is refused', async () => {
    await expect(openGraph({ snapshot: bytes(), sha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'SNAPSHOT_DAMAGED',
    });
    expect(createHash('sha256').update(bytes()).digest('hex')).toBe(site().sha256);
  });

  it('is written by a command of its own, the same bytes, and told by its digest', () => {
    const file = join(scratch(), 'graph.snapshot');
    const words = ['dist/start.js', 'snapshot', '--out', file];
    const told = execFileSync(process.execPath, [...ALONE, ...words], {
      cwd: ROOT,
      env: settings({}),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(told.toString()).toBe(`sha256:${site().sha256}\n`);
    expect(readFileSync(file).equals(bytes())).toBe(true);
  });
});

describe('a site', () => {
  it('is not written over files of others, and has a digest of each of its own', () => {
    const other = scratch();
    writeFileSync(join(other, 'thesis.txt'), 'mine');
    const words = ['dist/start.js', 'site', '--out', other];
    expect(() =>
      execFileSync(process.execPath, [...ALONE, ...words], { cwd: ROOT, env: settings({}), stdio: 'pipe' }),
    ).toThrow('holds other files');
    expect(existsSync(join(other, 'thesis.txt'))).toBe(true);
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums.length).toBeGreaterThan(80);
    for (const line of sums) {
      const [sum, path = ''] = line.split('  ');
      expect([path, digestBytes(readFileSync(join(folder, path)))]).toEqual([path, sum]);
    }
  });
});

describeExplorer('in a real browser, from a folder', () => {
  let browser: Browser;
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(host.url)) wrong.push(request.url());
    });
    await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
      console.error('policy: ' + event.violatedDirective + ' ' + event.sourceFile);
    });`);
    await page.goto(`${host.url}/entity/instrument:moon?asOf=2023-06-30&says=standing~state:bra~instrument:moon`);
    await settled(page);
  });
  afterAll(() => browser.close());
  afterEach(() => {
    expect(wrong.splice(0)).toEqual([]);
  });

  it('stands at an address that no file has: the host answers with 404.html, which is the explorer', async () => {
    await page.getByRole('dialog', { name: 'Says who?' }).getByText('complete').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
    expect(host.asked[0]).toBe('GET /entity/instrument:moon');
    expect(wrong.splice(0)).toEqual([expect.stringMatching(/status of 404/)]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
  });

  it('gives every recorded answer', async () => {
    const cases = readCases('tests/queries').map((one) => ({
      ...one,
      expected: JSON.parse(readFileSync(`tests/queries/${one.name}.json`, 'utf8')) as Record<string, unknown>,
    }));
    const questions = (await readQuestions()).map((one) => ({
      ...{ name: one.name, operation: one.text, variables: one.variables },
      expected: recordedAnswer(one) as Record<string, unknown>,
    }));
    const all = [...cases, ...questions];
    const asked = JSON.stringify(all.map(({ operation, variables }) => [operation, variables]));
    const { answers, openMs, askMs } = await page.evaluate<{
      answers: string[];
      openMs: number;
      askMs: number;
    }>(`(async () => {
      const { openGraph } = await import('/graph/space-governance-graph.js');
      const began = performance.now();
      const graph = await openGraph({ snapshot: '${site().snapshot}', sha256: '${site().sha256}', today: '${TODAY}' });
      const opened = performance.now();
      const answers = [];
      for (const [text, variables] of ${asked}) answers.push(JSON.stringify(await graph.query(text, variables)));
      return { answers, openMs: opened - began, askMs: performance.now() - opened };
    })()`);
    console.log(`in Chromium: opened in ${Math.round(openMs)} ms, ${all.length} answers in ${Math.round(askMs)} ms`);
    for (const [i, { name, expected }] of all.entries()) {
      const { data, errors } = JSON.parse(answers[i] ?? '{}') as { data: unknown; errors?: { message: string }[] };
      const whole = errors === undefined ? data : { data, errors: errors.map(({ message }) => message) };
      const recorded = Array.isArray(expected['errors'])
        ? {
            data: expected['data'],
            errors: (expected['errors'] as { message: string }[]).map(({ message }) => message),
          }
        : expected;
      expect([name, whole]).toEqual([name, recorded]);
    }
  });

  it('finds a name, shows the entity on a day, says who says so, and has it all in its address', async () => {
    await page.getByRole('link', { name: 'Space Governance Graph' }).first().click();
    await page.getByRole('combobox', { name: 'Search names and questions' }).fill('moon agrement');
    await page
      .getByRole('option', { name: /^Moon Agreement/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
    await page.getByLabel('As of').fill('2023-06-01');
    const parties = page.getByRole('region', { name: 'Parties 18', exact: true });
    await parties.getByRole('button', { name: /more of 18/ }).click();
    await parties.getByRole('button', { name: 'Says who? Saudi Arabia' }).click();
    await page.getByRole('dialog', { name: 'Says who?' }).getByText('is party to').first().waitFor();
    expect(page.url()).toMatch(/\/entity\/instrument:moon\?.*asOf=2023-06-01.*says=claim/);
    await page.keyboard.press('Escape');
  });

  it('takes a sentence, leads to its question, and answers it', async () => {
    await page.getByRole('link', { name: 'Space Governance Graph' }).first().click();
    await page.getByRole('combobox', { name: 'Search names and questions' }).fill('who chaired COPUOS in 2010?');
    await page.getByRole('option', { name: /who chaired a session/ }).click();
    await page.getByText('Dumitru-Dorin Prunariu').first().waitFor();
  });

  it('shows treaties, votes, a comparison, the drawn graph, changes and data', async () => {
    for (const [name, path] of [
      ['Treaties', '/treaties'],
      ['Votes', '/votes'],
      ['Compare', '/compare'],
      ['Graph', '/graph'],
      ['Changes', '/changes'],
      ['Data', '/data'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
      await page.waitForURL((url) => url.pathname === path);
      await settled(page);
      expect(await page.locator('main').innerText()).not.toMatch(/This page has a fault|cannot be reached/);
    }
  });

  it('has the playground, and answers in it', async () => {
    await page.goto(`${host.url}/playground/?query=${encodeURIComponent('{ state(code: "CHN") { name } }')}`);
    await page
      .getByRole('button', { name: /^Execute query|^Run/ })
      .first()
      .click();
    await page.locator('.result-window').getByText('"China"').waitFor();
  });

  it('has asked the host for files, and for nothing else', () => {
    expect(host.asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    expect(host.asked.filter((one) => /\/graphql$|ask\.json/.test(one))).toEqual([]);
  });
});
