import type { Ledger, LedgerBatch, LedgerRepair } from './contract.js';
import { nodeFiles, type Files } from './files.js';
import { openWriter } from './open-writer.js';
import { nodeProcesses, type Processes } from './processes.js';
import { BEFORE_FIRST, type Position } from './read-batches.js';
import { openReader } from './reader.js';

export interface LedgerOptions {
  /** One process writes, any number read. A reader of a folder without a ledger waits for one. */
  readonly mode: 'write' | 'read';
  readonly report?: (repair: LedgerRepair) => void;
  readonly files?: Files;
  readonly processes?: Processes;
  /** Up to where the caller has read it, and found it sound; left out: nothing of it. */
  readonly from?: Position;
}

/**
 * Opens the ledger in a folder; the writer makes both where they are missing.
 *
 * @returns The ledger and all its batches behind `from`, oldest first.
 * @throws {LedgerFormatError} when the file is no ledger of this version.
 * @throws {LedgerDamagedError} when a batch that was once whole is damaged, the last included; nothing was changed.
 * @throws {LedgerLockedError} when another process writes it.
 * @throws {LedgerWriteError} when the folder cannot be written to.
 */
export async function openLedger(
  folder: string,
  { mode, report = () => undefined, files = nodeFiles, processes = nodeProcesses, from = BEFORE_FIRST }: LedgerOptions,
): Promise<{ readonly ledger: Ledger; readonly batches: LedgerBatch[] }> {
  return mode === 'write'
    ? openWriter(folder, files, processes, report, from)
    : openReader(folder, files, report, from);
}

export type { Ledger, LedgerBatch, LedgerRepair };
