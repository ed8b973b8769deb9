import { dirname, join } from 'node:path';
import type { LedgerRepair } from './contract.js';
import { systemCode } from './errors.js';
import { readBytes, removeFile, writeBytes, type Files, type OpenFile } from './files.js';
import type { Position } from './read-batches.js';

/** Cuts what stands behind the last whole batch, after saving it beside the ledger as `ledger.torn-<n>`. */
export async function cutTail(
  files: Files,
  ledger: OpenFile,
  path: string,
  end: Position,
  size: number,
): Promise<LedgerRepair> {
  const saved = await setAside(files, ledger, path, end, size);
  const kept = end.seq === 0 ? 'no batch before it' : `all up to batch ${end.seq}`;
  return {
    kind: 'TAIL_CUT',
    message: `${path}:${end.seq + 2}: batch ${end.seq + 1} was not whole; its ${size - end.offset} bytes were cut and saved in ${saved}; kept ${kept}`,
  };
}

/** Moves everything behind a position to a file of its own beside the ledger. @returns Its path. */
export async function setAside(
  files: Files,
  ledger: OpenFile,
  path: string,
  end: Position,
  size: number,
): Promise<string> {
  const saved = await save(files, ledger, dirname(path), end.offset, size);
  await ledger.truncate(end.offset);
  await ledger.sync();
  return saved;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

async function save(files: Files, ledger: OpenFile, folder: string, from: number, to: number): Promise<string> {
  const { path, file } = await newFile(files, folder);
  try {
    for (let position = from; position < to;) {
      const chunk = await readBytes(ledger, position, Math.min(position + CHUNK_BYTES, to));
      if (chunk.length === 0) break;
      await writeBytes(file, chunk, position - from);
      position += chunk.length;
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close();
    await removeFile(files, path); // half a copy is of no use: the ledger still has the whole
    throw error;
  }
  await files.syncFolder(folder);
  return path;
}

async function newFile(files: Files, folder: string): Promise<{ readonly path: string; readonly file: OpenFile }> {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `ledger.torn-${n}`);
    try {
      return { path, file: await files.open(path, 'wx') };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}
