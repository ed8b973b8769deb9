import type { Plan } from '../../../src/questions/plan.js';
import type { Case } from '../../oracle/arbitraries.js';
import type { TestDatabase } from '../../support/neo4j-store.js';
import { compareAnswers, compareData, fillBoth, type Difference } from './compare.js';
import { casesOf, sampleGrid } from './sample.js';

export interface SearchOptions {
  readonly seed: number;
  readonly worlds: number;
  readonly plans: number;
  /** Statements longer than this are left to longer searches: planning one takes Neo4j half a millisecond a character. */
  readonly longest: number;
  /** The oracle is asked too in every n-th case. */
  readonly oracleEvery: number;
  readonly progress?: (compared: number, differences: number) => void;
}

export interface Found {
  readonly compared: number;
  readonly withOracle: number;
  readonly differences: readonly Difference[];
}

/** Asks both stores, and the oracle now and then, every question of a grid. */
export async function search(database: TestDatabase, options: SearchOptions): Promise<Found> {
  const { seed, oracleEvery, longest } = options;
  const compiler = database.store();
  const fits = (plan: Plan): boolean => compiler.statements(plan).roots.every(({ text }) => text.length <= longest);
  const grid = sampleGrid(seed, { ...options, fits });
  const differences: Difference[] = [];
  let [compared, withOracle] = [0, 0];
  for (let world = 0; world < grid.worlds.length; world += 1) {
    const cases = casesOf(grid, world);
    const sides = await fillBoth(database, grid.worlds[world]!);
    add(await compareData(sides, cases[0]!));
    for (const one of cases) {
      const asks = compared % oracleEvery === 0;
      add(await compareAnswers(sides, one, asks));
      compared += 1;
      if (asks) withOracle += 1;
      options.progress?.(compared, differences.length);
    }
  }
  return { compared, withOracle, differences };

  function add(difference: Difference | null): void {
    if (difference !== null) differences.push(difference);
  }
}

/** One case by itself: what a counter-example is run again with. */
export async function compareCase(database: TestDatabase, one: Case): Promise<Difference | null> {
  const sides = await fillBoth(database, one.batches);
  return (await compareData(sides, one)) ?? (await compareAnswers(sides, one, true));
}
