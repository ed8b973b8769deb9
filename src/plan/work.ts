import { resolve } from './operand.js';
import type { ClaimFilter } from './claim-conditions.js';
import type { Connection, Filter, Operand, Values } from './plan.js';

/**
 * What reading a list costs beside the rows that it gives, in rows: it is looked through whole, whatever its page, once
 * for each facet, each key of its order and each condition. A list has a few hundred items; `npm run bench -- cost`
 * compares these figures with the time taken.
 */
export function listWork({ filter, order, fields }: Connection, values: Values): number {
  const facets = fields.reduce((sum, field) => sum + (field.field === 'facets' ? field.by.length : 0), 0);
  return PER_FACET * facets + PER_KEY * order.length + (filter === null ? 0 : filterWork(filter, values));
}

const PER_FACET = 5;
const PER_KEY = 3;
const PER_CONDITION = 1;
/** A hop of each item. */
const PER_HOP = 5;
/** So many ids or texts of a list weigh as one condition. */
const PER_LIST = 50;

/** Of each condition, those along a hop as often as the hop leads somewhere. */
export function filterWork(filter: Filter, values: Values): number {
  switch (filter.filter) {
    case 'all':
    case 'any':
      return filter.of.reduce((sum, part) => sum + filterWork(part, values), 0);
    case 'not':
      return filterWork(filter.of, values);
    case 'test':
      return PER_CONDITION + lengthOf(filter.value, values) / PER_LIST;
    case 'existing': // of every list of a day
      return 0;
    case 'isNull':
      return PER_CONDITION;
    case 'relation':
      return PER_HOP * (1 + (filter.where === null ? 0 : filterWork(filter.where, values)));
  }
}

function lengthOf(operand: Operand, values: Values): number {
  const value = resolve(operand, values);
  return Array.isArray(value) ? value.length : 0;
}

/** Looking through all claims, unless their subject, their object or their document narrows them. */
export function claimsWork(filter: ClaimFilter): number {
  return filter.some(({ property }) => NARROWING.has(property)) ? 0 : ALL_CLAIMS;
}

const NARROWING: ReadonlySet<string> = new Set(['subject', 'object', 'document']);
const ALL_CLAIMS = 5_000;

/** Looking for each word of a text, and what is like it, among all names: a short one is like very many. */
export function searchWork(text: string): number {
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  // More are looked for as one text, which is quick.
  return words.size > MOST_WORDS ? 1 : [...words].reduce((sum, word) => sum + (word.length < 3 ? 1_000 : 200), 1);
}

/** No name has more different words that anybody would type out of order. */
export const MOST_WORDS = 32;

/** Telling where one State stands under one instrument looks at all that is said of both. */
export const PER_CELL = 2;
