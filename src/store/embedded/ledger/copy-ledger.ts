import { join, resolve } from 'node:path';
import { GovernanceError } from '../../../errors.js';
import { FILE_NAME } from './contract.js';
import { LedgerFormatError, LedgerWriteError, systemCode } from './errors.js';
import { nodeFiles, readBytes, removeFile, writeBytes, type Files, type OpenFile } from './files.js';
import { hasHeader } from './header.js';
import { BEFORE_FIRST, readBatches, type Position } from './read-batches.js';

/** What has been copied, and read again from the copy. */
export interface LedgerCopy {
  /** Of the copy. */
  readonly path: string;
  readonly batches: number;
  readonly bytes: number;
  /** The digest of the newest batch: equal heads, equal histories. */
  readonly head: string;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Copies every whole batch of a ledger into another folder, while others read it and one may write. The copy is read
 * back, digest by digest, before it gets its name: it is whole or it is not there.
 *
 * @throws {LedgerFormatError} when there is no ledger to copy, or it is none of this version.
 * @throws {LedgerDamagedError} when it is damaged, or the copy is; nothing is left behind.
 * @throws {LedgerWriteError} when the folder has a ledger already, or cannot be written to.
 */
export async function copyLedger(from: string, to: string, files: Files = nodeFiles): Promise<LedgerCopy> {
  const [source, target] = [resolve(from, FILE_NAME), resolve(to, FILE_NAME)];
  if ((await files.stat(source)) === null)
    throw new LedgerFormatError(`${source}: there is no ledger. Name the folder that has one.`);
  if ((await files.stat(target)) !== null)
    throw new LedgerWriteError(target, 'there is a ledger already. Name another folder, or move it away.', 'EEXIST');
  const file = await files.open(source, 'r');
  try {
    if (!(await hasHeader(file, source))) throw new LedgerFormatError(`${source}: it has no batch yet.`);
    const { end } = await readBatches(file, source, BEFORE_FIRST);
    await writeCopy(files, file, end, to, target);
    return { path: target, batches: end.seq, bytes: end.offset, head: end.head };
  } finally {
    await file.close();
  }
}

async function writeCopy(files: Files, file: OpenFile, end: Position, folder: string, target: string): Promise<void> {
  const draft = join(folder, `${FILE_NAME}.copy`);
  try {
    await files.mkdir(folder);
    const copy = await files.open(draft, 'w');
    try {
      for (let at = 0; at < end.offset;) {
        const chunk = await readBytes(file, at, Math.min(at + CHUNK_BYTES, end.offset));
        await writeBytes(copy, chunk, at);
        at += chunk.length;
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
    await checkCopy(files, draft, end);
    await files.link(draft, target); // unlike a renaming, never over a ledger that has come meanwhile
    await files.unlink(draft);
    await files.syncFolder(folder);
  } catch (error) {
    await removeFile(files, draft);
    if (error instanceof GovernanceError) throw error;
    const reason = systemCode(error) ?? 'UNKNOWN';
    const problem = `the copy could not be written (${reason}). Free space or grant rights there, or name another folder.`;
    throw new LedgerWriteError(target, problem, reason, { cause: error });
  }
}

/** What the disk gives back is what was read: a copy that nobody has read is a hope. */
async function checkCopy(files: Files, draft: string, { offset, head }: Position): Promise<void> {
  const copy = await files.open(draft, 'r');
  try {
    const { end } = await readBatches(copy, draft, BEFORE_FIRST);
    if (end.offset !== offset || end.head !== head)
      throw new LedgerWriteError(draft, 'the copy is not what was written. Name a folder on another disk.', 'EIO');
  } finally {
    await copy.close();
  }
}
