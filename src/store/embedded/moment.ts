import type { ClaimVersion, Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Instant } from '../../model/instant.js';
import { valueOnDay } from '../../model/value-on-day.js';
import type { Property } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { Operand, ValidTime, Values } from '../../plan/plan.js';
import type { ClaimRecord, Edge, EdgeRun, Entity, PropertyValue } from './entity.js';

/** No day in particular: everything that ever counted. */
export const EVER = null;
export type DayOrEver = Day | typeof EVER;

/** A moment of record time: `null` is now, when only what is live is looked at. */
export type Known = Instant | null;

/** The day that a plan's time stands for in one call. */
export function dayOfTime(time: ValidTime, values: Values, today: Day): DayOrEver {
  return 'ever' in time ? EVER : dayOfOperand(time.on, values, today);
}

export function knownAt(operand: Operand | null, values: Values): Known {
  const written = operand === null ? null : resolve(operand, values);
  return typeof written === 'string' ? (written as Instant) : null; // normalised by the DateTime scalar
}

/** Those of some edges that were known at a moment. */
export function* knownIn(run: EdgeRun, known: Known): Iterable<Edge> {
  for (let place = 0; place < run.length; place += 1) {
    const edge = run.edge(place);
    if (wasKnown(edge, known)) yield edge;
  }
}

function valuesOf(entity: Entity, property: string, known: Known): readonly PropertyValue[] {
  const live = entity.values('values', property);
  if (known === null) return live;
  const closed = entity.values('closedValues', property);
  return [...live, ...closed].filter((value) => wasKnown(value, known)).sort((a, b) => compareValues(a.value, b.value));
}

export function wasKnown(
  said: { readonly recordedFrom: Instant; readonly recordedTo: Instant | null },
  known: Known,
): boolean {
  if (known === null) return said.recordedTo === null;
  return said.recordedFrom <= known && (said.recordedTo === null || known < said.recordedTo);
}

export function exists(entity: Entity, known: Known): boolean {
  return known === null ? entity.exists : valuesOf(entity, 'name', known).length > 0;
}

/** All values of a list property, in order. */
export function listValue(entity: Entity, property: Property, known: Known): Scalar[] {
  return valuesOf(entity, property.name, known).map(({ value }) => value);
}

/** The value of a property on a day; null where none is known. */
export function propertyValue(entity: Entity, property: Property, known: Known, day: Day): Scalar | null {
  return valueOnDay(valuesOf(entity, property.name, known), property, day)?.value ?? null;
}

/** The version of a claim as known at a moment. */
export const versionOf = (record: ClaimRecord, known: Known): ClaimVersion | undefined => record.version(known);
