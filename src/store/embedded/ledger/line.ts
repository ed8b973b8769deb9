import { createHash } from 'node:crypto';
import { digestBytes } from '../../../text/digest.js';
import { batchText, type Link, type VersionedBatch } from '../../batch-text.js';
import { isBatch } from './batch-shape.js';
import type { LedgerBatch } from './contract.js';

const BEFORE = ',"digest":"';
const AFTER = '"}';
/** The end of a line that tells its digest, without the newline. */
export const SEAL_LENGTH = BEFORE.length + 64 + AFTER.length;

/**
 * The line of a batch that follows `last`, newline included, and the batch as it will be read from it.
 *
 * @returns What is wrong where it could not be read.
 */
export function writeLine(
  batch: VersionedBatch,
  last: Link,
): { readonly line: Buffer; readonly written: LedgerBatch } | { readonly problem: string } {
  const text = Buffer.from(batchText(batch, last), 'utf8');
  const digest = digestBytes(text);
  const written = { ...batch, seq: last.seq + 1, prev: last.head, digest };
  if (!isBatch(written)) return { problem: NO_BATCH };
  // The seal stands before the last brace.
  const line = Buffer.concat([text.subarray(0, -1), Buffer.from(`${BEFORE}${digest}${AFTER}\n`, 'latin1')]);
  return { line, written };
}

const NO_BATCH = 'it is not a batch of claims';

/**
 * Reads one line without its newline, which must follow `last`.
 *
 * @returns What is wrong where the bytes do not carry their own digest, are no batch, or not the next one.
 */
export function decodeLine(bytes: Buffer, last: Link): LedgerBatch | { readonly problem: string } {
  if (!isSealed(bytes)) return { problem: 'its digest does not fit its content' };
  const batch = parse(bytes);
  if (!isBatch(batch)) return { problem: NO_BATCH };
  const { seq, prev } = batch;
  if (seq !== last.seq + 1) {
    return { problem: `it is batch ${seq}, where batch ${last.seq + 1} belongs` };
  }
  if (prev !== last.head) return { problem: 'it does not follow the batch before it' };
  return batch;
}

/** The last bytes of a line with this digest, newline included. */
export function sealOf(head: string): Buffer {
  return Buffer.from(`${head}${AFTER}\n`, 'latin1');
}

/** Whether a line, without its newline, carries its own digest. */
export function isSealed(bytes: Buffer): boolean {
  const end = bytes.length - SEAL_LENGTH;
  if (end < 1) return false;
  const seal = bytes.toString('latin1', end);
  const sum = createHash('sha256').update(bytes.subarray(0, end)).update('}').digest('hex');
  return seal === BEFORE + sum + AFTER;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
