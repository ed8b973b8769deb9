import { join } from 'node:path';
import { LedgerLockedError, systemCode } from './errors.js';
import { readText, removeFile, writeNewFile, type Files } from './files.js';
import type { Processes } from './processes.js';

/** The right to write a ledger. */
export interface Lock {
  /** Whose lock was taken over, because that process is gone; null where there was none. */
  readonly former: LockOwner | null;
  /** @throws {LedgerLockedError} when it is ours no more: somebody deleted the file, or took it over. */
  check(): Promise<void>;
  release(): Promise<void>;
  /** Gives it up but leaves the file, as if the process had died: the next writer then trusts nothing. */
  abandon(): void;
}

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** As `Processes.birthOf`. */
  readonly birth: string | null;
  readonly token: string;
}

/** Tokens of locks that this process has abandoned, and may itself take over. */
const abandoned = new Set<string>();

const NAME = 'writer.lock';
const ROUNDS = 20;

/**
 * Takes the lock of a ledger: `writer.lock`, linked into place with its content, so that it is never seen by half.
 *
 * A lock whose process is gone is taken over. Removing the old and linking the new would let two win: a slow one
 * removes the lock that a quick one has just made. So whoever wants to follow the owner with token T first links
 * `writer.lock.T.next`, which one alone can; then, if `writer.lock` is still the one it saw, replaces it. One
 * that dies in between is itself followed in the same way.
 *
 * @throws {LedgerLockedError} when another process holds it.
 */
export async function takeLock(folder: string, files: Files, processes: Processes): Promise<Lock> {
  const path = join(folder, NAME);
  const own = await introduce(processes);
  const text = textOf(own);
  const draft = join(folder, `${NAME}.${own.token}`);
  await writeNewFile(files, draft, Buffer.from(text));
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (await claimName(files, draft, path, text)) return heldLock(files, path, own, null);
      const owners = await ownersFrom(files, folder);
      const last = owners.at(-1);
      if (last === undefined) continue; // released meanwhile
      if (await isRunning(last, processes)) throw lockedBy(path, last, processes);
      const next = successorPath(folder, last);
      if (!(await claimName(files, draft, next, text))) continue; // another one follows it
      if ((await readOwner(files, path))?.token !== owners[0]?.token) {
        await removeFile(files, next); // the chain we are at the end of has been done with
        continue;
      }
      await files.rename(draft, path);
      for (const owner of owners) await removeFile(files, successorPath(folder, owner));
      return heldLock(files, path, own, last);
    }
    throw new LedgerLockedError(`${path}: other processes keep taking the lock. Try again when they are done.`);
  } finally {
    await removeFile(files, draft);
  }
}

const textOf = (owner: LockOwner): string => `${JSON.stringify(owner)}\n`;

async function introduce(processes: Processes): Promise<LockOwner> {
  const birth = await processes.birthOf(processes.pid);
  return { pid: processes.pid, host: processes.host, birth, token: processes.newToken() };
}

function heldLock(files: Files, path: string, own: LockOwner, former: LockOwner | null): Lock {
  const isOurs = async (): Promise<boolean> => (await readText(files, path)) === textOf(own);
  return {
    former,
    async check() {
      if (await isOurs()) return;
      throw new LedgerLockedError(
        `${path}: this process holds the lock no more; the file was deleted or replaced. Close the ledger and open it again.`,
      );
    },
    async release() {
      if (await isOurs()) await removeFile(files, path);
    },
    abandon: () => void abandoned.add(own.token),
  };
}

/** Gives our lock file a second name that must be free; false where it is not. */
async function claimName(files: Files, draft: string, name: string, text: string): Promise<boolean> {
  try {
    try {
      await files.link(draft, name);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
      await writeNewFile(files, name, Buffer.from(text)); // a file system without links, as on a memory card
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The owner named by the lock, the one that took it over from that one, and so on; empty where there is no lock. */
async function ownersFrom(files: Files, folder: string): Promise<LockOwner[]> {
  const owners: LockOwner[] = [];
  let owner = await readOwner(files, join(folder, NAME));
  while (owner !== null) {
    owners.push(owner);
    owner = await readOwner(files, successorPath(folder, owner));
  }
  return owners;
}

const successorPath = (folder: string, owner: LockOwner): string => join(folder, `${NAME}.${owner.token}.next`);

async function readOwner(files: Files, path: string): Promise<LockOwner | null> {
  const text = await readText(files, path);
  if (text === null) return null;
  try {
    const owner: unknown = JSON.parse(text);
    if (isOwner(owner)) return owner;
  } catch {
    // Not JSON: said below.
  }
  throw new LedgerLockedError(
    `${path}: the lock does not say whose it is. If no process writes this ledger, delete this file and try again.`,
  );
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, birth, token } = value as Partial<Record<keyof LockOwner, unknown>>; // each is looked at below
  return (
    typeof pid === 'number' &&
    Number.isSafeInteger(pid) &&
    pid > 0 && // zero and below would mean whole groups of processes
    typeof host === 'string' &&
    (birth === null || typeof birth === 'string') &&
    typeof token === 'string' &&
    /^[\w-]{1,64}$/.test(token) // becomes part of a file name
  );
}

async function isRunning(owner: LockOwner, processes: Processes): Promise<boolean> {
  if (owner.host !== processes.host) return true; // for all we can tell
  if (abandoned.has(owner.token)) return false;
  const birth = await processes.birthOf(owner.pid);
  return birth !== 'gone' && (birth === null || owner.birth === null || birth === owner.birth);
}

function lockedBy(path: string, owner: LockOwner, processes: Processes): LedgerLockedError {
  const problem = `${path}: the ledger is being written by process ${owner.pid}`;
  return new LedgerLockedError(
    owner.host === processes.host
      ? `${problem}. Stop that process, or open the ledger for reading.`
      : `${problem} on the machine "${owner.host}". Stop it there, or open the ledger for reading; if it runs no more, delete this file and try again.`,
  );
}
