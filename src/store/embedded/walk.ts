import type { ClaimVersion, Evidence, Scalar } from '../../model/claim.js';
import { countedDays } from '../../model/project.js';
import { BEGINNING, type Day } from '../../model/day.js';
import { keyAt } from '../../model/entity-key.js';
import { existsOn, type Existence } from '../../model/existence.js';
import { lastDay, parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import type { Kind, Ontology, Property } from '../../ontology/ontology.js';
import { upperSnake } from '../../text/case.js';
import { smallest } from '../../text/smallest.js';
import { compareValues, valueTest } from '../../plan/compare.js';
import { readCursor, writeCursor, querySignature, type Position } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type {
  ClaimField,
  Connection,
  ConnectionField,
  CoverageField,
  EdgeField,
  EntityField,
  Facet,
  Filter,
  Hop,
  Operand,
  Order,
  Shape,
  ValidTime,
  Values,
} from '../../plan/plan.js';
import { StoreTimeoutError, type Answer, type Row } from '../store.js';
import type { ClaimRecord, Edge, Entity, Graph } from './graph.js';
import { facetRows } from '../facet-rows.js';
import type { NameIndex } from '../names/name-index.js';
import { pick } from '../pick.js';
import { qualifierRows } from '../qualifier-rows.js';
import {
  dayOfTime,
  edgesOf,
  edgeValue,
  EVER,
  exists,
  knownAt,
  listValue,
  propertyValue,
  versionOf,
  wasKnown,
  type DayOrEver,
  type Known,
} from './moment.js';
import type { Claims } from './claims.js';

/** One call of a plan: the data it reads, its values, and the days and moments they stand for. */
export interface Call {
  readonly graph: Graph;
  readonly claims: Claims;
  readonly values: Values;
  readonly today: Day;
  /** The moment of record time that the present root looks at. */
  known: Known;
  /** Set to false where something that is never null is not known at that moment. */
  complete: boolean;
  /** What everything is called now. */
  readonly names: () => NameIndex;
  /** Relations looked at so far. */
  looked: number;
}

/** Gives the fields of an entity of a kind that the shape knows. */
export type ReadEntity = (entity: Entity, call: Call) => Row;
type ReadField<T> = (item: T, call: Call) => Answer;
type Reader<T> = readonly (readonly [key: string, read: ReadField<T>])[];

interface Item {
  readonly node: Entity;
  /** null at a root. */
  readonly edge: Edge | null;
}
type ItemTest = (node: Entity, edge: Edge | null, call: Call) => boolean;

/** Compiles parts of plans into functions over the graph in memory, once per plan. */
export class WalkCompiler {
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /** @param time When temporal properties are read; an entity below an `ever` shows its values of today. */
  shape(shape: Shape, time: ValidTime): ReadEntity {
    const readers = new Map<Kind, Reader<Entity>>();
    for (const { kinds, fields } of shape) {
      for (const name of kinds) {
        const kind = this.#kind(name);
        readers.set(
          kind,
          fields.map((field) => [field.key, this.#entityField(field, kind, time)] as const),
        );
      }
    }
    return (entity, call) => readAll(readers.get(entity.kind) ?? [], entity, call);
  }

  #entityField(field: EntityField, kind: Kind, time: ValidTime): ReadField<Entity> {
    switch (field.field) {
      case 'typename':
        return () => kind.name;
      case 'id':
        return (entity) => entity.id;
      case 'kind':
        return () => upperSnake(kind.name);
      case 'key': {
        const dayOn = dayOf(time);
        return (entity, call) => keyAt(entity.id, dayOn(call), call.known);
      }
      case 'exists': {
        const dayOn = dayOf(time);
        return (entity, call) => existsOn(existenceOf(entity, call), dayOn(call) ?? call.today);
      }
      case 'property': {
        const property = this.#property(kind, field.property);
        if (property.list) return (entity, call) => listValue(entity, property, call.known);
        const dayOn = dayOf(time);
        return (entity, call) => {
          const day = property.temporal ? (dayOn(call) ?? call.today) : call.today;
          const value = propertyValue(entity, property, call.known, day);
          if (value === null && property.required) call.complete = false;
          return value;
        };
      }
      case 'relation': {
        const read = this.#connection(field.connection, field.time, field);
        return (entity, call) => read(entity, call);
      }
    }
  }

  /** All entities of a kind, a page of them. */
  roots(kind: string, connection: Connection, time: ValidTime, known: Operand | null): (call: Call) => Row {
    const read = this.#connection(connection, time, null, kind, known);
    return (call) => read(null, call);
  }

  /** All entities of a kind that pass a filter, by id. */
  passing(kind: string, filter: Filter | null, time: ValidTime): (call: Call) => readonly Entity[] {
    const items = this.#rootItems(kind, filter, time);
    return (call) => items(null, call).map(({ node }) => node);
  }

  #connection(
    connection: Connection,
    time: ValidTime,
    hop: Hop | null,
    kind?: string,
    known: Operand | null = null,
  ): (start: Entity | null, call: Call) => Row {
    const collect =
      hop === null
        ? this.#rootItems(kind ?? '', connection.filter, time)
        : this.#hopItems(hop, connection.filter, time);
    const sort = this.#sorter(connection.order, time);
    const fields = connection.fields.map((field) => [field.key, this.#connectionField(field, time, hop)] as const);
    const signed = (values: Values): string =>
      querySignature(
        connection.page,
        { filter: connection.filter, order: connection.order, time, knownAt: known },
        values,
      );
    return (start, call) => {
      const items = collect(start, call);
      const list = new ItemList(items, start, connection, sort, signed, call);
      return readAll(fields, list, call);
    };
  }

  #connectionField(field: ConnectionField, time: ValidTime, hop: Hop | null): ReadField<ItemList> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'totalCount':
        return (list) => list.items.length;
      case 'nodes': {
        const read = this.shape(field.shape, time);
        return (list, call) => list.page.map(({ node }) => read(node, call));
      }
      case 'edges': {
        const fields = field.fields.map((f) => [f.key, this.#edgeField(f, time)] as const);
        return (list, call) => list.page.map((item) => readAll(fields, { item, list }, call));
      }
      case 'pageInfo':
        return (list) => pick(field.fields, list.pageInfo(), 'PageInfo');
      case 'facets':
        return this.#facets(field, time);
      case 'coverage': {
        const read = hop?.direction === 'IN' ? this.#coverage(field.fields, hop.relation, time) : () => null;
        return (list, call) => (list.start === null ? null : read(list.start, call));
      }
    }
  }

  #edgeField(field: EdgeField, time: ValidTime): ReadField<{ readonly item: Item; readonly list: ItemList }> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'cursor':
        return ({ item, list }) => list.cursor(item);
      case 'node': {
        const read = this.shape(field.shape, time);
        return ({ item }, call) => read(item.node, call);
      }
      case 'property':
        return ({ item }, call) => (item.edge === null ? null : edgeValue(item.edge, field.property, call.known));
      case 'claim': {
        const read = this.claim(field.fields, time);
        return ({ item }, call) => (item.edge === null ? null : read(item.edge.record, call));
      }
      case 'claims': {
        const read = this.claim(field.fields, time);
        return ({ item }, call) =>
          item.edge === null
            ? []
            : call.claims.competing(item.edge.record, call.known).map((record) => read(record, call));
      }
    }
  }

  /** A claim as known at the call's moment. */
  claim(fields: readonly ClaimField[], time: ValidTime): (record: ClaimRecord, call: Call) => Row {
    const readers = fields.map((field) => [field.key, this.#claimField(field, time)] as const);
    return (record, call) => readAll(readers, record, call);
  }

  #claimField(field: ClaimField, time: ValidTime): ReadField<ClaimRecord> {
    switch (field.field) {
      case 'plain':
        return (record, call) => claimValue(record, field.name, call);
      case 'qualifiers':
        return ({ claim }) => qualifierRows(claim).map((row) => pick(field.fields, row, 'Qualifier'));
      case 'subject':
      case 'object': {
        const read = this.shape(field.shape, time);
        const end = field.field;
        return ({ claim }, call) => {
          if (end === 'object' && !this.#ontology.relations.has(claim.predicate)) return null;
          return this.#named(String(claim[end]), read, call);
        };
      }
      case 'evidence': {
        const readers = field.fields.map((f) => {
          if (f.field === 'plain')
            return [f.key, (e: Evidence) => (f.name === '__typename' ? 'Evidence' : (e[f.name] ?? null))] as const;
          const read = this.shape(f.shape, time);
          return [f.key, (e: Evidence, call: Call) => this.#named(e.document, read, call)] as const;
        });
        return (record, call) => shownVersion(record, call.known).evidence.map((e) => readAll(readers, e, call));
      }
    }
  }

  /** An entity that a claim names: it may have no name at the moment asked about. */
  #named(id: string, read: ReadEntity, call: Call): Answer {
    const entity = call.claims.entity(id, call.known);
    if (entity === undefined) call.complete = false;
    return entity === undefined ? null : read(entity, call);
  }

  #coverage(fields: readonly CoverageField[], relation: string, time: ValidTime): ReadField<Entity> {
    const readers = fields.map((field): readonly [string, ReadField<Edge>] => {
      if (field.field === 'document') {
        const read = this.shape(field.shape, time);
        return [field.key, (edge, call) => read(edge.subject, call)];
      }
      if (field.field === 'claim') {
        const read = this.claim(field.fields, time);
        return [field.key, (edge, call) => read(edge.record, call)];
      }
      const { name } = field;
      return [field.key, (edge, call) => (name === '__typename' ? 'Coverage' : edgeValue(edge, name, call.known))];
    });
    return (entity, call) => {
      const edge = coverageOf(entity, relation, call.known);
      return edge === undefined ? null : readAll(readers, edge, call);
    };
  }

  #facets(field: Extract<ConnectionField, { field: 'facets' }>, time: ValidTime): ReadField<ItemList> {
    const counters = field.by.map((facet) => ({ facet, values: this.#facetValues(facet, time) }));
    return (list, call) => {
      const first = resolveInteger(field.first, call.values);
      return counters.map(({ facet, values }) =>
        pick(field.fields, { by: facet.name, values: count(list.items, values, first, call) }, 'Facet'),
      );
    };
  }

  #facetValues(facet: Facet, time: ValidTime): (item: Item, call: Call) => readonly (Scalar | null)[] {
    const read = this.#itemValues(facet.on, facet.property, time);
    if (!facet.year) return read;
    return (item, call) => read(item, call).map((value) => (value === null ? null : String(value).slice(0, 4)));
  }

  /** What an item has under a property's name: one value, or all of a list. */
  #itemValues(
    on: 'node' | 'edge',
    property: string,
    time: ValidTime,
  ): (item: Item, call: Call) => readonly (Scalar | null)[] {
    if (on === 'edge') return ({ edge }, call) => [edge === null ? null : edgeValue(edge, property, call.known)];
    if (property === 'kind') return ({ node }) => [upperSnake(node.kind.name)];
    if (property === 'id') return ({ node }) => [node.id];
    const dayOn = dayOf(time);
    return ({ node }, call) => {
      const known = node.kind.properties.get(property);
      if (known === undefined) return [null];
      if (!known.list) return [propertyValue(node, known, call.known, dayOn(call) ?? call.today)];
      const values = listValue(node, known, call.known);
      return values.length === 0 ? [null] : values;
    };
  }

  #sorter(order: readonly Order[], time: ValidTime): Sorter | null {
    if (order.length === 0) return null;
    const keys = order.map(({ on, property }) => this.#itemValues(on, property, time));
    return {
      keys: (item, call) => keys.map((read) => read(item, call)[0] ?? null),
      compare: (a, b) => comparePositions(a, b, order),
    };
  }

  #rootItems(kindName: string, filter: Filter | null, time: ValidTime): (start: Entity | null, call: Call) => Item[] {
    const kind = this.#kind(kindName);
    const test = filter === null ? null : this.#filter(filter, time);
    const seeds = filter === null ? null : this.#seeds(filter, time, kind);
    return (_, call) => {
      const items: Item[] = [];
      for (const node of seeds?.(call) ?? call.graph.ofKind(kind.name)) {
        if (exists(node, call.known) && (test === null || test(node, null, call))) items.push({ node, edge: null });
      }
      return items;
    };
  }

  /** A short list that holds every entity which can pass: from an id it must have, or a neighbour it must have. */
  #seeds(filter: Filter, time: ValidTime, kind: Kind): ((call: Call) => readonly Entity[]) | null {
    if (filter.filter === 'all') {
      for (const part of filter.of) {
        const found = this.#seeds(part, time, kind);
        if (found !== null) return found;
      }
      return null;
    }
    if (filter.filter === 'test' && filter.on === 'node' && filter.property === 'id') {
      return (call) =>
        distinct(
          ids(filter.value, call).map((id) => call.claims.entity(id, call.known)),
          kind,
        );
    }
    if (filter.filter !== 'relation' || filter.quantifier !== 'some' || filter.where === null) return null;
    const { relation, direction } = filter;
    const inner = idTest(filter.where);
    if (inner === null) return null;
    return (call) => {
      const near = distinct(
        ids(inner, call).map((id) => call.claims.entity(id, call.known)),
        null,
      );
      const back = direction === 'OUT' ? 'IN' : direction === 'IN' ? 'OUT' : 'BOTH';
      return distinct(
        near.flatMap((entity) => along(entity, relation, back, call.known).map(({ node }) => node)),
        kind,
      );
    };
  }

  #hopItems(hop: Hop, filter: Filter | null, time: ValidTime): (start: Entity | null, call: Call) => Item[] {
    const test = filter === null ? null : this.#filter(filter, time);
    const admits = this.#admits(hop);
    const dayOn = dayOf(time);
    return (start, call) => {
      const items: Item[] = [];
      if (start === null) return items;
      forEachAlong(start, hop, dayOn(call), call, (node, edge) => {
        if ((admits === null || admits.has(node.kind)) && (test === null || test(node, edge, call)))
          items.push({ node, edge });
        return true;
      });
      return items;
    };
  }

  /** The kinds a hop is for, or null where it can lead to no others. */
  #admits({ relation, direction, targets }: Hop): ReadonlySet<Kind> | null {
    const ends = this.#ontology.relations.get(relation);
    const possible = new Set([
      ...(direction === 'OUT' ? [] : (ends?.from ?? [])),
      ...(direction === 'IN' ? [] : (ends?.to ?? [])),
    ]);
    return [...possible].every((name) => targets.includes(name))
      ? null
      : new Set(targets.map((name) => this.#kind(name)));
  }

  #filter(filter: Filter, time: ValidTime): ItemTest {
    switch (filter.filter) {
      case 'all': {
        const tests = filter.of.map((part) => this.#filter(part, time));
        return (node, edge, call) => tests.every((test) => test(node, edge, call));
      }
      case 'any': {
        const tests = filter.of.map((part) => this.#filter(part, time));
        return (node, edge, call) => tests.some((test) => test(node, edge, call));
      }
      case 'not': {
        const test = this.#filter(filter.of, time);
        return (node, edge, call) => !test(node, edge, call);
      }
      case 'existing': {
        const dayOn = dayOf({ on: filter.on });
        return (node, _, call) => existsOn(existenceOf(node, call), dayOn(call) ?? call.today);
      }
      case 'isNull': {
        const read = this.#itemValues(filter.on, filter.property, time);
        return (node, edge, call) => ((read({ node, edge }, call)[0] ?? null) === null) === filter.is;
      }
      case 'test':
        return this.#test(filter, time);
      case 'relation':
        return this.#quantifier(filter, time);
    }
  }

  #test(filter: Extract<Filter, { filter: 'test' }>, time: ValidTime): ItemTest {
    const { test, type, property, value } = filter;
    const read = this.#itemValues(filter.on, property, time);
    // An id given may be an old one of a merged entity.
    const idProperty = filter.on === 'node' && property === 'id';
    const prepared = perCall((call: Call) => {
      if (idProperty)
        return valueTest(
          'in',
          ids(value, call).map((id) => call.claims.entity(id, call.known)?.id ?? id),
          false,
        );
      return valueTest(test === 'has' ? 'eq' : test, resolve(value, call.values), type === 'date');
    });
    if (idProperty) return (node, _, call) => prepared(call)(node.id);
    if (test === 'has') return (node, edge, call) => read({ node, edge }, call).some(prepared(call));
    return (node, edge, call) => prepared(call)(read({ node, edge }, call)[0] ?? null);
  }

  #quantifier(filter: Extract<Filter, { filter: 'relation' }>, time: ValidTime): ItemTest {
    const inner = filter.where === null ? () => true : this.#filter(filter.where, time);
    const admits = this.#admits(filter);
    const every = filter.quantifier === 'every';
    // `some` looks for one that passes; `none` and `every` hold unless one is found that passes, or does not.
    const wanted = filter.quantifier === 'some';
    const dayOn = dayOf(time);
    return (start, _, call) => {
      let found = false;
      forEachAlong(start, filter, dayOn(call), call, (node, edge) => {
        if (admits !== null && !admits.has(node.kind)) return true;
        found = inner(node, edge, call) !== every;
        return !found;
      });
      return found === wanted;
    };
  }

  #kind(name: string): Kind {
    const kind = this.#ontology.kinds.get(name);
    if (kind === undefined) throw new Error(`no kind ${name} in the ontology`); // plans are checked before they come here
    return kind;
  }

  #property(kind: Kind, name: string): Property {
    const property = kind.properties.get(name);
    if (property === undefined) throw new Error(`no property ${kind.name}.${name} in the ontology`);
    return property;
  }
}

interface Sorter {
  readonly keys: (item: Item, call: Call) => Position;
  readonly compare: (a: Position, b: Position) => number;
}

/** The items of one connection, put in order and cut to its page when somebody asks. */
class ItemList {
  readonly start: Entity | null;
  readonly items: readonly Item[];
  readonly #connection: Connection;
  readonly #sort: Sorter | null;
  readonly #signed: (values: Values) => string;
  readonly #call: Call;
  #page: readonly Item[] | undefined;
  #hasNext = false;

  constructor(
    items: readonly Item[],
    start: Entity | null,
    connection: Connection,
    sort: Sorter | null,
    signed: (values: Values) => string,
    call: Call,
  ) {
    this.items = items;
    this.start = start;
    this.#connection = connection;
    this.#sort = sort;
    this.#signed = signed;
    this.#call = call;
  }

  get page(): readonly Item[] {
    if (this.#page !== undefined) return this.#page;
    const first = resolveInteger(this.#connection.page.first, this.#call.values);
    const rows = this.#firstRows(first + 1); // one more tells whether there is a next page
    this.#hasNext = rows.length > first;
    this.#page = this.#hasNext ? rows.slice(0, first) : rows;
    return this.#page;
  }

  cursor(item: Item): string {
    return writeCursor(this.#signed(this.#call.values), this.#position(item));
  }

  pageInfo(): { readonly [name: string]: Answer } {
    const page = this.page;
    const [start, end] = [page[0], page[page.length - 1]];
    return {
      hasNextPage: this.#hasNext,
      hasPreviousPage: this.#after() !== null,
      startCursor: start === undefined ? null : this.cursor(start),
      endCursor: end === undefined ? null : this.cursor(end),
    };
  }

  /** The first items behind the cursor, in order. */
  #firstRows(count: number): readonly Item[] {
    const after = this.#after();
    if (this.#sort === null && after === null) return this.items.slice(0, count);
    const placed = this.items.map((item) => ({ item, position: this.#position(item) }));
    const behind = after === null ? placed : placed.filter(({ position }) => this.#compare(position, after) > 0);
    const rows =
      this.#sort === null
        ? behind.slice(0, count)
        : smallest(behind, count, (a, b) => this.#compare(a.position, b.position));
    return rows.map(({ item }) => item);
  }

  #position(item: Item): Position {
    const keys = this.#sort?.keys(item, this.#call) ?? [];
    return item.edge === null ? [...keys, item.node.id] : [...keys, item.node.id, item.edge.record.claim.id];
  }

  #compare(a: Position, b: Position): number {
    return comparePositions(a, b, this.#connection.order);
  }

  #after(): Position | null {
    const { after } = this.#connection.page;
    const text = after === null ? null : resolve(after, this.#call.values);
    if (text === null) return null;
    const length = this.#connection.order.length + (this.start === null ? 1 : 2);
    return readCursor(String(text), this.#signed(this.#call.values), length);
  }
}

/** By the keys of the order, each in its direction, and then by the ids behind them. */
function comparePositions(a: Position, b: Position, order: readonly Order[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = compareValues(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return order[i]?.descending === true ? -difference : difference;
  }
  return 0;
}

function readAll<T>(readers: Reader<T>, item: T, call: Call): Row {
  const row: Row = {};
  for (const [key, read] of readers) row[key] = read(item, call);
  return row;
}

/** Counts items by value. */
function count(
  items: readonly Item[],
  values: (item: Item, call: Call) => readonly (Scalar | null)[],
  first: number,
  call: Call,
): Row[] {
  const counts = new Map<Scalar | null, number>();
  for (const item of items) for (const value of values(item, call)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return facetRows(counts, first);
}

/** The document that lists every holder of a relation of this entity through the latest day. */
export function coverageOf(entity: Entity, relation: string, known: Known): Edge | undefined {
  let best: Edge | undefined;
  for (const edge of listsOf(entity, relation, known)) {
    if (best === undefined || through(edge) > through(best)) best = edge;
  }
  return best;
}

/** What documents say they list every holder of a relation of this entity: by document, then claim. */
export function listsOf(entity: Entity, relation: string, known: Known): Edge[] {
  return edgesOf(entity, 'COVERS', 'in', known).filter(
    (edge) => edge.record.claim.qualifiers['relation'] === relation && exists(edge.subject, known),
  );
}

/** Since when and until when an entity exists, as known at the call's moment. */
export function existenceOf(entity: Entity, { known, today }: Pick<Call, 'known' | 'today'>): Existence {
  const date = (bound: 'begins' | 'ends'): PartialDate | null => {
    for (const property of entity.kind.properties.values()) {
      if (property.bounds !== bound) continue;
      const value = propertyValue(entity, property, known, today);
      return value === null ? null : (parsePartialDate(String(value)) ?? null);
    }
    return null;
  };
  return { began: date('begins'), ended: date('ends') };
}

/** The last day of a list that is complete through a date: a year counts to its end. */
function through({ record }: Edge): Day {
  const date = parsePartialDate(String(record.claim.qualifiers['completeThrough']));
  return date === undefined ? BEGINNING : lastDay(date);
}

/** Calls back for every edge of a hop that counts on the day, with the entity at its far end, until told to stop. */
export function forEachAlong(
  start: Entity,
  hop: Hop,
  day: DayOrEver,
  call: Call,
  visit: (node: Entity, edge: Edge) => boolean,
): void {
  const { known } = call;
  if (hop.direction === 'BOTH') {
    const items = along(start, hop.relation, 'BOTH', known);
    spend(call, items.length);
    for (const { node, edge } of items) {
      if (edge !== null && counts(edge, day) && exists(node, known) && !visit(node, edge)) return;
    }
    return;
  }
  const out = hop.direction === 'OUT';
  const edges = edgesOf(start, hop.relation, out ? 'out' : 'in', known);
  spend(call, edges.length);
  for (const edge of edges) {
    if (!counts(edge, day)) continue;
    const node = out ? edge.object : edge.subject;
    if (exists(node, known) && !visit(node, edge)) return;
  }
}

/**
 * Counts what a call has looked at, and ends one that looks at too much: nothing else runs while it does, and its cost
 * is reckoned in page sizes, which know nothing of how long the lists behind them are.
 */
function spend(call: Call, items: number): void {
  call.looked += items;
  if (call.looked > MOST_LOOKED) {
    throw new StoreTimeoutError(
      `The question looks at more than ${String(MOST_LOOKED)} relations. Ask for fewer levels, smaller pages, or with a narrower filter.`,
    );
  }
}

// About two seconds of walking on a machine of 2024.
const MOST_LOOKED = 5_000_000;

const counts = (edge: Edge, day: DayOrEver): boolean => day === EVER || (edge.from <= day && day < edge.to);

function along(start: Entity, relation: string, direction: 'OUT' | 'IN' | 'BOTH', known: Known): Item[] {
  const out =
    direction === 'IN' ? [] : edgesOf(start, relation, 'out', known).map((edge) => ({ node: edge.object, edge }));
  const inward =
    direction === 'OUT' ? [] : edgesOf(start, relation, 'in', known).map((edge) => ({ node: edge.subject, edge }));
  if (direction !== 'BOTH') return direction === 'OUT' ? out : inward;
  // A loop is met from both sides and is one edge.
  const loops = new Set(out.map(({ edge }) => edge));
  return [...out, ...inward.filter(({ edge }) => !loops.has(edge))].sort((a, b) =>
    a.node.id < b.node.id ? -1 : a.node.id > b.node.id ? 1 : a.edge.record.claim.id < b.edge.record.claim.id ? -1 : 1,
  );
}

/** The id condition that a filter cannot pass without, if it states one. */
function idTest(filter: Filter): Operand | null {
  if (filter.filter === 'test') return filter.on === 'node' && filter.property === 'id' ? filter.value : null;
  if (filter.filter !== 'all') return null;
  for (const part of filter.of) {
    const found = idTest(part);
    if (found !== null) return found;
  }
  return null;
}

function ids(operand: Operand, call: Call): string[] {
  const value = resolve(operand, call.values);
  return Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)];
}

function distinct(entities: readonly (Entity | undefined)[], kind: Kind | null): Entity[] {
  const found = new Set<Entity>();
  for (const entity of entities) if (entity !== undefined && (kind === null || entity.kind === kind)) found.add(entity);
  return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The day of a time, read once a call and not for every row. */
const dayOf = (time: ValidTime): ((call: Call) => DayOrEver) =>
  perCall((call) => dayOfTime(time, call.values, call.today));

/** Remembers what it made for the call at hand: a call tests many items against one comparand. */
function perCall<T>(make: (call: Call) => T): (call: Call) => T {
  let last: Call | undefined;
  let known: Known = null;
  let made: T | undefined;
  return (call) => {
    if (last !== call || known !== call.known || made === undefined) {
      made = make(call);
      last = call;
      known = call.known;
    }
    return made;
  };
}

/** The version to show: claims are come by only where they are known. */
function shownVersion(record: ClaimRecord, known: Known): ClaimVersion {
  const version = versionOf(record, known);
  if (version === undefined) throw new Error(`${record.claim.id} was not known then`);
  return version;
}

export function claimValue(
  record: ClaimRecord,
  name: Extract<ClaimField, { field: 'plain' }>['name'],
  call: Call,
): Answer {
  const { claim } = record;
  const version = shownVersion(record, call.known);
  switch (name) {
    case '__typename':
      return 'Claim';
    case 'id':
    case 'predicate':
    case 'since':
    case 'until':
      return claim[name];
    case 'polarity':
      return claim.polarity.toUpperCase();
    case 'value':
      return call.graph.ontology.relations.has(claim.predicate) ? null : String(claim.object);
    case 'effective':
      return record.speaks.some((said) => wasKnown(said, call.known));
    case 'rank':
    case 'method':
      return version[name].toUpperCase();
    case 'confidence':
    case 'recordedAt':
    case 'retractedAt':
      return version[name];
  }
}

/** Whether a claim counts on a day, whether it speaks or not. */
export function claimCounts(record: ClaimRecord, day: Day, call: Call): boolean {
  const version = versionOf(record, call.known);
  if (version === undefined) return false;
  const { from, to } = countedDays(record.claim, version, call.claims.ruleOf(record.claim));
  return from <= day && day < to;
}

export { knownAt };
