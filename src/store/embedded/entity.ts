import type { Claim, ClaimId, ClaimVersion, EntityId, Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Existence } from '../../model/existence.js';
import type { Instant } from '../../model/instant.js';
import { lastAttested } from '../../model/interval.js';
import { versionAt } from '../../model/project.js';
import type { DatedValue } from '../../model/value-on-day.js';
import type { Kind, RelationName } from '../../ontology/ontology.js';

interface Recorded {
  readonly record: ClaimRecord;
  /** The days on which it counts, end excluded. */
  readonly from: Day;
  readonly to: Day;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  /** Its number among all that claims say: in the checkpoint that it is from, or in the one that is being made. */
  row: number;
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

/** Lists of edges: `closed` ones hold what spoke once and is looked at for `knownAt` alone. */
export const EDGE_LISTS = ['out', 'in', 'closedOut', 'closedIn'] as const;
export const VALUE_LISTS = ['values', 'closedValues'] as const;
export type EdgeListName = (typeof EDGE_LISTS)[number];
export type ValueListName = (typeof VALUE_LISTS)[number];

/** A graph as a checkpoint has it. */
export interface KeptGraph {
  /** Ids, in the order of {@link Entity.index}. */
  readonly entities: readonly EntityId[];
  /** By index, 1 for who has a name now. */
  readonly existing: Uint8Array;
  readonly edges: number;
  /** What edges are to name entities by. */
  meet(entities: readonly Entity[]): void;
  edgesOf(entity: number, list: EdgeListName, relation: RelationName): EdgeRun | null;
  valuesOf(entity: number, list: ValueListName, property: string): PropertyValue[] | null;
  /** The relations or properties of which an entity has such a list. */
  namesIn(entity: number, list: EdgeListName | ValueListName): readonly string[];
  /** Entities that have, or had, an edge to themselves. */
  loopers(): Iterable<number>;
  /** How many edges an entity has now, loops twice. */
  degree(entity: number, relations: ReadonlySet<RelationName> | null): number;
}

/** Lists by relation or property: those that were looked at, or changed. */
type Lists = Record<EdgeListName, Map<RelationName, EdgeRun> | undefined> &
  Record<ValueListName, Map<string, PropertyValue[]> | undefined>;

const NO_VALUES: readonly PropertyValue[] = [];

/** An entity with what speaks about it now; what spoke once is kept apart, for `knownAt` alone. */
export class Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** Its place among all entities of the graph, from 0. */
  readonly index: number;
  /** Since and until when it exists as is known now, once that was asked for. */
  existence: Existence | undefined;
  readonly #graph: { readonly existing: Uint8Array };
  /** Where lists are read from that nobody has looked at; null where there are none. */
  readonly #kept: KeptGraph | null;
  #lists: Lists | undefined;

  constructor(
    id: EntityId,
    kind: Kind,
    index: number,
    graph: { readonly existing: Uint8Array },
    kept: KeptGraph | null,
  ) {
    this.id = id;
    this.kind = kind;
    this.index = index;
    this.existence = undefined;
    this.#graph = graph;
    this.#kept = kept;
    this.#lists = undefined;
  }

  /** It has a name now: an entity exists from its first live name. */
  get exists(): boolean {
    return this.#graph.existing[this.index] === 1;
  }

  edges(list: EdgeListName, relation: RelationName): EdgeRun {
    const known = this.#lists?.[list]?.get(relation);
    if (known !== undefined) return known;
    const run = this.#kept?.edgesOf(this.index, list, relation) ?? NO_EDGES;
    if (this.#kept !== null) this.#ownRuns(list).set(relation, run); // that there are none, too: it is asked again and again
    return run;
  }

  values(list: ValueListName, property: string): readonly PropertyValue[] {
    const known = this.#lists?.[list]?.get(property);
    if (known !== undefined) return known;
    const values = this.#kept?.valuesOf(this.index, list, property);
    if (values === null || values === undefined) return NO_VALUES;
    this.#ownValues(list).set(property, values);
    return values;
  }

  /** As {@link values}, by whoever asks all entities once: nothing is remembered. */
  glance(property: string): readonly PropertyValue[] {
    return this.#lists?.values?.get(property) ?? this.#kept?.valuesOf(this.index, 'values', property) ?? NO_VALUES;
  }

  /** The relations or properties of which it has, or had, such a list. */
  names(list: EdgeListName | ValueListName): Set<string> {
    return new Set([...(this.#kept?.namesIn(this.index, list) ?? []), ...(this.#lists?.[list]?.keys() ?? [])]);
  }

  /** How many edges it has now along some relations or all, loops twice. */
  degree(relations: ReadonlySet<RelationName> | null): number {
    let degree = this.#kept?.degree(this.index, relations) ?? 0;
    if (this.#lists === undefined) return degree;
    for (const list of ['out', 'in'] as const)
      for (const [relation, run] of this.#lists[list] ?? []) {
        if (run === NO_EDGES || relations?.has(relation) === false || !(run instanceof EdgeList)) continue;
        degree += run.length - (this.#kept?.edgesOf(this.index, list, relation)?.length ?? 0);
      }
    return degree;
  }

  /** A list of edges that may be changed. */
  ownEdges(list: EdgeListName, relation: RelationName): EdgeList {
    const known = this.edges(list, relation);
    if (known instanceof EdgeList && known !== NO_EDGES) return known;
    const edges: Edge[] = [];
    for (let place = 0; place < known.length; place += 1) edges.push(known.edge(place));
    const own = new EdgeList(edges, list === 'out' || list === 'closedOut' ? 'object' : 'subject');
    this.#ownRuns(list).set(relation, own);
    return own;
  }

  ownValues(list: ValueListName, property: string): PropertyValue[] {
    const known = this.values(list, property);
    if (known !== NO_VALUES) return known as PropertyValue[]; // the list itself
    const own: PropertyValue[] = [];
    this.#ownValues(list).set(property, own);
    return own;
  }

  #ownRuns(list: EdgeListName): Map<RelationName, EdgeRun> {
    return ((this.#lists ??= noLists())[list] ??= new Map<RelationName, EdgeRun>());
  }

  #ownValues(list: ValueListName): Map<string, PropertyValue[]> {
    return ((this.#lists ??= noLists())[list] ??= new Map<string, PropertyValue[]>());
  }
}

/** All of one form, whichever come: most entities have few of them. */
const noLists = (): Lists => ({
  ...{ out: undefined, in: undefined, closedOut: undefined, closedIn: undefined },
  ...{ values: undefined, closedValues: undefined },
});

export type VisitEdge = (far: Entity, run: EdgeRun, place: number) => boolean;

/** How many items have which value. */
export type Tally = Map<Scalar | null, number>;

/**
 * Edges that begin or end at one entity, in order. Those of a checkpoint are rows of its columns: they are counted,
 * and their days and values read, without a thing being made of each.
 */
export interface EdgeRun {
  readonly length: number;
  from(place: number): Day;
  to(place: number): Day;
  /** Who is at the other end. */
  far(place: number): Entity;
  /** Its {@link Entity.index}. */
  farIndex(place: number): number;
  /** Those of some places, or of all. */
  farIndexes(places: Int32Array | null): Int32Array;
  edge(place: number): Edge;
  /** Of the claim that says so. */
  record(place: number): ClaimRecord;
  /** What the edge itself can tell: its dates as written, or a qualifier. */
  value(place: number, property: string, known: Instant | null): Scalar | null;
  /**
   * The places of those that count on a day and lead to what exists now.
   *
   * @param existing By index, 1 for who exists.
   * @returns null where all do.
   */
  counting(day: Day | null, existing: Uint8Array): Int32Array | null;
  /** Calls back for each of these, until told to stop. */
  each(day: Day | null, existing: Uint8Array, visit: VisitEdge): void;
  /** How many of those at some places, or of all, have which value; null where they have to be looked at one by one. */
  tally(property: string, places: Int32Array | null): Tally | null;
}

/** Edges that were made one by one. */
export class EdgeList implements EdgeRun {
  readonly edges: Edge[];
  /** Which end of them is the far one; or who is at the near one, where that differs from edge to edge. */
  readonly #far: 'subject' | 'object' | Entity;

  constructor(edges: Edge[], far: 'subject' | 'object' | Entity) {
    this.edges = edges;
    this.#far = far;
  }

  get length(): number {
    return this.edges.length;
  }

  edge(place: number): Edge {
    const edge = this.edges[place];
    if (edge === undefined) throw new Error(`no edge at ${String(place)}`);
    return edge;
  }

  record(place: number): ClaimRecord {
    return this.edge(place).record;
  }

  from(place: number): Day {
    return this.edge(place).from;
  }

  to(place: number): Day {
    return this.edge(place).to;
  }

  far(place: number): Entity {
    const edge = this.edge(place);
    const far = this.#far;
    if (typeof far === 'string') return edge[far];
    return edge.subject === far ? edge.object : edge.subject;
  }

  farIndex(place: number): number {
    return this.far(place).index;
  }

  farIndexes(places: Int32Array | null): Int32Array {
    return Int32Array.from(places ?? this.edges.keys(), (place) => this.farIndex(place));
  }

  value(place: number, property: string, known: Instant | null): Scalar | null {
    return edgeValue(this.edge(place), property, known);
  }

  counting(day: Day | null, existing: Uint8Array): Int32Array | null {
    const { length } = this.edges;
    let places: Int32Array | null = null; // most lists count whole
    let count = 0;
    for (let place = 0; place < length; place += 1) {
      const { from, to } = this.edge(place);
      if ((day === null || (from <= day && day < to)) && existing[this.farIndex(place)] === 1) {
        if (places !== null) places[count] = place;
        count += 1;
      } else if (places === null) {
        places = new Int32Array(length);
        for (let i = 0; i < place; i += 1) places[i] = i;
      }
    }
    return places === null ? null : places.subarray(0, count);
  }

  each(day: Day | null, existing: Uint8Array, visit: VisitEdge): void {
    for (let place = 0; place < this.edges.length; place += 1) {
      const { from, to } = this.edge(place);
      if (day !== null && (from > day || day >= to)) continue;
      const far = this.far(place);
      if (existing[far.index] === 1 && !visit(far, this, place)) return;
    }
  }

  tally(): null {
    return null;
  }
}

/** What an edge itself can tell: its dates as written, or a qualifier. */
export function edgeValue({ record }: Edge, property: string, known: Instant | null): Scalar | null {
  if (property === 'since' || property === 'until') return record.dates[property];
  if (property === 'attested') return attestedOf(record, known);
  const { qualifiers } = record.claim;
  return Object.hasOwn(qualifiers, property) ? (qualifiers[property] ?? null) : null;
}

function attestedOf(record: ClaimRecord, known: Instant | null): string | null {
  const version = record.version(known);
  return version === undefined ? null : lastAttested(version);
}

export const NO_EDGES: EdgeRun = new EdgeList([], 'object');

/** Claims that are read from a checkpoint when they are looked at, each by its number. */
export interface KeptClaims {
  idAt(number: number): ClaimId;
  claimAt(number: number): Claim;
  predicateAt(number: number): string;
  subjectAt(number: number): EntityId;
  datesAt(number: number): Pick<Claim, 'since' | 'until'>;
  objectAt(number: number): Claim['object'];
  isLiveAt(number: number): boolean;
  wasKnownAt(number: number, moment: Instant): boolean;
  /** Of its last version. */
  documentsAt(number: number): EntityId[];
  versionsAt(number: number): ClaimVersion[];
  speaksAt(number: number): Said[];
}

/** A claim with its versions and what it has come to say. Those of a checkpoint are made anew when they are asked for again. */
export class ClaimRecord {
  readonly #kept: KeptClaims | null;
  /** Its place among all claims, in the order in which they were first said. */
  readonly number: number;
  #id: ClaimId | undefined;
  #claim: Claim | undefined;
  #versions: readonly ClaimVersion[] | undefined;
  #speaks: readonly Said[] | undefined;
  /** What claims that compete share; made when it is first asked for (`Claims`). */
  key: string | undefined;

  private constructor(kept: KeptClaims | null, number: number) {
    this.#kept = kept;
    this.number = number;
    this.#id = undefined;
    this.#claim = undefined;
    this.#versions = undefined;
    this.#speaks = undefined;
    this.key = undefined;
  }

  static made(claim: Claim, versions: readonly ClaimVersion[], number: number): ClaimRecord {
    const record = new ClaimRecord(null, number);
    record.#claim = claim;
    record.#versions = versions;
    record.#speaks = NOTHING_SAID;
    return record;
  }

  static kept(claims: KeptClaims, number: number): ClaimRecord {
    return new ClaimRecord(claims, number);
  }

  get claim(): Claim {
    return (this.#claim ??= kept(this.#kept).claimAt(this.number));
  }

  get id(): ClaimId {
    return (this.#id ??= this.#claim?.id ?? kept(this.#kept).idAt(this.number));
  }

  get predicate(): string {
    return this.#claim?.predicate ?? kept(this.#kept).predicateAt(this.number);
  }

  get subject(): EntityId {
    return this.#claim?.subject ?? kept(this.#kept).subjectAt(this.number);
  }

  /** As {@link claim} has them. */
  get dates(): Pick<Claim, 'since' | 'until'> {
    return this.#claim ?? kept(this.#kept).datesAt(this.number);
  }

  get object(): Claim['object'] {
    return this.#claim?.object ?? kept(this.#kept).objectAt(this.number);
  }

  /** Whether a version of it was known at a moment; null: is. */
  isKnown(moment: Instant | null): boolean {
    if (this.#versions === undefined) {
      const claims = kept(this.#kept);
      return moment === null ? claims.isLiveAt(this.number) : claims.wasKnownAt(this.number, moment);
    }
    if (moment !== null) return versionAt(this.#versions, moment) !== undefined;
    return this.#versions[this.#versions.length - 1]?.retractedAt === null;
  }

  /** The version as known at a moment; null: as it is now. */
  version(known: Instant | null): ClaimVersion | undefined {
    if (known !== null) return versionAt(this.versions, known);
    const last = this.versions[this.versions.length - 1];
    return last?.retractedAt === null ? last : undefined;
  }

  /** What its last version rests on. */
  get documents(): EntityId[] {
    if (this.#versions === undefined) return kept(this.#kept).documentsAt(this.number);
    const last = this.#versions[this.#versions.length - 1];
    return last?.evidence.map(({ document }) => document) ?? [];
  }

  get versions(): readonly ClaimVersion[] {
    return (this.#versions ??= kept(this.#kept).versionsAt(this.number));
  }

  /** Most claims have one version, which speaks once: a list that it was pushed to would have room for seventeen. */
  open(version: ClaimVersion): void {
    const { versions } = this;
    this.#versions = versions.length === 0 ? [version] : [...versions, version];
  }

  /** Ends the last version, of which `ended` is left; null: nothing, as it was never seen. */
  close(ended: ClaimVersion | null): void {
    const before = this.versions.slice(0, -1);
    this.#versions = ended === null ? before : [...before, ended];
  }

  /** The spans of record time in which it spoke. */
  get speaks(): readonly Said[] {
    return (this.#speaks ??= kept(this.#kept).speaksAt(this.number));
  }

  say(said: Said): void {
    const { speaks } = this;
    this.#speaks = speaks.length === 0 ? [said] : [...speaks, said];
  }

  silence(): void {
    this.#speaks = NOTHING_SAID;
  }
}

const NOTHING_SAID: readonly Said[] = [];

function kept<T>(from: T | null): T {
  if (from === null) throw new Error('a record that is not kept was made whole');
  return from;
}
