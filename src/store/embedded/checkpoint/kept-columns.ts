import type { Claim, ClaimId, ClaimVersion, EntityId, Scalar } from '../../../model/claim.js';
import type { Day } from '../../../model/day.js';
import type { Instant } from '../../../model/instant.js';
import { SOURCE_CLASSES } from '../../../model/source-class.js';
import { strength } from '../../../model/strength.js';
import { versionAt } from '../../../model/project.js';
import { openVersion } from '../../change.js';
import type { Assertion } from '../../store.js';
import type { Kept } from '../claims.js';
import {
  ClaimRecord,
  type Edge,
  type EdgeLists,
  type Entity,
  type PropertyValue,
  type Said,
  type ValueLists,
} from '../graph.js';
import type { LedgerBatch } from '../ledger/contract.js';
import type { Columns, Telling } from './columns.js';
import { CheckpointError } from './errors.js';

/** The lists that `edgeLists` and `valueLists` name by number. */
export const EDGE_LISTS = ['out', 'in', 'closedOut', 'closedIn'] as const;
export const VALUE_LISTS = ['values', 'closedValues'] as const;

/** What a claim says of itself without being read. */
export type KeptBatch = Pick<LedgerBatch, 'recordedAt' | 'origin'>;

/**
 * Claims and edges over the columns of a checkpoint: each is made when it is first looked at, and what a claim says and
 * rests on is read from the ledger then.
 */
export class KeptColumns implements Kept {
  readonly entities: readonly EntityId[];
  readonly edges: number;
  readonly live: number;
  readonly #columns: Columns;
  readonly #predicates: readonly string[];
  readonly #instants: readonly Instant[];
  readonly #batches: readonly KeptBatch[];
  readonly #ledger: Uint8Array;
  readonly #decoder = new TextDecoder();
  readonly #records: ClaimRecord[];
  readonly #numbers = new WeakMap<ClaimRecord, number>();
  readonly #said: (Said | undefined)[];
  readonly #scalars: (Scalar | undefined)[];
  #met: readonly Entity[] = [];
  #ids: ClaimId[] | undefined;
  #groups: ClaimRecord[][] | undefined;

  /** @param ledger All of it up to the end of the last of the batches. */
  constructor(
    { entities, edges, claims, predicates, instants }: Telling,
    columns: Columns,
    batches: readonly KeptBatch[],
    ledger: Uint8Array,
  ) {
    this.entities = entities;
    this.edges = edges;
    this.live = claims;
    this.#columns = columns;
    this.#predicates = predicates;
    this.#instants = instants as readonly Instant[]; // as `recordedAt` of batches, which they were
    this.#batches = batches;
    this.#ledger = ledger;
    this.#records = Array.from({ length: columns.claimPredicate.length }, (_, number) =>
      ClaimRecord.kept(this, number),
    );
    this.#said = new Array<Said | undefined>(columns.saidFrom.length).fill(undefined);
    this.#scalars = new Array<Scalar | undefined>(columns.scalarStart.length - 1).fill(undefined);
  }

  get ids(): readonly ClaimId[] {
    const { claimIds } = this.#columns;
    return (this.#ids ??= this.#records.map((_, number) => idOf(claimIds, number)));
  }

  recordAt(number: number): ClaimRecord {
    return at(this.#records, number);
  }

  ofPredicate(predicate: string): ClaimRecord[] {
    const wanted = this.#predicates.indexOf(predicate);
    return this.#records.filter((_, number) => this.#columns.claimPredicate[number] === wanted);
  }

  get groups(): readonly (readonly ClaimRecord[])[] {
    if (this.#groups !== undefined) return this.#groups;
    const groups: ClaimRecord[][] = [];
    for (const [number, group] of this.#columns.claimGroup.entries())
      (groups[group] ??= []).push(this.recordAt(number));
    for (const [number, record] of this.#records.entries()) this.#numbers.set(record, number);
    return (this.#groups = groups);
  }

  groupOf(record: ClaimRecord): readonly ClaimRecord[] {
    const { groups } = this;
    return groups[at(this.#columns.claimGroup, this.#numbers.get(record) ?? -1)] ?? [];
  }

  claimAt(number: number): Claim {
    const { claim } = this.#assertion(at(this.#columns.claimAssertion, number));
    if (claim.id !== idOf(this.#columns.claimIds, number)) throw misplaced();
    return claim;
  }

  predicateAt(number: number): string {
    return at(this.#predicates, at(this.#columns.claimPredicate, number));
  }

  versionsAt(number: number): ClaimVersion[] {
    const { claimVersionsStart, versionAssertion, versionRetracted, assertionBatch, claimIds } = this.#columns;
    const id = idOf(claimIds, number);
    const versions: ClaimVersion[] = [];
    for (let v = at(claimVersionsStart, number); v < at(claimVersionsStart, number + 1); v += 1) {
      const assertion = at(versionAssertion, v);
      const version = openVersion(this.#assertion(assertion), at(this.#batches, at(assertionBatch, assertion)));
      if (version.claim !== id) throw misplaced();
      const retracted = at(versionRetracted, v);
      versions.push(retracted < 0 ? version : { ...version, retractedAt: at(this.#instants, retracted) });
    }
    return versions;
  }

  speaksAt(number: number): Said[] {
    const { claimSaidStart } = this.#columns;
    const said: Said[] = [];
    for (let s = at(claimSaidStart, number); s < at(claimSaidStart, number + 1); s += 1)
      said.push(this.#saidAt(s, number));
    return said;
  }

  exists(entity: number): boolean {
    return this.#columns.entityExists[entity] === 1;
  }

  meet(entities: readonly Entity[]): void {
    this.#met = entities;
  }

  fillEdges(entity: number, lists: EdgeLists): void {
    const { entityEdgesStart, edgeLists } = this.#columns;
    this.#fill(entityEdgesStart, edgeLists, entity, (list, predicate, said) => {
      lists[at(EDGE_LISTS, list)].set(predicate, said as Edge[]); // the columns keep edges and values apart
    });
  }

  fillValues(entity: number, lists: ValueLists): void {
    const { entityValuesStart, valueLists } = this.#columns;
    this.#fill(entityValuesStart, valueLists, entity, (list, predicate, said) => {
      lists[at(VALUE_LISTS, list)].set(predicate, said as PropertyValue[]); // as above
    });
  }

  #fill(
    starts: Int32Array,
    runs: Int32Array,
    entity: number,
    put: (list: number, predicate: string, said: Said[]) => void,
  ): void {
    const end = at(starts, entity + 1);
    for (let place = at(starts, entity); place < end;) {
      const count = at(runs, place + 2);
      const said = new Array<Said>(count);
      for (let i = 0; i < count; i += 1) {
        const number = at(runs, place + 3 + i);
        said[i] = this.#saidAt(number, this.#claimOf(number));
      }
      put(at(runs, place), at(this.#predicates, at(runs, place + 1)), said);
      place += 3 + count;
    }
  }

  /** What a claim said is one thing, wherever it is met. */
  #saidAt(number: number, claim: number): Said {
    return (this.#said[number] ??= this.#makeSaid(number, claim));
  }

  #makeSaid(number: number, claim: number): Said {
    const columns = this.#columns;
    const record = this.recordAt(claim);
    const from = at(columns.saidFrom, number);
    const to = at(columns.saidTo, number);
    const recordedFrom = at(this.#instants, at(columns.saidRecordedFrom, number));
    const until = at(columns.saidRecordedTo, number);
    const recordedTo = until < 0 ? null : at(this.#instants, until);
    const subject = at(this.#met, at(columns.saidSubject, number));
    const object = at(columns.saidObject, number);
    if (object >= 0) return { record, from, to, recordedFrom, recordedTo, subject, object: at(this.#met, object) };
    const value = this.#scalarAt(at(columns.saidScalar, number));
    const isDated = columns.saidIsDated[number] === 1;
    const best = columns.saidClass[number] ?? 0;
    return new KeptValue({ record, from, to, recordedFrom, recordedTo, owner: subject, value, isDated }, best);
  }

  #claimOf(said: number): number {
    const { claimSaidStart } = this.#columns;
    let [low, high] = [0, claimSaidStart.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at(claimSaidStart, middle) <= said) low = middle;
      else high = middle;
    }
    return low;
  }

  #scalarAt(number: number): Scalar {
    const known = this.#scalars[number];
    if (known !== undefined) return known;
    const { scalarStart, scalarTexts } = this.#columns;
    const text = this.#decoder.decode(scalarTexts.subarray(at(scalarStart, number), at(scalarStart, number + 1)));
    return (this.#scalars[number] = JSON.parse(text) as Scalar); // as it was written
  }

  #assertion(number: number): Assertion {
    const start = at(this.#columns.assertionOffset, number);
    const text = this.#decoder.decode(this.#ledger.subarray(start, start + at(this.#columns.assertionLength, number)));
    try {
      return JSON.parse(text) as Assertion; // a batch is checked before it comes into a checkpoint
    } catch (error) {
      throw misplaced({ cause: error });
    }
  }
}

/** Its strength is hardly ever asked for, and only then told from its claim. */
class KeptValue implements PropertyValue {
  readonly record: ClaimRecord;
  readonly from: Day;
  readonly to: Day;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  readonly owner: Entity;
  readonly value: Scalar;
  readonly isDated: boolean;
  readonly #best: number;

  constructor(
    { record, from, to, recordedFrom, recordedTo, owner, value, isDated }: Omit<PropertyValue, 'strength'>,
    best: number,
  ) {
    this.record = record;
    this.from = from;
    this.to = to;
    this.recordedFrom = recordedFrom;
    this.recordedTo = recordedTo;
    this.owner = owner;
    this.value = value;
    this.isDated = isDated;
    this.#best = best;
  }

  get strength(): string {
    const { claim, versions } = this.record;
    const version = versionAt(versions, this.recordedFrom);
    if (version === undefined) throw misplaced();
    return strength(claim, version, () => at(SOURCE_CLASSES, this.#best), this.recordedFrom);
  }
}

function idOf(ids: Uint8Array, number: number): ClaimId {
  let digits = 'claim:';
  for (let i = number * 16; i < number * 16 + 16; i += 1) digits += at(HEX, at(ids, i));
  return digits;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const found = list[index];
  if (found === undefined) throw misplaced();
  return found;
}

const misplaced = (options?: ErrorOptions): CheckpointError =>
  new CheckpointError(
    'The checkpoint of this graph names what its ledger does not have. Delete ledger.checkpoint beside the ledger, which loses nothing, and open the graph again.',
    options,
  );
