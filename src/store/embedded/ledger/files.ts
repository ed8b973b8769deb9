import { statSync, type BigIntStats } from 'node:fs';
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { systemCode } from './errors.js';

/**
 * The few things a ledger asks of a file system, so that tests can fail each of them.
 *
 * Errors are those of `node:fs`. `link` and `open(…, 'wx')` fail with `EEXIST` where the name is taken, and
 * `rename` replaces its target: locking rests on these three.
 */
export interface Files {
  /** `r` reads, `r+` also writes, `w` starts an empty file, `wx` does so only where there is none. */
  open(path: string, mode: 'r' | 'r+' | 'w' | 'wx'): Promise<OpenFile>;
  /** null where there is no such file. */
  stat(path: string): Promise<FileState | null>;
  /** As `stat`, while everything else waits: a few microseconds instead of a turn of the thread pool. */
  statNow(path: string): FileState | null;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes the folder and those above it; gives the topmost that was missing, undefined where none was. */
  mkdir(path: string): Promise<string | undefined>;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>;
}

/** Positions and sizes are in bytes. Like its system calls, `read` and `write` may do less than was asked. */
export interface OpenFile {
  size(): Promise<number>;
  read(into: Uint8Array, position: number): Promise<number>;
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(size: number): Promise<void>;
  /** Resolves when the content will survive a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileState {
  readonly size: number;
  /** Differs whenever the file was written to or replaced. */
  readonly mark: string;
}

const stateOf = ({ size, ino, mtimeNs }: BigIntStats): FileState => ({
  size: Number(size),
  mark: `${ino}:${mtimeNs}:${size}`,
});

/** The file system of this machine. */
export const nodeFiles: Files = {
  async open(path, mode) {
    const handle = await open(path, mode);
    return {
      size: async () => (await handle.stat()).size,
      read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      truncate: (size) => handle.truncate(size),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  async stat(path) {
    try {
      return stateOf(await stat(path, { bigint: true }));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  statNow(path) {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? null : stateOf(stats);
  },
  rename,
  link,
  unlink,
  mkdir: (path) => mkdir(path, { recursive: true }),
  async syncFolder(path) {
    if (process.platform === 'win32') return; // Windows opens no folders, and needs no such step
    try {
      const handle = await open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      // Some network file systems know no such thing, and a folder above ours may not be readable: no more can be done.
      if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
    }
  },
};

/** The whole of a small text file; null where there is none. */
export async function readText(files: Files, path: string): Promise<string | null> {
  try {
    return (await readWhole(files, path)).toString('utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A file in one go. */
export async function readWhole(files: Files, path: string): Promise<Buffer> {
  const file = await files.open(path, 'r');
  try {
    return await readBytes(file, 0, await file.size());
  } finally {
    await file.close();
  }
}

/** A file in memory that threads can share. */
export async function readShared(files: Files, path: string): Promise<SharedArrayBuffer> {
  const file = await files.open(path, 'r');
  try {
    const bytes = new SharedArrayBuffer(await file.size());
    await fill(file, new Uint8Array(bytes), 0);
    return bytes;
  } finally {
    await file.close();
  }
}

/** The bytes from `from` to `to`; fewer where the file ends before. */
export async function readBytes(file: OpenFile, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(to - from);
  return bytes.subarray(0, await fill(file, bytes, from));
}

/** @returns How many bytes there were. */
async function fill(file: OpenFile, bytes: Uint8Array, from: number): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const count = await file.read(bytes.subarray(done), from + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

export async function writeBytes(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const count = await file.write(bytes.subarray(done), position + done);
    if (count === 0) throw Object.assign(new Error('nothing could be written'), { code: 'EIO' });
    done += count;
  }
}

/** Writes a small file durably under a name that is free. @throws `EEXIST` where it is not. */
export async function writeNewFile(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  await writeSynced(files, path, 'wx', bytes);
}

/** Puts a file in the place of another, or of none, whole or not at all. Its name is durable once the folder is synced. */
export async function replaceFile(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  try {
    await writeSynced(files, draft, 'w', bytes);
    await files.rename(draft, path);
  } catch (error) {
    await removeFile(files, draft).catch(() => undefined); // why it could not be written is told
    throw error;
  }
}

async function writeSynced(files: Files, path: string, flags: 'w' | 'wx', bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, flags);
  try {
    await writeBytes(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** As `unlink`, but content that there is nothing to remove. */
export async function removeFile(files: Files, path: string): Promise<void> {
  try {
    await files.unlink(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
