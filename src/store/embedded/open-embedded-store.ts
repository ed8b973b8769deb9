import type { Ontology } from '../../ontology/ontology.js';
import { EmbeddedStore, type Condense } from './embedded-store.js';
import {
  checkCheckpoint,
  keepCheckpoint,
  openCheckpoint,
  takeUpCheckpoint,
  type KeptBytes,
} from './checkpoint/checkpoint-file.js';
import type { ReadCheckpoint } from './checkpoint/read-checkpoint.js';
import type { Claims } from './claims.js';
import type { Kept } from './kept.js';
import { memoryJournal, type Journal } from './journal.js';
import { LedgerDamagedError } from './ledger/errors.js';
import { openLedger, type Ledger, type LedgerBatch, type LedgerRepair } from './ledger/ledger.js';

export interface EmbeddedStoreOptions {
  /** One process writes a folder, any number read it and see what that one appends. In memory, all may write. */
  readonly mode: 'read' | 'write';
  /** Told of what had to be put right while opening for writing. */
  readonly report?: (repair: LedgerRepair) => void;
  /** What another thread has read of the same folder; left out: it is read here. */
  readonly shared?: KeptBytes | null;
}

export interface OpenedStore {
  readonly store: EmbeddedStore;
  /** Oldest first: its history up to now. */
  readonly batches: readonly LedgerBatch[];
  /** What it was opened from, for other threads of this process; null where there was no checkpoint. */
  readonly shared: KeptBytes | null;
}

/**
 * Opens the graph that a folder holds, or an empty one in memory.
 *
 * @param folder Holds the ledger; made where it is missing if `mode` is `write`. null for a graph that is forgotten.
 * @throws {LedgerFormatError | LedgerDamagedError} when the folder holds no ledger that can be trusted.
 * @throws {LedgerLockedError} when another process writes it. To write a store opened for reading is refused with
 *   {@link LedgerWriteError}.
 */
export async function openEmbeddedStore(
  ontology: Ontology,
  folder: string | null,
  { mode, report = () => undefined, shared = null }: EmbeddedStoreOptions,
): Promise<OpenedStore> {
  if (folder === null) return { store: new EmbeddedStore(ontology, memoryJournal(), []), batches: [], shared: null };
  const { ledger, batches, checkpoint } = await openFrom(folder, ontology, mode, report, shared);
  try {
    const keeper = mode === 'write' ? new Keeper(ledger, checkpoint, folder, ontology) : null;
    const journal: Journal = keeper?.journal(() => store.claims) ?? ledger;
    const condense: Condense | undefined = keeper === null ? undefined : (claims) => keeper.condense(claims);
    const store: EmbeddedStore = new EmbeddedStore(ontology, journal, batches, checkpoint, condense);
    const all = checkpoint === null ? batches : [...checkpoint.batches, ...batches];
    return { store, batches: all, shared: checkpoint?.shared ?? null };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

interface Opened {
  readonly ledger: Ledger;
  /** Behind the checkpoint. */
  readonly batches: readonly LedgerBatch[];
  readonly checkpoint: (ReadCheckpoint & { readonly shared: KeptBytes }) | null;
}

/** The checkpoint and what has been written since; all of the ledger where there is none. */
async function openFrom(
  folder: string,
  ontology: Ontology,
  mode: 'read' | 'write',
  report: (repair: LedgerRepair) => void,
  shared: KeptBytes | null,
): Promise<Opened> {
  const tell = (message: string): void => report({ kind: 'CHECKPOINT_PASSED_OVER', message });
  const checkpoint = await openCheckpoint(folder, ontology, tell, shared);
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

/** So many new claims are held as they came, before all are kept as a checkpoint has them. */
const MOST_NEW = 100_000;

/** Leaves a checkpoint beside a ledger: at the end, and whenever there are as many new claims as in the one before. */
class Keeper {
  readonly #ledger: Ledger;
  readonly #folder: string;
  readonly #ontology: Ontology;
  /** Of the ledger when the last checkpoint was made. */
  #head: string | undefined;
  #most = MOST_NEW;
  #closed: Promise<void> | undefined;

  constructor(ledger: Ledger, checkpoint: ReadCheckpoint | null, folder: string, ontology: Ontology) {
    this.#ledger = ledger;
    this.#folder = folder;
    this.#ontology = ontology;
    this.#head = checkpoint?.end.head;
  }

  journal(claims: () => Claims): Journal {
    const ledger = this.#ledger;
    return {
      get head() {
        return ledger.head;
      },
      append: (batch) => ledger.append(batch),
      hasNews: () => ledger.hasNews(),
      poll: () => ledger.poll(),
      close: () => (this.#closed ??= this.#close(claims)),
    };
  }

  async condense(claims: Claims): Promise<Kept | null> {
    const count = claims.made().length;
    if (count < Math.max(this.#most, claims.kept?.size ?? 0)) return null;
    this.#most = 2 * count; // where there is no room, it is not tried after each batch
    const { head } = this.#ledger;
    const read = await takeUpCheckpoint(this.#folder, this.#ontology, claims, head);
    if (read === null) return null;
    this.#head = head;
    this.#most = MOST_NEW;
    return read.kept;
  }

  async #close(claims: () => Claims): Promise<void> {
    const { head } = this.#ledger;
    try {
      if (this.#head !== head) await keepCheckpoint(this.#folder, this.#ontology, claims(), head);
    } finally {
      await this.#ledger.close();
    }
  }
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
