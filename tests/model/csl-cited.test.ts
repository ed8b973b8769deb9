/** What reference managers get of the documents on which most of the graph rests. */
import { documentToCsl, type CitableDocument, type CslItem } from '../../src/model/csl.js';
import { ask, openSeed, type SeedGraph } from '../queries/open-seed.js';
import { seedBatch } from '../support/seed.js';

const FIELDS = `id name title authors publisher sourceClass published retrieved containerTitle volume pages symbol
  documentKind doi url language licence`;

/**
 * Zotero's item type for each type of CSL, and the fields without which Zotero would show such an item as unfinished.
 *
 * @see https://github.com/zotero/zotero-schema: `csl.types`, `csl.fields`
 */
const WANTED: Readonly<Partial<Record<CslItem['type'], readonly (keyof CslItem)[]>>> = {
  dataset: ['title', 'publisher', 'URL'],
  software: ['title', 'publisher', 'URL'], // computerProgram, whose company is the publisher
  report: ['title', 'publisher', 'URL', 'number'],
  legislation: ['title', 'URL'], // statute
  'entry-encyclopedia': ['title', 'publisher', 'URL'],
  'article-newspaper': ['title', 'publisher', 'URL'],
  webpage: ['title', 'publisher', 'URL'],
};

const RESOLUTION_1472 = 'document:undocs-org-705693e3';

let documents: readonly CitableDocument[];
let resolution: CitableDocument | undefined;
let items: readonly CslItem[];
beforeAll(async () => {
  const counts = new Map<string, number>();
  for (const { evidence } of (await seedBatch()).assert)
    for (const document of new Set(evidence.map((one) => one.document)))
      counts.set(document, (counts.get(document) ?? 0) + 1);
  const ranked = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([id]) => id);
  const graph = await openSeed();
  [resolution] = await nodes(graph, [RESOLUTION_1472]);
  const pages = (await nodes(graph, ranked.slice(0, 60))).filter(({ url }) => url !== null); // our own words have no address
  documents = pages.slice(0, 20);
  items = documents.map(documentToCsl);
});

async function nodes(graph: SeedGraph, ids: readonly string[]): Promise<CitableDocument[]> {
  const { answer } = await ask(
    graph,
    `query Cited($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { ${FIELDS} } } }`,
    { ids },
  );
  return (answer as { nodes: CitableDocument[] }).nodes; // as FIELDS ask
}

it('are twenty, and each has a type that Zotero knows with all that Zotero wants of it', () => {
  expect(items).toHaveLength(20);
  const lacking = items.flatMap((item) => {
    const wanted = WANTED[item.type];
    if (wanted === undefined) return [`${item.id} is of type ${item.type}`];
    return wanted
      .filter((field) => item[field] === undefined)
      .map((field) => `${item.id} (${item.type}) has no ${field}`);
  });
  expect(lacking).toEqual([]);
});

it('have a title of their own, and not the address in its place', () => {
  expect(documents.filter(({ title }) => title === null).map(({ url }) => url)).toEqual([]);
});

it('say when they were issued or when they were read, in days that exist', () => {
  for (const [i, { issued, accessed }] of items.entries()) {
    expect(issued === undefined).toBe(documents[i]?.published === null);
    for (const date of [issued, accessed].flatMap((one) => one?.['date-parts'] ?? [])) {
      const [year = NaN, month = 1, day = 1] = date;
      expect(new Date(Date.UTC(year, month - 1, day)).toISOString()).toMatch(/^(19|20)/);
      expect(date.length).toBeLessThanOrEqual(3);
    }
  }
});

it('have no empty text, no empty list and no null in any field', () => {
  const empty = (one: unknown): boolean =>
    one === null ||
    one === '' ||
    (typeof one === 'object' && (Object.keys(one).length === 0 || Object.values(one).some(empty)));
  expect(items.filter(empty)).toEqual([]);
});

it('give a resolution of the General Assembly as a law with its symbol, its day and who enacted it', () => {
  expect(resolution && documentToCsl(resolution)).toEqual({
    type: 'legislation',
    id: RESOLUTION_1472,
    title: 'International co-operation in the peaceful uses of outer space',
    author: [{ literal: 'United Nations General Assembly' }],
    publisher: 'United Nations',
    issued: { 'date-parts': [[1959, 12, 12]] },
    number: 'A/RES/1472 (XIV)',
    URL: 'https://undocs.org/en/A/RES/1472(XIV)',
    language: 'en',
  });
});
