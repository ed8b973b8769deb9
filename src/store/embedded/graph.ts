import type { EntityId, Scalar } from '../../model/claim.js';
import { prefixOf } from '../../model/claim.js';
import type { EdgeVersion } from '../../model/project.js';
import type { KindName, Ontology } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { sortIn } from '../../text/sort-in.js';
import { Entity, type ClaimRecord, type Edge, type KeptGraph, type PropertyValue, type Said } from './entity.js';

/** Entities and edges in memory: what the projection says, indexed for walking. Decides nothing. */
export class Graph {
  readonly ontology: Ontology;
  readonly entities = new Map<EntityId, Entity>();
  /** By index, 1 for who has a name now; longer than there are entities. */
  existing: Uint8Array;
  #byKind = new Map<KindName, Entity[]>();
  #sorted = true;
  /** Lists that new members were pushed to, to be sorted once a batch is in: those behind a place are new. */
  readonly #unsorted = new Map<Edge[], { readonly far: 'subject' | 'object'; from: number }>();
  readonly #unsortedValues = new Map<PropertyValue[], { from: number }>();
  readonly #keys = new Map<string, Map<Scalar, Set<Entity>>>();
  edges = 0;
  /** Entities that have, or had, an edge to themselves. */
  readonly loopers = new Set<Entity>();

  constructor(ontology: Ontology, kept: KeptGraph | null = null) {
    this.ontology = ontology;
    this.existing = Uint8Array.from(kept?.existing ?? []); // it changes, and what was kept does not
    if (kept === null) return;
    for (const id of kept.entities) this.#make(id, kept);
    const entities = [...this.entities.values()];
    kept.meet(entities);
    for (const index of kept.loopers()) {
      const looper = entities[index];
      if (looper !== undefined) this.loopers.add(looper);
    }
    this.edges = kept.edges;
  }

  /** The entity of an id, made where it is new; its kind is the one of the id's prefix. */
  entity(id: EntityId): Entity {
    return this.entities.get(id) ?? this.#make(id, null);
  }

  #make(id: EntityId, kept: KeptGraph | null): Entity {
    const kind = this.ontology.kindByPrefix.get(prefixOf(id));
    if (kind === undefined) throw new Error(`no kind for ${id}`); // claims are checked before they come here
    const made = new Entity(id, kind, this.entities.size, this, kept);
    this.entities.set(id, made);
    if (made.index >= this.existing.length) this.#makeRoom();
    const list = this.#byKind.get(kind.name);
    if (list === undefined) this.#byKind.set(kind.name, [made]);
    else list.push(made);
    this.#sorted = false;
    return made;
  }

  #makeRoom(): void {
    const longer = new Uint8Array(Math.max(64, 2 * this.existing.length));
    longer.set(this.existing);
    this.existing = longer;
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
      const edge: Edge = { record, from, to, recordedFrom, recordedTo, subject, object, row: -1 };
      record.say(edge);
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
      row: -1,
    };
    record.say(value);
    if (version.claim.polarity === 'asserted') this.#addValue(value, live);
  }

  /** Takes back all that a record has come to say, before its group is projected anew. */
  remove(record: ClaimRecord): void {
    if (record.speaks.length === 0) return;
    const { predicate, polarity } = record.claim;
    for (const said of record.speaks) {
      if (polarity === 'denied') continue;
      const live = said.recordedTo === null;
      if ('owner' in said) {
        drop(said.owner.ownValues(live ? 'values' : 'closedValues', predicate), said, this.#unsortedValues);
        if (live) this.#forget(said);
        continue;
      }
      drop(said.subject.ownEdges(live ? 'out' : 'closedOut', predicate).edges, said, this.#unsorted);
      drop(said.object.ownEdges(live ? 'in' : 'closedIn', predicate).edges, said, this.#unsorted);
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
    const name = edge.record.predicate;
    this.#push(edge.subject.ownEdges(live ? 'out' : 'closedOut', name).edges, edge, 'object');
    this.#push(edge.object.ownEdges(live ? 'in' : 'closedIn', name).edges, edge, 'subject');
    if (live) this.edges += 1;
    if (edge.subject === edge.object) this.loopers.add(edge.subject);
  }

  #push(list: Edge[], edge: Edge, far: 'subject' | 'object'): void {
    if (!this.#unsorted.has(list)) this.#unsorted.set(list, { far, from: list.length });
    list.push(edge);
  }

  #addValue(value: PropertyValue, live: boolean): void {
    const { owner, record } = value;
    const name = record.predicate;
    const list = owner.ownValues(live ? 'values' : 'closedValues', name);
    if (!this.#unsortedValues.has(list)) this.#unsortedValues.set(list, { from: list.length });
    list.push(value);
    if (!live) return;
    owner.existence = undefined;
    if (name === 'name') this.existing[owner.index] = 1;
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
    for (const entity of this.#byKind.get(kind) ?? []) for (const value of entity.glance(property)) hold(made, value);
    return made;
  }

  #forget({ owner, record, value }: PropertyValue): void {
    owner.existence = undefined;
    const name = record.predicate;
    if (name === 'name') this.existing[owner.index] = owner.values('values', 'name').length > 0 ? 1 : 0;
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
  return a.record.id < b.record.id ? -1 : 1;
}

/** A claim says one thing from one moment on; what a checkpoint has of it is made anew whenever it is asked for. */
function drop<T extends Said>(list: T[], item: T, unsorted: ReadonlyMap<T[], { from: number }>): void {
  const place = list.findIndex(
    (one) => one === item || (one.record === item.record && one.recordedFrom === item.recordedFrom),
  );
  if (place < 0) return;
  list.splice(place, 1);
  const added = unsorted.get(list);
  if (added !== undefined && place < added.from) added.from -= 1;
}
