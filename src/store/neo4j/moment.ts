import { LATEST, type Instant } from '../../model/instant.js';
import type { EntityId } from '../../model/claim.js';
import type { Identity } from '../../model/project.js';
import type { Property } from '../../ontology/ontology.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { Operand, ValidTime } from '../../plan/plan.js';
import { mayBe, orderKeys } from './spelling.js';
import { dayLists, KNOWN, OPEN, orderProperty, VALUE } from './names.js';
import type { CallContext, Parameters } from './parameters.js';

/** One moment of record time to compile for: a root's `knownAt`, or now, when only what is live is looked at. */
export interface Moment {
  readonly parameters: Parameters;
  readonly knownAt: Operand | null;
  /** Another moment in each row, as an expression: then `knownAt` only says that it is not now. */
  readonly inRow?: string;
}

/** Another moment in each row. */
export function rowMoment(expression: string, { parameters }: Moment): Moment {
  return { parameters, knownAt: { value: null }, inRow: expression };
}

/** A day as a parameter; null where every day will do. */
export function dayParameter(time: ValidTime, { parameters }: Moment): string | null {
  return 'ever' in time ? null : dayOf(time.on, parameters);
}

/** The day on which properties are read: below an `ever`, today. */
export function propertyDay(time: ValidTime, { parameters }: Moment): string {
  return dayOf('ever' in time ? null : time.on, parameters);
}

export function dayOf(operand: Operand | null, parameters: Parameters): string {
  return parameters.add(`day ${key(operand)}`, ({ values, today }) => dayOfOperand(operand, values, today));
}

/** The moment as a value; now is after all that is recorded. */
export function momentOf({ knownAt }: Moment, { values }: Pick<CallContext, 'values'>): Instant {
  const written = knownAt === null ? null : resolve(knownAt, values);
  return typeof written === 'string' ? (written as Instant) : LATEST; // normalised by the DateTime scalar
}

/** An id as given, merged ones followed. */
export function canonical(id: EntityId, moment: Moment, call: Pick<CallContext, 'values' | 'identity'>): EntityId {
  return call.identity.canonical(id, momentOf(moment, call));
}

/** The moment as a parameter. */
export function momentParameter(moment: Moment): string {
  if (moment.inRow !== undefined) return moment.inRow;
  return moment.parameters.add(`known ${key(moment.knownAt)}`, (call) => momentOf(moment, call));
}

/** Whether something with a span of record time was known at the moment. */
export function wasKnown(variable: string, moment: Moment): string {
  if (moment.knownAt === null) return `${variable}.recordedTo = '${OPEN}'`;
  const at = momentParameter(moment);
  return `${variable}.recordedFrom <= ${at} AND ${at} < ${variable}.recordedTo`;
}

/** Whether an entity existed: we had a name for it. */
export function existed(node: string, moment: Moment): string {
  if (moment.knownAt === null) return `${node}.${KNOWN}`;
  return `EXISTS { MATCH (v:${VALUE}) WHERE v.owner = ${node}.id AND v.property = 'name' AND ${wasKnown('v', moment)} }`;
}

/**
 * Whether an edge holds at a time, as ours do. Days are on our edges alone; where every day will do, something else that
 * they alone have tells them.
 */
export function holds(edge: string, time: ValidTime, moment: Moment): string {
  const day = dayParameter(time, moment);
  return [
    ...(day === null ? [] : [`${edge}.from <= ${day} AND ${day} < ${edge}.to`]),
    ...(day === null || moment.knownAt !== null ? [wasKnown(edge, moment)] : []),
  ].join(' AND ');
}

/** The types of relationships to follow: closed ones only where an earlier moment is asked about. */
export function relationTypes(relation: string, moment: Moment): string {
  return moment.knownAt === null ? relation : `${relation}|${relation}__CLOSED`;
}

/** An entity variable for an id expression, old ids of merged entities followed. */
export function sameId(expression: string, moment: Moment): string {
  if (moment.inRow !== undefined) {
    const spans = moment.parameters.add('aliases of all times', ({ identity }) => aliasSpans(identity));
    return `coalesce(last([span IN ${spans} WHERE span.start <= ${moment.inRow} | span.aliases])[${expression}], ${expression})`;
  }
  const aliases = moment.parameters.add(`aliases ${key(moment.knownAt)}`, (call) =>
    call.identity.aliases(momentOf(moment, call)),
  );
  return `coalesce(${aliases}[${expression}], ${expression})`;
}

/** Which ids were another's, from each moment on at which that changed. */
function aliasSpans(
  identity: Identity,
): { readonly start: Instant; readonly aliases: Readonly<Record<EntityId, EntityId>> }[] {
  const moments = new Set(Object.keys(identity.clusters()).flatMap((id) => identity.changes(id)));
  return [...moments].sort().map((start) => ({ start, aliases: identity.aliases(start) }));
}

/** How a property is read: as it is, or by its sort key. */
export type Reading = 'value' | 'order';

/** A property of an entity as an expression: null where it is not known. Lists are never null. */
export function propertyExpression(
  node: string,
  property: Property,
  day: string,
  moment: Moment,
  reading: Reading = 'value',
): string {
  const as = property.value.type === 'text' ? reading : 'value';
  const stored = storedExpression(node, property.name, as, moment);
  if (property.list) {
    if (moment.knownAt === null) return `coalesce(${node}.${property.name}, [])`;
    return `COLLECT { ${valueMatch(node, property, moment)} RETURN v.value ORDER BY v.order }`;
  }
  if (moment.knownAt === null) return property.temporal ? onDay(node, property, day, stored, as, moment) : stored;
  const column = reading === 'order' ? 'v.order' : 'v.value';
  if (!property.temporal) return `COLLECT { ${valueMatch(node, property, moment)} RETURN ${column} LIMIT 1 }[0]`;
  const holds = `v.from <= ${day} AND ${day} < v.to`;
  const rule = property.required
    ? `RETURN ${column} ORDER BY CASE WHEN ${holds} THEN CASE WHEN v.dated THEN 0 ELSE 1 END ELSE 2 END, v.from, v.strength LIMIT 1`
    : `AND ${holds} RETURN ${column} ORDER BY CASE WHEN v.dated THEN 0 ELSE 1 END LIMIT 1`;
  return `COLLECT { ${valueMatch(node, property, moment)} ${rule} }[0]`;
}

/** A property that changes with the day: where it does, its values and their days are lists on the node. */
function onDay(
  node: string,
  property: Property,
  day: string,
  stored: string,
  reading: Reading,
  moment: Moment,
): string {
  return inShort(node, property, day, stored, reading, moment) ?? fromLists(node, property, day, stored, reading);
}

/** Without the lists, where that is right for the database and the call; null where it is not. */
function inShort(
  node: string,
  { name, required }: Property,
  day: string,
  stored: string,
  reading: Reading,
  { parameters }: Moment,
): string | null {
  const { rarities, days } = parameters.spelling;
  if (!mayBe(rarities.dated, name)) return stored;
  const dayOf = parameters.makerOf(day);
  if (dayOf === undefined || days === 'lists') return null;
  const exceptions = (call: CallContext) => call.dated.exceptions(name, Number(dayOf(call)));
  if (days === 'as stored') {
    parameters.assume(`${name} ${day}`, (call) => {
      const found = exceptions(call);
      return found !== null && Object.keys(found).length === 0;
    });
    return stored;
  }
  if (!required) return null; // on some days there is none: a parameter cannot tell that from an entity it does not name
  parameters.assume(`${name} ${day}`, (call) => exceptions(call) !== null);
  const byKey = reading === 'order' && mayBe(rarities.ordered, name);
  const given = parameters.add(`${name} on ${day} by ${byKey ? 'key' : 'value'}`, (call) => {
    const found = exceptions(call) ?? {};
    return byKey ? orderKeys(found) : found;
  });
  return `coalesce(${given}[${node}.id], ${stored})`;
}

function fromLists(node: string, { name }: Property, day: string, stored: string, reading: Reading): string {
  const days = dayLists(name);
  const [values, otherwise] = reading === 'order' ? [days.orders, days.otherwiseOrder] : [days.values, days.otherwise];
  const holding = `head([at IN range(0, size(${node}.${days.from}) - 1) WHERE ${node}.${days.from}[at] <= ${day} AND ${day} < ${node}.${days.to}[at] | ${node}.${values}[at]])`;
  return `CASE WHEN ${node}.${days.from} IS NULL THEN ${stored} ELSE coalesce(${holding}, ${node}.${otherwise}) END`;
}

function storedExpression(variable: string, property: string, reading: Reading, { parameters }: Moment): string {
  return reading === 'order' && mayBe(parameters.spelling.rarities.ordered, property)
    ? `coalesce(${variable}.${orderProperty(property)}, ${variable}.${property})`
    : `${variable}.${property}`;
}

/** A qualifier or date of an edge as an expression. */
export function edgeExpression(edge: string, property: string, reading: Reading, moment: Moment): string {
  return storedExpression(edge, property, reading, moment);
}

function valueMatch(node: string, property: Property, moment: Moment): string {
  return `MATCH (v:${VALUE}) WHERE v.owner = ${node}.id AND v.property = '${property.name}' AND ${wasKnown('v', moment)}`;
}

const key = (operand: Operand | null): string => canonicalJson(operand); // operands are JSON
