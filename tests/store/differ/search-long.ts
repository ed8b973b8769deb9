import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../support/neo4j-store.js';
import { tell, type Difference } from './compare.js';
import { compareCase, search } from './search.js';
import { shrink } from './shrink.js';

export interface LongSearch {
  readonly cases: number;
  readonly seed: number;
  readonly longest: number;
  /** Milliseconds since 1970: no new grid is begun after it. */
  readonly until: number;
}

/** Plans of one grid, each asked of as many worlds. */
const SIDE = 25;
const SHOWN = 5;

/** Grid after grid, each with a seed of its own, until enough cases are compared. */
export async function searchLong(
  database: TestDatabase,
  { cases, seed, longest, until }: LongSearch,
  say: (line: string) => void,
): Promise<{ compared: number; withOracle: number; differences: number }> {
  const sum = { compared: 0, withOracle: 0, differences: 0 };
  const start = Date.now();
  for (let grid = 0; sum.compared < cases && Date.now() < until; grid += 1) {
    const worlds = Math.min(SIDE, Math.ceil((cases - sum.compared) / SIDE));
    const found = await search(database, { seed: seed + grid, worlds, plans: SIDE, longest, oracleEvery: 5 });
    sum.compared += found.compared;
    sum.withOracle += found.withOracle;
    sum.differences += found.differences.length;
    const seconds = Math.round((Date.now() - start) / 1000);
    say(`${sum.compared} of ${cases} cases in ${seconds} s, ${sum.differences} differences (grid ${seed + grid})`);
    for (const difference of found.differences.slice(0, SHOWN)) await show(difference);
  }
  return sum;

  async function show(difference: Difference): Promise<void> {
    const smallest = await shrink(difference.one, async (one) => (await compareCase(database, one)) !== null);
    const again = (await compareCase(database, smallest)) ?? difference;
    const file = join(mkdtempSync(join(tmpdir(), 'spacegov-differ-')), 'case.json');
    writeFileSync(file, JSON.stringify(smallest, null, 1));
    say(`${tell(again)}\n  run it again: npm run differ -- --replay ${file}`);
  }
}
