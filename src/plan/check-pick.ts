import type { Check } from './check-items.js';
import type { Pick } from './plan.js';

/** The plain objects of answers: their fields, and which of these are such objects themselves. */
const FIELDS = {
  PageInfo: { hasNextPage: null, hasPreviousPage: null, startCursor: null, endCursor: null },
  Facet: { by: null, values: 'FacetValue' },
  FacetValue: { value: null, count: null },
  Qualifier: { name: null, value: null },
} as const;

export type PickedType = keyof typeof FIELDS;

/** Reports fields that a plain object does not have. */
export function checkPick(fields: Pick, type: PickedType, place: string, check: Check): void {
  const known = new Map<string, PickedType | null>(Object.entries(FIELDS[type]));
  checkKeys(fields, place, check);
  for (const { key, name, of } of fields) {
    const inner = name === '__typename' ? null : known.get(name);
    if (inner === undefined) check.report(`${place}.${key}`, `${type} has no field "${name}".`);
    else if ((inner === null) !== (of === null))
      check.report(`${place}.${key}`, `${type}.${name} is ${inner === null ? 'a plain value' : 'an object'}.`);
    else if (inner !== null && of !== null) checkPick(of, inner, `${place}.${key}`, check);
  }
}

/** Reports a key that two fields of one object go under. */
export function checkKeys(fields: readonly { readonly key: string }[], place: string, { report }: Check): void {
  const seen = new Set<string>();
  for (const { key } of fields) {
    if (seen.has(key)) report(`${place}.${key}`, 'two fields have this key.');
    seen.add(key);
  }
}
