import type { Ontology } from '../../ontology/ontology.js';
import { EmbeddedStore } from './embedded-store.js';
import { checkCheckpoint, keepCheckpoint, openCheckpoint } from './checkpoint/checkpoint-file.js';
import type { ReadCheckpoint } from './checkpoint/read-checkpoint.js';
import type { Claims } from './claims.js';
import { memoryJournal, type Journal } from './journal.js';
import { LedgerDamagedError } from './ledger/errors.js';
import { openLedger, type Ledger, type LedgerBatch, type LedgerRepair } from './ledger/ledger.js';

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
  const { ledger, batches, checkpoint } = await openFrom(folder, ontology, mode, report);
  try {
    const journal: Journal =
      mode === 'write' ? keeping(ledger, checkpoint, () => store.claims, folder, ontology) : ledger;
    const store: EmbeddedStore = new EmbeddedStore(ontology, journal, batches, checkpoint);
    return { store, batches: checkpoint === null ? batches : [...checkpoint.batches, ...batches] };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

interface Opened {
  readonly ledger: Ledger;
  /** Behind the checkpoint. */
  readonly batches: readonly LedgerBatch[];
  readonly checkpoint: ReadCheckpoint | null;
}

/** The checkpoint and what has been written since; all of the ledger where there is none. */
async function openFrom(
  folder: string,
  ontology: Ontology,
  mode: 'read' | 'write',
  report: (repair: LedgerRepair) => void,
): Promise<Opened> {
  const tell = (message: string): void => report({ kind: 'CHECKPOINT_PASSED_OVER', message });
  const checkpoint = await openCheckpoint(folder, ontology, tell);
  if (checkpoint !== null) {
    try {
      return { ...(await openLedger(folder, { mode, report, from: checkpoint.end })), checkpoint };
    } catch (error) {
      // The ledger was replaced since: whether it is sound is told by who reads all of it.
      if (!(error instanceof LedgerDamagedError)) throw error;
    }
  }
  return { ...(await openLedger(folder, { mode, report })), checkpoint: null };
}

/** A journal that leaves a checkpoint where there was none, or the ledger has grown since. */
function keeping(
  ledger: Ledger,
  checkpoint: ReadCheckpoint | null,
  claims: () => Claims,
  folder: string,
  ontology: Ontology,
): Journal {
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    try {
      if (checkpoint?.end.head !== ledger.head) await keepCheckpoint(folder, ontology, claims(), ledger.head);
    } finally {
      await ledger.close();
    }
  };
  return {
    get head() {
      return ledger.head;
    },
    append: (batch) => ledger.append(batch),
    hasNews: () => ledger.hasNews(),
    poll: () => ledger.poll(),
    close: () => (closed ??= close()),
  };
}

/** The batches of a folder as they stand, without making a graph of them; none where there is no ledger. */
export async function readBatches(folder: string): Promise<readonly LedgerBatch[]> {
  const { ledger, batches } = await openLedger(folder, { mode: 'read' });
  await ledger.close();
  return batches;
}

/** What is wrong with the checkpoint of a folder, after all claims were settled anew; null where nothing is. */
export async function checkKept(ontology: Ontology, folder: string): Promise<string | null> {
  return checkCheckpoint(folder, ontology, await readBatches(folder));
}
