/** The style, the queries and the guide for Neo4j Browser, in the real Browser in a real Chromium. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { browser as printHelp } from '../../src/cli/browser.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { connect } from '../../src/store/neo4j/connection.js';
import { launchChromium, whyNoChromium } from '../support/chromium.js';
import { describeNeo4j, neo4jForTests, type Neo4jAccess } from '../support/neo4j.js';
import { openTestDatabase } from '../support/neo4j-store.js';

const PACK = join(__dirname, '../../neo4j/browser');
const SCREENSHOTS = join(__dirname, '../../docs/screenshots');
const QUERIES = readdirSync(join(PACK, 'queries'));

const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));

describe('the pack for Neo4j Browser', () => {
  const style = readFileSync(join(PACK, 'style.grass'), 'utf8');

  it('is what the ontology and the queries give', () => {
    expect(execFileSync(process.execPath, ['scripts/browser-pack.mjs', '--check'], { encoding: 'utf8' })).toMatch(
      /style.grass is current.\n.*queries.zip is current./,
    );
  });

  it('styles every kind, and every relation while it is live and after it is closed', () => {
    for (const kind of ontology.kinds.keys()) expect(style).toContain(`\nnode.${kind} {\n`);
    for (const relation of ontology.relations.keys()) {
      expect(style).toContain(`\nrelationship.${relation} {\n`);
      expect(style).toContain(`\nrelationship.${relation}__CLOSED {\n`);
    }
  });

  it.each(QUERIES)('%s has its name in its first line and is one statement', (name) => {
    const text = readFileSync(join(PACK, 'queries', name), 'utf8');
    expect(text).toMatch(/^\/\/ [A-Z]/);
    expect(text.replace(/^\/\/.*$/gm, '')).not.toMatch(/;|:param/); // Browser draws no graph for several
  });

  it('is explained by `spacegov browser`, with paths that are there', () => {
    let said = '';
    const root = join(__dirname, '../..');
    const output = { print: (text: string) => void (said += text), note: () => undefined, columns: null };
    expect(printHelp({ root }, output)).toBe(0);
    const paths = said.match(/\/\S*neo4j\/browser\/[\w.]+/g) ?? [];
    expect(paths).toHaveLength(4);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    for (const url of said.match(/http:\/\/localhost:\S+/g) ?? [])
      expect(existsSync(join(PACK, new URL(url).pathname))).toBe(true);
  });
});

/** Why the real Browser cannot be tested here; undefined where it can. */
function whyNot(): string | undefined {
  const { NEO4J_URI, SPACEGOV_NEO4J_TEST } = process.env;
  if (NEO4J_URI && !SPACEGOV_NEO4J_TEST) return 'NEO4J_URI does not tell where the Browser of its server is; unset it.';
  return whyNoChromium();
}

/** Browser asks for fonts and analytics of others: nothing leaves this machine in a test. */
const NOBODY_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const STEP_MS = 60_000;

/** Each frame of a drawing is drawn by the processor: half as many dots take half of that. */
const SMALL = { width: 1100, height: 600 };
const OF_A_PICTURE = { width: 1500, height: 950 };

/** Whether the pictures of the docs are made again. */
const SHOWN_ANEW = process.env['SCREENSHOTS'] === '1';

const reason = whyNot();
const { CI } = process.env;
if (reason !== undefined && CI && CI !== 'false') throw new Error(`Neo4j Browser must be tested in CI, and ${reason}`);
if (reason === undefined) describeNeo4j('Neo4j Browser', inBrowser, 'seeded');
else describe('Neo4j Browser', () => it.skip(`cannot be tested: ${reason}`, () => undefined));

function inBrowser(): void {
  let chrome: Browser | undefined;
  let page: Page;
  let server: ChildProcess | undefined;
  let served: string;

  beforeAll(async () => {
    const access = await neo4jForTests();
    const database = await openTestDatabase(access);
    await database.seeded();
    await database.close();
    chrome = await launchChromium(NOBODY_ELSE);
    page = await chrome.newPage({ viewport: SMALL });
    page.setDefaultTimeout(STEP_MS);
    await logIn(page, access);
    server = spawn(process.execPath, [join(PACK, 'serve.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    served = await printedUrl(server);
  });

  afterAll(async () => {
    server?.kill();
    await chrome?.close();
  });

  it('takes the style as a file that is dropped on it', async () => {
    await drop(page, 'style.grass');
    await page.getByTestId('frame').first().getByText('node.Instrument {').waitFor();
  });

  it('takes the saved queries as a zip that is dropped on it, in a folder, by their names', async () => {
    await page.getByTestId('navigationFavorites').click();
    await drop(page, 'queries.zip');
    await page.getByTestId('expandFolder-Space governance').click();
    for (const name of QUERIES) await page.getByText(titleOf(name), { exact: true }).waitFor();
    await picture(page.locator('body'), 'favourites');
    await page.getByTestId('navigationFavorites').click();
  });

  it.each`
    query                        | nodes | relationships | captions                                               | kinds
    ${'article-tour'}            | ${35} | ${49}         | ${['China', 'COPUOS', 'Outer Space Treaty']}           | ${['Statement', 'Body', 'Instrument', 'State']}
    ${'parties-on-a-day'}        | ${18} | ${17}         | ${['Moon Agreement', 'Austria']}                       | ${['Instrument', 'State']}
    ${'obligations-of-a-state'}  | ${5}  | ${4}          | ${['China', 'Outer Space Treaty']}                     | ${['Instrument', 'State']}
    ${'statements-at-a-session'} | ${20} | ${22}         | ${['China', 'COPUOS', 'Outer Space Treaty', 'LSC 64']} | ${['Session', 'Statement', 'Person']}
    ${'claim-and-competitors'}   | ${7}  | ${4}          | ${['China', 'Liability Convention']}                   | ${['Claim', 'Document', 'State', 'Instrument']}
    ${'shortest-path'}           | ${3}  | ${2}          | ${['Li Song', 'China', 'COPUOS']}                      | ${['Person', 'Body']}
  `('draws $query with $captions', async ({ query, nodes, relationships, captions, kinds }: Drawn) => {
    const frame = await run(page, readFileSync(join(PACK, 'queries', `${query}.cypher`), 'utf8'));
    const drawn = await drawing(frame, { nodes, relationships, captions });
    expect(drawn.captions).toEqual(expect.arrayContaining(captions));
    expect(drawn.nodes).toBeGreaterThanOrEqual(nodes);
    expect(drawn.relationships).toBeGreaterThanOrEqual(relationships);
    for (const kind of kinds) expect(drawn.colours).toContain(colourOf(kind));
    await picture(page.locator('body'), query, frame);
  });

  it('shows the world and not our bookkeeping when China is expanded', async () => {
    // All that stands between a hundred neighbours, with all that it says, is for the picture: it adds no node.
    await enter(page, `:config autoComplete: ${String(SHOWN_ANEW)}`);
    const frame = await run(page, "MATCH (n:State {code: 'CHN'}) RETURN n");
    await drawing(frame, { nodes: 1, captions: ['China'] });
    await frame.locator('svg.neod3viz g.node').dblclick();
    const { captions, colours } = await drawing(frame, { nodes: 6, captions: ['Outer Space Treaty', 'Li Song'] });
    expect(captions).toEqual(expect.arrayContaining(['Outer Space Treaty', 'Li Song']));
    for (const kind of ['State', 'Instrument', 'Person', 'Statement', 'Document'])
      expect(colours).toContain(colourOf(kind));
    const ofKinds = [...ontology.kinds.keys()].map(colourOf);
    expect(ofKinds).not.toContain(colourOf('Claim'));
    expect(colours.filter((colour) => !ofKinds.includes(colour ?? ''))).toEqual([]);
    await picture(page.locator('body'), 'china-expanded', frame);
    await enter(page, ':config autoComplete: true');
  });

  it('takes the style by URL too', async () => {
    await enter(page, ':style reset');
    await enter(page, `:style ${served}/style.grass`);
    await page.getByTestId('frame').first().getByText('node.Instrument {').waitFor();
  });

  it('takes the guide by URL, and runs what stands in it', async () => {
    await enter(page, ':clear');
    await enter(page, `:guide ${served}/guide.md`);
    const guide = page.getByTestId('guidesDrawer');
    await guide.getByRole('heading', { name: 'Space governance' }).first().waitFor();
    expect(await guide.innerText()).not.toContain('<title>');
    await page.getByTestId('guideNextSlide').click();
    await guide.getByText('1. The article').waitFor();
    await guide.locator('pre.runnable i').first().click();
    const frame = page.getByTestId('frame').first();
    await frame.getByText("MATCH (d:Entity {id: 'document:ecns-2025-05-07'})").first().waitFor();
    const captions = ['China', 'COPUOS', 'Outer Space Treaty'];
    expect((await drawing(frame, { nodes: 3, captions })).captions).toEqual(expect.arrayContaining(captions));
    await picture(page.locator('body'), 'guide');
  });

  it('has an answer to every query of the guide', async () => {
    const driver = connect(await neo4jForTests());
    try {
      const answers = await Promise.all(
        cypherIn(readFileSync(join(PACK, 'guide.md'), 'utf8')).map(async (text) => {
          const { records } = await driver.executeQuery(text);
          return { text, rows: records.length };
        }),
      );
      expect(answers.length).toBeGreaterThanOrEqual(10);
      expect(answers.filter(({ rows }) => rows === 0)).toEqual([]);
    } finally {
      await driver.close();
    }
  });
}

interface Drawn {
  readonly query: string;
  /** At least so many: Browser adds the relationships between the nodes of an answer. */
  readonly nodes: number;
  readonly relationships: number;
  readonly captions: readonly string[];
  readonly kinds: readonly string[];
}

async function logIn(page: Page, { httpUrl, user, password }: Neo4jAccess): Promise<void> {
  await page.goto(`${httpUrl!}/browser/`);
  await page.getByTestId('username').fill(user);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').waitFor();
}

/** What `node serve.mjs` says: the first address in it. */
async function printedUrl({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of stdout!) {
    said += String(part);
    const url = /http:\/\/localhost:\d+(?=\/style)/.exec(said);
    if (url) return url[0];
  }
  throw new Error(`serve.mjs ended: ${said}`);
}

/** As if a file were dragged from the desktop and let go over the window. */
async function drop(page: Page, name: string): Promise<void> {
  const content = readFileSync(join(PACK, name)).toString('base64');
  const files = await page.evaluateHandle(`
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob('${content}'), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], '${name}'));
    transfer;
  `);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.getByTestId('main').dispatchEvent(type, { dataTransfer: files });
  }
}

/** Pasted, as whoever has the file does: of what is typed the editor thinks anew at each letter. */
async function enter(page: Page, text: string): Promise<void> {
  await page.getByTestId('activeEditor').locator('.monaco-editor[role=code]').click();
  await page.evaluate(`
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  `);
  await page.keyboard.press('Control+Enter');
}

/** @returns The frame with the answer, which is the only one left. */
async function run(page: Page, text: string): Promise<Locator> {
  await enter(page, ':clear');
  await page.getByTestId('frame').first().waitFor({ state: 'detached' });
  await enter(page, text);
  const frame = page.getByTestId('frame').first();
  await frame.locator('svg.neod3viz g.node').first().waitFor({ state: 'attached' });
  return frame;
}

/** What is waited for in a drawing. */
interface Wanted {
  readonly nodes: number;
  readonly relationships?: number;
  readonly captions: readonly string[];
}

/** What the graph of a frame shows once all that is wanted is in it, or can be hoped for no longer. */
async function drawing(frame: Locator, { nodes, relationships = 0, captions }: Wanted): Promise<Picture> {
  const svg = frame.locator('svg.neod3viz');
  await svg.locator('g.relationship, g.node').first().waitFor({ state: 'attached' });
  for (const end = Date.now() + STEP_MS; ;) {
    const shown = await svg.evaluate(pictureOf);
    const isThere = captions.every((caption) => shown.captions.includes(caption));
    if (isThere && shown.nodes >= nodes && shown.relationships >= relationships) return shown;
    if (Date.now() > end) return shown;
    await svg.evaluate(nextFrame);
  }
}

/** Run in the page. */
function pictureOf(graph: Drawing): Picture {
  const all = (selector: string): Drawing[] => [...graph.querySelectorAll(selector)];
  const lines = (node: Drawing): string =>
    [...node.querySelectorAll('text.caption')].map((line) => line.textContent.trim()).join(' ');
  return {
    nodes: all('g.node').length,
    relationships: all('g.relationship').length,
    captions: all('g.node').map(lines),
    colours: all('g.node circle.b-outline').map((circle) => circle.getAttribute('fill')),
  };
}

/** Run in the page: it draws what it has heard of meanwhile. */
function nextFrame(): Promise<unknown> {
  return new Promise((drawn) => (globalThis as unknown as Window).requestAnimationFrame(drawn)); // it is a page's
}

interface Window {
  requestAnimationFrame(then: (time: number) => void): void;
}

interface Picture {
  readonly nodes: number;
  readonly relationships: number;
  /** A caption of several lines as one. */
  readonly captions: readonly string[];
  readonly colours: readonly (string | null)[];
}

/** What these tests read of an element of the page; the types of a browser would be those of all tests. */
interface Drawing {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Drawing>;
}

/**
 * Pictures of the docs are made when asked for, or when there is none.
 *
 * @param frame To be shown alone, and whole.
 */
async function picture(what: Locator, name: string, frame?: Locator): Promise<void> {
  const path = join(SCREENSHOTS, `browser-${name}.png`);
  if (!SHOWN_ANEW && existsSync(path)) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await what.page().setViewportSize(OF_A_PICTURE);
  if (frame) {
    await frame.getByTitle('Fullscreen').click();
    await frame.getByLabel('zoom-to-fit').click();
    await frame.page().waitForTimeout(800);
    await frame.getByLabel('zoom-out').click(); // clear of the panel
    await frame.page().waitForTimeout(800); // it zooms by and by
  }
  await what.screenshot({ path });
  if (frame) await frame.getByTitle('Close fullscreen').click();
}

function titleOf(query: string): string {
  return /^\/\/ (.*)/.exec(readFileSync(join(PACK, 'queries', query), 'utf8'))![1]!;
}

function colourOf(label: string): string {
  const style = readFileSync(join(PACK, 'style.grass'), 'utf8');
  return new RegExp(`node\\.${label} \\{\\s+color: (#\\w+);`).exec(style)![1]!;
}

function cypherIn(markdown: string): string[] {
  return [...markdown.matchAll(/```cypher\n(.*?)```/gs)].map((match) => match[1]!);
}
