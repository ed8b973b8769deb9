/** The explorer as people use it: its pages and controls in a real browser, on a real server. */
import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { runs, seedOfDay } from '../support/runs.js';
import { look } from './look.js';
import { BUILT, describeExplorer, settled, startExplorer, type Explorer } from './support.js';
import { addressesOf, walk } from './walk.js';

/** Every page there is, with something on it. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  search: '/search?q=moon',
  instrument: '/entity/instrument:moon?asOf=2023-06-01',
  state: '/entity/state:bra',
  body: '/entity/body:copuos',
  'roll-call': '/entity/rollcall:unsc-2024-05-20', // all three ballots, by fifteen
  document: '/entity/document:ecns-2025-05-07',
  statement: '/entity/statement:china-lsc-64-2025-05-05',
  kind: '/kind/instrument',
  treaties: '/treaties?asOf=2023-06-30',
  map: '/treaties?view=map&map=instrument:artemis&asOf=2023-09-14',
  growth: '/treaties?view=growth&map=instrument:ost',
  votes: '/votes',
  alike: '/votes?state=state:chn&from=2021-01-01&least=2',
  compare: '/compare?states=state:bra,state:ind,state:sau&asOf=2023-06-01',
  changes: '/changes',
  graph: '/graph?id=body:copuos',
  paths: '/graph?id=person:li-song&to=experiment:polar-2&path=0',
  questions: '/questions',
  question: '/questions/06-consent',
  data: '/data',
};

/** Of a saved question: in the page's own words, as this file is not compiled for a browser. */
const WHAT_IS_SHOWN = `({
  heading: document.querySelector('h1').innerText,
  alerts: [...document.querySelectorAll('[role="alert"]')].map((one) => one.innerText),
  isAnswered: document.querySelector('.answer') !== null || document.body.innerText.includes('Nothing in the graph answers'),
})`;

describeExplorer('the explorer', () => {
  let explorer: Explorer;
  let telephone: Page;

  beforeAll(async () => {
    explorer = await startExplorer();
    telephone = await explorer.open('/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
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

  it('has on every page a heading, no blank, no wider page than a telephone, and nothing that axe finds wrong', async () => {
    const axe = await readFile(resolve('node_modules/axe-core/axe.min.js'), 'utf8');
    const found: string[] = [];
    const page = telephone;
    await settled(page);
    await page.evaluate(axe);
    for (const [name, path] of Object.entries(PAGES)) {
      // axe looks at each of 1,600 cells as long as at one.
      const seen = await page.evaluate<string>(look(path + (name === 'treaties' ? '&region=Oceania' : '')));
      if (seen !== '') found.push(`${name}: ${seen}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > 390) found.push(`${name}: ${wide} px wide`);
      const { violations } = await page.evaluate<{
        violations: { id: string; nodes: { html: string }[] }[];
      }>(
        'axe.run(document, { resultTypes: ["violations"], selectors: false }).then(({ violations }) => ({ violations }))',
      );
      for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
    expect(found).toEqual([]);
  });

  it('finds a name as it is typed, says which name matched, and goes there and back by keyboard', async () => {
    const page = await explorer.visit('/');
    await page.getByRole('combobox', { name: 'Search names and questions' }).pressSequentially('moon agrement');
    await page
      .getByRole('option', { name: /^Moon Agreement/ })
      .first()
      .waitFor();
    await settled(page); // else a letter more may bring another list under the key
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/entity/instrument:moon');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Who governs outer space' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
  });

  it('takes a sentence, leads to the question that it asks with its fields filled, and says where it knows none', async () => {
    const page = await explorer.visit('/');
    const box = page.getByRole('combobox', { name: 'Search names and questions' });
    await box.fill('who chaired COPUOS in 2010?');
    const offer = page.getByRole('option', { name: /who chaired a session/ });
    await offer.getByText('session: COPUOS 53').waitFor();
    await offer.click();
    await page.getByRole('heading', { level: 1, name: /who chaired a session/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('v.session')).toBe('session:copuos-53');
    await page.getByText('Dumitru-Dorin Prunariu').first().waitFor();
    await explorer.visit(`/search?q=${encodeURIComponent('how do I bake bread today')}`);
    await page.getByText(/None of the \d+ saved questions asks that/).waitFor();
    await explorer.visit(`/search?q=${encodeURIComponent('Who votes like India?')}`);
    await page.getByRole('link', { name: /Which States vote most alike/ }).click();
    await page.waitForURL(/questions\/17-who-votes-alike\?v\.states=state%3Aind/);
  });

  it('lets a lawyer see whether Saudi Arabia was bound on 1 June 2023, who says so, and cite it', async () => {
    const page = await explorer.visit('/entity/instrument:moon?asOf=2023-06-01');
    const parties = page.getByRole('region', { name: 'Parties 18', exact: true });
    await parties.getByRole('button', { name: /more of 18/ }).click();
    await parties.getByRole('button', { name: 'Says who? Saudi Arabia' }).click();
    const dialog = page.getByRole('dialog', { name: 'Says who?' });
    await dialog.getByText('is party to').first().waitFor();
    expect(await dialog.innerText()).toContain('18 July 2012 to 5 January 2024');
    const link = page.url();
    expect(link).toContain('says=claim');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take along: Moon Agreement', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Cite it …' }).click();
    const cite = page.getByRole('dialog', { name: 'Cite this page' });
    const { version } = (await explorer.server.ask('{ dataset { version } }')).json.data.dataset;
    for (const name of ['Text', 'BibTeX', 'RIS', 'CSL-JSON']) await cite.getByRole('heading', { name }).waitFor();
    expect(await cite.innerText()).toContain(version);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take along: Moon Agreement', exact: true }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Around it: CSV for R and Python' }).click();
    expect(await readFile(await (await file).path(), 'utf8')).toMatch(/"Saudi Arabia"|,Saudi Arabia,/);
    // The link alone shows a colleague the same.
    const other = await explorer.open(link.slice(explorer.server.url.length));
    await other.getByRole('dialog', { name: 'Says who?' }).getByText('Saudi Arabia').first().waitFor();
    await other.close();
  });

  it('says why where no claim does: the list that lacks a State, the one that ended, or that there was none', async () => {
    const page = await explorer.visit('/treaties?asOf=2023-06-30&instruments=instrument:moon');
    const dialog = page.getByRole('dialog', { name: 'Says who?' });
    await page.getByRole('button', { name: /^Brazil, Moon Agreement: no\. Says who/ }).click();
    await dialog.getByText('complete').waitFor();
    expect(await dialog.innerText()).toMatch(
      /list of its parties is complete.* through .*, and does not name this State/s,
    );
    await dialog.getByRole('link', { name: 'open the source' }).waitFor();
    expect(new URL(page.url()).searchParams.get('says')).toBe('standing~state:bra~instrument:moon');
    await page.keyboard.press('Escape');
    await explorer.visit('/treaties?instruments=instrument:moon&says=standing~state:bra~instrument:moon');
    await dialog.getByText('When the last whole list ended').waitFor();
    await explorer.visit('/treaties?asOf=1990-01-01&says=standing~state:ssd~instrument:ost');
    await dialog.getByText('there was no such State').waitFor();
    await dialog.getByRole('button', { name: 'Says who? Began of South Sudan' }).click();
    await dialog.locator('blockquote').first().waitFor();
  });

  it('lets a form and a search be asked of another day by the slider', async () => {
    const form = await explorer.visit('/questions/41-parties?v.instrument=instrument:moon&v.asOf=2023-12-15');
    // Behind the head 18 rows: on 5 January one leaves.
    const eighteenth = form
      .getByRole('table', { name: /parties/i })
      .first()
      .getByRole('row')
      .nth(18);
    await eighteenth.waitFor();
    await form.getByRole('slider', { name: 'Day on the slider' }).press('ArrowRight');
    await form.waitForURL(/v\.asOf=2024-01-15/);
    await eighteenth.waitFor({ state: 'detached' });
    const search = await explorer.visit('/search?q=Czechoslovakia');
    const gone = search
      .getByRole('listitem')
      .filter({ hasText: 'Czechoslovakia' })
      .filter({ hasText: 'Did not exist' });
    await gone.first().waitFor();
    await search.getByLabel('As of').fill('1970-01-01');
    await search.waitForURL(/asOf=1970-01-01/);
    await gone.first().waitFor({ state: 'detached' });
  });

  it('gives a journalist the map of the Artemis Accords on the day Germany signed, as SVG', async () => {
    const page = await explorer.visit('/entity/instrument:artemis?asOf=2023-09-14');
    const map = page.getByRole('img', { name: /^Map: where States stand under the Artemis Accords/ });
    await map.waitFor();
    await map
      .locator('title', { hasText: 'Germany: signed, not bound since 14 September 2023' })
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Take along: Map of Artemis Accords' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Figure as SVG' }).click();
    const svg = await readFile(await (await saved).path(), 'utf8');
    expect((await saved).suggestedFilename()).toBe('map-of-artemis-accords.svg');
    expect(svg).toContain('<title>Germany: signed, not bound since 14 September 2023</title>');
    expect(svg).not.toContain('var(--');
  });

  it('gives a scholar who votes like Brazil since 2014, as CSV, the same as the API says', async () => {
    const page = await explorer.visit('/votes?state=state:bra&from=2014-01-01');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('region', { name: 'Most alike first' }).waitFor();
    await page.getByRole('button', { name: 'Take along: Who votes like Brazil' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
    const { json } = await explorer.server.ask(
      `{ voteAgreement(states: ["state:bra"], where: { date: { gte: "2014-01-01" } }, leastCommon: 5, first: 250) { pairs { b { id } common } } }`,
    );
    const { pairs } = json.data.voteAgreement;
    expect(pairs.length).toBeGreaterThan(20);
    expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual(pairs.map((pair: any) => pair.b.id)); // eslint-disable-line @typescript-eslint/no-explicit-any
  });

  it('shows a student how Li Song is connected to POLAR-2, drawn and in sentences', async () => {
    const page = await explorer.visit('/');
    await page.getByRole('link', { name: 'How is Li Song connected to POLAR-2?' }).click();
    await page.getByText('Li Song represents China (since 2023-03-17)').first().waitFor();
    await page.getByText('China Manned Space Agency selected POLAR-2 (on 2019-06-12)').first().waitFor();
    await page.locator('.graph-canvas[data-settled]').waitFor();
    await page.getByRole('button', { name: 'Show it in the drawing' }).first().click();
    expect(page.url()).toContain('path=0');
    await page.getByRole('button', { name: /^Take along/ }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Figure as PNG' }).click();
    const png = await readFile(await (await saved).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('moves through time by slider and keyboard: page and address follow, and "back" undoes it', async () => {
    const page = await explorer.visit('/entity/instrument:moon?asOf=2024-01-04');
    await page.getByRole('region', { name: 'Parties 18', exact: true }).waitFor();
    const slider = page.getByRole('slider', { name: 'Day on the slider' });
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('region', { name: 'Parties 17', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-01-05');
    await page.getByLabel('As of').fill('1990-01-01');
    await page.getByRole('region', { name: /^Parties 7$/ }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Parties 17', exact: true }).waitFor();
    await page.getByLabel('Ever').check();
    await page.getByRole('region', { name: 'Parties 18', exact: true }).waitFor();
    expect(new URL(page.url()).search).toContain('ever=1');
  });

  it('prints what it says, without what only a screen can use', async () => {
    const page = await explorer.visit('/entity/instrument:moon?asOf=2023-06-01');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['header.site nav', '.time-line', '.take-along', '.says-who', '.site-foot'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    for (const there of ['Moon Agreement', 'Facts', 'Timeline'])
      expect(await page.getByRole('heading', { name: there }).first().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: null });
  });

  it('plays a map through the years until it is stopped, and the map grows', async () => {
    const page = await explorer.visit('/treaties?view=map&map=instrument:ost&asOf=1966-01-01');
    const bound = page.locator('#treaty-map .land-yes');
    await page.locator('#treaty-map .land').first().waitFor();
    expect(await bound.count()).toBe(0);
    await page.getByRole('button', { name: 'Play through the years' }).click();
    await bound.nth(20).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Stop' }).click();
    await settled(page);
    const day = new URL(page.url()).searchParams.get('asOf') ?? '';
    expect(day > '1967-10-10').toBe(true);
    // Stopped: what the address says is what the page shows, and goes on showing.
    await page.getByText(`on ${day}`).first().waitFor();
  });

  it('shows what the graph knew on a day, and says where it knew nothing yet', async () => {
    const page = await explorer.visit('/entity/instrument:moon');
    await page.getByRole('button', { name: 'As known on …' }).click();
    await page.getByLabel('As known on').fill('2020-01-01');
    await page.getByText('The graph knew nothing with the id “instrument:moon” on 1 January 2020').waitFor();
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2020-01-01');
    await page.getByRole('button', { name: 'As known now' }).click();
    await page.getByRole('heading', { level: 1, name: 'Moon Agreement' }).waitFor();
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe(null);
    // What hung on the page while it went is refused: the browser itself says so.
    explorer.wrong.splice(0, Infinity, ...explorer.wrong.filter((one) => !/status of 400/.test(one)));
  });

  it('says on the page of a State of former times that it did not exist on the day', async () => {
    const page = await explorer.visit('/entity/state:sun?asOf=2020-01-01');
    await page.getByText('Did not exist').first().waitFor();
    await page.getByLabel('As of').fill('1980-01-01');
    await page.getByText('Did not exist').first().waitFor({ state: 'detached' });
  });

  it('lists a kind by its sorts', async () => {
    const page = await explorer.visit('/kind/instrument');
    const sorts = page.getByRole('navigation', { name: 'Instrument kind' });
    await sorts.getByRole('button', { name: /^Treaty \d/ }).click();
    await page.getByRole('link', { name: 'Outer Space Treaty', exact: true }).waitFor();
    const asked = '{ instruments(where: { instrumentKind: { eq: "treaty" } }) { totalCount } }';
    const { totalCount } = (await explorer.server.ask(asked)).json.data.instruments;
    expect(await sorts.getByRole('button', { name: /^Treaty \d/ }).innerText()).toContain(String(totalCount));
    expect(await page.locator('tbody tr').count()).toBe(totalCount);
  });

  it('draws a graph that expands, collapses and hides, keeps hubs as counts until asked, and says it all in the address', async () => {
    const page = await explorer.visit('/graph?id=body:copuos');
    const list = page.locator('.graph-list');
    const drawn = async (): Promise<number> => {
      await page.locator('.graph-canvas[data-settled]').waitFor();
      return Number(await page.locator('.graph-canvas').getAttribute('data-settled'));
    };
    const first = await drawn();
    await list.getByRole('button', { name: 'Expand UNOOSA' }).click();
    await list.getByRole('button', { name: 'Collapse UNOOSA' }).waitFor();
    expect(new URL(page.url()).searchParams.get('expand')).toBe('body:unoosa');
    await page.locator(`.graph-canvas[data-settled]:not([data-settled="${first}"])`).waitFor();
    expect(await drawn()).toBeGreaterThan(first);
    await list.getByRole('button', { name: 'Collapse UNOOSA' }).click();
    await page.locator(`.graph-canvas[data-settled="${first}"]`).waitFor();
    const kinds = page.getByRole('group', { name: 'Kinds shown' });
    await kinds.getByRole('checkbox', { name: /^Statement/ }).uncheck();
    await page.locator(`.graph-canvas[data-settled]:not([data-settled="${first}"])`).waitFor();
    expect(await drawn()).toBeLessThan(first);
    expect(new URL(page.url()).searchParams.get('hide')).toBe('STATEMENT');
    const relation = page.getByRole('group', { name: 'Relations shown' }).getByRole('checkbox').first();
    await relation.uncheck();
    await page.waitForURL(/hide=STATEMENT%2C[A-Z_]+/);
    const hubs = list.getByRole('button', { name: 'Draw them' });
    const counts = await hubs.count();
    await hubs.first().click();
    await page.waitForURL(/open=body%3Acopuos(~|%7E)[A-Z_]+/);
    await hubs.nth(counts - 1).waitFor({ state: 'detached' });
    await page.locator(`.graph-canvas[data-settled]`).waitFor();
  });

  it('lets one who has only a keyboard ask, choose a day, ask who says so, and cite', async () => {
    const page = await explorer.visit('/');
    const tabTo = async (name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      for (let steps = 0; steps < 250; steps += 1) {
        await page.keyboard.press(key);
        const at = await page.evaluate<string>(
          `((one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '').trim())(document.activeElement)`,
        );
        if (name.test(at)) return;
      }
      throw new Error(`no ${key} leads to ${name}`);
    };
    await tabTo(/^Skip to the content/);
    await tabTo(/^Search names and questions/);
    await page.keyboard.type('moon agreement');
    await page
      .getByRole('option', { name: /^Moon Agreement/ })
      .first()
      .waitFor();
    await settled(page); // else a letter more may bring another list under the key
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Parties \d+$/ }).waitFor();
    await tabTo(/^Day on the slider/);
    await page.keyboard.press('PageDown');
    await page.waitForURL(/asOf=/);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.getByRole('region', { name: 'Parties 18', exact: true }).waitFor();
    await tabTo(/^Says who\? Armenia$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Says who?' });
    await dialog.getByText('is party to').first().waitFor();
    // The dialog keeps the keyboard until it is closed, and gives it back to where it was.
    for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[aria-label="Says who? Armenia"]:focus').waitFor(); // with the next frame
    await tabTo(/^Take along: Moon Agreement$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Cite it …' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cite this page' }).getByRole('heading', { name: 'BibTeX' }).waitFor();
  });

  it('serves a telephone: search, a State, its standing, and the evidence, without anything off the screen', async () => {
    const page = telephone;
    await page.evaluate(look('/'));
    const box = page.getByRole('combobox', { name: 'Search names and questions' });
    await box.tap();
    await box.fill('brasil');
    await page
      .getByRole('option', { name: /^Brazil/ })
      .first()
      .tap();
    const standing = page.getByRole('region', { name: 'Standing of Brazil' });
    await standing.waitFor();
    await page
      .getByRole('button', { name: /^Says who/ })
      .first()
      .tap();
    const dialog = page.getByRole('dialog', { name: 'Says who?' });
    await dialog.waitFor();
    await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))'); // it slides in
    const box2 = await dialog.boundingBox();
    expect(box2 && box2.x >= 0 && box2.x + box2.width <= 390).toBe(true);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('makes a form of every saved question, and tables of its answer', async () => {
    const page = await explorer.visit('/questions');
    const shown: object[] = [];
    for (const { name } of explorer.operations) {
      await explorer.visit(`/questions/${name}`);
      shown.push({ name, ...(await page.evaluate<object>(WHAT_IS_SHOWN)) });
    }
    expect(shown).toEqual(
      explorer.operations.map(({ name, title }) => ({ name, heading: title, alerts: [], isAnswered: true })),
    );
    await explorer.visit('/questions/06-consent');
    await page.getByRole('button', { name: 'Says who? Adopted: 1979-12-05' }).waitFor();
    await page.getByRole('button', { name: 'Says who? Secretary-General of the United Nations' }).waitFor();
    await page.getByRole('group', { name: 'What to ask about' }).locator('select').selectOption({ label: 'Austria' });
    await page.getByRole('heading', { name: 'Austria · Party to' }).waitFor();
    expect(new URL(page.url()).searchParams.get('v.code')).toBe('AUT');
    await page
      .getByRole('region', { name: 'Austria · Party to' })
      .getByRole('button', { name: /^Says who/ })
      .click();
    await page.getByRole('dialog', { name: 'Says who?' }).getByText('is party to').first().waitFor();
  });

  it('keeps in its address what is shown: whole lists, the order of a table, words that filter, a day of votes', async () => {
    const page = await explorer.visit('/entity/state:bra');
    await settled(page);
    await page
      .getByRole('region', { name: /^Votes \d+$/ })
      .getByRole('button', { name: /more of/ })
      .click();
    await page.waitForURL(/all=votes/);
    await page
      .getByRole('region', { name: 'Standing of Brazil' })
      .getByRole('button', { name: /^Since/ })
      .click();
    await page.waitForURL(/order\.standing-of-brazil=Since/);
    await page.reload();
    await page.locator('#votes li').nth(70).waitFor();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Since' }).waitFor();
    const { nodes } = (
      await explorer.server.ask(
        '{ rollCalls(first: 250, ever: true) { nodes { id ballots(first: 0) { totalCount } } } }',
      )
    ).json.data.rollCalls as { nodes: { id: string; ballots: { totalCount: number } }[] };
    const { id, ballots } = nodes.sort((a, b) => b.ballots.totalCount - a.ballots.totalCount)[0]!;
    expect(ballots.totalCount).toBeGreaterThan(125); // more than two pages
    await explorer.visit(`/entity/${id}?all=ballots`);
    await page
      .getByRole('region', { name: /^Ballots \d+$/ })
      .getByRole('button', { name: /more of/ })
      .click();
    await page.waitForURL((url) => url.searchParams.get('all') === 'ballots~2');
    await page.reload();
    await page.locator('#ballots li').nth(124).waitFor();
    await explorer.visit('/questions?q=moon');
    expect(await page.getByRole('searchbox', { name: 'Only questions with these words' }).inputValue()).toBe('moon');
    await explorer.visit('/votes?asOf=2015-01-01');
    await page.getByText(/^\d+ roll calls to 1 January 2015/).waitFor();
    await page.locator('.marks line').first().waitFor({ state: 'attached' });
  });

  it('tells "no", "not known" and "not covered" apart in word, shape and colour', async () => {
    const page = await explorer.visit('/treaties?asOf=2023-06-30');
    await settled(page);
    const looks = await page.evaluate<string[]>(
      `[...document.querySelectorAll('p.legend .status')].map((one) =>
        [one.textContent, one.querySelector('svg').innerHTML, one.className].join('|'))`,
    );
    for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => look.split('|')[part])).size).toBe(looks.length);
    expect(looks.length).toBeGreaterThanOrEqual(4);
  });

  it('says what went wrong and offers a way on', async () => {
    const nowhere = await explorer.open('/entity/state:nowhere', {}); // its own to cut off from the server
    await nowhere.getByRole('heading', { name: 'Not in the graph' }).waitFor();
    await nowhere.getByRole('link', { name: 'Search for it' }).waitFor();
    await nowhere.evaluate(look('/kind/state?after=stale'));
    await nowhere.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
    await nowhere.getByRole('alert').getByRole('link', { name: 'Begin this page again' }).click();
    await nowhere.getByRole('table').waitFor();
    await nowhere.evaluate(look('/'));
    await nowhere.getByRole('heading', { name: 'What is in' }).waitFor();
    await nowhere.context().setOffline(true);
    await nowhere.getByRole('combobox').fill('brazil');
    await nowhere.getByRole('combobox').press('Enter'); // the list of what is found covers the button
    await nowhere.getByText('The server cannot be reached').waitFor();
    await nowhere.context().setOffline(false);
    await nowhere.getByRole('button', { name: 'Try again' }).click();
    await nowhere.getByRole('link', { name: 'Brazil', exact: true }).waitFor();
    // The browser itself complains of what it could not fetch, and of answers that refuse.
    explorer.wrong.splice(0, Infinity, ...explorer.wrong.filter((one) => !/Failed to (load resource|fetch)/.test(one)));
    await nowhere.close();
  });

  it(`is never blank and never fails, whatever valid address it is given (npm run addresses -- --count 30 --seed ${String(seedOfDay())})`, async () => {
    const { url } = explorer.server;
    const addresses = await addressesOf(url, runs(30), seedOfDay());
    const failures = await walk({ url, browser: explorer.browser, addresses, tabs: 1, tell: () => undefined });
    expect(failures).toEqual([]);
  });

  it('asks nobody but its server while every page is shown, in the dark and without motion', async () => {
    const page = await explorer.visit('/');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.reload();
    for (const name of ['instrument', 'graph', 'votes']) await explorer.visit(PAGES[name] ?? '');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 23, 28)');
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  if (process.env['SCREENSHOTS'] === '1')
    it('is as its documentation shows it', async () => {
      mkdirSync('docs/screenshots', { recursive: true });
      const page: Page = await explorer.open('/', { viewport: { width: 1280, height: 860 } });
      for (const name of ['home', 'instrument', 'treaties', 'map', 'votes', 'paths', 'question']) {
        await page.goto(`${explorer.server.url}${PAGES[name]}`);
        await settled(page);
        await page.waitForLoadState('networkidle');
        if (name === 'paths') await page.locator('.graph-canvas[data-settled]').waitFor();
        await page.screenshot({ path: `docs/screenshots/explorer-${name}.png` });
      }
      await page.close();
    });
});
