import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { runs, seedOfDay } from '../support/runs.js';
import { tell, type Difference } from './differ/compare.js';
import { search } from './differ/search.js';

/** A slice of what `npm run differ` goes through, another each day. */
const SEED = seedOfDay();
const WORLDS = 10;
const PLANS = runs(12);

describeNeo4j('Neo4j and the embedded store', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it(`agree to the letter on ${WORLDS * PLANS} random questions, and with the oracle on a fifth of them (SPACEGOV_SEED=${SEED})`, async () => {
    const found = await search(database, { seed: SEED, worlds: WORLDS, plans: PLANS, longest: 4_500, oracleEvery: 5 });
    expect(found.differences.map(report)).toEqual([]);
    expect(found.compared).toBe(WORLDS * PLANS);
    expect(found.withOracle).toBe((WORLDS * PLANS) / 5);
  }, 900_000);
});

/** As a person can read it, with the way to make it smaller and run it again. */
function report(difference: Difference): string {
  const file = join(mkdtempSync(join(tmpdir(), 'spacegov-differ-')), 'case.json');
  writeFileSync(file, JSON.stringify(difference.one));
  return `${tell(difference)}\nnpm run differ -- --replay ${file}`;
}
