import { GovernanceError } from '../errors.js';
import { makeClaim, type Claim, type Evidence } from '../model/claim.js';
import { NO_DIGEST, type ChainedBatch } from '../store/batch-text.js';
import type { Assertion } from '../store/store.js';
import { compareText } from '../text/compare.js';
import { digestBytes } from '../text/digest.js';
import type { SavedOperation } from './saved-operations.js';

/**
 * A graph as one compact file, for those who open it without a server: a line of JSON that says what it is, and then
 * everything, column by column and compressed. Made by `spacegov snapshot`, opened by `space-governance-graph/browser`.
 */
export interface Snapshot {
  /** The text of schema/ontology.graphql. */
  readonly ontology: string;
  readonly operations: readonly SavedOperation[];
  /** Of the package that wrote it. */
  readonly release: string;
  /** All of its history, oldest first. */
  readonly batches: readonly ChainedBatch[];
}

/** What the first line says. */
export interface SnapshotHeader {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly release: string;
  /** The ledger's head, which names the whole history. */
  readonly head: string;
  /** SHA-256 of all behind the first line. */
  readonly sha256: string;
}

/** The file is no snapshot, or one that this version does not read. */
export class SnapshotFormatError extends GovernanceError {
  readonly code = 'SNAPSHOT_FORMAT';
}

/** The file is not what was written: cut short, changed, or another one than was asked for. */
export class SnapshotDamagedError extends GovernanceError {
  readonly code = 'SNAPSHOT_DAMAGED';
}

const FORMAT = 'spacegov-snapshot';
const VERSION = 1;
const LONGEST_HEADER = 2000;
const NEWLINE = 10;

/** @param compress To gzip. */
export async function packSnapshot(
  { batches, ...rest }: Snapshot,
  compress: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const content = JSON.stringify({ ...rest, batches: batches.map(packBatch) });
  const body = await compress(new TextEncoder().encode(content));
  const head = batches.at(-1)?.digest ?? NO_DIGEST;
  const header: SnapshotHeader = {
    format: FORMAT,
    version: VERSION,
    release: rest.release,
    head,
    sha256: digestBytes(body),
  };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(line.length + body.length);
  bytes.set(line);
  bytes.set(body, line.length);
  return bytes;
}

/**
 * @param sha256 Of the whole file, where it is known from elsewhere.
 * @throws {SnapshotFormatError | SnapshotDamagedError} Nothing of a file is used that does not carry its own digest.
 */
export async function readSnapshot(bytes: Uint8Array, sha256?: string): Promise<Snapshot> {
  if (sha256 !== undefined && digestBytes(bytes) !== sha256)
    throw new SnapshotDamagedError('The snapshot is not the one whose digest was given. Fetch it again.');
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(NEWLINE);
  const header = readHeader(new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0))));
  const body = bytes.subarray(end + 1);
  if (digestBytes(body) !== header.sha256)
    throw new SnapshotDamagedError('The snapshot is damaged: its digest does not fit its content. Fetch it again.');
  const { batches, ...rest } = JSON.parse(await unzip(body)) as Packed; // its digest vouches for its shape
  return { ...rest, batches: batches.map(unpackBatch) };
}

function readHeader(line: string): SnapshotHeader {
  let header: Partial<SnapshotHeader> = {};
  try {
    header = JSON.parse(line) as Partial<SnapshotHeader>; // looked at below
  } catch {
    // no header, and told so
  }
  if (header.format !== FORMAT || typeof header.sha256 !== 'string')
    throw new SnapshotFormatError('This is no snapshot. Make one with: spacegov snapshot --out graph.snapshot');
  if (header.version !== VERSION)
    throw new SnapshotFormatError(
      `This snapshot is of format ${String(header.version)}, and this library reads ${VERSION}. Take both from one release.`,
    );
  return header as SnapshotHeader; // all of it written by packSnapshot
}

async function unzip(body: Uint8Array): Promise<string> {
  const stream = new Blob([body as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

type Packed = Omit<Snapshot, 'batches'> & { readonly batches: readonly PackedBatch[] };

/** A list of records by their fields, whichever there are; null where a record has no such field. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

/** What is alike stands together, which compresses to a third. */
interface PackedBatch extends Omit<ChainedBatch, 'assert'> {
  /** Whether claims are in the order of their ids, which then need not be told. */
  readonly byId: boolean;
  readonly claims: Columns;
  readonly said: Columns;
  /** How many pieces of evidence each has. */
  readonly pieces: readonly number[];
  readonly evidence: Columns;
}

function packBatch({ assert, ...batch }: ChainedBatch): PackedBatch {
  const byId = assert.every(({ claim }, i) => i === 0 || (assert[i - 1]?.claim.id ?? '') < claim.id);
  const rows = byId ? [...assert].sort(alike) : assert;
  return {
    ...batch,
    byId,
    claims: columnsOf(rows.map(({ claim: { id: _, ...content } }) => content)),
    said: columnsOf(rows.map(({ claim: _, evidence: __, ...said }) => said)),
    pieces: rows.map((row) => row.evidence.length),
    evidence: columnsOf(rows.flatMap((row) => row.evidence)),
  };
}

function columnsOf(rows: readonly object[]): Columns {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const column = (name: string): unknown[] =>
    rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null); // plain JSON
  return Object.fromEntries([...names].map((name) => [name, column(name)]));
}

/** What is said of one thing in one way stands together. */
function alike({ claim: a }: Assertion, { claim: b }: Assertion): number {
  return (
    compareText(a.predicate, b.predicate) || compareText(String(a.object), String(b.object)) || (a.id < b.id ? -1 : 1)
  );
}

function unpackBatch({ byId, claims, said, pieces, evidence, ...rest }: PackedBatch): ChainedBatch {
  let piece = 0;
  const assert = pieces.map((count, i): Assertion => {
    const own: Evidence[] = [];
    for (let n = 0; n < count; n += 1) own.push(rowOf<Evidence>(evidence, piece++, false));
    const claim = makeClaim(rowOf<Omit<Claim, 'id'>>(claims, i, true));
    return { claim, ...rowOf<Omit<Assertion, 'claim' | 'evidence'>>(said, i, false), evidence: own };
  });
  if (byId) assert.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  return { ...rest, assert };
}

/** @param hasNulls Whether what is null is there: it is known to be none; else it is what this row has not. */
function rowOf<Row>(columns: Columns, i: number, hasNulls: boolean): Row {
  const row: Record<string, unknown> = {};
  for (const name in columns) {
    const value = columns[name]?.[i];
    if (hasNulls || value !== null) row[name] = value;
  }
  return row as Row; // as packed
}
