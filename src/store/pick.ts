import type { Pick } from '../plan/plan.js';
import type { Answer, Row } from './store.js';

/** Picks fields of plain objects by name, as deep as asked. */
export function pick(fields: Pick, source: { readonly [name: string]: Answer }, typename: string): Row {
  const row: Row = {};
  for (const { key, name, of } of fields) {
    const value = name === '__typename' ? typename : (source[name] ?? null);
    row[key] = of === null ? value : pickEach(of, value, name);
  }
  return row;
}

function pickEach(fields: Pick, value: Answer, name: string): Answer {
  if (Array.isArray(value)) return value.map((item) => pickEach(fields, item, name));
  return value === null || typeof value !== 'object' ? value : pick(fields, value, TYPE_OF_FIELD[name] ?? '');
}

// The types of the plain objects that plain objects hold.
const TYPE_OF_FIELD: Readonly<Record<string, string>> = {
  values: 'FacetValue',
  kinds: 'KindCount',
  ranges: 'TextRange',
};
