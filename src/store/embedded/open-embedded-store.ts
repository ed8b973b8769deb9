import type { Ontology } from '../../ontology/ontology.js';
import { EmbeddedStore } from './embedded-store.js';
import { memoryJournal } from './journal.js';
import { openLedger, type LedgerBatch, type LedgerRepair } from './ledger/ledger.js';

export interface EmbeddedStoreOptions {
  /** One process writes a folder, any number read it and see what that one appends. In memory, all may write. */
  readonly mode: 'read' | 'write';
  /** Told of what had to be put right while opening for writing. */
  readonly report?: (repair: LedgerRepair) => void;
}

/**
 * Opens the graph that a folder holds, or an empty one in memory.
 *
 * @param folder Holds the ledger; made where it is missing if `mode` is `write`. null for a graph that is forgotten.
 * @returns The store, and the batches it was opened with, oldest first: its history up to now.
 * @throws {LedgerFormatError | LedgerDamagedError} when the folder holds no ledger that can be trusted.
 * @throws {LedgerLockedError} when another process writes it. To write a store opened for reading is refused with
 *   {@link LedgerWriteError}.
 */
export async function openEmbeddedStore(
  ontology: Ontology,
  folder: string | null,
  { mode, report = () => undefined }: EmbeddedStoreOptions,
): Promise<{ readonly store: EmbeddedStore; readonly batches: readonly LedgerBatch[] }> {
  if (folder === null) return { store: new EmbeddedStore(ontology, memoryJournal(), []), batches: [] };
  const { ledger, batches } = await openLedger(folder, { mode, report });
  try {
    return { store: new EmbeddedStore(ontology, ledger, batches), batches };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** The batches of a folder as they stand, without making a graph of them; none where there is no ledger. */
export async function readBatches(folder: string): Promise<readonly LedgerBatch[]> {
  const { ledger, batches } = await openLedger(folder, { mode: 'read' });
  await ledger.close();
  return batches;
}
