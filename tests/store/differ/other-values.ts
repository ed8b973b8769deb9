import type { Plan } from '../../../src/questions/plan.js';
import { DATES, DAYS, ENTITIES, INTEGERS, KNOWN_AT, TEXTS } from '../../oracle/vocabulary.js';

/** The same question with other values of the same sorts: the text of its statement stays, what is bound changes. */
export function otherValues(plan: Plan, seed: number): Plan {
  const random = numbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return visit(plan) as Plan; // the same plan but for values

  function visit(item: unknown, key = ''): unknown {
    if (Array.isArray(item)) return item.map((one) => visit(one, key));
    if (typeof item !== 'object' || item === null) return item;
    if ('value' in item && Object.keys(item).length === 1) return { value: other(item.value, key) };
    if ('name' in item && typeof item.name === 'string' && item.name.startsWith('='))
      return { ...item, name: `=${JSON.stringify(other(JSON.parse(item.name.slice(1)), key))}` };
    return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, visit(one, name)]));
  }

  function other(value: unknown, key: string): unknown {
    if (random() < 0.3) return value;
    if (Array.isArray(value)) return value.map((one) => other(one, key));
    if (key === 'maxHops' || key === 'depth') return pick([1, 2, 3, 4]);
    if (typeof value === 'number') return key === 'first' ? pick([0, 1, 2, 3, 50]) : pick(INTEGERS);
    if (typeof value !== 'string') return value;
    if (key === 'knownAt') return pick(KNOWN_AT);
    if (key === 'on') return pick(DAYS);
    const pool = [ENTITIES, DATES, TEXTS, KNOWN_AT].find((texts: readonly string[]) => texts.includes(value)) ?? [
      value,
    ];
    // An id is exchanged for one of its kind, where there is another.
    const same = pool === ENTITIES ? pool.filter((id) => id.split(':')[0] === value.split(':')[0]) : pool;
    return pick(same);
  }
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
