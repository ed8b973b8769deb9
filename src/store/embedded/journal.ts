import { digest } from '../../text/digest.js';
import { batchText, NO_DIGEST, type Link, type VersionedBatch } from '../batch-text.js';

/** Where batches are kept before they are acknowledged: a ledger on disk, or nothing but its chain. */
export interface Journal {
  /** The digest of the last batch, which names the whole history. */
  readonly head: string;
  append(batch: VersionedBatch): Promise<unknown>;
  /** Whether {@link poll} may give something, or fail; asked for every question. */
  hasNews(): boolean;
  /** Batches that another process has appended since. */
  poll(): Promise<readonly VersionedBatch[]>;
  close(): Promise<void>;
}

/**
 * A journal that forgets: the same chain of digests as a ledger, for a graph that lives in memory only.
 *
 * @param last Where in the chain it goes on from.
 */
export function memoryJournal(last: Link = { seq: 0, head: NO_DIGEST }): Journal {
  return {
    get head() {
      return last.head;
    },
    append(batch) {
      last = { seq: last.seq + 1, head: digest(batchText(batch, last)) };
      return Promise.resolve();
    },
    hasNews: () => false,
    poll: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
