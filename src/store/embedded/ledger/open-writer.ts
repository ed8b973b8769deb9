import { dirname, join, resolve } from 'node:path';
import { GovernanceError } from '../../../errors.js';
import { FILE_NAME, type Ledger, type LedgerBatch, type LedgerRepair } from './contract.js';
import { LedgerWriteError, systemCode } from './errors.js';
import { readBytes, writeBytes, type Files, type OpenFile } from './files.js';
import { createLedger, hasHeader } from './header.js';
import { takeLock, type Lock, type LockOwner } from './lock.js';
import type { Processes } from './processes.js';
import { readBatches, type Position } from './read-batches.js';
import { cutTail } from './torn-tail.js';
import { LedgerWriter } from './writer.js';

/** Opens a ledger for writing: takes the lock, makes what is missing, cuts a torn tail. */
export async function openWriter(
  folder: string,
  files: Files,
  processes: Processes,
  report: (repair: LedgerRepair) => void,
  from: Position,
): Promise<{ readonly ledger: Ledger; readonly batches: LedgerBatch[] }> {
  try {
    await makeFolder(folder, files);
    const lock = await takeLock(folder, files, processes);
    try {
      return await openLocked(folder, files, lock, report, from);
    } catch (error) {
      if (lock.former === null) await lock.release();
      else lock.abandon(); // what the former owner left is still to be put right
      throw error;
    }
  } catch (error) {
    if (error instanceof GovernanceError) throw error;
    const reason = systemCode(error) ?? 'UNKNOWN';
    const problem = `the ledger cannot be opened for writing (${reason}). Free space or grant rights there, or name another folder.`;
    throw new LedgerWriteError(folder, problem, reason, { cause: error });
  }
}

/** Makes the folder, and its name durable with that of each folder above it that was missing. */
export async function makeFolder(folder: string, files: Files): Promise<void> {
  const topmost = (await files.mkdir(folder)) ?? folder; // the folder's own name always: who made it may have died
  let made = resolve(folder);
  await files.syncFolder(dirname(made));
  for (; made.length > resolve(topmost).length; made = dirname(made)) await files.syncFolder(dirname(dirname(made)));
}

async function openLocked(
  folder: string,
  files: Files,
  lock: Lock,
  report: (repair: LedgerRepair) => void,
  from: Position,
): Promise<{ readonly ledger: Ledger; readonly batches: LedgerBatch[] }> {
  const path = join(folder, FILE_NAME);
  if (lock.former !== null) report(tookOver(folder, lock.former));
  const file = await openFile(files, path);
  try {
    await files.syncFolder(folder);
    const { batches, end, lastOffset, size } = await readBatches(file, path, from);
    if (size > end.offset) report(await cutTail(files, file, path, end, size));
    if (lock.former !== null) await makeDurable(file, lastOffset, end.offset);
    return { ledger: new LedgerWriter(path, file, lock, end), batches };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const tookOver = (folder: string, { pid }: LockOwner): LedgerRepair => ({
  kind: 'LOCK_TAKEN_OVER',
  message: `${folder}: took over the lock of process ${pid}, which ended without releasing it`,
});

/**
 * Makes durable a last batch whose writer died before it could acknowledge it: it counts from now on.
 *
 * It is written once more, the same bytes in the same place, because that writer's fsync may have failed, and then
 * the system holds the bytes for written and would not write them again.
 */
async function makeDurable(file: OpenFile, from: number, to: number): Promise<void> {
  await writeBytes(file, await readBytes(file, from, to), from);
  await file.sync();
}

async function openFile(files: Files, path: string): Promise<OpenFile> {
  if ((await files.stat(path)) === null) await createLedger(files, path);
  const file = await files.open(path, 'r+');
  try {
    if (await hasHeader(file, path)) return file;
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  await createLedger(files, path); // an empty file, or the beginning of a header: there is nothing in it to lose
  return files.open(path, 'r+');
}
