import { daysInMonth, formatDay } from '../../model/day.js';
import type { Kind, Ontology, Property } from '../../ontology/ontology.js';
import { dayOfOperand, resolve, resolveTexts } from '../../plan/operand.js';
import type { Filter, Hop, Operand, Test, ValidTime } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { orderKey } from '../../text/order-key.js';
import {
  canonical,
  edgeExpression,
  existed,
  holds,
  propertyDay,
  propertyExpression,
  relationTypes,
  sameId,
  type Moment,
  type Reading,
} from './moment.js';
import type { Parameters } from './parameters.js';

/** What a filter is compiled in: the items it tests and the time that holds for them. */
export interface Place {
  readonly ontology: Ontology;
  readonly moment: Moment;
  readonly time: ValidTime;
  /** The kinds that the node can be of. */
  readonly kinds: readonly Kind[];
  readonly node: string;
  readonly edge: string | null;
  /** How deep we are: names of variables are made from it. */
  readonly depth: number;
}

/** A condition that is true or false and never null. */
export function compileFilter(filter: Filter, place: Place): string {
  switch (filter.filter) {
    case 'all':
      return filter.of.length === 0 ? 'true' : `(${filter.of.map((part) => compileFilter(part, place)).join(' AND ')})`;
    case 'any':
      return filter.of.length === 0 ? 'false' : `(${filter.of.map((part) => compileFilter(part, place)).join(' OR ')})`;
    case 'not':
      return `NOT ${compileFilter(filter.of, place)}`;
    case 'existing':
      return compileExisting(filter.on, place);
    case 'isNull': {
      const property = filter.on === 'node' ? nodeProperty(filter.property, place) : undefined;
      const value = itemExpression(filter.on, filter.property, place);
      const unknown = property?.list === true ? `size(${value}) = 0` : `${value} IS NULL`;
      return filter.is ? `(${unknown})` : `NOT (${unknown})`;
    }
    case 'test':
      return compileTest(filter, place);
    case 'relation':
      return compileQuantifier(filter, place);
  }
}

/** The dates at which entities of these kinds begin and end, as expressions: null where not known. */
export function boundsOf(
  node: string,
  { kinds, moment }: Pick<Place, 'kinds' | 'moment'>,
): readonly [began: string, ended: string] {
  const date = (bound: 'begins' | 'ends'): string => {
    const properties = new Map(
      kinds.flatMap((kind) => [...kind.properties.values()].filter((p) => p.bounds === bound)).map((p) => [p.name, p]),
    );
    const found = [...properties.values()].map((property) => propertyExpression(node, property, 'null', moment));
    return found.length < 2 ? (found[0] ?? 'null') : `coalesce(${found.join(', ')})`;
  };
  return [date('begins'), date('ends')];
}

/** An end to the day is the first day without; a coarser one lasts as long as it may, as an `until` does. */
export function compileExisting(on: Operand | null, place: Pick<Place, 'node' | 'kinds' | 'moment'>): string {
  const { node, moment } = place;
  const day = moment.parameters.add(`end of day ${keyOf(on)}`, ({ values, today }) =>
    endOf(formatDay(dayOfOperand(on, values, today))),
  );
  const [began, ended] = boundsOf(node, place);
  const begun = began === 'null' ? [] : [`coalesce(${began} <= ${day}, true)`];
  const lasting = ended === 'null' ? [] : [`coalesce(${ended} + '${AFTER}' > ${day}, true)`];
  const both = [...begun, ...lasting];
  return both.length === 0 ? 'true' : `(${both.join(' AND ')})`;
}

function compileTest(filter: Extract<Filter, { filter: 'test' }>, place: Place): string {
  const { property, on, value } = filter;
  if (on === 'node' && property === 'id') return `${place.node}.id IN ${idsParameter(value, place.moment)}`;
  const order = (): string => itemExpression(on, property, place, 'order');
  return compileValueTest(filter, itemExpression(on, property, place), order, place.moment.parameters);
}

/** Puts a value to a test. @param order Its sort key, where the test needs one. */
export function compileValueTest(
  { test, type, value }: Pick<Extract<Filter, { filter: 'test' }>, 'test' | 'type' | 'value'>,
  item: string,
  order: () => string,
  parameters: Parameters,
): string {
  const operand = (as: string, make: (given: unknown) => unknown): string =>
    parameters.add(`${as} ${keyOf(value)}`, ({ values }) => make(resolve(value, values)));
  if (type === 'date') return compileDateTest(test, item, operand, value);
  switch (test) {
    case 'has':
      return `${operand('value', plain)} IN ${item}`;
    case 'in':
      return sure(`${item} IN ${operand('list', listOf)}`);
    case 'eq':
      return sure(`${item} = ${operand('value', plain)}`);
    case 'contains':
      return sure(`${item} CONTAINS ${operand('value', plain)}`);
    case 'startsWith':
      return sure(`${item} STARTS WITH ${operand('value', plain)}`);
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return sure(`${order()} ${SIGNS[test]} ${operand('order', ordered)}`);
  }
}

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
const plain = (value: unknown): unknown => value;
const ordered = (value: unknown): unknown => (typeof value === 'string' ? orderKey(value) : value);
const listOf = (value: unknown): unknown => (Array.isArray(value) ? value : value === null ? [] : [value]);
/** What is unknown passes no test, so that its NOT passes. */
const sure = (condition: string): string => `coalesce(${condition}, false)`;

/**
 * Dates compare by the days they may mean: `2019` is 2019-01-01 to 2019-12-31. As texts, a date comes before all days that
 * it may mean, and with a sign behind it that no date has, after them: so both ends are compared without being written out.
 */
function compileDateTest(
  test: Test,
  item: string,
  operand: (as: string, make: (given: unknown) => unknown) => string,
  value: Operand,
): string {
  const end = `${item} + '${AFTER}'`;
  switch (test) {
    case 'gte':
      return sure(`${end} > ${operand('first day', firstText)}`);
    case 'lt':
      return sure(`${item} < ${operand('start', startText)}`);
    case 'gt':
      return sure(`${end} > ${operand('end', endText)}`);
    case 'lte':
      return sure(`${item} <= ${operand('last day', lastText)}`);
    case 'eq':
      return sure(`${end} > ${operand('first day', firstText)} AND ${item} <= ${operand('last day', lastText)}`);
    case 'in': {
      const spans = operand('days', (given) =>
        (Array.isArray(given) ? given : [given]).map((date: unknown) => [firstText(date), lastText(date)]),
      );
      return sure(`any(span IN ${spans} WHERE ${end} > span[0] AND ${item} <= span[1])`);
    }
    case 'contains':
    case 'startsWith':
    case 'has':
      throw new Error(`dates are not tested by ${test}: ${JSON.stringify(value)}`); // the schema does not offer it
  }
}

/** Comes after the hyphen, and so behind a date after all that begins with it. */
const AFTER = '~';
const endOf = (date: string): string => date + AFTER;

const firstText = (date: unknown): string | null => (typeof date === 'string' ? `${date}-01-01`.slice(0, 10) : null);

/** What no date comes before that has its first day on the first day of this one, or later. */
const startText = (date: unknown): string | null => firstText(date)?.replace(/(?:-01)?-01$/, '') ?? null;

/** What no date reaches, with the sign behind it, that has its last day on the last day of this one, or earlier. */
function endText(date: unknown): string | null {
  const last = lastText(date);
  return last === null ? null : endOf(last.replace(/(?:-12)?-31$/, ''));
}

/** A month's last day is written as the 31st, which no later day is before. */
function lastText(date: unknown): string | null {
  if (typeof date !== 'string') return null;
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-31`;
  const [year, month, day] = date.split('-').map(Number);
  return day === daysInMonth(year ?? 0, month ?? 1) ? `${date.slice(0, 7)}-31` : date;
}

/** Ids as a list, merged ones followed. */
export function idsParameter(value: Operand, moment: Moment): string {
  if (moment.inRow !== undefined) {
    const given = moment.parameters.add(`given ${keyOf(value)}`, ({ values }) => resolveTexts(value, values) ?? []);
    return `[given IN ${given} | ${sameId('given', moment)}]`;
  }
  return moment.parameters.add(`ids ${keyOf(value)} ${keyOf(moment.knownAt)}`, (call) =>
    (resolveTexts(value, call.values) ?? []).map((id) => canonical(id, moment, call)),
  );
}

function compileQuantifier(filter: Extract<Filter, { filter: 'relation' }>, place: Place): string {
  const depth = place.depth + 1;
  const [node, edge] = [`f${String(depth)}`, `e${String(depth)}`];
  const match = hopMatch(place.node, filter, node, edge, place);
  const kinds = kindsOf(filter, place.ontology);
  const inner = filter.where === null ? 'true' : compileFilter(filter.where, { ...place, node, edge, depth, kinds });
  switch (filter.quantifier) {
    case 'some':
      return `EXISTS { ${match} AND ${inner} }`;
    case 'none':
      return `NOT EXISTS { ${match} AND ${inner} }`;
    case 'every':
      return `NOT EXISTS { ${match} AND NOT ${inner} }`;
  }
}

export function kindsOf({ targets }: Hop, ontology: Ontology): Kind[] {
  return targets.flatMap((name) => ontology.kinds.get(name) ?? []);
}

/** The pattern of a hop with the conditions of its time; more conditions may follow by AND. */
export function hopMatch(
  start: string,
  hop: Hop,
  node: string,
  edge: string,
  place: Pick<Place, 'ontology' | 'moment' | 'time'>,
): string {
  const { ontology, moment, time } = place;
  const types = relationTypes(hop.relation, moment);
  const [left, right] = hop.direction === 'OUT' ? ['-', '->'] : hop.direction === 'IN' ? ['<-', '-'] : ['-', '-'];
  return `MATCH (${start})${left}[${edge}:${types}]${right}(${node}${label(hop, ontology)}) WHERE ${existed(node, moment)} AND ${holds(edge, time, moment)}`;
}

function label(hop: Hop, ontology: Ontology): string {
  const labels = hopLabels(hop, ontology);
  return labels === null ? '' : `:${labels}`;
}

/** The labels that a hop must lead to, where its relation could lead to others; null where it could not. */
export function hopLabels({ relation, direction, targets }: Hop, ontology: Ontology): string | null {
  const ends = ontology.relations.get(relation);
  const possible = new Set([
    ...(direction === 'OUT' ? [] : (ends?.from ?? [])),
    ...(direction === 'IN' ? [] : (ends?.to ?? [])),
  ]);
  return [...possible].every((name) => targets.includes(name)) ? null : targets.join('|');
}

/** What an item has under a property's name, as an expression. */
export function itemExpression(
  on: 'node' | 'edge',
  property: string,
  place: Place,
  reading: Reading = 'value',
): string {
  if (on === 'edge') return place.edge === null ? 'null' : edgeExpression(place.edge, property, reading, place.moment);
  if (property === 'id' || property === 'kind') return `${place.node}.${property}`;
  const known = nodeProperty(property, place);
  return known === undefined
    ? 'null'
    : propertyExpression(place.node, known, propertyDay(place.time, place.moment), place.moment, reading);
}

export function nodeProperty(
  name: string,
  { kinds, ontology }: Pick<Place, 'kinds' | 'ontology'>,
): Property | undefined {
  return (
    kinds.map((kind) => kind.properties.get(name)).find((property) => property !== undefined) ??
    ontology.entityProperties.get(name)
  );
}

const keyOf = (operand: Operand | null): string => canonicalJson(operand); // operands are JSON
