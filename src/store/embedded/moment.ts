import type { Claim, ClaimVersion, Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Instant } from '../../model/instant.js';
import { valueOnDay } from '../../model/value-on-day.js';
import { versionAt } from '../../model/project.js';
import { lastAttested } from '../../model/interval.js';
import type { Property, RelationName } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { Operand, ValidTime, Values } from '../../plan/plan.js';
import { compareEdges, type ClaimRecord, type Edge, type Entity, type PropertyValue } from './graph.js';

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

const NONE: readonly never[] = [];

/** The edges of an entity along one relation as known at a moment, in default order. */
export function edgesOf(entity: Entity, relation: RelationName, side: 'out' | 'in', known: Known): readonly Edge[] {
  const live = entity[side].get(relation) ?? NONE;
  if (known === null) return live;
  const closed = entity[side === 'out' ? 'closedOut' : 'closedIn'].get(relation) ?? NONE;
  const far = side === 'out' ? 'object' : 'subject';
  return [...live, ...closed].filter((edge) => wasKnown(edge, known)).sort((a, b) => compareEdges(a, b, far));
}

function valuesOf(entity: Entity, property: string, known: Known): readonly PropertyValue[] {
  const live = entity.values.get(property) ?? NONE;
  if (known === null) return live;
  const closed = entity.closedValues.get(property) ?? NONE;
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
export function versionOf(record: ClaimRecord, known: Known): ClaimVersion | undefined {
  if (known !== null) return versionAt(record.versions, known);
  const last = record.versions[record.versions.length - 1];
  return last?.retractedAt === null ? last : undefined;
}

/** What an edge itself can tell: its dates as written, or a qualifier. */
export function edgeValue(edge: Edge, property: string, known: Known): Scalar | null {
  const { claim } = edge.record;
  if (property === 'since' || property === 'until') return claim[property];
  if (property === 'attested') return attestedOf(edge.record, known);
  return qualifier(claim, property);
}

export function attestedOf(record: ClaimRecord, known: Known): string | null {
  const version = versionOf(record, known);
  return version === undefined ? null : lastAttested(version);
}

export function qualifier(claim: Claim, name: string): Scalar | null {
  return Object.hasOwn(claim.qualifiers, name) ? (claim.qualifiers[name] ?? null) : null;
}
