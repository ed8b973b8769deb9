import fc from 'fast-check';
import type { Day } from '../../src/model/day.js';
import type { Plan } from '../../src/questions/plan.js';
import type { Batch } from '../../src/store/store.js';
import { plans, plansAbout } from './arbitrary-plan.js';
import { foci, worlds, worldsAbout } from './arbitrary-world.js';
import { daysOf } from './days.js';
import { DAYS } from './vocabulary.js';

/** One question to one world, the same for every store: plain JSON, so that it can be printed and run again. */
export interface Case {
  readonly batches: readonly Batch[];
  readonly plan: Plan;
  readonly today: Day;
  /** Which of the cursors that an answer gives the next question begins after; none ends the case. */
  readonly next: readonly number[];
  /** Which of the claims `values.claim` stands for. */
  readonly claim: number;
}

/** Everything reproducible by seed, and small, so that what fails can be shrunk. */
export const cases: fc.Arbitrary<Case> = foci().chain((focus) =>
  fc.record({
    batches: worldsAbout(focus),
    plan: plansAbout(focus),
    today: fc.constantFrom(...DAYS).map((day) => daysOf(day).first),
    next: fc.array(fc.nat(5), { maxLength: 2 }),
    claim: fc.nat(100),
  }),
);

export { plans, plansAbout, worlds };
