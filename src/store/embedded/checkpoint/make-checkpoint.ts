import { classIn } from '../../../model/strength.js';
import { compareValues } from '../../../plan/compare.js';
import type { Claims } from '../claims.js';
import { compareEdges, type ClaimRecord, type Entity, type Said } from '../graph.js';
import { NO_DIGEST } from '../../batch-text.js';
import { HEADER } from '../ledger/header.js';
import { packColumns, type BatchPlace } from './columns.js';
import { EDGE_LISTS, VALUE_LISTS } from './kept-columns.js';
import { scanLine, tailOf } from './scan-line.js';

/**
 * Writes down what the claims of a ledger have come to say, so that the next to open it need not settle them again. The
 * same ledger gives the same bytes under the same rules.
 *
 * @param ledger All of it: whole batches, each of which the claims have.
 * @param rules What they were settled by.
 * @returns null where the ledger is written in a way that its assertions are not found.
 */
export function makeCheckpoint(claims: Claims, ledger: Uint8Array, rules: string): Uint8Array | null {
  const assertions = findAssertions(ledger);
  if (assertions === null) return null;
  const records = [...claims.records.values()];
  const entities = namedBy(records);
  const entityNumbers = new Map(entities.map((entity, number) => [entity, number]));
  const recordNumbers = new Map(records.map((record, number) => [record, number]));
  const saidNumbers = new Map<Said, number>();
  for (const record of records) for (const said of record.speaks) saidNumbers.set(said, saidNumbers.size);
  const predicates = new Numbering();
  const instants = new Numbering();
  const scalars = new Numbering();
  const edges = lists(entities, EDGE_LISTS, predicates, saidNumbers);
  const values = lists(entities, VALUE_LISTS, predicates, saidNumbers);
  const versions = records.flatMap((record) => record.versions);
  const said = [...saidNumbers.keys()];
  const moment = (at: string | null): number => (at === null ? -1 : instants.of(at));
  const rows = {
    entityExists: entities.map(({ exists }) => Number(exists)),
    entityEdgesStart: edges.starts,
    edgeLists: edges.runs,
    entityValuesStart: values.starts,
    valueLists: values.runs,
    claimIds: idBytes(records),
    claimPredicate: records.map(({ predicate }) => predicates.of(predicate)),
    claimAssertion: records.map(({ claim }) => numberOf(assertions.byClaim, claim.id)),
    claimGroup: groupNumbers(claims, recordNumbers),
    claimVersionsStart: starts(records, (record) => record.versions.length),
    versionAssertion: versions.map(({ claim, recordedAt }) => numberOf(assertions.byVersion, `${claim} ${recordedAt}`)),
    versionRetracted: versions.map(({ retractedAt }) => moment(retractedAt)),
    claimSaidStart: starts(records, (record) => record.speaks.length),
    saidFrom: said.map(({ from }) => from),
    saidTo: said.map(({ to }) => to),
    saidRecordedFrom: said.map(({ recordedFrom }) => moment(recordedFrom)),
    saidRecordedTo: said.map(({ recordedTo }) => moment(recordedTo)),
    saidSubject: said.map((one) => numberOf(entityNumbers, 'owner' in one ? one.owner : one.subject)),
    saidObject: said.map((one) => ('owner' in one ? -1 : numberOf(entityNumbers, one.object))),
    saidScalar: said.map((one) => ('owner' in one ? scalars.of(JSON.stringify(one.value)) : -1)),
    saidIsDated: said.map((one) => Number('owner' in one && one.isDated)),
    saidClass: said.map((one) => ('owner' in one ? classIn(one.strength) : 0)),
    assertionOffset: assertions.offsets,
    assertionLength: assertions.lengths,
    assertionBatch: assertions.batches,
    ...scalarColumns(scalars),
  };
  return packColumns(
    {
      rules,
      head: assertions.head,
      batches: assertions.places,
      entities: entities.map(({ id }) => id),
      predicates: predicates.names,
      instants: instants.names,
      claims: claims.live,
      edges: claims.graph.edges,
    },
    rows,
  );
}

/** All that claims have come to say something of, by id: whichever way the graph came about. */
function namedBy(records: readonly ClaimRecord[]): Entity[] {
  const named = new Set<Entity>();
  for (const { speaks } of records)
    for (const one of speaks)
      if ('owner' in one) named.add(one.owner);
      else named.add(one.subject).add(one.object);
  return [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives names numbers, from 0. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, known);
    return known;
  }

  get names(): string[] {
    return [...this.#numbers.keys()];
  }
}

interface Assertions {
  readonly head: string;
  readonly places: readonly BatchPlace[];
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  readonly batches: readonly number[];
  /** The last assertion of a claim, and the last of a claim at a moment: of several at one moment it is the one that counts. */
  readonly byClaim: ReadonlyMap<string, number>;
  readonly byVersion: ReadonlyMap<string, number>;
}

/** Canonical JSON: an assertion begins with its claim, and that with its id. */
const BEFORE_ID = '{"claim":{"id":"';
const ID_LENGTH = 'claim:'.length + 32;

function findAssertions(ledger: Uint8Array): Assertions | null {
  const decoder = new TextDecoder();
  let head = NO_DIGEST;
  const places: BatchPlace[] = [];
  const [offsets, lengths, batches] = [[] as number[], [] as number[], [] as number[]];
  const [byClaim, byVersion] = [new Map<string, number>(), new Map<string, number>()];
  for (let start = HEADER.length; start < ledger.length;) {
    const end = ledger.indexOf(10, start);
    const scanned = end < 0 ? null : scanLine(ledger.subarray(start, end));
    if (scanned === null) return null;
    const { recordedAt, digest } = tailOf(ledger, { start, end, tail: start + scanned.tail });
    head = digest;
    for (const one of scanned.assertions) {
      const beginning = decoder.decode(
        ledger.subarray(start + one.start, start + one.start + BEFORE_ID.length + ID_LENGTH),
      );
      if (!beginning.startsWith(`${BEFORE_ID}claim:`)) return null;
      const id = beginning.slice(BEFORE_ID.length);
      byClaim.set(id, offsets.length);
      byVersion.set(`${id} ${recordedAt}`, offsets.length);
      offsets.push(start + one.start);
      lengths.push(one.end - one.start);
      batches.push(places.length);
    }
    places.push({ start, end, tail: start + scanned.tail });
    start = end + 1;
  }
  return { head, places, offsets, lengths, batches, byClaim, byVersion };
}

function lists<Name extends string>(
  entities: readonly Entity[],
  names: readonly Name[],
  predicates: Numbering,
  numbers: ReadonlyMap<Said, number>,
): { readonly starts: number[]; readonly runs: number[] } {
  const runs: number[] = [];
  const found: number[] = [0];
  for (const entity of entities) {
    for (const [list, name] of names.entries()) {
      const maps = entity as unknown as Readonly<Record<Name, ReadonlyMap<string, readonly Said[]>>>; // names of its lists
      for (const [predicate, said] of [...maps[name]].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (said.length === 0) continue;
        runs.push(list, predicates.of(predicate), said.length, ...inOrder(said, name, numbers));
      }
    }
    found.push(runs.length);
  }
  return { starts: found, runs };
}

/** Their order, in which what is equal stands as it was once pushed: here by number, whichever way the graph came about. */
function inOrder(list: readonly Said[], name: string, numbers: ReadonlyMap<Said, number>): number[] {
  const far = name === 'out' || name === 'closedOut' ? 'object' : 'subject';
  const compare = (a: Said, b: Said): number => {
    if ('owner' in a) return 'owner' in b ? compareValues(a.value, b.value) : 0;
    return 'owner' in b || a.record === b.record ? 0 : compareEdges(a, b, far);
  };
  return list
    .map((one) => ({ one, number: numberOf(numbers, one) }))
    .sort((a, b) => compare(a.one, b.one) || a.number - b.number)
    .map(({ number }) => number);
}

function groupNumbers(claims: Claims, numbers: ReadonlyMap<ClaimRecord, number>): number[] {
  const groups = new Array<number>(numbers.size).fill(-1);
  let group = 0;
  for (const members of claims.groups()) {
    for (const record of members) groups[numberOf(numbers, record)] = group;
    if (members.length > 0) group += 1;
  }
  return groups;
}

function starts<T>(list: readonly T[], length: (one: T) => number): number[] {
  const found = [0];
  let sum = 0;
  for (const one of list) found.push((sum += length(one)));
  return found;
}

function idBytes(records: readonly ClaimRecord[]): Uint8Array {
  const bytes = new Uint8Array(records.length * 16);
  for (const [number, { claim }] of records.entries())
    for (let i = 0; i < 16; i += 1) bytes[number * 16 + i] = Number.parseInt(claim.id.slice(6 + 2 * i, 8 + 2 * i), 16);
  return bytes;
}

function scalarColumns(scalars: Numbering): { scalarStart: number[]; scalarTexts: Uint8Array } {
  const encoder = new TextEncoder();
  const texts = scalars.names.map((text) => encoder.encode(text));
  const scalarStart = starts(texts, ({ length }) => length);
  const scalarTexts = new Uint8Array(scalarStart.at(-1) ?? 0);
  for (const [i, text] of texts.entries()) scalarTexts.set(text, scalarStart[i]);
  return { scalarStart, scalarTexts };
}

function numberOf<K>(numbers: ReadonlyMap<K, number>, key: K): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error('the graph has what its ledger has not');
  return number;
}
