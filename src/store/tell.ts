import type { RecordField, RecordFields } from '../plan/plan.js';
import type { Answer, Row } from './store.js';

export type EntityShown = Extract<RecordField, { field: 'entity' }>;
export type ClaimShown = Extract<RecordField, { field: 'claim' }>;
export type RecordShown = Extract<RecordField, { field: 'record' }>;

/**
 * What a record holds, by the names of its fields: values, entities and claims as the store has them, other records. What
 * takes looking is a function, called for each field that shows it.
 */
export type Telling = Readonly<Record<string, unknown>>;

/** What is told by looking: a field may say how much of it. */
export type Looking = (field: RecordField) => unknown;

/** How a store shows what a telling holds. */
export interface Shows {
  readonly entity: (entity: unknown, field: EntityShown) => Answer;
  readonly claim: (claim: unknown, field: ClaimShown) => Answer;
  /** Shows a record that is told in some other way; undefined for one that is told by its names. */
  readonly record?: (record: unknown, field: RecordShown) => Answer | undefined;
}

/** How a store shows one thing that a telling names. */
type ShowOne<C> = (named: unknown, call: C) => Answer;

/** Compiles what is given of records: how the entities and claims in them are shown is made once for each field. */
export function compileTelling<C>(
  fields: RecordFields,
  compile: { entity(field: EntityShown): ShowOne<C>; claim(field: ClaimShown): ShowOne<C> },
): (telling: Telling, call: C) => Row {
  const shows = new Map(
    shownIn(fields).map((field) => [
      field as RecordField,
      field.field === 'entity' ? compile.entity(field) : compile.claim(field),
    ]),
  );
  return (telling, call) => {
    const show = (named: unknown, field: EntityShown | ClaimShown): Answer => shows.get(field)?.(named, call) ?? null;
    return tell(fields, telling, { entity: show, claim: show });
  };
}

/** Gives what is told of a record in the shape of the response: fields as asked, lists as lists, null for what is not there. */
export function tell(fields: RecordFields, telling: Telling, shows: Shows): Row {
  const row: Row = {};
  for (const field of fields)
    row[field.key] = field.field === 'typename' ? field.value : told(field, telling[field.name], shows);
  return row;
}

/** The same of records that hold plain values and such records alone. */
export const tellPlain = (fields: RecordFields, telling: Telling): Row =>
  tell(fields, telling, { entity: () => null, claim: () => null });

function told(field: Exclude<RecordField, { field: 'typename' }>, value: unknown, shows: Shows): Answer {
  if (value === null || value === undefined) return null;
  if (typeof value === 'function') return told(field, (value as Looking)(field), shows);
  if (field.field === 'plain') return value as Answer; // plain fields are told as they are given
  if (Array.isArray(value)) return value.map((one) => told(field, one, shows));
  switch (field.field) {
    case 'entity':
      return shows.entity(value, field);
    case 'claim':
      return shows.claim(value, field);
    case 'record': {
      const own = shows.record?.(value, field);
      return own === undefined ? tell(field.fields, value as Telling, shows) : own; // only records stand in fields of records
    }
  }
}

/** Shows one record, each of several, or none. */
export const showTold = (told: Telling | readonly Telling[] | null, show: (telling: Telling) => Answer): Answer =>
  told === null ? null : isList(told) ? told.map(show) : show(told);

// Array.isArray does not narrow readonly arrays.
const isList = (told: Telling | readonly Telling[]): told is readonly Telling[] => Array.isArray(told);

/** What no plan asks for that was checked. */
export const notThere = (of: string, name: string): Error => new Error(`${of} has no ${name} of this sort`);

/** All fields that show entities or claims, however deep. */
export function shownIn(fields: RecordFields): (EntityShown | ClaimShown)[] {
  return fields.flatMap((field) => {
    if (field.field === 'record') return shownIn(field.fields);
    return field.field === 'entity' || field.field === 'claim' ? [field] : [];
  });
}

/** The fields of the records below one of these fields, whatever keys they go under. */
export const fieldsBelow = (fields: RecordFields, name: string): RecordFields =>
  fields.flatMap((field) => (field.field === 'record' && field.name === name ? field.fields : []));
