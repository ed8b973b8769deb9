import type { Claim, ClaimVersion, EntityId, Scalar } from '../../model/claim.js';
import { prefixOf } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Existence } from '../../model/existence.js';
import type { Instant } from '../../model/instant.js';
import type { DatedValue } from '../../model/value-on-day.js';
import type { EdgeVersion } from '../../model/project.js';
import type { Kind, KindName, Ontology, RelationName } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';

/** A claim with its versions and what it has come to say. */
export interface ClaimRecord {
  readonly claim: Claim;
  versions: ClaimVersion[];
  /** The spans of record time in which it spoke. */
  speaks: (Edge | PropertyValue)[];
  readonly key: string;
}

interface Recorded {
  readonly record: ClaimRecord;
  /** The days on which it counts, end excluded. */
  readonly from: Day;
  readonly to: Day;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
}

export interface Edge extends Recorded {
  readonly subject: Entity;
  readonly object: Entity;
}

export interface PropertyValue extends Recorded, DatedValue {
  readonly owner: Entity;
  readonly value: Scalar;
}

/** An entity with what speaks about it now; what spoke once is kept apart, for `knownAt` alone. */
export class Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** Its place among all entities of the graph, from 0. */
  readonly index: number;
  /** Since and until when it exists as is known now, once that was asked for. */
  existence: Existence | undefined;
  /** It has a name now: an entity exists from its first live name. */
  exists = false;
  readonly out = new Map<RelationName, Edge[]>();
  readonly in = new Map<RelationName, Edge[]>();
  readonly values = new Map<string, PropertyValue[]>();
  readonly closedOut = new Map<RelationName, Edge[]>();
  readonly closedIn = new Map<RelationName, Edge[]>();
  readonly closedValues = new Map<string, PropertyValue[]>();

  constructor(id: EntityId, kind: Kind, index: number) {
    this.id = id;
    this.kind = kind;
    this.index = index;
    this.existence = undefined;
  }
}

/** Entities and edges in memory: what the projection says, indexed for walking. Decides nothing. */
export class Graph {
  readonly ontology: Ontology;
  readonly entities = new Map<EntityId, Entity>();
  #byKind = new Map<KindName, Entity[]>();
  #sorted = true;
  /** Lists that new members were pushed to, to be sorted once a batch is in. */
  readonly #unsorted = new Map<Edge[], 'subject' | 'object'>();
  readonly #unsortedValues = new Set<PropertyValue[]>();
  readonly #keys = new Map<string, Map<Scalar, Set<Entity>>>();
  edges = 0;

  constructor(ontology: Ontology) {
    this.ontology = ontology;
  }

  /** The entity of an id, made where it is new; its kind is the one of the id's prefix. */
  entity(id: EntityId): Entity {
    const known = this.entities.get(id);
    if (known !== undefined) return known;
    const kind = this.ontology.kindByPrefix.get(prefixOf(id));
    if (kind === undefined) throw new Error(`no kind for ${id}`); // claims are checked before they come here
    const made = new Entity(id, kind, this.entities.size);
    this.entities.set(id, made);
    const list = this.#byKind.get(kind.name);
    if (list === undefined) this.#byKind.set(kind.name, [made]);
    else list.push(made);
    this.#sorted = false;
    return made;
  }

  /** All entities of a kind by id, those without a name included. */
  ofKind(kind: KindName): readonly Entity[] {
    if (!this.#sorted) {
      for (const list of this.#byKind.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
      this.#sorted = true;
    }
    return this.#byKind.get(kind) ?? [];
  }

  /** The entity that has this value of a `@key` property now; of several the one with the smallest id. */
  byKey(kind: KindName, property: string, value: Scalar): Entity | undefined {
    const holders = [...(this.#keys.get(`${kind}.${property}`)?.get(value) ?? [])].filter((entity) => entity.exists);
    return holders.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  }

  add(version: EdgeVersion, record: ClaimRecord): void {
    const { recordedFrom, recordedTo } = version;
    const { from, to } = version.days;
    const live = version.recordedTo === null;
    const subject = this.entity(version.subject);
    if (this.ontology.relations.has(version.claim.predicate)) {
      const object = this.entity(String(version.object));
      const edge: Edge = { record, from, to, recordedFrom, recordedTo, subject, object };
      record.speaks.push(edge);
      if (version.claim.polarity === 'asserted') this.#addEdge(edge, live);
      return;
    }
    const { object, strength } = version;
    const value: PropertyValue = {
      record,
      from,
      to,
      recordedFrom,
      recordedTo,
      owner: subject,
      value: object,
      isDated: version.claim.since !== null,
      strength,
    };
    record.speaks.push(value);
    if (version.claim.polarity === 'asserted') this.#addValue(value, live);
  }

  /** Takes back all that a record has come to say, before its group is projected anew. */
  remove(record: ClaimRecord): void {
    const { predicate, polarity } = record.claim;
    for (const said of record.speaks) {
      if (polarity === 'denied') continue;
      const live = said.recordedTo === null;
      if ('owner' in said) {
        drop(live ? said.owner.values : said.owner.closedValues, predicate, said);
        if (live) this.#forget(said);
        continue;
      }
      drop(live ? said.subject.out : said.subject.closedOut, predicate, said);
      drop(live ? said.object.in : said.object.closedIn, predicate, said);
      if (live) this.edges -= 1;
    }
    record.speaks = [];
  }

  /** Puts lists in order once a batch is in. */
  settle(): void {
    for (const [list, far] of this.#unsorted) list.sort((a, b) => compareEdges(a, b, far));
    for (const list of this.#unsortedValues) list.sort((a, b) => compareValues(a.value, b.value));
    this.#unsorted.clear();
    this.#unsortedValues.clear();
  }

  #addEdge(edge: Edge, live: boolean): void {
    const name = edge.record.claim.predicate;
    this.#unsorted.set(push(live ? edge.subject.out : edge.subject.closedOut, name, edge), 'object');
    this.#unsorted.set(push(live ? edge.object.in : edge.object.closedIn, name, edge), 'subject');
    if (live) this.edges += 1;
  }

  #addValue(value: PropertyValue, live: boolean): void {
    const { owner, record } = value;
    const name = record.claim.predicate;
    this.#unsortedValues.add(push(live ? owner.values : owner.closedValues, name, value));
    if (!live) return;
    owner.existence = undefined;
    if (name === 'name') owner.exists = true;
    if (owner.kind.properties.get(name)?.key !== true) return;
    const key = `${owner.kind.name}.${name}`;
    const index = this.#keys.get(key) ?? new Map<Scalar, Set<Entity>>();
    this.#keys.set(key, index.set(value.value, (index.get(value.value) ?? new Set()).add(owner)));
  }

  #forget({ owner, record, value }: PropertyValue): void {
    owner.existence = undefined;
    const name = record.claim.predicate;
    if (name === 'name') owner.exists = (owner.values.get('name')?.length ?? 0) > 0;
    this.#keys.get(`${owner.kind.name}.${name}`)?.get(value)?.delete(owner);
  }
}

/** The order of a list when no other is asked for: the id at the far end, then the claim's. */
export function compareEdges(a: Edge, b: Edge, far: 'subject' | 'object'): number {
  const [x, y] = [a[far].id, b[far].id];
  if (x !== y) return x < y ? -1 : 1;
  return a.record.claim.id < b.record.claim.id ? -1 : 1;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): T[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  list.push(item);
  return list;
}

function drop<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  const index = list?.indexOf(item) ?? -1;
  if (index >= 0) list?.splice(index, 1);
}
