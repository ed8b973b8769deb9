import type { Connection, EntityField, RecordFields, Shape, ValidTime } from './plan.js';

/** What is called for each part of a plan, from the outside in; what is left out is walked through all the same. */
export interface Visitor {
  /** A list, and the time at which it is read. @param isRoot Whether it stands along no relation. */
  readonly list?: (connection: Connection, time: ValidTime, isRoot: boolean) => void;
  /** Something is shown of an entity, as it is at a time. */
  readonly entity?: (shape: Shape, time: ValidTime) => void;
}

export function walkEntity(shape: Shape, time: ValidTime, visitor: Visitor): void {
  visitor.entity?.(shape, time);
  for (const { fields } of shape) for (const field of fields) walkEntityField(field, visitor);
}

function walkEntityField(field: EntityField, visitor: Visitor): void {
  if (field.field === 'relation') walkList(field.connection, field.time, false, visitor);
}

export function walkList(connection: Connection, time: ValidTime, isRoot: boolean, visitor: Visitor): void {
  visitor.list?.(connection, time, isRoot);
  for (const field of connection.fields) {
    switch (field.field) {
      case 'nodes':
        walkEntity(field.shape, time, visitor);
        continue;
      case 'edges':
      case 'coverage':
        walkRecord(field.fields, time, visitor);
        continue;
      case 'typename':
      case 'totalCount':
      case 'pageInfo':
      case 'facets':
    }
  }
}

export function walkRecord(fields: RecordFields, time: ValidTime, visitor: Visitor): void {
  for (const field of fields) {
    if (field.field === 'entity') walkEntity(field.shape, time, visitor);
    if (field.field === 'claim' || field.field === 'record') walkRecord(field.fields, time, visitor);
  }
}
