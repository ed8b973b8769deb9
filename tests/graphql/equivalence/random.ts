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

/** Mulberry32: small, and the same on every machine. */
export function randomNumbers(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, chance: (probability) => next() < probability, one: (of) => of[whole(of.length)]! };
}
