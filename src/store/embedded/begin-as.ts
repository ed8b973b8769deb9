import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GovernanceError } from '../../errors.js';
import type { Ontology } from '../../ontology/ontology.js';
import { readCheckpoint } from './checkpoint/read-checkpoint.js';
import { CHECKPOINT_NAME, FILE_NAME } from './ledger/contract.js';
import { LedgerWriteError, systemCode } from './ledger/errors.js';
import { nodeFiles, replaceFile } from './ledger/files.js';
import { takeLock } from './ledger/lock.js';
import { makeFolder } from './ledger/open-writer.js';
import { nodeProcesses } from './ledger/processes.js';

/**
 * Makes a folder that has no ledger begin with that of another, and with its checkpoint: what was settled once need not be settled
 * again. Every batch is held against its digest before it is written.
 *
 * @returns Whether it did; false where the folder has a ledger, or the other one has none with a checkpoint of all of it.
 * @throws {LedgerLockedError} when another process writes the folder; {@link LedgerWriteError} when it cannot be written.
 */
export async function beginAs(other: string, folder: string, ontology: Ontology): Promise<boolean> {
  if (await hasLedger(folder)) return false;
  const kept = await wholeOf(other, ontology);
  if (kept === null) return false;
  try {
    await makeFolder(folder, nodeFiles);
    const lock = await takeLock(folder, nodeFiles, nodeProcesses);
    try {
      if (await hasLedger(folder)) return false; // it has come meanwhile
      await replaceFile(nodeFiles, join(folder, FILE_NAME), kept.ledger);
      await replaceFile(nodeFiles, join(folder, CHECKPOINT_NAME), kept.checkpoint);
      await nodeFiles.syncFolder(folder);
      return true;
    } finally {
      await lock.release();
    }
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined || error instanceof GovernanceError) throw error;
    const problem = `the ledger cannot be written (${reason}). Free space or grant rights there, or name another folder.`;
    throw new LedgerWriteError(folder, problem, reason, { cause: error });
  }
}

const hasLedger = async (folder: string): Promise<boolean> => (await nodeFiles.stat(join(folder, FILE_NAME))) !== null;

/** The files of a folder; null where its checkpoint is not of the whole of its ledger, or not to be believed. */
async function wholeOf(
  folder: string,
  ontology: Ontology,
): Promise<{ readonly ledger: Buffer; readonly checkpoint: Buffer } | null> {
  try {
    const [ledger, checkpoint] = await Promise.all(
      [FILE_NAME, CHECKPOINT_NAME].map((name) => readFile(join(folder, name))),
    );
    if (ledger === undefined || checkpoint === undefined) return null;
    const read = readCheckpoint(checkpoint, ledger, ontology);
    const isWhole = read !== null && !('problem' in read) && read.end.offset === ledger.length;
    return isWhole ? { ledger, checkpoint } : null;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return null;
  }
}
