import type { Scalar } from '../model/claim.js';
import type { Day } from '../model/day.js';
import { existsOn } from '../model/existence.js';
import { parsePartialDate, type PartialDate } from '../model/partial-date.js';
import type { Property } from '../ontology/ontology.js';
import { compareValues } from '../plan/compare.js';
import type { ExportEntity, Said } from './export-graph.js';

/** What a property of an entity is on a day: a value, all of a list in order, or null where none is known. */
export function valueOn(entity: ExportEntity, property: Property, day: Day): Scalar | readonly Scalar[] | null {
  if (!property.list) return saidOn(entity, property, day)?.object ?? null;
  const values = entity.values.get(property.name) ?? [];
  return values.map(({ object }) => object).sort(compareValues);
}

/**
 * The claim that gives a value on a day. Of a `@temporal` one: the dated claim that holds; else one without `since`;
 * else, where the property is never null, the earliest known.
 */
export function saidOn({ values }: ExportEntity, property: Property, day: Day): Said | null {
  const said = values.get(property.name) ?? [];
  const [only] = said;
  if (only === undefined) return null;
  if (!property.temporal || (property.required && said.length === 1)) return only;
  const holding = said
    .filter(({ days }) => days.from <= day && day < days.to)
    .sort((a, b) => compareValues(a.object, b.object));
  const dated = holding.find(({ claim }) => claim.since !== null);
  if (dated !== undefined || holding.length > 0) return dated ?? holding[0] ?? null;
  return property.required ? ([...said].sort(earlier)[0] ?? null) : null;
}

const earlier = (a: Said, b: Said): number => a.days.from - b.days.from || (a.strength < b.strength ? -1 : 1);

/** What a reader calls it on a day. */
export function nameOn(entity: ExportEntity, day: Day): string {
  const name = entity.kind.properties.get('name');
  return name === undefined ? entity.id : String(valueOn(entity, name, day) ?? entity.id);
}

/** Whether it exists on a day, by the properties of its kind that say when it began and ended. */
export function isThereOn(entity: ExportEntity, day: Day): boolean {
  const bound = (wanted: 'begins' | 'ends'): PartialDate | null => {
    const property = [...entity.kind.properties.values()].find(({ bounds }) => bounds === wanted);
    const value = property === undefined ? null : valueOn(entity, property, day);
    return typeof value === 'string' ? (parsePartialDate(value) ?? null) : null;
  };
  return existsOn({ began: bound('begins'), ended: bound('ends') }, day);
}
