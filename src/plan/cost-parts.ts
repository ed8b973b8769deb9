import { resolveInteger } from './operand.js';
import { listWork } from './work.js';
import type { Connection, EntityField, RecordField, RecordFields, Shape, Values } from './plan.js';

export function connectionCost(connection: Connection, times: number, values: Values): number {
  const rows = times * resolveInteger(connection.page.first, values);
  return connection.fields.reduce(
    (sum, field) => {
      if (field.field === 'nodes') return sum + rows + shapeCost(field.shape, rows, values);
      if (field.field === 'edges') return sum + rows + fieldsCost(field.fields, rows, {}, values);
      return field.field === 'coverage' ? sum + fieldsCost(field.fields, times, {}, values) : sum;
    },
    Math.ceil(times * listWork(connection, values)),
  );
}

/** Of several kinds an entity is one: the dearest counts. */
export function shapeCost(shape: Shape, rows: number, values: Values): number {
  return Math.max(
    0,
    ...shape.map(({ fields }) => fields.reduce((sum, field) => sum + entityFieldCost(field, rows, values), 0)),
  );
}

function entityFieldCost(field: EntityField, rows: number, values: Values): number {
  return field.field === 'relation' ? connectionCost(field.connection, rows, values) : 0;
}

/** How many records, entities and claims an answer may hold. */
export interface Sizes {
  /** What answering takes, whatever is given of it. */
  readonly base: number;
  /** How often a field of the record that answers is given; left out: once. */
  readonly rows?: number;
  /** How often what stands under a field of this name is given in all, which counts; those left out stand once each. */
  readonly of?: Readonly<Record<string, Size>>;
}

type Size = number | { readonly counted: number; readonly each: number } | ((field: RecordField) => number);

/** How many rows an answer may take: each record that is one of many, and what is given of entities and claims. */
export function recordCost(fields: RecordFields, { base, rows = 1, of = {} }: Sizes, values: Values): number {
  return base + fieldsCost(fields, rows, of, values);
}

function fieldsCost(fields: RecordFields, rows: number, sizes: NonNullable<Sizes['of']>, values: Values): number {
  return fields.reduce((sum, field) => {
    if (field.field === 'typename' || field.field === 'plain') return sum;
    const size = sizes[field.name] ?? { counted: 0, each: rows };
    const { counted, each } = typeof size === 'object' ? size : evenly(typeof size === 'number' ? size : size(field));
    return sum + counted + recordFieldCost(field, each, sizes, values);
  }, 0);
}

const evenly = (rows: number): { readonly counted: number; readonly each: number } => ({ counted: rows, each: rows });

function recordFieldCost(
  field: Exclude<RecordField, { field: 'typename' | 'plain' }>,
  rows: number,
  sizes: NonNullable<Sizes['of']>,
  values: Values,
): number {
  switch (field.field) {
    case 'entity':
      return shapeCost(field.shape, rows, values);
    case 'claim':
      return fieldsCost(field.fields, rows, {}, values); // what else is called so elsewhere is another
    case 'record':
      return fieldsCost(field.fields, rows, sizes, values);
  }
}
