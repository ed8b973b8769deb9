import { constants } from 'node:buffer';
import type { LedgerBatch } from './contract.js';
import { LedgerDamagedError } from './errors.js';
import { readBytes, type OpenFile } from './files.js';
import { HEADER } from './header.js';
import { NO_DIGEST, type Link } from '../../batch-text.js';
import { decodeLine, sealOf } from './line.js';

/** How far a ledger has been read: up to the end of batch `seq`, whose digest is `head`. */
export interface Position extends Link {
  /** In bytes from the start of the file. */
  readonly offset: number;
}

export const BEFORE_FIRST: Position = { offset: HEADER.length, seq: 0, head: NO_DIGEST };

export interface Stretch {
  readonly batches: LedgerBatch[];
  readonly end: Position;
  /** Where the last of the batches begins, in bytes; `end.offset` where there are none. */
  readonly lastOffset: number;
  /** Where the file ended when it was read; behind `end` where its last line is not whole. */
  readonly size: number;
}

const CHUNK_BYTES = 4 * 1024 * 1024;
/** Longer lines do not fit into one text (512 MB in Node). */
const MAX_LINE_BYTES = constants.MAX_STRING_LENGTH;

/**
 * Reads every whole batch behind `from`.
 *
 * A line without its newline is torn: it was never acknowledged. A whole line with a wrong digest, the last one
 * included, was acknowledged and has changed since: that is damage.
 *
 * @throws {LedgerDamagedError} when such a line is found, or what ended at `from` is there no more.
 */
export async function readBatches(
  file: OpenFile,
  path: string,
  from: Position,
  maxLineBytes = MAX_LINE_BYTES,
): Promise<Stretch> {
  const stretch = await readSoundBatches(file, path, from, maxLineBytes);
  if (stretch.damage !== null) throw damaged(path, stretch.end, stretch.damage);
  return stretch;
}

/** As {@link readBatches}, up to the first damage, which is told and not thrown. */
export async function readSoundBatches(
  file: OpenFile,
  path: string,
  from: Position,
  maxLineBytes = MAX_LINE_BYTES,
): Promise<Stretch & { readonly damage: string | null }> {
  const size = await file.size();
  await checkPlace(file, path, from, size);
  const batches: LedgerBatch[] = [];
  let end = from;
  let lastOffset = from.offset;
  let damage: string | null = null;
  for await (const { bytes, whole } of lines(file, from.offset, size, maxLineBytes)) {
    if (bytes === null) damage = `it is longer than ${Math.floor(maxLineBytes / 1024 / 1024)} MB`;
    if (bytes === null || !whole) break;
    const batch = decodeLine(bytes, end);
    if ('problem' in batch) {
      damage = batch.problem;
      break;
    }
    batches.push(batch);
    lastOffset = end.offset;
    end = { offset: end.offset + bytes.length + 1, seq: batch.seq, head: batch.digest };
  }
  return { batches, end, lastOffset, size, damage };
}

/** Makes sure that the batch which ended at `position` still does. */
async function checkPlace(file: OpenFile, path: string, position: Position, size: number): Promise<void> {
  if (position.seq === 0) return;
  const seal = sealOf(position.head);
  const start = position.offset - seal.length;
  if (size < position.offset || !(await readBytes(file, start, position.offset)).equals(seal)) {
    throw new LedgerDamagedError(
      `${path}:${position.seq + 1}: batch ${position.seq}, read before, has been cut or replaced since. Open the ledger anew.`,
    );
  }
}

function damaged(path: string, { seq }: Position, problem: string): LedgerDamagedError {
  const sound = seq === 0 ? 'No batch before it is sound.' : `Batches 1 to ${seq} before it are sound.`;
  return new LedgerDamagedError(
    `${path}:${seq + 2}: the ledger is damaged at batch ${seq + 1}: ${problem}. ${sound} ` +
      'Nothing was changed. Restore the file from a copy, or set aside what follows them with: spacegov repair',
  );
}

interface Line {
  /** Without the newline; null where it is too long to be read. */
  readonly bytes: Buffer | null;
  /** Whether a newline ends it. */
  readonly whole: boolean;
}

async function* lines(file: OpenFile, from: number, to: number, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = []; // of a line that goes on in the next chunk
  let length = 0;
  for (let position = from; position < to;) {
    const chunk = await readBytes(file, position, Math.min(position + CHUNK_BYTES, to));
    if (chunk.length === 0) break; // cut meanwhile
    position += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const rest = chunk.subarray(start, end);
      const fits = length + rest.length <= maxBytes;
      const bytes = parts.length === 0 ? rest : Buffer.concat([...parts, rest]);
      yield { bytes: fits ? bytes : null, whole: true };
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > maxBytes) {
      yield { bytes: null, whole: false };
      return;
    }
  }
  if (length > 0) yield { bytes: Buffer.concat(parts), whole: false };
}
