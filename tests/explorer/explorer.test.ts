/** The explorer as people use it: its pages and controls in a real browser, on a real server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT, describeExplorer, startExplorer, type Explorer } from './support.js';

jest.setTimeout(90_000);

describeExplorer('the explorer', () => {
  let explorer: Explorer;

  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());
  afterEach(() => {
    expect(explorer.wrong.splice(0)).toEqual([]);
  });

  it('loads at most 200 KB of script, gzipped, before its first page stands', () => {
    const files = JSON.parse(readFileSync(join(BUILT, 'first-load.json'), 'utf8')) as string[]; // written by the build
    const bytes = files.map((file) => gzipSync(readFileSync(join(BUILT, file))).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(200_000);
  });

  it('finds a name as it is typed, slips and accents forgiven, says which name matched, and goes there by keyboard', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('combobox', { name: 'Search names and questions' }).pressSequentially('moon agrement');
    await page.getByRole('option', { name: /Moon Agreement/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/entity/instrument:moon');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Who governs outer space' }).waitFor();
    await page.context().close();
  });

  it('shows an entity as of the day in its address, and says who says so', async () => {
    const page = await explorer.open('/entity/instrument:moon?asOf=2023-06-01');
    const parties = page.getByRole('region', { name: 'Parties 18' });
    await parties.getByRole('button', { name: /more of 18/ }).click();
    await parties.getByRole('button', { name: 'Says who? Saudi Arabia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Says who?' });
    await dialog.getByText('is party to').first().waitFor();
    expect(await dialog.innerText()).toContain('18 July 2012 to 5 January 2024');
    expect(page.url()).toContain('says=claim');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('As of').fill('2024-02-01');
    await page.getByRole('region', { name: 'Parties 17' }).waitFor();
    await page.context().close();
  });
});
