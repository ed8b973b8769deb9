import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { Batch } from './store.js';

/** The digest before the first batch. */
export const NO_DIGEST = '0'.repeat(64);

/** Where a batch stands in the chain: what the one before it was. */
export interface Link {
  /** 0 before the first. */
  readonly seq: number;
  readonly head: string;
}

/** A batch in its place in the chain as one text; the digest of this text is the next head, in every store. */
export function batchText({ assert, origin, recordedAt, retract }: Batch, last: Link): string {
  // A batch is plain JSON; the compiler does not see it, since an interface has no index signature.
  return canonicalJson({ assert, origin, prev: last.head, recordedAt, retract, seq: last.seq + 1 } as unknown as Json);
}
