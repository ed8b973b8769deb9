/** What is known of the seed's own sources: what lacks was looked for, is counted, and is never more than before. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readReviewFiles } from '../../src/seed/review-files.js';
import { CHECK_NAMES, CHECKS } from '../../src/verify/checks.js';
import { viewOf, type GraphView } from '../../src/verify/graph-view.js';
import { describedIn, MOST_CITED } from '../../src/verify/most-cited.js';
import { ontology } from '../seed/support.js';
import { seedBatch } from '../support/seed.js';

let view: GraphView;
beforeAll(async () => {
  const seed = await seedBatch();
  const { recordedAt, origin } = seed;
  const histories = seed.assert.map(({ claim, ...rest }) => ({
    claim,
    versions: [{ ...rest, claim: claim.id, recordedAt, retractedAt: null, origin }],
  }));
  view = viewOf(histories, ontology, seed);
});

const foundBy = (name: string): string[] =>
  (CHECKS.find((check) => check.name === name)?.find(view) ?? []).map(({ about }) => about);

it.each(['uncitable-documents', 'half-described-documents', 'seats-without-resolution'])(
  'finds as many %s as known-gaps.yaml says: what comes new comes whole, and what is found lowers the number',
  async (name) => {
    const { gaps } = await readReviewFiles('seed', CHECK_NAMES, ontology);
    const known = gaps.find((gap) => gap.check === name);
    expect([known?.about, known?.atMost]).toEqual([null, foundBy(name).length]);
    expect(foundBy(name)).not.toContain('document:editorial');
  },
);

it('has looked for what the most cited pages lack, and says on which day', () => {
  const rows = parse<Record<string, string>>(readFileSync('seed/documents.csv'), { columns: true });
  const sought = new Set(rows.filter((row) => row['sought'] !== '').map((row) => row['address']));
  const unsought = foundBy('half-described-documents').map((document) => view.documents.get(document)?.get('url'));
  expect(unsought.filter((url) => !sought.has(url))).toEqual([]);
});

it('counts the most cited pages by what they have', () => {
  const { documents, complete, has } = describedIn(view);
  expect([documents, complete]).toEqual([MOST_CITED, MOST_CITED - foundBy('half-described-documents').length]);
  expect(has.find(({ property }) => property === 'publisher')?.documents).toBe(MOST_CITED);
});
