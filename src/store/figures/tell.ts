import type { EntityId } from '../../model/claim.js';
import { figureMeaning, type FigureType } from '../../plan/figure-fields.js';
import type { Figure, FigureField } from '../../plan/plan.js';
import type { Answer, Row } from '../store.js';

/** What was counted, in the fields of `figure-fields.ts`; an entity is named by its id. */
export interface Told {
  readonly [name: string]: string | number | null | Told | readonly Told[];
}

export type EntityFigure = Extract<FigureField, { field: 'entity' }>;

/**
 * Gives what was counted in the shape of the response.
 *
 * @param entity Gives what a field shows of an entity.
 */
export function tell(
  fields: Figure,
  told: Told,
  type: FigureType,
  entity: (id: EntityId, field: EntityFigure) => Answer,
): Row {
  const row: Row = {};
  for (const field of fields) {
    const value = told[field.name] ?? null;
    const each = (one: Told): Answer => {
      const id = one['entity'];
      if (field.field === 'entity') return typeof id === 'string' ? entity(id, field) : null;
      const meaning = figureMeaning(type, field.name);
      if (field.field !== 'object' || typeof meaning !== 'object' || !('object' in meaning)) return null;
      return tell(field.fields, one, meaning.object, entity);
    };
    if (field.name === '__typename') row[field.key] = type;
    else if (value === null || typeof value !== 'object') row[field.key] = value;
    else row[field.key] = isList(value) ? value.map(each) : each(value);
  }
  return row;
}

// Array.isArray does not narrow readonly arrays.
const isList = (value: Told | readonly Told[]): value is readonly Told[] => Array.isArray(value);

/** All fields of a figure that show entities. */
export function entityFields(fields: Figure): EntityFigure[] {
  return fields.flatMap((field) => {
    if (field.field === 'object') return entityFields(field.fields);
    return field.field === 'entity' ? [field] : [];
  });
}

/** The fields of the objects below one of these fields, whatever keys they go under. */
export function fieldsBelow(fields: Figure, name: string): Figure {
  return fields.flatMap((field) => (field.field === 'object' && field.name === name ? field.fields : []));
}
