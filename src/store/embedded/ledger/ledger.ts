import type { Ledger, LedgerBatch, LedgerRepair } from './contract.js';
import { nodeFiles, type Files } from './files.js';
import { openWriter } from './open-writer.js';
import { nodeProcesses, type Processes } from './processes.js';
import { openReader } from './reader.js';

export interface LedgerOptions {
  /** One process writes, any number read. A reader of a folder without a ledger waits for one. */
  readonly mode: 'write' | 'read';
  readonly report?: (repair: LedgerRepair) => void;
  readonly files?: Files;
  readonly processes?: Processes;
}

/**
 * Opens the ledger in a folder; the writer makes both where they are missing.
 *
 * @returns The ledger and all its batches, oldest first.
 * @throws {LedgerFormatError} when the file is no ledger of this version.
 * @throws {LedgerDamagedError} when a batch that was once whole is damaged, the last included; nothing was changed.
 * @throws {LedgerLockedError} when another process writes it.
 * @throws {LedgerWriteError} when the folder cannot be written to.
 */
export async function openLedger(
  folder: string,
  { mode, report = () => undefined, files = nodeFiles, processes = nodeProcesses }: LedgerOptions,
): Promise<{ readonly ledger: Ledger; readonly batches: LedgerBatch[] }> {
  return mode === 'write' ? openWriter(folder, files, processes, report) : openReader(folder, files, report);
}

export type { Ledger, LedgerBatch, LedgerRepair };
