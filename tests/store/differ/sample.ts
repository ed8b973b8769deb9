import fc from 'fast-check';
import type { Plan } from '../../../src/questions/plan.js';
import type { Batch } from '../../../src/store/store.js';
import { plans, worlds, type Case } from '../../oracle/arbitraries.js';
import { daysOf } from '../../oracle/days.js';
import { DAYS } from '../../oracle/vocabulary.js';
import { otherValues } from './other-values.js';

/**
 * Planning a random statement costs Neo4j a hundred times what running it does, and the text of a plan is the same
 * whatever its values. So every plan is asked of every world, with other values each time: a cell of this grid is a case.
 */
export interface Grid {
  readonly seed: number;
  readonly worlds: readonly (readonly Batch[])[];
  readonly plans: readonly Plan[];
}

export interface GridSize {
  readonly worlds: number;
  readonly plans: number;
  /** Plans that others would call unreasonable, by the text of their statement. */
  readonly fits: (plan: Plan) => boolean;
}

export function sampleGrid(seed: number, size: GridSize): Grid {
  const chosen: Plan[] = [];
  for (let more = 0; chosen.length < size.plans; more += 1) {
    const some = fc.sample(plans, { seed: seed + more * 1_000_003, numRuns: size.plans });
    chosen.push(...some.filter(size.fits).slice(0, size.plans - chosen.length));
  }
  return { seed, worlds: fc.sample(worlds, { seed, numRuns: size.worlds }), plans: chosen };
}

const circumstances = fc.record({
  today: fc.constantFrom(...DAYS).map((day) => daysOf(day).first),
  next: fc.array(fc.nat(5), { maxLength: 2 }),
  claim: fc.nat(100),
  values: fc.integer(),
});

/** The cases of one world: each plan, with values of its own. The first world gets the plans as they were drawn. */
export function casesOf({ seed, worlds: all, plans: asked }: Grid, world: number): Case[] {
  const drawn = fc.sample(circumstances, { seed: seed + 17 * world, numRuns: asked.length });
  return asked.map((plan, i): Case => {
    const { values, ...rest } = drawn[i]!;
    return { batches: all[world]!, plan: world === 0 ? plan : otherValues(plan, values), ...rest };
  });
}
