/** The playground: its files as the server hands them out, and the page in a real browser. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { readAllOperations, type SavedOperation } from '../../src/graph/saved-operations.js';
import { launchChromium, whyNoChromium } from '../support/chromium.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('the files of the playground', () => {
  let folder: string;
  let server: TestServer;

  beforeAll(async () => {
    const outside = mkdtempSync(join(tmpdir(), 'playground-'));
    folder = join(outside, 'built');
    const files = {
      'csp.json': JSON.stringify({ 'default-src': "'none'", 'script-src': "'self'" }),
      'pages.json': JSON.stringify(['/playground']),
      'index.html': '<!doctype html><title>Playground</title>',
      'main.js': 'export {}',
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'chunks/a-HASH.js': 'export {}',
      'assets/font-HASH.ttf': 'font',
      '.hidden': 'canary',
      '../outside.txt': 'canary',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    server = await startTestServer({ playgroundFolder: folder });
  });
  afterAll(async () => {
    await server.close();
    rmSync(dirname(folder), { recursive: true });
  });

  it.each`
    path                                    | type                                | caching
    ${'/playground'}                        | ${'text/html; charset=utf-8'}       | ${'no-cache'}
    ${'/playground?query=%7B__typename%7D'} | ${'text/html; charset=utf-8'}       | ${'no-cache'}
    ${'/playground/main.js'}                | ${'text/javascript; charset=utf-8'} | ${'no-cache'}
    ${'/playground/icon.svg'}               | ${'image/svg+xml'}                  | ${'no-cache'}
    ${'/playground/chunks/a-HASH.js'}       | ${'text/javascript; charset=utf-8'} | ${'public, max-age=31536000, immutable'}
    ${'/playground/assets/font-HASH.ttf'}   | ${'font/ttf'}                       | ${'public, max-age=31536000, immutable'}
  `('are sent with type, policy and caching: $path', async ({ path, type, caching }) => {
    const { status, headers } = await server.fetch(path as string);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(caching);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are found by those who were given a link while the page stood at the root', async () => {
    const reply = await rawGet(server.port, '/?query=%7B__typename%7D&variables=');
    expect(reply).toMatch(/^HTTP\/1\.1 307 /);
    expect(reply).toContain('Location: /playground?query=%7B__typename%7D&variables=');
  });

  it('are not sent again to a browser that has them', async () => {
    const { headers } = await server.fetch('/playground/main.js');
    // `fetch` would ask for it anew.
    const reply = await rawGet(server.port, '/playground/main.js', `If-None-Match: ${headers.get('etag')}\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 304 /);
  });

  it.each([
    '/playground/chunks',
    '/playground/chunks/',
    '/playground/none.js',
    '/playground/.hidden',
    '/playground/../outside.txt',
    '/playground/%2e%2e/outside.txt',
    '/playground/..%2foutside.txt',
    '/playground/..%5coutside.txt',
    '/playground//etc/passwd',
    '/playground/%00',
    '/playground/chunks/..%2f..%2f..%2foutside.txt',
  ])('are all that is sent: not %s', async (path) => {
    const text = await rawGet(server.port, path);
    expect(text).toMatch(/^HTTP\/1\.1 (400|403|404) /);
    expect(text).toContain('Content-Type: application/json; charset=utf-8');
    expect(text).not.toMatch(/canary|root:|<html|outside-|Error:/i);
  });
});

/** `fetch` would tidy the path before it is sent. */
async function rawGet(port: number, path: string, header = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${header}\r\n`),
    );
    socket
      .on('data', (chunk) => (text += String(chunk)))
      .on('end', () => resolve(text))
      .on('error', reject);
  });
}

const BUILT = resolve('dist/playground');
const SCREENSHOT = resolve('docs/screenshots/playground.png');

describePage('the page of the playground', () => {
  let server: TestServer;
  let browser: Browser;
  let operations: readonly SavedOperation[];
  /** To load a page costs a second of a processor: what is not about a page just loaded goes on in one that stands. */
  let opened: Page;
  const [elsewhere, complaints]: [string[], string[]] = [[], []];

  beforeAll(async () => {
    operations = await readAllOperations('docs/operations');
    server = await startTestServer({ playgroundFolder: BUILT, operations });
    browser = await launchChromium();
    opened = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    opened.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== server.url)
        elsewhere.push(request.url());
    });
    opened.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    // In the page's own words: this file is not compiled for a browser.
    await opened.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
      console.error('policy: ' + event.violatedDirective);
    });`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('opens on the article, asks, and shows what Li Song is and in whose words we know it', async () => {
    const page = opened;
    await page.goto(`${server.url}/playground`);
    await page.locator('.graphiql-query-editor').getByText('person:li-song').waitFor();
    await page.getByText('Who spoke for China').first().waitFor(); // in the menu of saved operations
    const answer = page.waitForResponse(
      (response) => response.request().postData()?.includes('person:li-song') ?? false,
    );
    await page.getByRole('button', { name: /^execute query/i }).click();
    const { data } = (await (await answer).json()) as { data: any }; // eslint-disable-line @typescript-eslint/no-explicit-any
    const [office] = data.person.represents.edges;
    expect(office.node.name).toBe('China');
    // The table of offices gives the first day and so speaks; the article's claim stands beside it, with its words.
    const quotes = office.claims.flatMap((claim: any) => claim.evidence.map((one: any) => one.quote)); // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(quotes).toContainEqual(expect.stringMatching(/^Li Song, permanent representative of China to the UN/));
    const shown = page.locator('.graphiql-response').getByText('Li Song, permanent representative of China').first();
    await shown.waitFor();

    if (process.env['SCREENSHOTS'] === '1' || !existsSync(SCREENSHOT)) {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: SCREENSHOT });
    }

    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    const asked = server.log.filter(({ path }) => path === '/graphql');
    expect(asked.length).toBeGreaterThanOrEqual(2); // the schema, and the operation
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
  });

  it('lists the saved operations by subject, and each runs with one click, its variables filled in, without an error', async () => {
    const page = opened;
    await page.setViewportSize({ width: 1024, height: 400 }); // low, as each answer is drawn by the processor
    const menu = page.getByRole('region', { name: 'Saved operations', exact: true });
    await menu.getByRole('heading', { name: 'Saved operations' }).waitFor();
    const subjects = [...new Set(operations.flatMap(({ subject }) => subject ?? []))];
    expect(await menu.getByRole('heading', { level: 3 }).allTextContents()).toEqual(subjects);
    for (const subject of subjects) {
      const own = operations.filter((operation) => operation.subject === subject).map(({ name }) => name);
      expect(await menu.getByRole('region', { name: subject, exact: true }).locator('small').allTextContents()).toEqual(
        own,
      );
    }

    const refused: string[] = [];
    for (const { name, text, variables } of operations.filter(({ needs }) => needs === undefined)) {
      const reply = page.waitForResponse((response) => asksFor(response, text));
      await menu.getByRole('button').filter({ hasText: name }).click();
      const response = await reply;
      const sent = response.request().postDataJSON() as { variables?: object; operationName?: string };
      expect([name, sent.variables ?? {}]).toEqual([name, variables]);
      expect([name, sent.operationName]).toEqual([name, /^query (\w+)/m.exec(text)?.[1]]);
      const { data, errors } = (await response.json()) as { data?: object | null; errors?: unknown };
      if (errors !== undefined || data === null || data === undefined)
        refused.push(`${name}: ${JSON.stringify(errors)}`);
      const [first] = Object.keys(data ?? {});
      await page.locator('.graphiql-response').getByText(`"${first}"`).first().waitFor();
    }
    expect(refused).toEqual([]);
    expect(complaints).toEqual([]);
    for (const { name, needs } of operations.filter((one) => one.needs !== undefined)) {
      await menu.getByRole('button').filter({ hasText: name }).click();
      await page.locator('.graphiql-response').getByText(`spacegov import ${needs}`).first().waitFor();
    }
    // What nobody has touched makes room for the next: one tab, and GraphiQL shows none.
    expect(await page.getByRole('tab').count()).toBeLessThanOrEqual(1);
  });

  it('leaves alone what a reader has changed: it stays in its tab, and the next opens beside it', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } }); // with no tabs of before
    await page.goto(`${server.url}/playground?${new URLSearchParams({ query: '{ dataset { claims } }' }).toString()}`);
    const editor = page.locator('.graphiql-query-editor');
    await editor.getByText('claims').waitFor();
    const [, question] = operations;
    const menu = page.getByRole('region', { name: 'Saved operations', exact: true });
    const reply = page.waitForResponse((response) => asksFor(response, question?.text ?? ''));
    await menu
      .getByRole('button')
      .filter({ hasText: question?.name ?? '' })
      .click();
    expect((await (await reply).json()) as object).not.toHaveProperty('errors');
    await page.getByRole('tab').nth(1).waitFor();
    await page.getByRole('tab').first().click();
    await editor.getByText('claims').waitFor();
  });

  it('runs what a link brings along, filters by words, and says above the answer how to read it', async () => {
    const question = operations.find(({ name }) => name.startsWith('06'));
    if (question === undefined) throw new Error('there is no question 06');
    const shared = new URLSearchParams({
      query: question.text,
      variables: JSON.stringify({ ...question.variables, code: 'AUT' }),
    });
    const page = opened;
    await page.setViewportSize({ width: 1440, height: 900 });
    const reply = page.waitForResponse((response) => asksFor(response, question.text));
    await page.goto(`${server.url}/playground?${shared.toString()}`);
    expect(((await reply).request().postDataJSON() as { variables: object }).variables).toMatchObject({ code: 'AUT' });
    await page.locator('.graphiql-response').getByText('Austria').first().waitFor();
    const note = page.getByRole('complementary', { name: 'How to read the answer' });
    await note.getByText('two different acts').waitFor();
    const above = async (): Promise<boolean> => {
      const [told, answer] = [
        await note.boundingBox(),
        await page.locator('.graphiql-response .view-lines').boundingBox(),
      ];
      return told !== null && answer !== null && told.y + told.height <= answer.y + 1;
    };
    expect(await above()).toBe(true);
    const menu = page.getByRole('region', { name: 'Saved operations', exact: true });
    const all = await menu.getByRole('button').count();
    await menu.getByRole('searchbox', { name: 'Only those with these words' }).fill('alike vote');
    await menu.getByRole('button').filter({ hasText: '17-' }).waitFor();
    expect(await menu.getByRole('button').count()).toBeLessThan(all / 4);
    await menu.getByRole('searchbox', { name: 'Only those with these words' }).fill('nothing has all of these');
    await menu.getByText('None has all of these words.').waitFor();
  });

  it('stands above each other on a telephone: menu, editor and answer as wide as the screen', async () => {
    const page = opened;
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    for (const part of ['.graphiql-query-editor', '.graphiql-response']) {
      const box = await page.locator(part).boundingBox();
      expect([part, (box?.width ?? 0) > 300, (box?.height ?? 0) > 100]).toEqual([part, true, true]);
    }
  });
});

function asksFor(response: Response, text: string): boolean {
  const request = response.request();
  if (request.method() !== 'POST' || !request.url().endsWith('/graphql')) return false;
  return (request.postDataJSON() as { query?: string }).query === text;
}

/** Needs Chromium and a built playground; without them a skipped test says so, and in CI the suite fails. */
function describePage(name: string, cases: () => void): void {
  const built = existsSync(join(BUILT, 'index.html'));
  const missing = whyNoChromium() ?? (built ? undefined : 'dist/playground is not built: run `npm run build`');
  if (missing === undefined) {
    describe(name, cases);
    return;
  }
  const { CI } = process.env;
  if (CI && CI !== 'false') throw new Error(`"${name}" must run in CI, and ${missing}.`);
  describe(name, () => it.skip(`is not tested: ${missing}`, () => undefined));
}
