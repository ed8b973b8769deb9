/** Kinds and relations that a folder brings: each has its pages, made from the words that the server sends along. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cleanUp, ROOT, scratch, serve, smallPackage, spacegov } from '../cli/support.js';
import { launchChromium } from '../support/chromium.js';
import { look } from './look.js';
import { describeExplorer, settled } from './support.js';

/** Writes the folder `sites` of docs/own-data.md. */
function writeSites(folder: string): void {
  const page = readFileSync(join(ROOT, 'docs/own-data.md'), 'utf8');
  for (const [, path = '', text = ''] of page.matchAll(/Write `(sites\/[^`]+)`:\s*\n\n```\w+\n([^]*?)```/g)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describeExplorer('the explorer of a folder with a kind of its own', () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serve>>;
  const wrong: string[] = [];
  beforeAll(async () => {
    const main = smallPackage();
    const cwd = scratch();
    writeSites(cwd);
    expect(await spacegov(['add', 'sites', '--yes'], { cwd, main })).toMatchObject({ code: 0 });
    server = await serve({}, cwd, main);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    await page.goto(`${server.url}/kind/facility`);
  });
  afterAll(async () => {
    await browser.close();
    server.child.kill('SIGTERM');
    await server.end;
    cleanUp();
  });

  it('lists the kind, and shows one of it with its facts and relations, and who says so', async () => {
    await settled(page);
    expect(await page.locator('h1').innerText()).toMatch(/facilit/i);
    await page.getByRole('link', { name: 'Example Observatory' }).first().click();
    await page.waitForURL(/\/entity\/facility/);
    await settled(page);
    expect(await page.locator('h1').innerText()).toBe('Example Observatory');
    expect(await page.locator('dl.facts').first().innerText()).toMatch(/purpose\s+observatory/i);
    const relations = await page.locator('section.relations').innerText();
    expect(relations).toMatch(/Stands in/i);
    expect(relations).toContain('Austria');
    expect(relations).toContain('2019');
    expect(relations).toContain('Agreement of 2018');
  });

  it('shows on the page of a kind of the package what own relations say of it', async () => {
    expect(await page.evaluate(look('/entity/state:aut'))).toBe('');
    const relations = await page.locator('section.relations').innerText();
    expect(relations).toMatch(/Facilities/);
    expect(relations).toContain('Example Observatory');
  });

  it('complains of nothing', () => {
    expect(wrong).toEqual([]);
  });
});
