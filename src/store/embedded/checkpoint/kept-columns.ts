import type { Claim, ClaimId, ClaimVersion, EntityId, Scalar } from '../../../model/claim.js';
import type { Instant } from '../../../model/instant.js';
import { openVersion } from '../../change.js';
import type { Assertion } from '../../store.js';
import type { End } from '../claim-ends.js';
import type { Kept } from '../kept.js';
import type { LedgerBatch } from '../ledger/contract.js';
import type { BatchPlace, Columns, Telling } from './columns.js';
import { at, misplaced } from './errors.js';
import type { Found } from './find-assertions.js';
import { IdTable, readId } from './id-table.js';
import { KeptEdge, KeptEdges, type EdgeSource } from './kept-edges.js';
import { KeptEnds } from './kept-ends.js';
import { orderOf } from './order-of.js';
import {
  ClaimRecord,
  EDGE_LISTS,
  type EdgeListName,
  type EdgeRun,
  type Entity,
  type PropertyValue,
  type Said,
  VALUE_LISTS,
  type ValueListName,
} from '../entity.js';
import { KeptValue } from './kept-value.js';

/** What a claim says of itself without being read. */
export type KeptBatch = Pick<LedgerBatch, 'recordedAt' | 'origin'>;

/** How many records are remembered: all of a graph as large as the seed's. A power of two. */
const REMEMBERED = 32_768;

/**
 * Claims and edges over the columns of a checkpoint: each is made when it is looked at, and what a claim says and rests on
 * is read from the ledger then.
 */
export class KeptColumns implements Kept, EdgeSource {
  readonly entities: readonly EntityId[];
  readonly edges: number;
  readonly live: number;
  readonly size: number;
  readonly columns: Columns;
  readonly claimOf: Int32Array;
  readonly predicates: readonly string[];
  readonly #predicateNumbers: ReadonlyMap<string, number>;
  readonly instants: readonly Instant[];
  readonly #batches: readonly KeptBatch[];
  /** Where they stand in the ledger. */
  readonly places: readonly BatchPlace[];
  readonly #ledger: Uint8Array;
  readonly #decoder = new TextDecoder();
  /** By the last bits of their numbers. */
  readonly #remembered: (ClaimRecord | undefined)[];
  /** Those that have changed, by number. */
  readonly #changed = new Map<number, ClaimRecord>();
  readonly #scalars: (Scalar | Claim['qualifiers'] | undefined)[];
  readonly #ends: KeptEnds;
  /** What was read last: who asks what a claim says mostly asks next what it rests on. */
  #last: { readonly number: number; readonly assertion: Assertion } | undefined;
  #met: readonly Entity[] = [];
  #ids: IdTable | undefined;
  #order: Int32Array | undefined;
  #rivals: ReadonlyMap<number, readonly number[]> | undefined;

  /** @param ledger All of it up to the end of the last of the batches. */
  constructor(
    { entities, edges, claims, predicates, instants, batches: places }: Telling,
    columns: Columns,
    batches: readonly KeptBatch[],
    ledger: Uint8Array,
  ) {
    this.entities = entities;
    this.edges = edges;
    this.live = claims;
    this.size = columns.claimPredicate.length;
    this.columns = columns;
    this.claimOf = claimsOf(columns);
    this.predicates = predicates;
    this.#predicateNumbers = new Map(predicates.map((name, number) => [name, number]));
    this.instants = instants as readonly Instant[]; // as `recordedAt` of batches, which they were
    this.#batches = batches;
    this.places = places;
    this.#ledger = ledger;
    this.#remembered = new Array<ClaimRecord | undefined>(Math.min(REMEMBERED, this.size)).fill(undefined);
    this.#scalars = new Array<Scalar | undefined>(columns.scalarStart.length - 1).fill(undefined);
    this.#ends = new KeptEnds(columns, entities.length);
  }

  get existing(): Uint8Array {
    return this.columns.entityExists;
  }

  find(id: ClaimId): number {
    return (this.#ids ??= new IdTable(this.columns.claimIds)).find(id);
  }

  recordAt(number: number): ClaimRecord {
    const changed = this.#changed.size === 0 ? undefined : this.#changed.get(number);
    if (changed !== undefined) return changed;
    const place = number % REMEMBERED;
    const known = this.#remembered[place];
    if (known?.number === number) return known;
    if (number < 0 || number >= this.size) throw misplaced();
    return (this.#remembered[place] = ClaimRecord.kept(this, number));
  }

  change(number: number): ClaimRecord {
    const record = this.recordAt(number);
    this.#changed.set(number, record);
    return record;
  }

  hasChanged(number: number): boolean {
    return this.#changed.has(number);
  }

  /** No claim has changed. */
  get isUnchanged(): boolean {
    return this.#changed.size === 0;
  }

  /** Where its assertions stand. */
  get found(): Found {
    const { assertionOffset, assertionLength, assertionBatch } = this.columns;
    return {
      ...{ offsets: assertionOffset, lengths: assertionLength, batches: assertionBatch },
      ...{ places: this.places, moments: this.#batches.map(({ recordedAt }) => recordedAt) },
    };
  }

  changed(): Iterable<ClaimRecord> {
    return this.#changed.values();
  }

  isOneFact(a: number, b: number): boolean {
    const { claimSubject, claimPredicate, claimObject, claimScalar } = this.columns;
    if (claimSubject[a] !== claimSubject[b] || claimPredicate[a] !== claimPredicate[b]) return false;
    if (claimObject[a] !== claimObject[b]) return false;
    return claimScalar[a] === claimScalar[b] || String(this.objectAt(a)) === String(this.objectAt(b));
  }

  about(end: End, entity: number): Int32Array {
    return this.#ends.about(end, entity);
  }

  along(predicate: string, entity: number): readonly number[] {
    const { claimPredicate } = this.columns;
    const wanted = this.#predicateNumbers.get(predicate);
    const found: number[] = [];
    for (const number of this.#ends.about('subject', entity)) if (claimPredicate[number] === wanted) found.push(number);
    return found;
  }

  saying(predicate: string): Iterable<number> {
    return this.#saying(this.#predicateNumbers.get(predicate) ?? -1);
  }

  *#saying(predicate: number): Iterable<number> {
    const { claimPredicate } = this.columns;
    for (let number = 0; number < claimPredicate.length; number += 1)
      if (claimPredicate[number] === predicate) yield number;
  }

  groupAt(number: number): number {
    return at(this.columns.claimGroup, number);
  }

  /** By group, those of which there is more than one claim. */
  get rivals(): ReadonlyMap<number, readonly number[]> {
    if (this.#rivals !== undefined) return this.#rivals;
    const { claimGroup } = this.columns;
    const firsts = new Int32Array(claimGroup.length).fill(-1); // there are no more groups than claims
    const rivals = new Map<number, number[]>();
    for (let number = 0; number < claimGroup.length; number += 1) {
      const group = at(claimGroup, number);
      const first = at(firsts, group);
      if (first < 0) firsts[group] = number;
      else if (rivals.get(group)?.push(number) === undefined) rivals.set(group, [first, number]);
    }
    return (this.#rivals = rivals);
  }

  idAt(number: number): ClaimId {
    return readId(this.columns.claimIds, number);
  }

  claimAt(number: number): Claim {
    const { claim } = this.#assertion(at(this.columns.claimAssertion, number));
    if (claim.id !== this.idAt(number)) throw misplaced();
    return claim;
  }

  predicateAt(number: number): string {
    return at(this.predicates, at(this.columns.claimPredicate, number));
  }

  subjectAt(number: number): EntityId {
    return at(this.entities, at(this.columns.claimSubject, number));
  }

  datesAt(number: number): Pick<Claim, 'since' | 'until'> {
    const [since, until] = [at(this.columns.claimSince, number), at(this.columns.claimUntil, number)];
    const dateAt = (code: number): Claim['since'] =>
      code < 0 ? null : (this.scalarAt(code) as NonNullable<Claim['since']>); // as a claim has it
    return { since: dateAt(since), until: dateAt(until) };
  }

  isLiveAt(number: number): boolean {
    const { claimVersionsStart, versionRetracted } = this.columns;
    const end = at(claimVersionsStart, number + 1);
    return end > at(claimVersionsStart, number) && at(versionRetracted, end - 1) < 0;
  }

  objectAt(number: number): Claim['object'] {
    const entity = at(this.columns.claimObject, number);
    return entity < 0 ? this.scalarAt(at(this.columns.claimScalar, number)) : at(this.entities, entity);
  }

  wasKnownAt(number: number, moment: Instant): boolean {
    const { claimVersionsStart, versionAssertion, versionRetracted, assertionBatch } = this.columns;
    for (let v = at(claimVersionsStart, number); v < at(claimVersionsStart, number + 1); v += 1) {
      const { recordedAt } = at(this.#batches, at(assertionBatch, at(versionAssertion, v)));
      const retracted = at(versionRetracted, v);
      if (recordedAt <= moment && (retracted < 0 || moment < at(this.instants, retracted))) return true;
    }
    return false;
  }

  documentsAt(number: number): EntityId[] {
    const { claimVersionsStart, versionCites, citesStart, cites } = this.columns;
    const end = at(claimVersionsStart, number + 1);
    if (end === at(claimVersionsStart, number)) return [];
    const list = at(versionCites, end - 1);
    return Array.from(cites.subarray(at(citesStart, list), at(citesStart, list + 1)), (one) => at(this.entities, one));
  }

  get order(): Int32Array {
    return (this.#order ??= orderOf(this));
  }

  versionsAt(number: number): ClaimVersion[] {
    const { claimVersionsStart, versionAssertion, versionRetracted, assertionBatch } = this.columns;
    const id = this.idAt(number);
    const versions: ClaimVersion[] = [];
    for (let v = at(claimVersionsStart, number); v < at(claimVersionsStart, number + 1); v += 1) {
      const assertion = at(versionAssertion, v);
      const version = openVersion(this.#assertion(assertion), at(this.#batches, at(assertionBatch, assertion)));
      if (version.claim !== id) throw misplaced();
      const retracted = at(versionRetracted, v);
      versions.push(retracted < 0 ? version : { ...version, retractedAt: at(this.instants, retracted) });
    }
    return versions;
  }

  /** Tells which entities a claim is about, rests on, or has come to say something of. */
  eachNamed(number: number, name: (entity: number) => void): void {
    const { claimSubject, claimObject, claimVersionsStart, versionCites, citesStart, cites } = this.columns;
    name(at(claimSubject, number));
    name(at(claimObject, number));
    for (let v = at(claimVersionsStart, number); v < at(claimVersionsStart, number + 1); v += 1) {
      const list = at(versionCites, v);
      for (let i = at(citesStart, list); i < at(citesStart, list + 1); i += 1) name(at(cites, i));
    }
    const { claimSaidStart, saidSubject, saidObject } = this.columns;
    for (let row = at(claimSaidStart, number); row < at(claimSaidStart, number + 1); row += 1) {
      name(at(saidSubject, row));
      name(at(saidObject, row));
    }
  }

  speaksAt(number: number): Said[] {
    const { claimSaidStart } = this.columns;
    const said: Said[] = [];
    for (let row = at(claimSaidStart, number); row < at(claimSaidStart, number + 1); row += 1)
      said.push(this.#saidAt(row));
    return said;
  }

  meet(entities: readonly Entity[]): void {
    this.#met = entities;
  }

  // Read for every row of every answer: not by `at`, which sees lists of all sorts.
  entityAt(number: number): Entity {
    const entity = this.#met[number];
    if (entity === undefined) throw misplaced();
    return entity;
  }

  instantAt(number: number): Instant {
    const instant = this.instants[number];
    if (instant === undefined) throw misplaced();
    return instant;
  }

  edgesOf(entity: number, list: EdgeListName, relation: string): EdgeRun | null {
    const { entityEdgesStart, edgeLists } = this.columns;
    const place = this.#find(entityEdgesStart, edgeLists, entity, EDGE_LISTS.indexOf(list), relation);
    if (place < 0) return null;
    return new KeptEdges(this, place + 3, at(edgeLists, place + 2), list === 'out' || list === 'closedOut');
  }

  valuesOf(entity: number, list: ValueListName, property: string): PropertyValue[] | null {
    const { entityValuesStart, valueLists } = this.columns;
    const place = this.#find(entityValuesStart, valueLists, entity, VALUE_LISTS.indexOf(list), property);
    if (place < 0) return null;
    const values: PropertyValue[] = [];
    for (let i = 0; i < at(valueLists, place + 2); i += 1)
      values.push(this.#saidAt(at(valueLists, place + 3 + i)) as PropertyValue); // the columns keep edges and values apart
    return values;
  }

  namesIn(entity: number, list: EdgeListName | ValueListName): readonly string[] {
    const { entityEdgesStart, edgeLists, entityValuesStart, valueLists } = this.columns;
    const isOfEdges = list !== 'values' && list !== 'closedValues';
    const wanted = isOfEdges ? EDGE_LISTS.indexOf(list) : VALUE_LISTS.indexOf(list);
    const names: string[] = [];
    this.#eachRun(
      isOfEdges ? entityEdgesStart : entityValuesStart,
      isOfEdges ? edgeLists : valueLists,
      entity,
      (number, predicate) => {
        if (number === wanted) names.push(at(this.predicates, predicate));
      },
    );
    return names;
  }

  *loopers(): Iterable<number> {
    const { saidSubject, saidObject } = this.columns;
    for (let row = 0; row < saidObject.length; row += 1)
      if (saidSubject[row] === saidObject[row]) yield at(saidObject, row);
  }

  degree(entity: number, relations: ReadonlySet<string> | null): number {
    const { entityEdgesStart, edgeLists } = this.columns;
    let degree = 0;
    this.#eachRun(entityEdgesStart, edgeLists, entity, (list, predicate, length) => {
      if (list <= IN && (relations === null || relations.has(at(this.predicates, predicate)))) degree += length;
    });
    return degree;
  }

  #eachRun(
    starts: Int32Array,
    runs: Int32Array,
    entity: number,
    visit: (list: number, predicate: number, length: number) => void,
  ): void {
    const end = at(starts, entity + 1);
    for (let place = at(starts, entity); place < end; place += 3 + at(runs, place + 2))
      visit(at(runs, place), at(runs, place + 1), at(runs, place + 2));
  }

  /** Where a run begins; -1 where there is none. */
  #find(starts: Int32Array, runs: Int32Array, entity: number, list: number, name: string): number {
    const predicate = this.#predicateNumbers.get(name);
    if (predicate === undefined) return -1;
    const end = at(starts, entity + 1);
    for (let place = at(starts, entity); place < end; place += 3 + at(runs, place + 2))
      if (runs[place] === list && runs[place + 1] === predicate) return place;
    return -1;
  }

  #saidAt(row: number): Said {
    const { saidObject, saidScalar, saidIsDated, saidClass } = this.columns;
    if (at(saidObject, row) >= 0) return new KeptEdge(this, row);
    const value = this.scalarAt(at(saidScalar, row));
    return new KeptValue(this, row, value, saidIsDated[row] === 1, saidClass[row] ?? 0);
  }

  scalarAt(number: number): Scalar {
    return this.#parsed(number) as Scalar; // as the column that names it
  }

  qualifiersAt(number: number): Claim['qualifiers'] {
    return this.#parsed(number) as Claim['qualifiers']; // as above
  }

  #parsed(number: number): Scalar | Claim['qualifiers'] {
    const known = this.#scalars[number];
    if (known !== undefined) return known;
    return (this.#scalars[number] = JSON.parse(this.textAt(number)) as Scalar); // as it was written
  }

  /** As JSON. */
  textAt(number: number): string {
    const { scalarStart, scalarTexts } = this.columns;
    return this.#decoder.decode(scalarTexts.subarray(at(scalarStart, number), at(scalarStart, number + 1)));
  }

  #assertion(number: number): Assertion {
    if (this.#last?.number === number) return this.#last.assertion;
    const start = at(this.columns.assertionOffset, number);
    const text = this.#decoder.decode(this.#ledger.subarray(start, start + at(this.columns.assertionLength, number)));
    try {
      const assertion = JSON.parse(text) as Assertion; // a batch is checked before it comes into a checkpoint
      this.#last = { number, assertion };
      return assertion;
    } catch (error) {
      throw misplaced({ cause: error });
    }
  }
}

/** Lists up to this one are of what speaks now. */
const IN = EDGE_LISTS.indexOf('in');

/** The claim of each row of `said…`. */
function claimsOf({ claimSaidStart, saidFrom }: Columns): Int32Array {
  const claims = new Int32Array(saidFrom.length);
  for (let claim = 0; claim + 1 < claimSaidStart.length; claim += 1)
    for (let row = claimSaidStart[claim] ?? 0; row < (claimSaidStart[claim + 1] ?? 0); row += 1) claims[row] = claim;
  return claims;
}
