import type { Property, RelationField } from '../../../src/ontology/ontology.js';
import { compareValues, valueTest } from '../../../src/plan/compare.js';
import type { Test } from '../../../src/plan/plan.js';
import type { Scalar } from '../../../src/model/claim.js';
import { kindEnum } from '../../../src/questions/api-names.js';
import { edgesAlong, edgeProperty, type Item, type Moment } from './naive-items.js';

type Input = Readonly<Record<string, unknown>>;
type Row = readonly (Scalar | null)[];

/** Whether an item passes the `where` of a list at a root, as GraphQL gives it. */
export function passesNode(item: Item, where: unknown, moment: Moment): boolean {
  return everyField(where, (name, value) => {
    const logic = connective(name, value, (inner) => passesNode(item, inner, moment));
    if (logic !== undefined) return logic;
    const kind = moment.graph.kindOf(item.id)!;
    const relation = kind.relations.get(name);
    if (relation !== undefined) return passesRelation(item.id, relation, value, moment);
    return passesTests(nodeValues(item.id, name, moment), value, kind.properties.get(name));
  });
}

/** Whether an item passes the `where` of a list along a relation. */
export function passesMatch(item: Item, where: unknown, moment: Moment): boolean {
  return everyField(where, (name, value) => {
    if (name === 'node') return passesNode(item, value, moment);
    if (name === 'edge') return passesEdge(item, value, moment);
    return connective(name, value, (inner) => passesMatch(item, inner, moment)) ?? true;
  });
}

function passesEdge(item: Item, where: unknown, moment: Moment): boolean {
  return everyField(where, (name, value) => {
    const logic = connective(name, value, (inner) => passesEdge(item, inner, moment));
    if (logic !== undefined) return logic;
    const property = moment.graph.ontology.relations.get(item.edge!.claim.predicate)!.properties.get(name);
    return passesTests([edgeProperty(item.edge!, name, moment)], value, property);
  });
}

function passesRelation(id: string, field: RelationField, input: unknown, moment: Moment): boolean {
  return everyField(input, (quantifier, where) => {
    if (where === null) return true;
    const items = edgesAlong(id, field, moment);
    const passes = (item: Item): boolean => passesMatch(item, where, moment);
    return quantifier === 'some'
      ? items.some(passes)
      : quantifier === 'none'
        ? !items.some(passes)
        : items.every(passes);
  });
}

function passesTests(values: Row, input: unknown, property: Property | undefined): boolean {
  const isDate = property === undefined ? ['since', 'until', 'attested'] : property.value.type === 'date';
  return everyField(input, (test, comparand) => {
    const [value = null] = values;
    if (test === 'isNull') return (value === null) === comparand;
    if (test === 'has') return values.includes(comparand as Scalar);
    return valueTest(
      test as Exclude<Test, 'has'>,
      comparand as Scalar,
      isDate !== false && isDateText(comparand),
    )(value);
  });
}

// Ids and kinds have no property; none of them looks like a date.
const isDateText = (comparand: unknown): boolean =>
  [comparand].flat().every((text) => typeof text === 'string' && /^\d{4}(-\d\d){0,2}$/.test(text));

/** What a node has under a name: one value or null, or all of a list. */
export function nodeValues(id: string, name: string, { graph, known, day }: Moment): Row {
  if (name === 'id') return [id];
  const kind = graph.kindOf(id)!;
  if (name === 'kind') return [kindEnum(kind.name)];
  const property = kind.properties.get(name)!;
  return property.list ? graph.list(id, name, known) : [graph.value(id, property, known, day)];
}

interface OrderKey {
  readonly value: Scalar | null;
  readonly down: boolean;
  readonly nullsFirst: boolean;
}

/** The keys of an item in an order, with their directions. */
export function orderKeys(item: Item, orderBy: unknown, moment: Moment): OrderKey[] {
  const keyOf = (of: object): [string, unknown] =>
    Object.entries(of).find(([name]) => name !== 'nulls') as [string, unknown];
  return ((orderBy ?? []) as Input[]).map((one) => {
    const [name, inner] = keyOf(one);
    const own = (name === 'edge' || name === 'node' ? inner : one) as Input;
    const [property, direction] = keyOf(own);
    const value =
      name === 'edge' ? edgeProperty(item.edge!, property, moment) : (nodeValues(item.id, property, moment)[0] ?? null);
    return { value, down: direction === 'DESC', nullsFirst: (own as Record<string, unknown>)['nulls'] === 'FIRST' };
  });
}

export function compareItems(a: Item, b: Item, orderBy: unknown, moment: Moment): number {
  const [x, y] = [orderKeys(a, orderBy, moment), orderKeys(b, orderBy, moment)];
  for (const [i, key] of x.entries()) {
    const difference = compareValues(key.value, y[i]!.value);
    const turned = key.value === null || y[i]!.value === null ? key.nullsFirst : key.down;
    if (difference !== 0) return turned ? -difference : difference;
  }
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return (a.edge?.claim.id ?? '') < (b.edge?.claim.id ?? '') ? -1 : 1;
}

function everyField(input: unknown, passes: (name: string, value: unknown) => boolean): boolean {
  return Object.entries((input ?? {}) as Input).every(([name, value]) => passes(name, value));
}

function connective(name: string, value: unknown, passes: (inner: unknown) => boolean): boolean | undefined {
  if (name === 'NOT') return value === null ? true : !passes(value);
  if (name !== 'AND' && name !== 'OR') return undefined;
  if (value === null) return true;
  return name === 'AND' ? (value as unknown[]).every(passes) : (value as unknown[]).some(passes);
}
