import type { Field } from '../plan/definition.js';

// Told again at every field, so short: the description of `Query` has the rules in full.
const AS_OF_ROOT = 'Default: today, UTC.';
const EVER_ROOT = 'Any day, here and below.';
const KNOWN_AT = 'As the graph knew it then; default: now.';
const AS_OF_BELOW = 'Another day below.';
const EVER_BELOW = 'On any day.';
const AFTER = 'A cursor of it.';

export const knownAt: Field = { name: 'knownAt', type: 'DateTime', description: KNOWN_AT };
export const after: Field = { name: 'after', type: 'String', description: AFTER };

/** The time of a root field that answers with entities. */
export const rootTime: readonly Field[] = [
  { name: 'asOf', type: 'Date', description: AS_OF_ROOT },
  { name: 'ever', type: 'Boolean', description: EVER_ROOT },
  knownAt,
];

export const rootListTime: readonly Field[] = rootTime.map((field) =>
  field.name === 'ever' ? { ...field, default: 'false' } : field,
);

/** Left out, the time of the field above goes on holding: so no defaults. */
export const relationTime: readonly Field[] = [
  { name: 'asOf', type: 'Date', description: AS_OF_BELOW },
  { name: 'ever', type: 'Boolean', description: EVER_BELOW },
];

export function first(pageSize: number): Field {
  return { name: 'first', type: 'Int!', default: String(pageSize), description: '0 to 250.' };
}
