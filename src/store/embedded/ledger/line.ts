import { createHash } from 'node:crypto';
import { digest } from '../../../text/digest.js';
import { batchText, type Link, type VersionedBatch } from '../../batch-text.js';
import { isBatch } from './batch-shape.js';
import type { LedgerBatch } from './contract.js';

const BEFORE = ',"digest":"';
const AFTER = '"}';
/** The end of a line that tells its digest, without the newline. */
export const SEAL_LENGTH = BEFORE.length + 64 + AFTER.length;

/** The line of a batch that follows `last`, newline included. */
export function encodeLine(batch: VersionedBatch, last: Link): Buffer {
  const text = batchText(batch, last);
  return Buffer.from(text.slice(0, -1) + BEFORE + digest(text) + AFTER + '\n', 'utf8');
}

/**
 * Reads one line without its newline, which must follow `last`.
 *
 * @returns What is wrong where the bytes do not carry their own digest, are no batch, or not the next one.
 */
export function decodeLine(bytes: Buffer, last: Link): LedgerBatch | { readonly problem: string } {
  if (!isSealed(bytes)) return { problem: 'its digest does not fit its content' };
  const batch = parse(bytes);
  if (!isBatch(batch)) return { problem: 'it is not a batch of claims' };
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
