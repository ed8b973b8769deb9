/** What Gephi, Kumu, reference managers and Obsidian get, of a world small enough to be read. */
import { FOLDERS } from '../../src/export/folders.js';
import { FORMATS } from '../../src/export/formats.js';
import { aboutOf } from '../../src/export/about.js';
import { inPieces } from '../../src/export/in-pieces.js';
import { xml } from '../../src/export/xml.js';
import type { GraphStore } from '../../src/store/store.js';
import { cast, party, say } from '../worlds/moon.js';
import { readCsv } from './read-csv.js';
import { selectionOf, storeOf, written } from './support.js';

let store: GraphStore;

beforeAll(async () => {
  store = await storeOf([
    ...cast,
    party('state:aut', '1984-06-11', { qualifiers: { action: 'RATIFICATION' } }),
    party('state:sau', '2012-07-18', { until: '2024-01-05' }),
    say('document:paper', 'title', 'A "quoted" title & {more} <b>, 100 %'),
    say('document:paper', 'published', '2019-06'),
    say('document:paper', 'licence', 'CC0'),
    say(
      'state:aut',
      'SIGNED',
      'instrument:moon',
      { since: '1980' },
      { evidence: [{ document: 'document:paper', quote: "it's\nsigned" }] },
    ),
  ]);
});

it.each(FORMATS.filter(({ name }) => !name.endsWith('.parquet')).map(({ name }) => name))(
  '%s says which data it is from',
  async (name) => {
    const { version, head } = await store.dataset();
    const text = await written(name, store, { ever: 'true' });
    if (!/unvotes/.test(name)) expect(text).toContain(version);
    if (/graph\.|documents\./.test(name)) expect(text.replaceAll(/[{}]/g, '')).toContain(head);
    expect(text).toBe(await written(name, store, { ever: 'true' }));
  },
);

it('gives Gephi its columns', async () => {
  const [node] = readCsv(await written('nodes.gephi.csv', store, { kinds: 'State' }));
  expect(Object.keys(node!).slice(0, 2)).toEqual(['Id', 'Label']);
  const edges = readCsv(await written('edges.gephi.csv', store, { ever: 'true', relations: 'PARTY_TO' }));
  expect(
    edges.map(({ Source, Target, Type, Weight, Label, Kind }) => [Source, Target, Type, Weight, Label, Kind]),
  ).toEqual([
    ['state:aut', 'instrument:moon', 'Directed', '1', 'PARTY_TO', 'PARTY_TO'],
    ['state:sau', 'instrument:moon', 'Directed', '1', 'PARTY_TO', 'PARTY_TO'],
  ]);
});

it('gives GEXF the last day, and not the first one without it', async () => {
  const text = await written('graph.gexf', store);
  expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
  expect(text).toMatch(
    /source="state:sau" target="instrument:moon" kind="PARTY_TO" label="PARTY_TO" start="2012-07-18" end="2024-01-04"/,
  );
});

it('writes no letter into XML that has no place there', () => {
  expect(xml('a\u0000\u0008<&>"\n\ud800b\u{1f680}')).toBe('a&lt;&amp;&gt;&quot;&#10;b\u{1f680}');
});

it('gives Kumu connections between labels that are there', async () => {
  const { elements, connections } = JSON.parse(await written('graph.kumu.json', store, { ever: 'true' })) as {
    elements: { label: string }[];
    connections: { from: string; to: string; type: string; sources: string[] }[];
  };
  const labels = elements.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const { from, to } of connections) expect(labels).toEqual(expect.arrayContaining([from, to]));
  expect(connections.find(({ type }) => type === 'SIGNED')).toMatchObject({
    from: 'Austria',
    to: 'Moon Agreement',
    sources: ['A newspaper'],
  });
});

it('gives reference managers the documents and the data set', async () => {
  const csl = JSON.parse(await written('documents.csl.json', store)) as { id: string; type: string; title: string }[];
  expect(csl.map(({ type, title }) => [type, title])).toEqual([
    ['dataset', 'Space Governance Graph'],
    ['article-newspaper', 'A "quoted" title & {more} <b>, 100 %'],
    ['document', 'Depositary register'],
  ]);
  const ris = await written('documents.ris', store);
  expect(ris.split('\r\n\r\n').filter((one) => one.trim() !== '')).toHaveLength(3);
  expect(ris).toContain(
    'TY  - NEWS\r\nID  - document:paper\r\nTI  - A "quoted" title & {more} <b>, 100 %\r\nPY  - 2019\r\nDA  - 2019/06//\r\n',
  );
  const bib = await written('documents.bib', store);
  expect(bib).toContain(
    '@article{document:paper,\n  title = {{A "quoted" title \\& \\{more\\} <b>, 100 \\%}},\n  year = {2019},\n  month = {6}',
  );
});

it('gives Obsidian a note an entity, with links that lead to notes', async () => {
  const vault = FOLDERS.find(({ name }) => name === 'vault')!;
  const selection = await selectionOf(store, { ever: 'true' });
  const notes = new Map<string, string>();
  for (const { path, pieces } of vault.write(selection, aboutOf(selection, '0.0.0'), { licence: '', notice: '' })) {
    let text = '';
    for await (const piece of inPieces(pieces)) text += Buffer.from(piece).toString('utf8');
    notes.set(path, text);
  }
  expect(notes.get('State/Austria.md')).toContain(
    '- is party to [[Moon Agreement]] since 1984-06-11 (action: RATIFICATION). Source: [[Depositary register]]',
  );
  const titles = new Set([...notes.keys()].map((path) => path.replace(/^.*\/|\.md$/g, '')));
  for (const text of notes.values())
    for (const [, title] of text.matchAll(/\[\[(.*?)\]\]/g)) expect(titles).toContain(title);
  expect(notes.get('_About.md')).toContain('ledger head');
});

it('makes Cypher of which no text can break out', async () => {
  const text = await written('graph.cypher', store, { ever: 'true' });
  expect(text).toContain("'it\\'s\\u000asigned'");
  for (const statement of text.split(/;\n/).slice(1, -1)) expect(statement).toMatch(/^(UNWIND|CREATE CONSTRAINT)/);
});
