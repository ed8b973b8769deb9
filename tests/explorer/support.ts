/** One real server with the explorer, and pages in one real Chromium that report whatever goes wrong in them. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readSavedOperations, type SavedOperation } from '../../src/graph/saved-operations.js';
import { busy } from '../support/busy.js';
import { launchChromium, whyNoChromium } from '../support/chromium.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { look } from './look.js';

export const BUILT = resolve('dist/explorer');

export interface Explorer {
  readonly server: TestServer;
  readonly operations: readonly SavedOperation[];
  readonly browser: Browser;
  /** The one page of the desk goes there, as by its own links: to load a page costs more than most cases do. */
  visit(path: string): Promise<Page>;
  /**
   * A page beside it, which whoever opens it closes. It shares what the browser keeps of the server's files, unless it
   * is given options: then it is the first of a browser of its own.
   */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Errors, warnings, blocked resources and requests to other hosts, of all pages so far. */
  readonly wrong: string[];
  close(): Promise<void>;
}

export async function startExplorer(): Promise<Explorer> {
  const operations = await readSavedOperations('docs/operations');
  const server = await startTestServer({
    playgroundFolder: resolve('dist/playground'),
    explorerFolder: BUILT,
    operations,
  });
  const browser = await launchChromium();
  const desk = { viewport: { width: 1280, height: 600 } }; // low, as each frame is drawn by the processor
  const shared = await browser.newContext(desk);
  const wrong: string[] = [];
  const newPage = async (options?: BrowserContextOptions): Promise<Page> => {
    const page = await (options === undefined ? shared.newPage() : browser.newPage({ ...desk, ...options }));
    await listen(page, server.url, wrong);
    return page;
  };
  const only = await newPage();
  const go = async (page: Page, path: string): Promise<Page> => {
    await page.goto(server.url + path);
    return page;
  };
  return {
    server,
    operations,
    browser,
    wrong,
    async visit(path) {
      if (!only.url().startsWith(server.url)) return go(only, path);
      const seen = await only.evaluate<string>(look(path));
      if (seen !== '') wrong.push(`${path}: ${seen}`);
      return only;
    },
    open: async (path, options) => go(await newPage(options), path),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What the page complains of, or asks of others than its server, goes into `wrong`, with its address. */
async function listen(page: Page, origin: string, wrong: string[]): Promise<void> {
  page.setDefaultTimeout(20_000 * busy());
  const note = (what: string): unknown => wrong.push(`${page.url()}: ${what}`);
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) note(`asks ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  // In the page's own words: this file is not compiled for a browser.
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
    console.error('policy: ' + event.violatedDirective + ' ' + event.sourceFile);
  });`);
}

/** Waits until the page has its heading and nothing on it is still being asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('html:not([data-asking])').waitFor({ state: 'attached' });
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
}

/** Needs Chromium and a built explorer; without them a skipped test says so, and in CI the suite fails. */
export function describeExplorer(name: string, cases: () => void): void {
  const built = existsSync(resolve(BUILT, 'index.html'));
  const missing = whyNoChromium() ?? (built ? undefined : 'dist/explorer is not built: run `npm run build`');
  if (missing === undefined) {
    describe(name, cases);
    return;
  }
  const { CI } = process.env;
  if (CI && CI !== 'false') throw new Error(`"${name}" must run in CI, and ${missing}.`);
  describe(name, () => it.skip(`is not tested: ${missing}`, () => undefined));
}
