import { seededRandom } from '../../support/seeded-random.js';

/** Where a generator's decisions come from, so that they can be drawn, repeated and made smaller. */
export interface Choose {
  /** 0 to `below`, without it. */
  whole(below: number): number;
  one<T>(of: readonly T[]): T;
}

/** A source of chance that gives the same for the same seed. */
export interface Random extends Choose {
  chance(probability: number): boolean;
}

export function randomNumbers(seed: number): Random {
  const next = seededRandom(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, chance: (probability) => next() < probability, one: (of) => of[whole(of.length)]! };
}
