import type { Scalar } from '../model/claim.js';
import type { Day } from '../model/day.js';
import { existsOn } from '../model/existence.js';
import { parsePartialDate, type PartialDate } from '../model/partial-date.js';
import { valueOnDay } from '../model/value-on-day.js';
import { boundsOf } from '../ontology/bounds.js';
import type { Property } from '../ontology/ontology.js';
import { compareValues } from '../plan/compare.js';
import type { ExportEntity, Said } from './export-graph.js';

/** What a property of an entity is on a day: a value, all of a list in order, or null where none is known. */
export function valueOn(entity: ExportEntity, property: Property, day: Day): Scalar | readonly Scalar[] | null {
  if (!property.list) return saidOn(entity, property, day)?.object ?? null;
  const values = entity.values.get(property.name) ?? [];
  return values.map(({ object }) => object).sort(compareValues);
}

/** The claim that gives the value on a day; null where none is known. */
export function saidOn({ values }: ExportEntity, property: Property, day: Day): Said | null {
  const said = [...(values.get(property.name) ?? [])].sort((a, b) => compareValues(a.object, b.object));
  const dated = said.map((one) => ({
    ...one.days,
    isDated: one.claim.since !== null,
    strength: one.strength,
    one,
  }));
  return valueOnDay(dated, property, day)?.one ?? null;
}

/** What a reader calls it on a day. */
export function nameOn(entity: ExportEntity, day: Day): string {
  const name = entity.kind.properties.get('name');
  return name === undefined ? entity.id : String(valueOn(entity, name, day) ?? entity.id);
}

/** Whether it exists on a day, by the properties of its kind that say when it began and ended. */
export function isThereOn(entity: ExportEntity, day: Day): boolean {
  const bounds = boundsOf(entity.kind);
  const date = (property: Property | null | undefined): PartialDate | null => {
    const value = property === null || property === undefined ? null : valueOn(entity, property, day);
    return typeof value === 'string' ? (parsePartialDate(value) ?? null) : null;
  };
  return existsOn({ began: date(bounds?.begins), ended: date(bounds?.ends) }, day);
}
