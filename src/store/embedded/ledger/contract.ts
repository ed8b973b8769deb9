import type { ChainedBatch, VersionedBatch } from '../../batch-text.js';

export const FILE_NAME = 'ledger.jsonl';
/** What its batches had come to say, beside it; without it they are settled anew. */
export const CHECKPOINT_NAME = 'ledger.checkpoint';

/** A batch in its place in the chain. */
export interface LedgerBatch extends ChainedBatch {
  /** 1 for the first. */
  readonly seq: number;
  /** The digest of the batch before it; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly digest: string;
}

/**
 * The batches of a data set, in the order in which they were recorded, durable in one file.
 *
 * Its promises, kept through `kill -9` and loss of power at every step:
 *
 * - a batch whose `append` resolved is never lost;
 * - a batch is there whole or not at all, for readers too;
 * - nothing that was acknowledged is ever changed or removed.
 *
 * A batch that was being appended when the process died may be there, whole, or not. A reader may see a batch a
 * moment before it is acknowledged; where writing then fails after all, its `poll` says that history has changed.
 */
export interface Ledger {
  /** The digest of the newest batch read or appended here; 64 zeros where there is none. */
  readonly head: string;

  /**
   * Appends a batch and resolves when it will survive a loss of power. Calls are carried out one by one, in order.
   *
   * @returns The batch as it was written and as readers will see it.
   * @throws {LedgerWriteError} when it could not be written, or the ledger was opened for reading.
   * @throws {LedgerLockedError} when the lock was taken from this process.
   */
  append(batch: VersionedBatch): Promise<LedgerBatch>;

  /** Whether {@link poll} may give something, or fail: one `stat`, done at once. */
  hasNews(): boolean;

  /**
   * Batches that another process has appended since, oldest first; costs one `stat` when there are none.
   *
   * @throws {LedgerDamagedError} when what was read before is no longer there, or what follows is damaged.
   */
  poll(): Promise<readonly LedgerBatch[]>;

  /** Waits for what is being appended, and releases the lock. Closing twice is harmless. */
  close(): Promise<void>;
}

/** Something that was found or put right while opening, for the log. */
export interface LedgerRepair {
  readonly kind: 'TAIL_CUT' | 'TAIL_SEEN' | 'LOCK_TAKEN_OVER' | 'DAMAGE_SET_ASIDE' | 'CHECKPOINT_PASSED_OVER';
  readonly message: string;
}
