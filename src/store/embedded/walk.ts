import type { Evidence } from '../../model/claim.js';
import { keyAt } from '../../model/entity-key.js';
import { existsOn } from '../../model/existence.js';
import type { Kind, KindName, Ontology, Property } from '../../ontology/ontology.js';
import { querySigner } from '../../plan/cursor.js';
import { resolveInteger } from '../../plan/operand.js';
import type {
  Connection,
  ConnectionField,
  EntityField,
  Facet,
  Filter,
  Hop,
  Operand,
  RecordField,
  RecordFields,
  Shape,
  ValidTime,
} from '../../plan/plan.js';
import type { ClaimPlain, EvidencePlain } from '../../plan/records.js';
import { upperSnake } from '../../text/case.js';
import { cutLists } from '../cut-lists.js';
import { facetRows } from '../facet-rows.js';
import { qualifierRows } from '../qualifier-rows.js';
import type { Answer } from '../store.js';
import { notThere, tellPlain } from '../tell.js';
import { alongHop } from './along.js';
import { countedIn, dayOf, onceACall, type Call, type ReadEntity } from './call.js';
import type { Form, ReadField } from './form.js';
import { claimValue, shownVersion } from './claim-values.js';
import { coverageOf } from './coverage.js';
import { existenceOf } from './existence.js';
import { admittedBy, compileFilter, compileSeeds } from './filter.js';
import { ItemList } from './item-list.js';
import { Items, itemValues } from './items.js';
import { exists, listValue, propertyValue } from './moment.js';
import { compileColumn, compileSorter } from './order.js';
import { type ClaimRecord, type Edge, edgeValue, type Entity, type Tally } from './entity.js';
import { UNKNOWN, type Ranks } from './ranks.js';

/** An item of a list. */
interface Placed {
  readonly list: ItemList;
  readonly place: number;
}

type EntityValue = Exclude<EntityField, { readonly field: 'relation' }>;

/** Compiles parts of plans into functions over the graph in memory, once per plan. */
export class WalkCompiler {
  readonly ontology: Ontology;
  readonly #form: Form;

  constructor(ontology: Ontology, form: Form) {
    this.ontology = ontology;
    this.#form = form;
  }

  /** @param time When temporal properties are read; an entity below an `ever` shows its values of today. */
  shape(shape: Shape, time: ValidTime): ReadEntity {
    const read = this.#entity(shape, time);
    return hasLists(shape) ? onceACall(read) : read;
  }

  /** As {@link shape}, for a list of all entities, each of which is met in it once. */
  #metOnce(shape: Shape, time: ValidTime): ReadEntity {
    const read = this.#entity(shape, time);
    return hasLists(shape) ? countedIn(read) : read;
  }

  #entity(shape: Shape, time: ValidTime): ReadEntity {
    const readers = new Map<Kind, ReadEntity>();
    for (const { kinds, fields } of shape) {
      for (const name of kinds) {
        const kind = this.#kind(name);
        readers.set(
          kind,
          this.#row(fields, (field) => this.#entityField(field, kind, time)),
        );
      }
    }
    const readNothing = this.#form.row<Entity>([]);
    const [[kind, only] = []] = readers;
    if (only !== undefined && readers.size === 1)
      return (entity, call) => (entity.kind === kind ? only : readNothing)(entity, call);
    return (entity, call) => (readers.get(entity.kind) ?? readNothing)(entity, call);
  }

  #row<F extends { readonly key: string }, T>(fields: readonly F[], compile: (field: F) => ReadField<T>): ReadField<T> {
    return this.#form.row(fields.map((field) => [field.key, compile(field)] as const));
  }

  #entityField(field: EntityField, kind: Kind, time: ValidTime): ReadField<Entity> {
    if (field.field !== 'relation') return this.#form.leaf(this.#entityValue(field, kind, time));
    const items = this.#hopItems(field, field.connection.filter, field.time);
    const read = this.#connection(field.connection, field.time, { hop: field, kinds: field.targets });
    return (entity, call) => read(items(entity, call), entity, call);
  }

  #entityValue(field: EntityValue, kind: Kind, time: ValidTime): ReadField<Entity> {
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
    }
  }

  /** All entities of a kind, a page of them. */
  roots(kind: KindName, connection: Connection, time: ValidTime, known: Operand | null): (call: Call) => Answer {
    const items = this.#rootItems(kind, connection.filter, time);
    const read = this.#connection(connection, time, { hop: null, kinds: [kind], known });
    return (call) => read(Items.roots(items(call)), null, call);
  }

  /** All entities of a kind that pass a filter, by id. */
  passing(kind: KindName, filter: Filter | null, time: ValidTime): (call: Call) => readonly Entity[] {
    return this.#rootItems(kind, filter, time);
  }

  #connection(
    { page, filter, order, fields }: Connection,
    time: ValidTime,
    { hop, kinds, known = null }: { hop: Hop | null; kinds: readonly KindName[]; known?: Operand | null },
  ): (items: Items, start: Entity | null, call: Call) => Answer {
    const rules = {
      page,
      sorter: compileSorter(order, time, kinds),
      keys: order.length + (hop === null ? 1 : 2),
      signed: querySigner(page, { filter, order, time, knownAt: known }),
    };
    const read = this.#row(fields, (field) => this.#connectionField(field, time, hop, kinds));
    const isUntold = tellsNoLength(fields);
    return (items, start, call) => {
      const list = new ItemList(items, start, rules, call);
      const answer = read(list, call);
      if (isUntold && list.hasNext && list.page.length > 0)
        call.cut = cutLists({ given: list.page.length, total: items.length }, call.cut?.below ?? []);
      return answer;
    };
  }

  #connectionField(
    field: ConnectionField,
    time: ValidTime,
    hop: Hop | null,
    kinds: readonly KindName[],
  ): ReadField<ItemList> {
    const { leaf, list: each } = this.#form;
    switch (field.field) {
      case 'typename':
        return leaf(() => field.value);
      case 'totalCount':
        return leaf(({ items }) => items.length);
      case 'nodes': {
        const read = hop === null ? this.#metOnce(field.shape, time) : this.shape(field.shape, time);
        return (list, call) => each(list.page, (place) => read(nodeOf(list, place), call), call);
      }
      case 'edges': {
        const read = this.#row(field.fields, (inner) => this.#edgeField(inner, time));
        return (list, call) => each(list.page, (place) => read({ list, place }, call), call);
      }
      case 'pageInfo':
        return this.#row(field.fields, (inner) => leaf(PAGE_INFO[nameOf(inner) as keyof typeof PAGE_INFO])); // the checker admits no others
      case 'facets':
        return leaf(this.#facets(field, time, kinds));
      case 'coverage': {
        const read = hop?.direction === 'IN' ? this.#coverage(field.fields, hop.relation, time) : () => null;
        return ({ start }, call) => (start === null ? null : read(start, call));
      }
    }
  }

  #edgeField(field: RecordField, time: ValidTime): ReadField<Placed> {
    const { leaf, list: each } = this.#form;
    switch (field.field) {
      case 'typename':
        return leaf(() => field.value);
      case 'plain': {
        const { name } = field;
        if (name === 'cursor') return leaf(({ list, place }) => list.cursor(place));
        return leaf(({ list: { items }, place }, { known }) => items.run?.value(items.at(place), name, known) ?? null);
      }
      case 'entity': {
        const read = this.shape(field.shape, time);
        return ({ list, place }, call) => read(nodeOf(list, place), call);
      }
      case 'claim': {
        const read = this.claim(field.fields, time);
        const isOne = field.name === 'claim';
        return ({ list: { items }, place }, call) => {
          if (items.run === null) return isOne ? null : each([], read, call);
          const record = items.run.record(items.at(place));
          return isOne ? read(record, call) : each(call.claims.competing(record, call.known), read, call);
        };
      }
      case 'record':
        throw notThere('an edge', field.name);
    }
  }

  /** A claim as known at the call's moment. */
  claim(fields: RecordFields, time: ValidTime): ReadField<ClaimRecord> {
    return this.#row(fields, (field) => this.#claimField(field, time));
  }

  #claimField(field: RecordField, time: ValidTime): ReadField<ClaimRecord> {
    const { leaf, list: each } = this.#form;
    switch (field.field) {
      case 'typename':
        return leaf(() => field.value);
      case 'plain': {
        const name = field.name as ClaimPlain; // the checker admits no others
        return leaf((record, call) => claimValue(record, name, call));
      }
      case 'entity': {
        const read = this.shape(field.shape, time);
        if (field.name === 'subject') return ({ subject }, call) => readNamed(subject, read, call);
        return ({ predicate, object }, call) =>
          this.ontology.relations.has(predicate) ? readNamed(String(object), read, call) : null;
      }
      case 'record': {
        const { name, fields } = field;
        if (name === 'qualifiers')
          return leaf(({ claim }) => qualifierRows(claim).map((row) => tellPlain(fields, row)));
        const read = this.#row(fields, (inner) => this.#evidenceField(inner, time));
        return (record, call) => each(shownVersion(record, call.known).evidence, read, call);
      }
      case 'claim':
        throw notThere('a claim', field.name);
    }
  }

  #evidenceField(field: RecordField, time: ValidTime): ReadField<Evidence> {
    const { leaf } = this.#form;
    if (field.field === 'typename') return leaf(() => field.value);
    if (field.field !== 'entity') return leaf((evidence) => evidence[field.name as EvidencePlain] ?? null); // as above
    const read = this.shape(field.shape, time);
    return ({ document }, call) => readNamed(document, read, call);
  }

  #coverage(fields: RecordFields, relation: string, time: ValidTime): ReadField<Entity> {
    const { leaf } = this.#form;
    const read = this.#row(fields, (field): ReadField<Edge> => {
      switch (field.field) {
        case 'typename':
          return leaf(() => field.value);
        case 'plain':
          return leaf((edge, call) => edgeValue(edge, field.name, call.known));
        case 'entity': {
          const document = this.shape(field.shape, time);
          return ({ subject }, call) => document(subject, call);
        }
        case 'claim': {
          const claim = this.claim(field.fields, time);
          return ({ record }, call) => claim(record, call);
        }
        case 'record':
          throw notThere('a coverage', field.name);
      }
    });
    return (entity, call) => {
      const edge = coverageOf(entity, relation, call.known);
      return edge === undefined ? null : read(edge, call);
    };
  }

  #facets(
    field: Extract<ConnectionField, { field: 'facets' }>,
    time: ValidTime,
    kinds: readonly KindName[],
  ): ReadField<ItemList> {
    const counters = field.by.map((facet) => ({ facet, count: this.#counter(facet, time, kinds) }));
    return ({ items }, call) => {
      const first = resolveInteger(field.first, call.values);
      return counters.map(({ facet, count }) => {
        const tally = count(items, call);
        const values = facetRows(facet.year ? byYear(tally) : tally, first);
        return tellPlain(field.fields, { by: facet.name, values });
      });
    };
  }

  /** Counts items by value: rows of columns where there are such. */
  #counter({ on, property }: Facet, time: ValidTime, kinds: readonly KindName[]): (items: Items, call: Call) => Tally {
    const read = itemValues(on, property, time);
    const each = (items: Items, call: Call): Tally => {
      const tally: Tally = new Map();
      for (let item = 0; item < items.length; item += 1)
        for (const value of read(items.node(item), items.run, items.at(item), call))
          tally.set(value, (tally.get(value) ?? 0) + 1);
      return tally;
    };
    if (on === 'edge') return (items, call) => items.run?.tally(property, items.places) ?? each(items, call);
    const isRanked = kinds.every((kind) => this.ontology.kinds.get(kind)?.properties.get(property)?.list === false);
    if (!isRanked) return each;
    const columnFor = compileColumn(property, time, kinds);
    return (items, call) => {
      const column = columnFor(items.length, call);
      return column === null ? each(items, call) : tallyRanks(items, column);
    };
  }

  #rootItems(kindName: KindName, filter: Filter | null, time: ValidTime): (call: Call) => Entity[] {
    const kind = this.#kind(kindName);
    const test = filter === null ? null : compileFilter(filter, time, this.ontology);
    const seeds = filter === null ? null : compileSeeds(filter, kind);
    return (call) => {
      const nodes: Entity[] = [];
      for (const node of seeds?.(call) ?? call.graph.ofKind(kind.name)) {
        if (exists(node, call.known) && (test === null || test(node, null, 0, call))) nodes.push(node);
      }
      return nodes;
    };
  }

  #hopItems(hop: Hop, filter: Filter | null, time: ValidTime): (start: Entity, call: Call) => Items {
    const test = filter === null ? null : compileFilter(filter, time, this.ontology);
    const admits = admittedBy(hop, this.ontology);
    const dayOn = dayOf(time);
    const isAny = admits === null && test === null;
    return (start, call) => {
      const along = alongHop(start, hop, dayOn(call), call);
      if (isAny) return Items.along(along);
      const { run, places } = along;
      const passing: number[] = [];
      for (let i = 0; i < (places?.length ?? run.length); i += 1) {
        const place = places === null ? i : (places[i] ?? 0);
        const node = run.far(place);
        if ((admits === null || admits.has(node.kind)) && (test === null || test(node, run, place, call)))
          passing.push(place);
      }
      return Items.along({ run, places: Int32Array.from(passing) });
    };
  }

  #kind(name: string): Kind {
    const kind = this.ontology.kinds.get(name);
    if (kind === undefined) throw new Error(`no kind ${name} in the ontology`); // plans are checked before they come here
    return kind;
  }

  #property(kind: Kind, name: string): Property {
    const property = kind.properties.get(name);
    if (property === undefined) throw new Error(`no property ${kind.name}.${name} in the ontology`);
    return property;
  }
}

const hasLists = (shape: Shape): boolean =>
  shape.some(({ fields }) => fields.some(({ field }) => field === 'relation'));

/** Rows are asked for, and neither how many there are nor whether there are more. */
const tellsNoLength = (fields: readonly ConnectionField[]): boolean =>
  fields.some(({ field }) => field === 'nodes' || field === 'edges') &&
  !fields.some(({ field }) => field === 'totalCount' || field === 'pageInfo');

/** Each field by itself: a cursor costs more than the page it is of. */
const PAGE_INFO = {
  __typename: () => 'PageInfo',
  hasNextPage: (list: ItemList) => list.hasNext,
  hasPreviousPage: (list: ItemList) => list.hasPrevious,
  startCursor: (list: ItemList) => cursorAt(list, list.page[0]),
  endCursor: (list: ItemList) => cursorAt(list, list.page[list.page.length - 1]),
} as const;

const nameOf = (field: RecordField): string => (field.field === 'typename' ? '__typename' : field.name);

const cursorAt = (list: ItemList, place: number | undefined): string | null =>
  place === undefined ? null : list.cursor(place);

const nodeOf = ({ items }: ItemList, place: number): Entity => items.node(place);

/** An entity that a claim names: it may have no name at the moment asked about. */
function readNamed(id: string, read: ReadEntity, call: Call): Answer {
  const entity = call.claims.entity(id, call.known);
  if (entity === undefined) call.complete = false;
  return entity === undefined ? null : read(entity, call);
}

function tallyRanks(items: Items, { of, count, values }: Ranks): Tally {
  const counts = new Int32Array(count + 1); // the last is of those without
  for (const index of items.indexes) {
    const rank = of[index] ?? UNKNOWN;
    const place = rank === UNKNOWN ? count : rank;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const tally: Tally = new Map();
  for (const [rank, found] of counts.entries()) if (found > 0) tally.set(values[rank] ?? null, found);
  return tally;
}

/** Dates by their year. */
function byYear(tally: Tally): Tally {
  const years: Tally = new Map();
  for (const [date, count] of tally) {
    const year = date === null ? null : String(date).slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}
