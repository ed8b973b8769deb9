/**
 * What urql's normalized cache (`@urql/exchange-graphcache`) must be told of this API, so that answers as of different
 * days do not mix.
 *
 * ```ts
 * import { cacheExchange } from '@urql/exchange-graphcache';
 * import { keys, possibleTypes } from 'space-governance-graph/clients/urql';
 *
 * const exchange = cacheExchange({ keys, possibleTypes });
 * ```
 */
import { EMBEDDED, KEYED, POSSIBLE_TYPES } from './api-types.js';

/** As graphcache's `KeyGenerator` has it: null embeds an object in its place in the answer. */
export type KeyGenerator = (data: Readonly<Record<string, unknown>>) => string | null;

const byKey: KeyGenerator = ({ key }) => (typeof key === 'string' ? key : null);
const embedded: KeyGenerator = () => null;

/**
 * By type. An entity is stored under its `key`, which has its id, day and moment; where an operation does not ask for
 * `key`, it is stored in its place in the answer and nowhere else. So is a claim, which has an id but shows its subject
 * and object as of the day asked.
 */
export const keys: Record<string, KeyGenerator> = Object.fromEntries([
  ...KEYED.map((name) => [name, byKey] as const),
  ...EMBEDDED.map((name) => [name, embedded] as const),
]);

/** The types of each interface, so that `... on Entity` is matched without guessing. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types]]),
);
