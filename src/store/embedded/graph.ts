import type { Claim, ClaimVersion, EntityId, Scalar } from '../../model/claim.js';
import { prefixOf } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Existence } from '../../model/existence.js';
import type { Instant } from '../../model/instant.js';
import type { DatedValue } from '../../model/value-on-day.js';
import type { EdgeVersion } from '../../model/project.js';
import type { Kind, KindName, Ontology, RelationName } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { sortIn } from '../../text/sort-in.js';

/** Claims that are read from a checkpoint when they are first looked at, each by its number. */
export interface KeptClaims {
  claimAt(number: number): Claim;
  predicateAt(number: number): string;
  versionsAt(number: number): ClaimVersion[];
  speaksAt(number: number): Said[];
}

/** A claim with its versions and what it has come to say. */
export class ClaimRecord {
  readonly #kept: KeptClaims | null;
  readonly #number: number;
  #claim: Claim | undefined;
  #versions: ClaimVersion[] | undefined;
  #speaks: Said[] | undefined;
  /** What claims that compete share; made when it is first asked for (`Claims`). */
  key: string | undefined;

  private constructor(kept: KeptClaims | null, number: number) {
    this.#kept = kept;
    this.#number = number;
    this.#claim = undefined;
    this.#versions = undefined;
    this.#speaks = undefined;
    this.key = undefined;
  }

  static made(claim: Claim, versions: ClaimVersion[]): ClaimRecord {
    const record = new ClaimRecord(null, -1);
    record.#claim = claim;
    record.#versions = versions;
    record.#speaks = [];
    return record;
  }

  static kept(claims: KeptClaims, number: number): ClaimRecord {
    return new ClaimRecord(claims, number);
  }

  get claim(): Claim {
    return (this.#claim ??= kept(this.#kept).claimAt(this.#number));
  }

  get predicate(): string {
    return this.#claim?.predicate ?? kept(this.#kept).predicateAt(this.#number);
  }

  get versions(): ClaimVersion[] {
    return (this.#versions ??= kept(this.#kept).versionsAt(this.#number));
  }

  /** The spans of record time in which it spoke. */
  get speaks(): Said[] {
    return (this.#speaks ??= kept(this.#kept).speaksAt(this.#number));
  }

  silence(): void {
    this.#speaks = [];
  }
}

function kept<T>(from: T | null): T {
  if (from === null) throw new Error('a record that is not kept was made whole');
  return from;
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

/** What a claim says while it speaks. */
export type Said = Edge | PropertyValue;

/** The lists of entities, read from a checkpoint when they are first looked at. */
export interface KeptLists {
  /** Fills `out`, `in`, `closedOut` and `closedIn`. */
  fillEdges(entity: number, lists: EdgeLists): void;
  fillValues(entity: number, lists: ValueLists): void;
}

export interface EdgeLists {
  readonly out: Map<RelationName, Edge[]>;
  readonly in: Map<RelationName, Edge[]>;
  readonly closedOut: Map<RelationName, Edge[]>;
  readonly closedIn: Map<RelationName, Edge[]>;
}

export interface ValueLists {
  readonly values: Map<string, PropertyValue[]>;
  readonly closedValues: Map<string, PropertyValue[]>;
}

/** A graph as a checkpoint has it. */
export interface KeptGraph extends KeptLists {
  /** Ids, in the order of {@link Entity.index}. */
  readonly entities: readonly EntityId[];
  exists(entity: number): boolean;
  readonly edges: number;
  /** What the lists are to name entities by. */
  meet(entities: readonly Entity[]): void;
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
  readonly #out = new Map<RelationName, Edge[]>();
  readonly #in = new Map<RelationName, Edge[]>();
  readonly #values = new Map<string, PropertyValue[]>();
  readonly #closedOut = new Map<RelationName, Edge[]>();
  readonly #closedIn = new Map<RelationName, Edge[]>();
  readonly #closedValues = new Map<string, PropertyValue[]>();
  /** Where its lists are still to be read from; null once they are. */
  #keptEdges: KeptLists | null;
  #keptValues: KeptLists | null;

  constructor(id: EntityId, kind: Kind, index: number, kept: KeptLists | null = null) {
    this.id = id;
    this.kind = kind;
    this.index = index;
    this.existence = undefined;
    this.#keptEdges = kept;
    this.#keptValues = kept;
  }

  get out(): Map<RelationName, Edge[]> {
    if (this.#keptEdges !== null) this.#readEdges();
    return this.#out;
  }

  get in(): Map<RelationName, Edge[]> {
    if (this.#keptEdges !== null) this.#readEdges();
    return this.#in;
  }

  get closedOut(): Map<RelationName, Edge[]> {
    if (this.#keptEdges !== null) this.#readEdges();
    return this.#closedOut;
  }

  get closedIn(): Map<RelationName, Edge[]> {
    if (this.#keptEdges !== null) this.#readEdges();
    return this.#closedIn;
  }

  get values(): Map<string, PropertyValue[]> {
    if (this.#keptValues !== null) this.#readValues();
    return this.#values;
  }

  get closedValues(): Map<string, PropertyValue[]> {
    if (this.#keptValues !== null) this.#readValues();
    return this.#closedValues;
  }

  #readEdges(): void {
    const lists = { out: this.#out, in: this.#in, closedOut: this.#closedOut, closedIn: this.#closedIn };
    this.#keptEdges?.fillEdges(this.index, lists);
    this.#keptEdges = null;
  }

  #readValues(): void {
    this.#keptValues?.fillValues(this.index, { values: this.#values, closedValues: this.#closedValues });
    this.#keptValues = null;
  }
}

/** Entities and edges in memory: what the projection says, indexed for walking. Decides nothing. */
export class Graph {
  readonly ontology: Ontology;
  readonly entities = new Map<EntityId, Entity>();
  #byKind = new Map<KindName, Entity[]>();
  #sorted = true;
  /** Lists that new members were pushed to, to be sorted once a batch is in: those behind a place are new. */
  readonly #unsorted = new Map<Edge[], { readonly far: 'subject' | 'object'; from: number }>();
  readonly #unsortedValues = new Map<PropertyValue[], { from: number }>();
  readonly #keys = new Map<string, Map<Scalar, Set<Entity>>>();
  edges = 0;

  constructor(ontology: Ontology, kept: KeptGraph | null = null) {
    this.ontology = ontology;
    if (kept === null) return;
    for (const id of kept.entities) this.#make(id, kept);
    const entities = [...this.entities.values()];
    for (const entity of entities) entity.exists = kept.exists(entity.index);
    kept.meet(entities);
    this.edges = kept.edges;
  }

  /** The entity of an id, made where it is new; its kind is the one of the id's prefix. */
  entity(id: EntityId): Entity {
    return this.entities.get(id) ?? this.#make(id, null);
  }

  #make(id: EntityId, lists: KeptLists | null): Entity {
    const kind = this.ontology.kindByPrefix.get(prefixOf(id));
    if (kind === undefined) throw new Error(`no kind for ${id}`); // claims are checked before they come here
    const made = new Entity(id, kind, this.entities.size, lists);
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
    if (this.ontology.kinds.get(kind)?.properties.get(property)?.key !== true) return undefined;
    const holders = [...(this.#holders(kind, property).get(value) ?? [])].filter((entity) => entity.exists);
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
        this.#drop(live ? said.owner.values : said.owner.closedValues, predicate, said, this.#unsortedValues);
        if (live) this.#forget(said);
        continue;
      }
      this.#drop(live ? said.subject.out : said.subject.closedOut, predicate, said, this.#unsorted);
      this.#drop(live ? said.object.in : said.object.closedIn, predicate, said, this.#unsorted);
      if (live) this.edges -= 1;
    }
    record.silence();
  }

  /** Puts lists in order once a batch is in. */
  settle(): void {
    for (const [list, { far, from }] of this.#unsorted) sortIn(list, from, (a, b) => compareEdges(a, b, far));
    for (const [list, { from }] of this.#unsortedValues) sortIn(list, from, (a, b) => compareValues(a.value, b.value));
    this.#unsorted.clear();
    this.#unsortedValues.clear();
  }

  #addEdge(edge: Edge, live: boolean): void {
    const name = edge.record.claim.predicate;
    this.#push(live ? edge.subject.out : edge.subject.closedOut, name, edge, 'object');
    this.#push(live ? edge.object.in : edge.object.closedIn, name, edge, 'subject');
    if (live) this.edges += 1;
  }

  #push(map: Map<RelationName, Edge[]>, name: RelationName, edge: Edge, far: 'subject' | 'object'): void {
    const list = push(map, name, edge);
    if (!this.#unsorted.has(list)) this.#unsorted.set(list, { far, from: list.length - 1 });
  }

  #drop<T extends Said>(
    map: ReadonlyMap<string, T[]>,
    name: string,
    item: T,
    unsorted: ReadonlyMap<T[], { from: number }>,
  ): void {
    const list = map.get(name);
    const place = list?.indexOf(item) ?? -1;
    if (list === undefined || place < 0) return;
    list.splice(place, 1);
    const added = unsorted.get(list);
    if (added !== undefined && place < added.from) added.from -= 1;
  }

  #addValue(value: PropertyValue, live: boolean): void {
    const { owner, record } = value;
    const name = record.claim.predicate;
    const list = push(live ? owner.values : owner.closedValues, name, value);
    if (!this.#unsortedValues.has(list)) this.#unsortedValues.set(list, { from: list.length - 1 });
    if (!live) return;
    owner.existence = undefined;
    if (name === 'name') owner.exists = true;
    if (owner.kind.properties.get(name)?.key !== true) return;
    hold(this.#holders(owner.kind.name, name), value);
  }

  /** Who has which value of a `@key` property; made when it is first asked for. */
  #holders(kind: KindName, property: string): Map<Scalar, Set<Entity>> {
    const key = `${kind}.${property}`;
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const made = new Map<Scalar, Set<Entity>>();
    this.#keys.set(key, made);
    for (const { values } of this.#byKind.get(kind) ?? [])
      for (const value of values.get(property) ?? []) hold(made, value);
    return made;
  }

  #forget({ owner, record, value }: PropertyValue): void {
    owner.existence = undefined;
    const name = record.claim.predicate;
    if (name === 'name') owner.exists = (owner.values.get('name')?.length ?? 0) > 0;
    this.#keys.get(`${owner.kind.name}.${name}`)?.get(value)?.delete(owner);
  }
}

function hold(holders: Map<Scalar, Set<Entity>>, { value, owner }: PropertyValue): void {
  const known = holders.get(value);
  if (known === undefined) holders.set(value, new Set([owner]));
  else known.add(owner);
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
