import type { Instant } from '../model/instant.js';
import { NO_DIGEST, type ChainedBatch } from './batch-text.js';
import { NOTHING } from './dataset-version.js';

/** A state that a graph has been in: after so many batches of its ledger. */
export interface LedgerState {
  /** 0 before the first batch. */
  readonly batches: number;
  readonly head: string;
  readonly version: string;
  /** null before the first batch. */
  readonly recordedAt: Instant | null;
}

/** Every state of a ledger, oldest first: the empty graph, and one after each batch. */
export function ledgerStates(batches: readonly ChainedBatch[]): LedgerState[] {
  const before: LedgerState = { batches: 0, head: NO_DIGEST, version: NOTHING, recordedAt: null };
  return [
    before,
    ...batches.map(({ digest: head, version, recordedAt }, i) => ({ batches: i + 1, head, version, recordedAt })),
  ];
}
