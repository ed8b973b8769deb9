import { join } from 'node:path';
import { CHECKPOINT_NAME, FILE_NAME, type LedgerRepair } from './contract.js';
import { nodeFiles, removeFile, type Files } from './files.js';
import { hasHeader } from './header.js';
import { takeLock } from './lock.js';
import { nodeProcesses, type Processes } from './processes.js';
import { BEFORE_FIRST, readSoundBatches } from './read-batches.js';
import { setAside } from './torn-tail.js';

/**
 * Makes a ledger readable again: everything from the first damage on is moved to `ledger.torn-<n>` beside it. Nothing
 * is deleted; batches before the damage stay as they are.
 *
 * @returns What was done; null where the ledger is sound.
 * @throws {LedgerFormatError} when the file is no ledger of this version.
 * @throws {LedgerLockedError} when a process writes it.
 */
export async function repairLedger(
  folder: string,
  files: Files = nodeFiles,
  processes: Processes = nodeProcesses,
): Promise<LedgerRepair | null> {
  const path = join(folder, FILE_NAME);
  if ((await files.stat(path)) === null) return null;
  const lock = await takeLock(folder, files, processes);
  try {
    const file = await files.open(path, 'r+');
    try {
      if (!(await hasHeader(file, path))) return null;
      const { end, size, damage } = await readSoundBatches(file, path, BEFORE_FIRST);
      if (size === end.offset) return null;
      await removeFile(files, join(folder, CHECKPOINT_NAME)); // it may speak of what is set aside
      const saved = await setAside(files, file, path, end, size);
      const problem = damage ?? 'its last line is not whole';
      return {
        kind: 'DAMAGE_SET_ASIDE',
        message: `${path}:${end.seq + 2}: batch ${end.seq + 1}: ${problem}; it and what follows, ${size - end.offset} bytes, are in ${saved} now; kept ${end.seq === 0 ? 'no batch' : `all up to batch ${end.seq}`}`,
      };
    } finally {
      await file.close();
    }
  } finally {
    await lock.release();
  }
}
