import type { Claim, ClaimId, ClaimHistory, EntityId } from '../../model/claim.js';
import { LATEST, type Instant } from '../../model/instant.js';
import { contradictions } from '../../model/contradictions.js';
import { overlaps, span } from '../../model/interval.js';
import {
  competitionKey,
  projectGroups,
  type Identity,
  type PredicateRule,
  type ProjectionContext,
} from '../../model/project.js';
import type { SourceClass } from '../../model/source-class.js';
import { strength } from '../../model/strength.js';
import type { Ontology } from '../../ontology/ontology.js';
import { compareText } from '../../text/compare.js';
import { openVersion } from '../change.js';
import type { Content } from '../content.js';
import { changeVersion, claimShare, type DatasetVersion } from '../dataset-version.js';
import { difference, type Difference } from '../difference.js';
import { identityOf, SAME_AS } from '../identity.js';
import { dateProperties, predicateRules, type PredicateRules } from '../predicate-rules.js';
import type { Batch, WriteReport } from '../store.js';
import { changedRecords, type ChangedRecord } from './changed-records.js';
import { ClaimEnds, type End } from './claim-ends.js';
import { ClaimRecord, Graph, type Entity, type KeptClaims, type KeptGraph, type PropertyValue } from './graph.js';
import { exists, versionOf, type Known } from './moment.js';
import { RankColumns } from './ranks.js';

/** Claims as a checkpoint has them, with the graph that they had come to say. */
export interface Kept extends KeptGraph, KeptClaims {
  /** By number, in the order in which they were first said. */
  readonly ids: readonly ClaimId[];
  recordAt(number: number): ClaimRecord;
  ofPredicate(predicate: string): ClaimRecord[];
  /** Those that compete with each other, each of them among its own. */
  readonly groups: readonly (readonly ClaimRecord[])[];
  groupOf(record: ClaimRecord): readonly ClaimRecord[];
  /** How many are live. */
  readonly live: number;
}

/** All claims with their versions, and the graph they project to. Applies batches; checks nothing. */
export class Claims {
  readonly graph: Graph;
  /** What was kept, as long as nothing was applied since; null where nothing was. */
  #kept: Kept | null;
  #records: Map<ClaimId, ClaimRecord> | undefined;
  /** How often batches were applied: what was made of the claims before is out of date. */
  generation = 0;
  readonly #rules: PredicateRules;
  readonly #isDate: (claim: Claim) => boolean;
  #groups: Map<string, ClaimRecord[]> | undefined;
  #ranks: RankColumns | undefined;
  #ends: ClaimEnds | undefined;
  #identity: Identity = identityOf([]);
  #changes: readonly ChangedRecord[] | undefined;
  #contradictions: ReadonlyMap<ClaimId, readonly ClaimId[]> | undefined;
  #context: ProjectionContext;
  #ordered: { readonly known: Known; readonly list: readonly ClaimRecord[] } | undefined;

  constructor(ontology: Ontology, kept: Kept | null = null) {
    this.#rules = predicateRules(ontology);
    this.#isDate = dateProperties(ontology);
    this.graph = new Graph(ontology, kept);
    this.#kept = kept;
    if (kept !== null) this.#identity = identityOf(kept.ofPredicate(SAME_AS));
    this.#context = this.#contextOf(this.#identity);
  }

  /** By id, in the order in which they were first said. */
  get records(): Map<ClaimId, ClaimRecord> {
    const kept = this.#kept;
    return (this.#records ??= new Map(kept?.ids.map((id, number) => [id, kept.recordAt(number)])));
  }

  /** How many claims are live. */
  get live(): number {
    if (this.#kept !== null) return this.#kept.live;
    return [...this.records.values()].filter((record) => versionOf(record, null) !== undefined).length;
  }

  /** All claims of some predicates. */
  *saying(predicates: ReadonlySet<string>): Iterable<ClaimRecord> {
    for (const record of this.records.values()) if (predicates.has(record.predicate)) yield record;
  }

  /** Claims that may compete, each among its own; those that may not are alone. */
  groups(): Iterable<readonly ClaimRecord[]> {
    return this.#kept?.groups ?? this.#byKey().values();
  }

  /** What a batch would change: an empty answer means that all of it is there already. */
  difference(batch: Batch): Difference {
    return difference(batch, (id) => {
      const record = this.records.get(id);
      return record === undefined ? undefined : versionOf(record, null);
    });
  }

  /** What the data will be called once a batch is in. */
  versionWith({ assert, retract }: Batch, version: DatasetVersion): DatasetVersion {
    const said = new Map<ClaimId, Content | undefined>();
    const shares = { opened: [] as bigint[], closed: [] as bigint[] };
    const say = (id: ClaimId, content: Content | undefined): void => {
      const record = this.records.get(id);
      const live = said.has(id) ? said.get(id) : record === undefined ? undefined : versionOf(record, null);
      if (live !== undefined) shares.closed.push(claimShare({ id }, live));
      if (content !== undefined) shares.opened.push(claimShare({ id }, content));
      said.set(id, content);
    };
    for (const id of retract) say(id, undefined);
    for (const assertion of assert) say(assertion.claim.id, assertion);
    return changeVersion(version, shares.opened, shares.closed);
  }

  apply(batches: readonly Batch[]): WriteReport {
    if (batches.length === 0) return { opened: 0, closed: 0 };
    this.#takeUp();
    let opened = 0;
    let closed = 0;
    const touched = new Set<ClaimRecord>();
    for (const batch of batches) {
      for (const id of batch.retract) {
        const record = this.records.get(id);
        const count = record === undefined ? 0 : this.#close(record, batch.recordedAt);
        if (record === undefined || count === 0) continue;
        closed += count;
        touched.add(record);
      }
      for (const assertion of batch.assert) {
        if (!this.#rules.knows(assertion.claim)) continue;
        const record = this.#record(assertion.claim);
        closed += this.#close(record, batch.recordedAt);
        record.versions.push(openVersion(assertion, batch));
        this.#ends?.cite(record, assertion.evidence);
        opened += 1;
        touched.add(record);
      }
    }
    this.#ordered = undefined;
    this.#ranks = undefined;
    this.generation += 1;
    this.#contradictions = undefined;
    this.#changes = undefined;
    this.#project(touched);
    return { opened, closed };
  }

  /** The entity an id stands for at a moment, merged ones followed; none where it has no name then. */
  entity(id: EntityId, known: Known): Entity | undefined {
    const entity = this.graph.entities.get(this.#identity.canonical(id, known ?? LATEST));
    return entity !== undefined && exists(entity, known) ? entity : undefined;
  }

  canonical(id: EntityId, known: Known): EntityId {
    return this.#identity.canonical(id, known ?? LATEST);
  }

  /** What entities are put in order by. */
  get ranks(): RankColumns {
    return (this.#ranks ??= new RankColumns(this.graph));
  }

  ruleOf(claim: Claim): PredicateRule {
    return this.#rules.ruleOf(claim.predicate, claim.subject);
  }

  /** The claims known at a moment about what this one is about, in overlapping times: the strongest first. */
  competing(record: ClaimRecord, known: Known): ClaimRecord[] {
    const own = this.#competes(record.claim);
    return [...this.#groupOf(record)]
      .filter(
        (other) =>
          versionOf(other, known) !== undefined &&
          this.#sameNow(record, other, known) &&
          overlaps(own, this.#competes(other.claim)),
      )
      .sort((a, b) => (this.strengthOf(a, known) < this.strengthOf(b, known) ? -1 : 1));
  }

  /** An entity's claims along one relation as known at a moment, whether they speak or not, by object: the strongest first. */
  along(subject: EntityId, relation: string, known: Known): ReadonlyMap<EntityId, readonly ClaimRecord[]> {
    const found = new Map<EntityId, ClaimRecord[]>();
    for (const record of this.#byEnds().along(relation, this.sameAs(subject, known))) {
      if (versionOf(record, known) === undefined) continue;
      const object = this.canonical(String(record.claim.object), known);
      const others = found.get(object);
      if (others === undefined) found.set(object, [record]);
      else others.push(record);
    }
    for (const records of found.values()) this.#strongestFirst(records, known);
    return found;
  }

  #strongestFirst(records: ClaimRecord[], known: Known): void {
    if (records.length > 1) records.sort((a, b) => (this.strengthOf(a, known) < this.strengthOf(b, known) ? -1 : 1));
  }

  /** Where a claim stands in a list: documents are of the class they have now, whatever moment is asked about. */
  strengthOf(record: ClaimRecord, known: Known): string {
    const version = versionOf(record, known);
    return version === undefined ? '' : strength(record.claim, version, this.#classOf, LATEST);
  }

  /** Live claims that speak although others say otherwise, and which those are. */
  contradictions(): ReadonlyMap<ClaimId, readonly ClaimId[]> {
    if (this.#contradictions !== undefined) return this.#contradictions;
    const found = new Map<ClaimId, ClaimId[]>();
    const speaks = (id: ClaimId): boolean =>
      this.records.get(id)?.speaks.some((said) => said.recordedTo === null) ?? false;
    for (const group of this.groups()) {
      if (group.length < 2) continue;
      const live = [...group].flatMap((record) => {
        const version = versionOf(record, null);
        return version === undefined ? [] : [{ claim: record.claim, version }];
      });
      for (const [id, others] of contradictions(live, speaks, { ...this.#context, isDate: this.#isDate }, LATEST))
        found.set(id, others);
    }
    return (this.#contradictions = found);
  }

  /** All that ever befell claims, by moment and claim id. */
  changes(): readonly ChangedRecord[] {
    return (this.#changes ??= changedRecords(this.records.values()));
  }

  /** Claims known at a moment by subject, predicate, object and strength; of a part of them where a condition says which. */
  ordered(known: Known, part: Iterable<ClaimRecord> | null): readonly ClaimRecord[] {
    if (part !== null) return this.#sort(part, known);
    if (this.#ordered?.known !== known) this.#ordered = { known, list: this.#sort(this.records.values(), known) };
    return this.#ordered.list;
  }

  about(end: End, ids: readonly EntityId[]): Iterable<ClaimRecord> {
    return this.#byEnds().about(end, ids);
  }

  #byEnds(): ClaimEnds {
    return (this.#ends ??= new ClaimEnds(this.records.values(), this.#rules.isRelation));
  }

  /** All ids that are one entity with this one at a moment. */
  sameAs(id: EntityId, known: Known): EntityId[] {
    const canonical = this.canonical(id, known);
    return this.#identity.members(id).filter((other) => this.canonical(other, known) === canonical);
  }

  *histories(predicates?: ReadonlySet<string>): Iterable<ClaimHistory> {
    const ids: ClaimId[] = [];
    for (const [id, { predicate }] of this.records) if (predicates?.has(predicate) ?? true) ids.push(id);
    for (const id of ids.sort()) {
      const record = this.records.get(id);
      // A claim that came and went in one moment was never there.
      if (record !== undefined && record.versions.length > 0)
        yield { claim: record.claim, versions: [...record.versions] };
    }
  }

  #groupsOfSameAs(): ClaimRecord[] {
    return [...this.saying(new Set([SAME_AS]))];
  }

  /** From now on what was kept is as any other: groups are found by what they have in common. */
  #takeUp(): void {
    if (this.#kept === null) return;
    const records = [...this.records.values()]; // while they are known
    this.#kept = null;
    for (const record of records) push(this.#byKey(), this.#keyOf(record), record);
  }

  #byKey(): Map<string, ClaimRecord[]> {
    return (this.#groups ??= new Map<string, ClaimRecord[]>());
  }

  #keyOf(record: ClaimRecord): string {
    return (record.key ??= competitionKey(record.claim, this.#context));
  }

  #groupOf(record: ClaimRecord): readonly ClaimRecord[] {
    return this.#kept?.groupOf(record) ?? this.#byKey().get(this.#keyOf(record)) ?? [];
  }

  /** Closes the live version, and says how many that were. */
  #close(record: ClaimRecord, at: Instant): 0 | 1 {
    const live = versionOf(record, null);
    if (live === undefined) return 0;
    record.versions.pop();
    // One that was opened at the same moment was never seen and goes.
    if (live.recordedAt !== at) record.versions.push({ ...live, retractedAt: at });
    return 1;
  }

  #record(claim: Claim): ClaimRecord {
    const known = this.records.get(claim.id);
    if (known !== undefined) return known;
    const record = ClaimRecord.made(claim, []);
    this.#enter(record);
    return record;
  }

  #enter(record: ClaimRecord): void {
    this.records.set(record.claim.id, record);
    push(this.#byKey(), this.#keyOf(record), record);
    this.#ends?.add(record);
  }

  #project(touched: ReadonlySet<ClaimRecord>): void {
    const merges = [...touched].some(({ claim }) => claim.predicate === SAME_AS);
    if (merges) this.#regroup();
    if (merges || touched.size === this.records.size) {
      this.#projectGroups(this.#byKey().keys());
      return;
    }
    const keys = new Set([...touched].map((record) => this.#keyOf(record)));
    // A document whose class changes changes the strength of all that cites it.
    for (const { claim } of touched) {
      if (claim.predicate !== 'sourceClass') continue;
      for (const citing of this.about('document', this.#identity.members(claim.subject))) keys.add(this.#keyOf(citing));
    }
    this.#projectGroups(keys);
  }

  /** Merged ids make other groups: all are formed anew. */
  #regroup(): void {
    this.#identity = identityOf(this.#groupsOfSameAs());
    this.#context = this.#contextOf(this.#identity);
    const records = [...this.records.values()];
    for (const record of records) this.graph.remove(record);
    this.#byKey().clear();
    for (const record of records) {
      this.records.set(record.claim.id, ClaimRecord.made(record.claim, record.versions));
    }
    this.#ends = undefined;
    for (const record of [...this.records.values()]) this.#enter(record);
  }

  #projectGroups(keys: Iterable<string>): void {
    // A document is cited by many claims of one stretch of groups: its changes are looked up once.
    const known = new Map<EntityId, readonly Instant[]>();
    const classChanges = (document: EntityId): readonly Instant[] => {
      const changes = known.get(document) ?? this.#classChanges(document);
      known.set(document, changes);
      return changes;
    };
    const context: ProjectionContext = { ...this.#context, classChanges, classOf: remember(this.#classOf) };
    // Classes first: they decide between claims that cite the documents.
    const first: ClaimRecord[][] = [];
    const rest: ClaimRecord[][] = [];
    for (const key of keys) {
      const group = this.#byKey().get(key) ?? [];
      (group[0]?.claim.predicate === 'sourceClass' ? first : rest).push(group);
    }
    for (const groups of [first, rest]) {
      for (const group of groups) for (const record of group) this.graph.remove(record);
      for (const edge of projectGroups(
        groups,
        groups === first ? { ...context, classOf: () => 'UNVERIFIED', classChanges: () => [] } : context,
      )) {
        const record = this.records.get(edge.claim.id);
        if (record !== undefined) this.graph.add(edge, record);
      }
    }
    this.graph.settle();
  }

  /** What the projection is told; made anew when ids are merged. */
  #contextOf(identity: Identity): ProjectionContext {
    return { ...this.#rules, classOf: this.#classOf, classChanges: this.#classChanges, identity };
  }

  readonly #classOf = (document: EntityId, at: Instant): SourceClass => {
    const entity = this.graph.entities.get(this.#identity.canonical(document, at));
    const holds = (v: PropertyValue): boolean => v.recordedFrom <= at && (v.recordedTo === null || at < v.recordedTo);
    const value =
      entity?.values.get('sourceClass')?.find(holds) ?? entity?.closedValues.get('sourceClass')?.find(holds);
    return (value?.value ?? 'UNVERIFIED') as SourceClass; // the ontology admits no other values
  };

  readonly #classChanges = (document: EntityId): readonly Instant[] => {
    // Also those of documents that it was ever one with, and the moments at which it became so.
    const entities = this.#identity.members(document).map((id) => this.graph.entities.get(id));
    const values = entities.flatMap((entity) => [
      ...(entity?.values.get('sourceClass') ?? []),
      ...(entity?.closedValues.get('sourceClass') ?? []),
    ]);
    const moments = values.flatMap(({ recordedFrom, recordedTo }) =>
      recordedTo === null ? [recordedFrom] : [recordedFrom, recordedTo],
    );
    return [...moments, ...this.#identity.changes(document)];
  };

  #competes(claim: Claim): { from: number; to: number } {
    return span(claim, this.ruleOf(claim).lasting);
  }

  /** Ids that were one entity once, but are not now, do not compete now. */
  #sameNow(a: ClaimRecord, b: ClaimRecord, known: Known): boolean {
    if (this.canonical(a.claim.subject, known) !== this.canonical(b.claim.subject, known)) return false;
    if (!this.#rules.isRelation(a.claim.predicate)) return true;
    return this.canonical(String(a.claim.object), known) === this.canonical(String(b.claim.object), known);
  }

  #sort(part: Iterable<ClaimRecord>, known: Known): ClaimRecord[] {
    return [...part]
      .filter((record) => versionOf(record, known) !== undefined)
      .map((record) => ({ record, rank: this.strengthOf(record, known) }))
      .sort((a, b) => compareClaims(a.record.claim, b.record.claim) || (a.rank < b.rank ? -1 : 1))
      .map(({ record }) => record);
  }
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.predicate, b.predicate) ||
    compareText(String(a.object), String(b.object))
  );
}

/** Classes that are settled are looked up once for each document and moment. */
function remember(classOf: ProjectionContext['classOf']): ProjectionContext['classOf'] {
  const moments = new Map<Instant, Map<EntityId, SourceClass>>();
  return (document, at) => {
    let classes = moments.get(at);
    if (classes === undefined) moments.set(at, (classes = new Map<EntityId, SourceClass>()));
    let known = classes.get(document);
    if (known === undefined) classes.set(document, (known = classOf(document, at)));
    return known;
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
