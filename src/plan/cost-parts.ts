import { resolveInteger } from './operand.js';
import { listWork } from './work.js';
import type { ClaimField, Connection, EdgeField, EntityField, Shape, Values } from './plan.js';

export function connectionCost(connection: Connection, times: number, values: Values): number {
  const rows = times * resolveInteger(connection.page.first, values);
  return connection.fields.reduce(
    (sum, field) => {
      if (field.field === 'nodes') return sum + rows + shapeCost(field.shape, rows, values);
      if (field.field === 'edges')
        return field.fields.reduce((inner, f) => inner + edgeCost(f, rows, values), sum + rows);
      if (field.field !== 'coverage') return sum;
      return field.fields.reduce((inner, f) => {
        if (f.field === 'document') return inner + shapeCost(f.shape, times, values);
        return inner + (f.field === 'claim' ? claimCost(f.fields, times, values) : 0);
      }, sum);
    },
    Math.ceil(times * listWork(connection, values)),
  );
}

function edgeCost(field: EdgeField, rows: number, values: Values): number {
  if (field.field === 'node') return shapeCost(field.shape, rows, values);
  return field.field === 'claim' || field.field === 'claims' ? claimCost(field.fields, rows, values) : 0;
}

export function claimCost(fields: readonly ClaimField[], rows: number, values: Values): number {
  return fields.reduce((sum, field) => {
    if (field.field === 'subject' || field.field === 'object') return sum + shapeCost(field.shape, rows, values);
    if (field.field !== 'evidence') return sum;
    return field.fields.reduce(
      (inner, f) => inner + (f.field === 'document' ? shapeCost(f.shape, rows, values) : 0),
      sum,
    );
  }, 0);
}

/** Of several kinds an entity is one: the dearest counts. */
export function shapeCost(shape: Shape, rows: number, values: Values): number {
  return Math.max(
    0,
    ...shape.map(({ fields }) => fields.reduce((sum, field) => sum + fieldCost(field, rows, values), 0)),
  );
}

function fieldCost(field: EntityField, rows: number, values: Values): number {
  return field.field === 'relation' ? connectionCost(field.connection, rows, values) : 0;
}
