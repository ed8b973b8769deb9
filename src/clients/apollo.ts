/**
 * What the cache of Apollo Client 3 must be told of this API, so that answers as of different days do not mix.
 *
 * ```ts
 * import { InMemoryCache } from '@apollo/client';
 * import { possibleTypes, typePolicies } from 'space-governance-graph/clients/apollo';
 *
 * const cache = new InMemoryCache({ typePolicies, possibleTypes });
 * ```
 */
import { EMBEDDED, KEYED, POSSIBLE_TYPES } from './api-types.js';

/** As Apollo's `TypePolicy` has it. */
export interface TypePolicy {
  readonly keyFields: false | ((object: Readonly<Record<string, unknown>>) => string[] | false);
  readonly merge?: true;
}

/**
 * By type. An entity is stored under its `key`, which has its id, day and moment; where an operation does not ask for
 * `key`, it is stored in its place in the answer and nowhere else. So is a claim, which has an id but shows its subject
 * and object as of the day asked.
 */
export const typePolicies: Record<string, TypePolicy> = {
  ...policies(KEYED, { keyFields: (entity) => (typeof entity['key'] === 'string' ? ['key'] : false) }),
  ...policies(EMBEDDED, { keyFields: false }),
  // Its arguments are in its place: two questions that ask for other fields of it do not drive each other out.
  ...policies(
    EMBEDDED.filter((name) => name.endsWith('Connection')),
    { keyFields: false, merge: true },
  ),
};

/** The types of each interface, so that `... on Entity` is read back. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types]]),
);

function policies(names: readonly string[], policy: TypePolicy): Record<string, TypePolicy> {
  return Object.fromEntries(names.map((name) => [name, policy]));
}
