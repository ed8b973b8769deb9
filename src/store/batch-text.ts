import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { DatasetVersion } from './dataset-version.js';
import type { Batch } from './store.js';

/** The digest before the first batch. */
export const NO_DIGEST = '0'.repeat(64);

/** Where a batch stands in the chain: what the one before it was. */
export interface Link {
  /** 0 before the first. */
  readonly seq: number;
  readonly head: string;
}

/** A batch with what the data are called once it is in: whoever reads it back need not add up the digest of every claim. */
export interface VersionedBatch extends Batch {
  readonly version: DatasetVersion;
}

/** A batch of a history that was kept. */
export interface ChainedBatch extends VersionedBatch {
  /** The head of the chain once it is in. */
  readonly digest: string;
}

/** A batch in its place in the chain as one text; the digest of this text is the next head, in every store. */
export function batchText(batch: VersionedBatch, last: Link): string {
  const { assert, origin, recordedAt, retract, version } = batch;
  const placed = { assert, origin, prev: last.head, recordedAt, retract, seq: last.seq + 1, version };
  // A batch is plain JSON; the compiler does not see it, since an interface has no index signature.
  return canonicalJson(placed as unknown as Json);
}
