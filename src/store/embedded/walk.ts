import type { Evidence, Scalar } from '../../model/claim.js';
import { keyAt } from '../../model/entity-key.js';
import { existsOn } from '../../model/existence.js';
import type { Kind, KindName, Ontology, Property } from '../../ontology/ontology.js';
import { querySigner } from '../../plan/cursor.js';
import { resolveInteger } from '../../plan/operand.js';
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
  Pick,
  Shape,
  ValidTime,
} from '../../plan/plan.js';
import { upperSnake } from '../../text/case.js';
import { facetRows } from '../facet-rows.js';
import { pick } from '../pick.js';
import { qualifierRows } from '../qualifier-rows.js';
import type { Answer, Row } from '../store.js';
import { forEachAlong } from './along.js';
import { dayOf, onceACall, type Call, type ReadEntity } from './call.js';
import { claimValue, shownVersion } from './claim-values.js';
import { coverageOf } from './coverage.js';
import { existenceOf } from './existence.js';
import { admittedBy, compileFilter, compileSeeds } from './filter.js';
import type { ClaimRecord, Edge, Entity } from './graph.js';
import { ItemList } from './item-list.js';
import { itemValues, type Items, type ReadItem } from './items.js';
import { edgeValue, exists, listValue, propertyValue } from './moment.js';
import { compileSorter } from './order.js';

type ReadField<T> = (item: T, call: Call) => Answer;
type ReadPlace = (list: ItemList, place: number, call: Call) => Answer;
type Reader<T> = readonly (readonly [key: string, read: ReadField<T>])[];

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
    const read: ReadEntity = (entity, call) => readAll(readers.get(entity.kind) ?? [], entity, call);
    const hasLists = shape.some(({ fields }) => fields.some(({ field }) => field === 'relation'));
    return hasLists ? onceACall(read) : read;
  }

  #entityField(field: EntityField, kind: Kind, time: ValidTime): ReadField<Entity> {
    switch (field.field) {
      case 'typename':
        return () => kind.name;
      case 'id':
        return (entity) => entity.id;
      case 'kind': {
        const name = upperSnake(kind.name);
        return () => name;
      }
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
        const items = this.#hopItems(field, field.connection.filter, field.time);
        const read = this.#connection(field.connection, field.time, { hop: field, kinds: field.targets });
        return (entity, call) => read(items(entity, call), entity, call);
      }
    }
  }

  /** All entities of a kind, a page of them. */
  roots(kind: KindName, connection: Connection, time: ValidTime, known: Operand | null): (call: Call) => Row {
    const items = this.#rootItems(kind, connection.filter, time);
    const read = this.#connection(connection, time, { hop: null, kinds: [kind], known });
    return (call) => read({ nodes: items(call), edges: null }, null, call);
  }

  /** All entities of a kind that pass a filter, by id. */
  passing(kind: KindName, filter: Filter | null, time: ValidTime): (call: Call) => readonly Entity[] {
    return this.#rootItems(kind, filter, time);
  }

  #connection(
    { page, filter, order, fields }: Connection,
    time: ValidTime,
    { hop, kinds, known = null }: { hop: Hop | null; kinds: readonly KindName[]; known?: Operand | null },
  ): (items: Items, start: Entity | null, call: Call) => Row {
    const rules = {
      page,
      sorter: compileSorter(order, time, kinds),
      keys: order.length + (hop === null ? 1 : 2),
      signed: querySigner(page, { filter, order, time, knownAt: known }),
    };
    const readers = fields.map((field) => [field.key, this.#connectionField(field, time, hop)] as const);
    return (items, start, call) => readAll(readers, new ItemList(items, start, rules, call), call);
  }

  #connectionField(field: ConnectionField, time: ValidTime, hop: Hop | null): ReadField<ItemList> {
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'totalCount':
        return ({ items }) => items.nodes.length;
      case 'nodes': {
        const read = this.shape(field.shape, time);
        return (list, call) => list.page.map((place) => read(nodeOf(list, place), call));
      }
      case 'edges': {
        const readers = field.fields.map((f) => [f.key, this.#edgeField(f, time)] as const);
        return (list, call) =>
          list.page.map((place) => {
            const row: Row = {};
            for (const [key, read] of readers) row[key] = read(list, place, call);
            return row;
          });
      }
      case 'pageInfo':
        return compilePageInfo(field.fields);
      case 'facets':
        return this.#facets(field, time);
      case 'coverage': {
        const read = hop?.direction === 'IN' ? this.#coverage(field.fields, hop.relation, time) : () => null;
        return ({ start }, call) => (start === null ? null : read(start, call));
      }
    }
  }

  #edgeField(field: EdgeField, time: ValidTime): ReadPlace {
    const ofEdge =
      (read: (edge: Edge, call: Call) => Answer, none: Answer): ReadPlace =>
      ({ items }, place, call) => {
        const edge = items.edges?.[place];
        return edge === undefined ? none : read(edge, call);
      };
    switch (field.field) {
      case 'typename':
        return () => field.value;
      case 'cursor':
        return (list, place) => list.cursor(place);
      case 'node': {
        const read = this.shape(field.shape, time);
        return (list, place, call) => read(nodeOf(list, place), call);
      }
      case 'property':
        return ofEdge((edge, { known }) => edgeValue(edge, field.property, known), null);
      case 'claim': {
        const read = this.claim(field.fields, time);
        return ofEdge(({ record }, call) => read(record, call), null);
      }
      case 'claims': {
        const read = this.claim(field.fields, time);
        return ofEdge(
          (edge, call) => call.claims.competing(edge.record, call.known).map((record) => read(record, call)),
          [],
        );
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
          return readNamed(String(claim[end]), read, call);
        };
      }
      case 'evidence': {
        const readers = field.fields.map((f) => {
          if (f.field === 'plain')
            return [f.key, (e: Evidence) => (f.name === '__typename' ? 'Evidence' : (e[f.name] ?? null))] as const;
          const read = this.shape(f.shape, time);
          return [f.key, (e: Evidence, call: Call) => readNamed(e.document, read, call)] as const;
        });
        return (record, call) => shownVersion(record, call.known).evidence.map((e) => readAll(readers, e, call));
      }
    }
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
    const counters = field.by.map((facet) => ({ facet, values: facetValues(facet, time) }));
    return ({ items }, call) => {
      const first = resolveInteger(field.first, call.values);
      return counters.map(({ facet, values }) =>
        pick(field.fields, { by: facet.name, values: count(items, values, first, call) }, 'Facet'),
      );
    };
  }

  #rootItems(kindName: KindName, filter: Filter | null, time: ValidTime): (call: Call) => Entity[] {
    const kind = this.#kind(kindName);
    const test = filter === null ? null : compileFilter(filter, time, this.#ontology);
    const seeds = filter === null ? null : compileSeeds(filter, kind);
    return (call) => {
      const nodes: Entity[] = [];
      for (const node of seeds?.(call) ?? call.graph.ofKind(kind.name)) {
        if (exists(node, call.known) && (test === null || test(node, null, call))) nodes.push(node);
      }
      return nodes;
    };
  }

  #hopItems(hop: Hop, filter: Filter | null, time: ValidTime): (start: Entity, call: Call) => Items {
    const test = filter === null ? null : compileFilter(filter, time, this.#ontology);
    const admits = admittedBy(hop, this.#ontology);
    const dayOn = dayOf(time);
    return (start, call) => {
      const nodes: Entity[] = [];
      const edges: Edge[] = [];
      forEachAlong(start, hop, dayOn(call), call, (node, edge) => {
        if ((admits === null || admits.has(node.kind)) && (test === null || test(node, edge, call))) {
          nodes.push(node);
          edges.push(edge);
        }
        return true;
      });
      return { nodes, edges };
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

/** Each field by itself: a cursor costs more than the page it is of. */
function compilePageInfo(fields: Pick): ReadField<ItemList> {
  const readers = fields.map(({ key, name }): readonly [string, (list: ItemList) => Answer] => [
    key,
    PAGE_INFO[name as keyof typeof PAGE_INFO], // the checker admits no others
  ]);
  return (list) => {
    const row: Row = {};
    for (const [key, read] of readers) row[key] = read(list);
    return row;
  };
}

const PAGE_INFO = {
  __typename: () => 'PageInfo',
  hasNextPage: (list: ItemList) => list.hasNext,
  hasPreviousPage: (list: ItemList) => list.hasPrevious,
  startCursor: (list: ItemList) => cursorAt(list, list.page[0]),
  endCursor: (list: ItemList) => cursorAt(list, list.page[list.page.length - 1]),
} as const;

const cursorAt = (list: ItemList, place: number | undefined): string | null =>
  place === undefined ? null : list.cursor(place);

function nodeOf({ items }: ItemList, place: number): Entity {
  const node = items.nodes[place];
  if (node === undefined) throw new Error(`no item at ${String(place)}`);
  return node;
}

/** An entity that a claim names: it may have no name at the moment asked about. */
function readNamed(id: string, read: ReadEntity, call: Call): Answer {
  const entity = call.claims.entity(id, call.known);
  if (entity === undefined) call.complete = false;
  return entity === undefined ? null : read(entity, call);
}

function facetValues({ on, property, year }: Facet, time: ValidTime): ReadItem<readonly (Scalar | null)[]> {
  const read = itemValues(on, property, time);
  if (!year) return read;
  return (node, edge, call) =>
    read(node, edge, call).map((value) => (value === null ? null : String(value).slice(0, 4)));
}

function readAll<T>(readers: Reader<T>, item: T, call: Call): Row {
  const row: Row = {};
  for (const [key, read] of readers) row[key] = read(item, call);
  return row;
}

/** Counts items by value. */
function count(
  { nodes, edges }: Items,
  values: ReadItem<readonly (Scalar | null)[]>,
  first: number,
  call: Call,
): Row[] {
  const counts = new Map<Scalar | null, number>();
  for (const [i, node] of nodes.entries())
    for (const value of values(node, edges?.[i] ?? null, call)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return facetRows(counts, first);
}
