/**
 * Names as people type them: usual, short, former and foreign ones, codes and slips, each with the entity that it means.
 * What is typed and not known finds nothing: a far-fetched answer is worse than none.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ask, openSeed, type SeedGraph } from '../queries/open-seed.js';

type Cells = Readonly<Record<'typed' | 'entity', string>>;
const PAIRS = parse<Cells>(readFileSync('tests/operations/fixtures/usual-names.csv'), { columns: true });
const SEARCH =
  'query($text: String!) { search(text: $text, first: 3) { nodes { entity { id } matched { text quality } } } }';

interface Found {
  readonly id: string;
  readonly text: string;
  readonly quality: string;
}

let graph: SeedGraph;
beforeAll(async () => {
  graph = await openSeed();
});

async function find(text: string): Promise<readonly Found[]> {
  const { answer } = await ask(graph, SEARCH, { text });
  const { search } = answer as {
    search: { nodes: { entity: { id: string }; matched: { text: string; quality: string } }[] };
  }; // as asked
  return search.nodes.map(({ entity, matched }) => ({ id: entity.id, ...matched }));
}

it('97 of 100 usual names find what they mean first, and none finds something far-fetched instead', async () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(300);
  const wrong: string[] = [];
  const farFetched: string[] = [];
  for (const { typed, entity } of PAIRS) {
    const [first] = await find(typed);
    if (first?.id === entity) continue;
    wrong.push(`${typed}: ${entity}, not ${first?.id ?? 'nothing'} (${first?.text ?? ''})`);
    if (first?.quality === 'FUZZY') farFetched.push(typed);
  }
  expect(farFetched).toEqual([]);
  expect({ share: 1 - wrong.length / PAIRS.length >= 0.97, wrong }).toEqual({ share: true, wrong });
});

it('every State is found by its two codes, its number in M49 and its Wikidata id', async () => {
  const { answer } = await ask(
    graph,
    '{ states(first: 250, ever: true) { nodes { id code alpha2 m49 wikidata cow } } }',
    {},
  );
  const { states } = answer as { states: { nodes: Readonly<Record<string, string | null>>[] } }; // as asked
  const missed: string[] = [];
  for (const state of states.nodes) {
    for (const code of ['code', 'm49', 'wikidata', 'cow']) {
      const typed = state[code];
      if (typed === null || typed === undefined) continue;
      const found = await find(typed);
      if (!found.some(({ id }) => id === state['id'])) missed.push(`${code} ${typed}`);
    }
  }
  expect(missed).toEqual([]);
});

it.each(['FYRO', 'DPKR', 'qwertz', 'Xzibit Republic', 'НКДР', '空空如也', 'PRQ', 'USRS', 'ROKK', 'الصبن'])(
  'finds nothing far-fetched by %s, which nobody is called',
  async (typed) => {
    expect((await find(typed)).filter(({ quality }) => quality === 'FUZZY')).toEqual([]);
  },
);
