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
import { openVersion } from '../change.js';
import type { Content } from '../content.js';
import { difference, type Difference } from '../difference.js';
import { identityOf, SAME_AS } from '../identity.js';
import { dateProperties, predicateRules, type PredicateRules } from '../predicate-rules.js';
import type { Batch, WriteReport } from '../store.js';
import { changedRecords, type ChangedRecord } from './changed-records.js';
import { ClaimEnds, type End } from './claim-ends.js';
import { exists, versionOf, type Known } from './moment.js';
import { ClaimRecord, type Entity, type PropertyValue } from './entity.js';
import { Graph } from './graph.js';
import type { Kept } from './kept.js';
import { compareFacts, orderClaims } from './order-claims.js';
import { RankColumns } from './ranks.js';

/** All claims with their versions, and the graph they project to. Applies batches; checks nothing. */
export class Claims {
  graph: Graph;
  /** What was opened and not made; null where nothing was. */
  #kept: Kept | null;
  /** The others, by id, in the order in which they were first said. */
  readonly #made = new Map<ClaimId, ClaimRecord>();
  #list: ClaimRecord[] = [];
  /** How often batches were applied: what was made of the claims before is out of date. */
  generation = 0;
  /** How many claims are live. */
  live: number;
  readonly #ontology: Ontology;
  readonly #rules: PredicateRules;
  readonly #isDate: (claim: Claim) => boolean;
  /** By what they have in common: those that are not kept as they are. */
  readonly #groups = new Map<string, ClaimRecord[]>();
  /** Numbers of kept groups that stand among {@link #groups}. */
  readonly #taken = new Set<number>();
  #ranks: RankColumns | undefined;
  #ends: ClaimEnds | undefined;
  #identity: Identity = identityOf([]);
  #changes: readonly ChangedRecord[] | undefined;
  #contradictions: ReadonlyMap<ClaimId, readonly ClaimId[]> | undefined;
  #context: ProjectionContext;
  #ordered: { readonly known: Known; readonly list: readonly number[] } | undefined;

  constructor(ontology: Ontology, kept: Kept | null = null) {
    this.#ontology = ontology;
    this.#rules = predicateRules(ontology);
    this.#isDate = dateProperties(ontology);
    this.graph = new Graph(ontology, kept);
    this.#kept = kept;
    this.live = kept?.live ?? 0;
    if (kept !== null) this.#identity = identityOf(this.#groupsOfSameAs());
    this.#context = this.#contextOf(this.#identity);
  }

  /** What was opened and not made, and not changed since as a whole; null where nothing was. */
  get kept(): Kept | null {
    return this.#kept;
  }

  /** How many claims there are, live or not. */
  get size(): number {
    return (this.#kept?.size ?? 0) + this.#made.size;
  }

  record(id: ClaimId): ClaimRecord | undefined {
    const number = this.#kept?.find(id) ?? -1;
    return number < 0 ? this.#made.get(id) : this.#kept?.recordAt(number);
  }

  /** All claims, in the order in which they were first said. */
  *records(): Iterable<ClaimRecord> {
    const kept = this.#kept;
    for (let number = 0; kept !== null && number < kept.size; number += 1) yield kept.recordAt(number);
    yield* this.#list;
  }

  /** Those that are not kept, in that order. */
  made(): readonly ClaimRecord[] {
    return this.#list;
  }

  /** All claims of some predicates. */
  *saying(predicates: ReadonlySet<string>): Iterable<ClaimRecord> {
    const kept = this.#kept;
    if (kept !== null)
      for (const predicate of predicates) for (const number of kept.saying(predicate)) yield kept.recordAt(number);
    for (const record of this.#list) if (predicates.has(record.predicate)) yield record;
  }

  /** Numbers of groups, claim by claim: those that may compete have the same. They count up from 0 as claims do. */
  groupNumbers(): Int32Array {
    const kept = this.#kept;
    const groups = new Int32Array(this.size);
    for (let claim = 0; kept !== null && claim < kept.size; claim += 1) groups[claim] = kept.groupAt(claim);
    let next = kept?.size ?? 0; // there are no more groups than claims
    for (const group of this.#groups.values()) {
      for (const { number } of group) groups[number] = next;
      next += 1;
    }
    const numbers = new Int32Array(next).fill(-1);
    let count = 0;
    return groups.map((group) => {
      if (numbers[group] === -1) {
        numbers[group] = count;
        count += 1;
      }
      return numbers[group] ?? -1;
    });
  }

  #isKept({ number }: ClaimRecord): boolean {
    return this.#kept !== null && number < this.#kept.size;
  }

  /** What a batch would change, and what is live of it: an empty answer means that all of it is there already. */
  difference(batch: Batch): Difference & { readonly live: ReadonlyMap<ClaimId, Content> } {
    const live = new Map<ClaimId, Content>();
    const changed = difference(batch, (id) => {
      const record = this.record(id);
      const content = record === undefined ? undefined : versionOf(record, null);
      if (content !== undefined) live.set(id, content);
      return content;
    });
    return { ...changed, live };
  }

  apply(batches: readonly Batch[]): WriteReport {
    if (batches.length === 0) return { opened: 0, closed: 0 };
    let opened = 0;
    let closed = 0;
    const touched = new Set<ClaimRecord>();
    for (const batch of batches) {
      for (const id of batch.retract) {
        const known = this.record(id);
        if (known === undefined || versionOf(known, null) === undefined) continue;
        const record = this.#toChange(known);
        closed += this.#close(record, batch.recordedAt);
        touched.add(record);
      }
      for (const assertion of batch.assert) {
        if (!this.#rules.knows(assertion.claim)) continue;
        const record = this.#recordOf(assertion.claim);
        closed += this.#close(record, batch.recordedAt);
        record.open(openVersion(assertion, batch));
        this.#ends?.cite(record, assertion.evidence);
        opened += 1;
        touched.add(record);
      }
    }
    this.live += opened - closed;
    this.#ordered = undefined;
    this.#ranks = undefined;
    this.generation += 1;
    this.#contradictions = undefined;
    this.#changes = undefined;
    this.#project(touched, batches.length === 1);
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
    const group = this.#groupOf(record);
    if (group.length === 1) return record.isKnown(known) ? [record] : []; // as most are
    const own = this.#competes(record.claim);
    return group
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
    for (const record of this.#along(relation, this.sameAs(subject, known))) {
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
    const speaks = (id: ClaimId): boolean => this.record(id)?.speaks.some((said) => said.recordedTo === null) ?? false;
    for (const group of this.#rivals()) {
      const live = group.flatMap((record) => {
        const version = versionOf(record, null);
        return version === undefined ? [] : [{ claim: record.claim, version }];
      });
      for (const [id, others] of contradictions(live, speaks, { ...this.#context, isDate: this.#isDate }, LATEST))
        found.set(id, others);
    }
    return (this.#contradictions = found);
  }

  /** Groups of more than one claim. */
  *#rivals(): Iterable<readonly ClaimRecord[]> {
    const kept = this.#kept;
    if (kept !== null)
      for (const [group, numbers] of kept.rivals)
        if (!this.#taken.has(group)) yield numbers.map((number) => kept.recordAt(number));
    for (const group of this.#groups.values()) if (group.length > 1) yield group;
  }

  /** All that ever befell claims, by moment and claim id. */
  changes(): readonly ChangedRecord[] {
    return (this.#changes ??= changedRecords(this.records()));
  }

  /**
   * The numbers of claims known at a moment by subject, predicate, object and strength; of a part of them where a
   * condition says which.
   */
  ordered(known: Known, part: Iterable<ClaimRecord> | null): readonly number[] {
    if (part !== null) return this.#sort(part, known).map(({ number }) => number);
    if (this.#ordered?.known !== known)
      this.#ordered = {
        known,
        list: orderClaims(this.#kept, this.#sort(this.#changed(), known), known, (a, b) => this.#compare(a, b, known)),
      };
    return this.#ordered.list;
  }

  at(number: number): ClaimRecord {
    const kept = this.#kept?.size ?? 0;
    const record = number < kept ? this.#kept?.recordAt(number) : this.#list[number - kept];
    if (record === undefined) throw new Error(`no claim ${String(number)}`);
    return record;
  }

  *#changed(): Iterable<ClaimRecord> {
    if (this.#kept !== null) yield* this.#kept.changed();
    yield* this.#list;
  }

  #compare(a: ClaimRecord, b: ClaimRecord, known: Known): number {
    return compareFacts(a, b) || (this.strengthOf(a, known) < this.strengthOf(b, known) ? -1 : 1);
  }

  /** Claims about some entities, as subject or object, or resting on them; each once. */
  about(ends: readonly End[], ids: readonly EntityId[]): ClaimRecord[] {
    const found = new Map<number, ClaimRecord>();
    for (const end of ends) for (const record of this.#aboutOne(end, ids)) found.set(record.number, record);
    return [...found.values()];
  }

  *#aboutOne(end: End, ids: readonly EntityId[]): Iterable<ClaimRecord> {
    const kept = this.#kept;
    if (kept !== null)
      for (const entity of this.#keptIndexes(ids))
        for (const number of kept.about(end, entity)) yield kept.recordAt(number);
    yield* this.#byEnds().about(end, ids);
  }

  #keptIndexes(ids: readonly EntityId[]): number[] {
    return ids.flatMap((id) => {
      const index = this.graph.entities.get(id)?.index;
      return index === undefined || this.#kept === null || index >= this.#kept.entities.length ? [] : [index];
    });
  }

  /** What is said of these along one predicate: of a State with 800 ballots, three treaties. */
  *#along(predicate: string, subjects: readonly EntityId[]): Iterable<ClaimRecord> {
    const kept = this.#kept;
    if (kept !== null)
      for (const entity of this.#keptIndexes(subjects))
        for (const number of kept.along(predicate, entity)) yield kept.recordAt(number);
    yield* this.#byEnds().along(predicate, subjects);
  }

  /** Of what is not kept; and what changed claims of those have come to rest on. */
  #byEnds(): ClaimEnds {
    if (this.#ends !== undefined) return this.#ends;
    const ends = new ClaimEnds(this.#list, this.#rules.isRelation);
    for (const record of this.#kept?.changed() ?? [])
      for (const { evidence } of record.versions) ends.cite(record, evidence);
    return (this.#ends = ends);
  }

  /** All ids that are one entity with this one at a moment. */
  sameAs(id: EntityId, known: Known): EntityId[] {
    const canonical = this.canonical(id, known);
    return this.#identity.members(id).filter((other) => this.canonical(other, known) === canonical);
  }

  *histories(predicates?: ReadonlySet<string>): Iterable<ClaimHistory> {
    const ids: ClaimId[] = [];
    for (const { id, predicate } of this.records()) if (predicates?.has(predicate) ?? true) ids.push(id);
    for (const id of ids.sort()) {
      const record = this.record(id);
      // A claim that came and went in one moment was never there.
      if (record !== undefined && record.versions.length > 0)
        yield { claim: record.claim, versions: [...record.versions] };
    }
  }

  #groupsOfSameAs(): ClaimRecord[] {
    return [...this.saying(new Set([SAME_AS]))];
  }

  #keyOf(record: ClaimRecord): string {
    return (record.key ??= competitionKey(record.claim, this.#context));
  }

  #groupOf(record: ClaimRecord): readonly ClaimRecord[] {
    const kept = this.#kept;
    if (kept === null || !this.#isKept(record)) return this.#groups.get(this.#keyOf(record)) ?? [];
    const group = kept.groupAt(record.number);
    if (this.#taken.has(group)) return this.#groups.get(this.#keyOf(record)) ?? [];
    return kept.rivals.get(group)?.map((number) => kept.recordAt(number)) ?? [record];
  }

  /** Closes the live version, and says how many that were. */
  #close(record: ClaimRecord, at: Instant): 0 | 1 {
    const live = versionOf(record, null);
    if (live === undefined) return 0;
    // One that was opened at the same moment was never seen and goes.
    record.close(live.recordedAt === at ? null : { ...live, retractedAt: at });
    return 1;
  }

  #recordOf(claim: Claim): ClaimRecord {
    const known = this.record(claim.id);
    if (known !== undefined) return this.#toChange(known);
    const record = ClaimRecord.made(claim, [], this.size);
    this.#made.set(claim.id, record);
    this.#list.push(record);
    this.#join(record);
    this.#ends?.add(record);
    return record;
  }

  /** The record of a claim whose versions are about to change, whose group is no longer the kept one. */
  #toChange(record: ClaimRecord): ClaimRecord {
    if (this.#kept === null || !this.#isKept(record) || this.#kept.hasChanged(record.number)) return record;
    const changing = this.#kept.change(record.number);
    this.#rivalsOf(changing);
    return changing;
  }

  /** Puts a new claim among those that it competes with; most compete with none. */
  #join(record: ClaimRecord): void {
    const key = this.#keyOf(record);
    const rivals = this.#groups.get(key) ?? this.#keptRivals(record, key);
    if (rivals.length === 0) this.#groups.set(key, [record]);
    else {
      rivals.push(record);
      this.#groups.set(key, rivals);
    }
  }

  /** All that competes with a claim, as what may be projected anew. */
  #rivalsOf(record: ClaimRecord): ClaimRecord[] {
    const key = this.#keyOf(record);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#keptRivals(record, key);
    this.#groups.set(key, group);
    return group;
  }

  #keptRivals(record: ClaimRecord, key: string): ClaimRecord[] {
    const kept = this.#kept;
    if (kept === null) return [];
    const one = this.#isKept(record) ? record.number : this.#keptRival(record.claim, key, kept);
    if (one < 0) return [];
    const group = kept.groupAt(one);
    this.#taken.add(group);
    return (kept.rivals.get(group) ?? [one]).map((number) => kept.change(number));
  }

  /** A kept claim that competes with one that is not: it is about the same entities, or about what they once were. */
  #keptRival({ subject, predicate, object }: Claim, key: string, kept: Kept): number {
    const ends: { readonly end: End; readonly entities: readonly number[] }[] = [
      { end: 'subject', entities: this.#keptIndexes(this.#identity.members(subject)) },
    ];
    if (this.#rules.isRelation(predicate))
      ends.push({ end: 'object', entities: this.#keptIndexes(this.#identity.members(String(object))) });
    const [fewest = []] = ends
      .map(({ end, entities }) => entities.map((entity) => kept.about(end, entity)))
      .sort((a, b) => a.reduce((sum, { length }) => sum + length, 0) - b.reduce((sum, { length }) => sum + length, 0));
    for (const numbers of fewest)
      for (const number of numbers)
        if (kept.predicateAt(number) === predicate && this.#keyOf(kept.recordAt(number)) === key) return number;
    return -1;
  }

  /** @param isAtOnce Whether all of it changed at one moment: then nothing was otherwise in between. */
  #project(touched: ReadonlySet<ClaimRecord>, isAtOnce: boolean): void {
    if ([...touched].some(({ predicate }) => predicate === SAME_AS)) {
      this.#regroup();
      return;
    }
    if (touched.size === this.size) {
      this.#projectGroups(this.#groups.keys());
      return;
    }
    const documents = new Set(
      [...touched].flatMap(({ predicate, subject }) =>
        predicate === 'sourceClass' ? this.#identity.members(subject) : [],
      ),
    );
    const before = new Map([...documents].map((id) => [id, this.#classOf(id, LATEST)]));
    this.#projectGroups(new Set([...touched].map((record) => this.#keyOf(record))));
    // A document whose class changes changes the strength of all that cites it; most that say it again say the same.
    const reclassed = [...documents].filter((id) => !isAtOnce || before.get(id) !== this.#classOf(id, LATEST));
    const citing = this.about(['document'], reclassed);
    for (const record of citing) this.#rivalsOf(this.#toChange(record));
    if (citing.length > 0) this.#projectGroups(new Set(citing.map((record) => this.#keyOf(record))));
  }

  /** Merged ids make other groups: all are formed anew. */
  #regroup(): void {
    const records = [...this.records()];
    this.#identity = identityOf(this.#groupsOfSameAs());
    this.#context = this.#contextOf(this.#identity);
    this.graph = new Graph(this.#ontology);
    const histories = records.map(({ claim, versions }) => ({ claim, versions }));
    this.#kept = null;
    for (const map of [this.#made, this.#groups, this.#taken]) map.clear();
    this.#list = [];
    this.#ends = undefined;
    for (const [number, { claim, versions }] of histories.entries()) {
      const record = ClaimRecord.made(claim, versions, number);
      this.#made.set(claim.id, record);
      this.#list.push(record);
      this.#join(record);
    }
    this.#projectGroups(this.#groups.keys());
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
      const group = this.#groups.get(key) ?? [];
      (group[0]?.predicate === 'sourceClass' ? first : rest).push(group);
    }
    for (const groups of [first, rest]) {
      for (const group of groups) for (const record of group) this.graph.remove(record);
      const own =
        groups === first ? { ...context, classOf: () => 'UNVERIFIED' as const, classChanges: () => [] } : context;
      for (const group of groups)
        for (const edge of projectGroups([group], own)) {
          const record = group.find(({ claim }) => claim === edge.claim);
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
      entity?.values('values', 'sourceClass').find(holds) ?? entity?.values('closedValues', 'sourceClass').find(holds);
    return (value?.value ?? 'UNVERIFIED') as SourceClass; // the ontology admits no other values
  };

  readonly #classChanges = (document: EntityId): readonly Instant[] => {
    // Also those of documents that it was ever one with, and the moments at which it became so.
    const entities = this.#identity.members(document).map((id) => this.graph.entities.get(id));
    const values = entities.flatMap((entity) => [
      ...(entity?.values('values', 'sourceClass') ?? []),
      ...(entity?.values('closedValues', 'sourceClass') ?? []),
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
    return [...part].filter((record) => record.isKnown(known)).sort((a, b) => this.#compare(a, b, known));
  }
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
