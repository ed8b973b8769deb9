import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkPlan } from '../../plan/checker/check-plan.js';
import { readOntology } from '../../../src/ontology/read-ontology.js';
import { runs } from '../../support/runs.js';
import { openWorld, poolsOf, refusal, type World } from './equivalence.js';
import { generateOperation, type Generated } from './generate-operation.js';
import type { Pools } from './generate-value.js';
import { MOMENTS, smallWorld } from './small-world.js';

/** More on demand: `EQUIVALENCE_RUNS=5000 npx jest equivalence`. */
const RUNS = Number(process.env['EQUIVALENCE_RUNS'] ?? runs(150));
const SEED = Number(process.env['EQUIVALENCE_SEED'] ?? 7);
const TEXTS = ['Ariane', 'a', '月', 'Δελφοί', 'zenith'];

const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));

let world: World;
let pools: Pools;

beforeAll(async () => {
  world = await openWorld(ontology, smallWorld(ontology, 1));
  pools = poolsOf(world, MOMENTS, TEXTS);
  // Most of all the weeks in which names and codes were gone.
  const [, gone] = MOMENTS;
  pools = { ...pools, moments: ['2025-01-01T00:00:00.000Z', ...MOMENTS, gone, gone, '2026-02-14T12:00:00.000Z'] };
});

describe('the engine answers as graphql-js does from single fields', () => {
  it('whatever is asked, to the letter: values, order of keys, nulls, errors and their paths', async () => {
    const tally = { operations: 0, withErrors: 0, characters: 0 };
    await fc.assert(
      fc.asyncProperty(operations(), async (operation) => {
        expect(refusal(world.schema, operation)).toBeUndefined();
        const expected = await world.expected(operation);
        expect(await world.answer(operation)).toBe(expected);
        expect(checkPlan(world.plan(operation), ontology)).toEqual([]);
        tally.operations += 1;
        tally.characters += expected.length;
        if (expected.includes('"errors"')) tally.withErrors += 1;
      }),
      {
        examples: WITH_NULLS.map((text) => [{ text, variables: {} }]),
        numRuns: RUNS,
        seed: SEED,
        endOnFailure: process.env['EQUIVALENCE_FAST'] !== undefined,
      },
    );
    // What is compared must be worth comparing.
    expect(tally.characters / tally.operations).toBeGreaterThan(200);
    expect(tally.withErrors).toBeGreaterThan(0);
    if (RUNS !== runs(150)) process.stderr.write(`${JSON.stringify(tally)}\n`);
  }, 3_600_000);
});

/** Asked in any case: of documents and people who had no name then, where the API promises one. */
const WITH_NULLS = [
  `{ claims(first: 250, knownAt: "2026-02-14T12:00:00Z") { nodes { id object { name } evidence { document { name } } } } }`,
  `{ timeline(id: "state:e1", first: 250, knownAt: "2026-02-14T12:00:00Z") { edges { node { what other { name } claim { subject { id } evidence { document { name } } } } } } }`,
  `{ changes(since: "2026-02-01T00:00:00Z", first: 250) { nodes { what before { subject { name } object { id } evidence { document { id } } } after { effective subject { name } evidence { document { id } } } } } }`,
  `{ disagreements(first: 250) { totalCount nodes { claim { id subject { name } } others { object { name } evidence { document { id } } } } } }`,
];

function operations(): fc.Arbitrary<Generated> {
  return fc.gen().map((draw) => {
    const whole = (below: number): number => draw(fc.integer, { min: 0, max: below - 1 });
    return generateOperation(world.schema, pools, { whole, one: (of) => of[whole(of.length)]! });
  });
}
