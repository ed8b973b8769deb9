import type { Ontology } from '../../ontology/ontology.js';
import { NO_DIGEST, type ChainedBatch } from '../batch-text.js';
import { WriteRefusedError } from '../store.js';
import { EmbeddedStore } from './embedded-store.js';
import type { Journal } from './journal.js';

/**
 * The graph as the first batches of a ledger left it: it answers as it did then, whatever was written since, and
 * refuses to be written to.
 */
export function openPrefix(ontology: Ontology, batches: readonly ChainedBatch[]): EmbeddedStore {
  return new EmbeddedStore(ontology, frozen(batches.at(-1)?.digest ?? NO_DIGEST), batches);
}

const frozen = (head: string): Journal => ({
  head,
  append: () =>
    Promise.reject(new WriteRefusedError('This graph was opened as it once was, and is only read. Open it as it is.')),
  hasNews: () => false,
  poll: () => Promise.resolve([]),
  close: () => Promise.resolve(),
});
