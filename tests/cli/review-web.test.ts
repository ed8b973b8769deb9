/** The page of `spacegov review --web`, in a real browser, and its door. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, whyNoChromium } from '../support/chromium.js';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov } from './support.js';

const ARTICLE = `Vienna, 9 June 2025. Saudi Arabia signed the Moon Agreement on 3 May 2025, officials said.

Austria signed the Moon Agreement on 4 May 2025. <b>Chad</b> is the depositary of nothing, and Austria a friend of it.
`;

let main: string;
/** With an article and the drafts that were made of it. */
let ingested: string;
let browser: Browser | undefined;
const began: ChildProcess[] = [];
const wrong: string[] = [];
beforeAll(async () => {
  main = smallPackage();
  ingested = scratch();
  writeFileSync(join(ingested, 'news.txt'), ARTICLE);
  await spacegov('ingest news.txt --drafts --date 2025-06-09 --class press'.split(' '), { cwd: ingested, main });
  if (whyNoChromium() === undefined) browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const child of began) child.kill('SIGKILL');
  cleanUp();
});

interface Reviewing {
  readonly url: string;
  readonly cwd: string;
  readonly drafts: () => string;
  readonly screen: () => string;
  readonly end: Promise<number | null>;
  readonly child: ChildProcess;
}

async function reviewing(): Promise<Reviewing> {
  const cwd = scratch();
  cpSync(ingested, cwd, { recursive: true });
  const child = spawn(process.execPath, [...commandOf(main), 'review', '--web', 'news.drafts.yaml'], {
    cwd,
    env: settings({}),
  });
  began.push(child);
  let screen = '';
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (text: Buffer) => (screen += text.toString()));
  const url = await new Promise<string>((found, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      screen += text.toString();
      const at = /Review: (http:\S+)/.exec(screen)?.[1];
      if (at !== undefined) found(at);
    });
    void end.then(() => fail(new Error(screen)));
  });
  return {
    url,
    cwd,
    child,
    end,
    screen: () => screen,
    drafts: () => readFileSync(join(cwd, 'news.drafts.yaml'), 'utf8'),
  };
}

const reviews = (yaml: string): string[] => [...yaml.matchAll(/^ {4}review: (\w+)$/gm)].map(([, word]) => word ?? '');

async function open(url: string): Promise<Page> {
  const page = await (browser as Browser).newPage(); // the caller has looked whether there is one
  page.setDefaultTimeout(30_000);
  page.on('request', (asked) => {
    if (!asked.url().startsWith(url)) wrong.push(`asks ${asked.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(url);
  await page.locator('#drafts li').first().waitFor();
  return page;
}

it('shows text and drafts side by side, and a person decides on them with the keyboard alone', async () => {
  if (browser === undefined) {
    console.warn(`skipped: ${whyNoChromium() ?? ''}`);
    return;
  }
  const { url, cwd, drafts, screen, end } = await reviewing();
  const page = await open(url);
  const told = (words: string): Promise<void> => page.locator('#told', { hasText: words }).waitFor();
  expect(await page.locator('#text').textContent()).toBe(ARTICLE);
  expect(await page.locator('#text b').count()).toBe(0);
  const current = page.locator('#drafts li[aria-current=true]');
  expect(await current.textContent()).toContain('Saudi Arabia SIGNED Moon Agreement'); // by names, and by ids below
  expect(await current.textContent()).toContain('state:sau → instrument:moon');
  // From each side to the other.
  await page.locator('#text mark', { hasText: 'Austria signed' }).click();
  expect(await current.textContent()).toContain('state:aut');
  await page.keyboard.press('k');
  expect(await page.locator('#text mark.chosen').textContent()).toBe('Saudi Arabia signed the Moon Agreement');
  await page.keyboard.press('a');
  await told('accept: written.');
  expect(reviews(drafts())).toEqual(['accepted', 'open']);
  await page.keyboard.press('u');
  await told('undone: written.');
  expect(reviews(drafts())).toEqual(['open', 'open']);
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  await told('accept: written.');
  await page.keyboard.press('r');
  await told('reject: written.');
  expect(reviews(drafts())).toEqual(['accepted', 'rejected']);
  // A passage by hand: what the ontology has no room for is refused, and the rest is a draft like any other.
  await page.keyboard.press('n');
  await page.fill('#quote', 'Austria a friend');
  await page.selectOption('#relation', 'PARTY_TO');
  await page.locator('#subject').pressSequentially('Austri');
  await page.locator('#names option[value="Austria — state:aut"]').waitFor({ state: 'attached' });
  await page.fill('#subject', 'Austria — state:aut');
  await page.fill('#object', 'state:sau');
  await page.click('#save');
  await page.locator('#wrong', { hasText: 'PARTY_TO' }).waitFor();
  await page.fill('#object', 'instrument:moon');
  await page.click('#save');
  await told('A draft more, accepted.');
  expect(drafts()).toContain('by: hand\n    subject: state:aut\n    relation: PARTY_TO\n    object: instrument:moon');
  await page.click('#finish-add');
  await page.getByText('Done. What was accepted').waitFor();
  expect(await end).toBe(0);
  expect(screen()).toContain('news.yaml: 2 accepted claims');
  expect((await spacegov(['origins'], { cwd, main })).stdout).toContain('article.news: ');
  expect(wrong.filter((one) => !one.includes('400'))).toEqual([]);
});

it('answers nobody but the page itself, writes over nobody, and ends with Ctrl-C', async () => {
  const { url, child, end, drafts, cwd } = await reviewing();
  const { port, pathname, origin } = new URL(url);
  const wish = JSON.stringify({ wish: 'decide', file: 0, item: { of: 'claims', index: 0 }, choice: { do: 'accept' } });
  const ask = (path: string, headers: Record<string, string> = {}, body?: string): Promise<[number, string, string]> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', path, headers, method: body === undefined ? 'GET' : 'POST' },
        (reply) => {
          let text = '';
          reply.on('data', (piece: Buffer) => (text += piece.toString()));
          reply.on('end', () =>
            resolve([reply.statusCode ?? 0, text, String(reply.headers['content-security-policy'])]),
          );
        },
      );
      sent.on('error', reject).end(body);
    });
  const from = { origin, 'content-type': 'application/json' };
  expect((await ask('/'))[0]).toBe(404);
  expect((await ask(`/${'x'.repeat(32)}/state`))[0]).toBe(404);
  expect((await ask(`${pathname}state`, { host: `evil.example:${port}` }))[0]).toBe(421);
  expect((await ask(`${pathname}../package.json`))[0]).toBe(404);
  expect((await ask(pathname))[2]).toContain("default-src 'none'");
  expect((await ask(`${pathname}wish`, { ...from, origin: 'http://evil.example' }, wish))[0]).toBe(403);
  expect((await ask(`${pathname}wish`, { origin, 'content-type': 'text/plain' }, wish))[0]).toBe(403);
  expect((await ask(`${pathname}wish`, from, '{"wish":"decide"}'))[1]).toContain('BAD_WISH');
  expect((await ask(`${pathname}wish`, from, 'x'.repeat(100_000)))[1]).toContain('BAD_WISH');
  expect(reviews(drafts())).toEqual(['open', 'open']);
  // Somebody else has decided meanwhile, in an editor.
  writeFileSync(join(cwd, 'news.drafts.yaml'), drafts().replace('    review: open', '    review: rejected'));
  expect((await ask(`${pathname}wish`, from, wish))[1]).toContain('changed by somebody else');
  expect(reviews(drafts())).toEqual(['rejected', 'open']);
  child.kill('SIGINT');
  expect(await end).toBe(0);
});
