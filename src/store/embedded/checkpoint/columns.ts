import { digestBytes } from '../../../text/digest.js';

/**
 * What a checkpoint holds, column by column. `claim`, `said`, `entity`, `assertion` and so on say of what a column has a
 * row each; a row is named by its number, from 0. `…Start` columns have one row more: rows of another column from there
 * to the next. -1 stands for none.
 */
const COLUMNS = {
  /** 1 where it has a name now. */
  entityExists: Uint8Array,
  entityEdgesStart: Int32Array,
  /** Runs of [which list, predicate, how many, said …], in the order of the list. */
  edgeLists: Int32Array,
  entityValuesStart: Int32Array,
  valueLists: Int32Array,
  /** 16 bytes each: the digits of its id. */
  claimIds: Uint8Array,
  claimPredicate: Uint16Array,
  claimSubject: Int32Array,
  /** Of a relation. */
  claimObject: Int32Array,
  /** Of a property. */
  claimScalar: Int32Array,
  claimSince: Int32Array,
  claimUntil: Int32Array,
  claimQualifiers: Int32Array,
  claimAssertion: Uint32Array,
  /** Claims of one number compete. */
  claimGroup: Int32Array,
  claimVersionsStart: Int32Array,
  versionAssertion: Uint32Array,
  versionCites: Int32Array,
  /** The moment it was taken back. */
  versionRetracted: Int32Array,
  claimSaidStart: Int32Array,
  saidFrom: Int32Array,
  saidTo: Int32Array,
  saidRecordedFrom: Int32Array,
  saidRecordedTo: Int32Array,
  saidSubject: Int32Array,
  /** Of an edge. */
  saidObject: Int32Array,
  /** Of a value. */
  saidScalar: Int32Array,
  saidIsDated: Uint8Array,
  /** The best class of source behind a value: its place in SOURCE_CLASSES. */
  saidClass: Uint8Array,
  /** In bytes from the start of the ledger. */
  assertionOffset: Float64Array,
  assertionLength: Uint32Array,
  assertionBatch: Uint32Array,
  /** Lists of documents that versions rest on, by number. */
  citesStart: Int32Array,
  cites: Int32Array,
  scalarStart: Uint32Array,
  /** JSON, one after the other. */
  scalarTexts: Uint8Array,
} as const;

export type ColumnName = keyof typeof COLUMNS;
export type Columns = { readonly [Name in ColumnName]: InstanceType<(typeof COLUMNS)[Name]> };
export type Rows = Readonly<Record<ColumnName, ArrayLike<number>>>;

/** Where a batch stands in the ledger, in bytes. */
export interface BatchPlace {
  readonly start: number;
  /** Its newline. */
  readonly end: number;
  /** Where the list of its assertions has ended. */
  readonly tail: number;
}

/** What a checkpoint says of itself. */
export interface Telling {
  /** What its claims were settled by. */
  readonly rules: string;
  /** The digest of the last batch it speaks of, which names the whole history. */
  readonly head: string;
  readonly batches: readonly BatchPlace[];
  /** By number, as columns name them. */
  readonly entities: readonly string[];
  readonly predicates: readonly string[];
  readonly instants: readonly string[];
  /** How many claims are live, and how many edges. */
  readonly claims: number;
  readonly edges: number;
}

const FORMAT = 'spacegov-checkpoint 2';
const ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big';
const DIGEST_LENGTH = 64;
const aligned = (size: number): number => Math.ceil(size / 8) * 8;

/** `<digest> <format> <endian> <length of the telling>`, the telling as JSON, and the columns, each on a multiple of 8 bytes. */
export function packColumns(telling: Telling, rows: Rows): Uint8Array {
  const columns = Object.entries(COLUMNS).map(([name, Column]) => ({
    name,
    column: columnOf(Column, rows[name as ColumnName]), // of the same table
  }));
  const lengths = Object.fromEntries(columns.map(({ name, column }) => [name, column.length]));
  const text = new TextEncoder().encode(JSON.stringify({ ...telling, lengths }));
  const head = new TextEncoder().encode(`${'0'.repeat(DIGEST_LENGTH)} ${FORMAT} ${ENDIAN} ${String(text.length)}\n`);
  let size = aligned(head.length + text.length);
  for (const { column } of columns) size += aligned(column.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(head);
  bytes.set(text, head.length);
  let at = aligned(head.length + text.length);
  for (const { column } of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += aligned(column.byteLength);
  }
  bytes.set(new TextEncoder().encode(digestBytes(bytes.subarray(DIGEST_LENGTH))));
  return bytes;
}

/** What is a column already is not copied. */
function columnOf(Column: (typeof COLUMNS)[ColumnName], rows: ArrayLike<number>): Columns[ColumnName] {
  return rows instanceof Column ? (rows as Columns[ColumnName]) : Column.from(rows); // nothing of it is shared
}

/**
 * The columns of a checkpoint, which lie in its bytes and are not copied.
 *
 * @returns `problem` where the bytes are not what was written; `other` where they are of another release or kind of machine.
 */
export function unpackColumns(
  bytes: Uint8Array,
): { readonly telling: Telling; readonly columns: Columns } | { readonly problem: string } | { readonly other: true } {
  const newline = bytes.subarray(0, 200).indexOf(10);
  const [digest, format, number, endian, length] = latin(bytes.subarray(0, Math.max(0, newline))).split(' ');
  if (format !== FORMAT.split(' ')[0]) return { problem: 'it is no checkpoint' };
  // Whatever the release: what has changed since it was written is told, and what is of another one is not.
  if (digestBytes(bytes.subarray(DIGEST_LENGTH)) !== digest) return { problem: 'its digest does not fit its content' };
  if (`${format} ${number ?? ''}` !== FORMAT || endian !== ENDIAN) return { other: true };
  const start = newline + 1;
  const whole = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + Number(length)))) as Telling & {
    readonly lengths: Readonly<Record<ColumnName, number>>;
  }; // its digest vouches for its shape
  let at = bytes.byteOffset + aligned(start + Number(length));
  const columns = Object.entries(COLUMNS).map(([name, Column]) => {
    const column = new Column(bytes.buffer as ArrayBuffer, at, whole.lengths[name as ColumnName]);
    at += aligned(column.byteLength);
    return [name, column];
  });
  return { telling: whole, columns: Object.fromEntries(columns) as Columns }; // of the same table
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
