import { dirname } from 'node:path';
import type { Files, FileState } from '../../../../src/store/embedded/ledger/files.js';
import type { Processes } from '../../../../src/store/embedded/ledger/processes.js';

/** What may happen to a step that changes the disk. */
export type Fate =
  | 'done'
  | 'dies before' // the process, as by `kill -9`
  | 'dies after'
  | 'dies halfway' // a write is carried out by half
  | 'fails' // with the plan's error code; of a write half is done, of a sync what was to be synced is forgotten
  | 'stops short'; // a write does half and says so

/** Decides the fate of the n-th step, counted from 1. */
export type Fates = (step: number, name: string) => Fate;

interface Inode {
  live: Buffer;
  /** What a loss of power leaves. */
  durable: Buffer;
  /** Pages of {@link live} that a sync would write. */
  readonly dirty: Set<number>;
}
type Entry = Inode | 'folder';

const PAGE = 64;

/** No two locks have one token, on whatever disk: a process remembers those that it has abandoned. */
let tokens = 0;

/**
 * A disk with a cache, and processes that die: content is durable after `sync` of the file, names after `sync` of
 * the folder. After a failed `sync` the cache holds its pages for clean, as Linux does.
 */
export class MemoryDisk {
  readonly alive = new Set<number>();
  #names = new Map<string, Entry>([['/data', 'folder']]);
  #durableNames = new Map(this.#names);
  #marks = 0;
  #pid = 100;

  /** A new process that works on this disk. */
  start(fates: Fates = () => 'done', errorCode = 'EIO'): DiskProcess {
    this.#pid += 1;
    this.alive.add(this.#pid);
    return this.#process(this.#pid, fates, errorCode);
  }

  /** The machine goes down: of what was not synced, anything may be there or not. */
  losePower(random: () => number): void {
    this.alive.clear();
    const names = new Map<string, Entry>();
    for (const name of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
      const [live, durable] = [this.#names.get(name), this.#durableNames.get(name)];
      const left = live === durable || random() < 0.5 ? live : durable;
      if (left !== undefined) names.set(name, left);
    }
    for (const name of [...names.keys()].sort()) {
      if (name !== '/data' && !names.has(dirname(name))) names.delete(name); // what was in a folder goes with it
    }
    for (const entry of new Set(names.values())) if (entry !== 'folder') forget(entry, random);
    this.#names = names;
    this.#durableNames = new Map(names);
  }

  /** The system writes its cache to the disk, as it may at any time. */
  writeBack(): void {
    for (const entry of this.#names.values()) if (entry !== 'folder') sync(entry);
  }

  names(): string[] {
    return [...this.#names.keys()].sort();
  }

  content(path: string): Buffer {
    return this.#inode(path).live;
  }

  /** Puts a file there as if it had always been. */
  put(path: string, content: string | Uint8Array): void {
    const live = Buffer.from(content);
    for (const names of [this.#names, this.#durableNames]) {
      names.set(dirname(path), 'folder');
      names.set(path, { live, durable: Buffer.from(live), dirty: new Set() });
    }
    const inode = this.#names.get(path);
    if (inode !== undefined) this.#durableNames.set(path, inode);
  }

  #inode(path: string): Inode {
    const entry = this.#names.get(path);
    if (entry === undefined || entry === 'folder') throw systemError('ENOENT', path);
    return entry;
  }

  #process(pid: number, fates: Fates, errorCode: string): DiskProcess {
    let steps = 0;
    const die = (): never => {
      this.alive.delete(pid);
      throw new Error(`process ${pid} is dead`);
    };
    const look = async <T>(act: () => T): Promise<T> => (this.alive.has(pid) ? act() : die());
    const change = async <T>(name: string, whole: () => T, half?: () => T, forgets?: () => void): Promise<T> => {
      if (!this.alive.has(pid)) die();
      steps += 1;
      const fate = fates(steps, name);
      switch (fate) {
        case 'done':
          return whole();
        case 'dies before':
          return die();
        case 'dies after':
          whole();
          return die();
        case 'dies halfway':
          half?.();
          return die();
        case 'fails':
          half?.();
          forgets?.();
          throw systemError(errorCode, name);
        case 'stops short':
          return name.startsWith('write') && half !== undefined ? half() : whole();
      }
    };
    const rename = (from: string, to: string): void => {
      this.#names.set(to, this.#inode(from));
      this.#names.delete(from);
    };
    const stateOf = (path: string): FileState | null => {
      const entry = this.#names.get(path);
      if (entry === undefined || entry === 'folder') return null;
      return { size: entry.live.length, mark: `${entry.live.length}:${this.#marks}` };
    };
    const files: Files = {
      open: async (path, mode) => {
        const isNew = !this.#names.has(path);
        if (mode === 'wx' && !isNew) throw systemError('EEXIST', path);
        if (mode === 'w' || mode === 'wx') {
          await change(`open ${path}`, () => {
            if (this.#names.get(dirname(path)) !== 'folder') throw systemError('ENOENT', path);
            if (isNew) this.#names.set(path, { live: Buffer.alloc(0), durable: Buffer.alloc(0), dirty: new Set() });
            else resize(this.#inode(path), 0);
          });
        }
        const inode = await look(() => this.#inode(path));
        const write = (bytes: Uint8Array, position: number): number => {
          if (position + bytes.length > inode.live.length) resize(inode, position + bytes.length);
          inode.live.set(bytes, position);
          markDirty(inode, position, position + bytes.length);
          this.#marks += 1;
          return bytes.length;
        };
        return {
          size: () => look(() => inode.live.length),
          read: (into, position) => look(() => inode.live.copy(into, 0, position)),
          write: (bytes, position) => {
            const part = bytes.subarray(0, Math.ceil(bytes.length / 2));
            return change(
              `write ${path}`,
              () => write(bytes, position),
              () => write(part, position),
            );
          },
          truncate: (size) => change(`truncate ${path}`, () => resize(inode, size)),
          sync: () =>
            change(
              `sync ${path}`,
              () => sync(inode),
              () => undefined,
              () => inode.dirty.clear(),
            ),
          close: () => look(() => undefined),
        };
      },
      stat: (path) => look(() => stateOf(path)),
      statNow: (path) => {
        if (!this.alive.has(pid)) throw new Error('the process is dead');
        return stateOf(path);
      },
      rename: (from, to) => change(`rename ${from} ${to}`, () => rename(from, to)),
      link: (from, to) => {
        if (this.#names.has(to)) return Promise.reject(systemError('EEXIST', to));
        return change(`link ${from} ${to}`, () => {
          if (this.#names.has(to)) throw systemError('EEXIST', to);
          this.#names.set(to, this.#inode(from));
        });
      },
      unlink: (path) =>
        change(`unlink ${path}`, () => {
          this.#inode(path);
          this.#names.delete(path);
        }),
      mkdir: (path) => {
        if (this.#names.has(path)) return Promise.resolve(undefined);
        return change(`mkdir ${path}`, () => {
          this.#names.set(path, 'folder');
          return path;
        });
      },
      syncFolder: (path) =>
        change(`sync folder ${path}`, () => {
          for (const name of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
            if (dirname(name) !== path) continue;
            const entry = this.#names.get(name);
            if (entry === undefined) this.#durableNames.delete(name);
            else this.#durableNames.set(name, entry);
          }
        }),
    };
    const processes: Processes = {
      pid,
      host: 'here',
      newToken: () => `t${(tokens += 1)}`,
      birthOf: async (other) => (this.alive.has(other) ? `birth-${other}` : 'gone'),
    };
    return { pid, files, processes, steps: () => steps, kill: () => void this.alive.delete(pid) };
  }
}

export interface DiskProcess {
  readonly pid: number;
  readonly files: Files;
  readonly processes: Processes;
  readonly steps: () => number;
  readonly kill: () => void;
}

function systemError(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

function resize(inode: Inode, size: number): void {
  const before = inode.live.length;
  inode.live = Buffer.concat([inode.live.subarray(0, size), Buffer.alloc(Math.max(0, size - before))]);
  markDirty(inode, Math.min(before, size), Math.max(before, size) + 1);
}

function markDirty(inode: Inode, from: number, to: number): void {
  for (let page = Math.floor(from / PAGE); page * PAGE < to; page += 1) inode.dirty.add(page);
}

function sync(inode: Inode): void {
  writeBack(inode, inode.dirty);
  inode.durable = inode.durable.subarray(0, inode.live.length);
  inode.dirty.clear();
}

/** Makes the pages durable; those that are not, where the file has grown, are holes. */
function writeBack(inode: Inode, pages: Iterable<number>): void {
  const grown = Math.max(0, inode.live.length - inode.durable.length);
  inode.durable = Buffer.concat([inode.durable, Buffer.alloc(grown)]);
  for (const page of pages) {
    if (page * PAGE < inode.live.length) inode.live.copy(inode.durable, page * PAGE, page * PAGE, (page + 1) * PAGE);
  }
}

/** What the disk holds after a loss of power: some pages were written back before, and perhaps the new size. */
function forget(inode: Inode, random: () => number): void {
  if (inode.dirty.size > 0 && random() < 0.8) {
    const share = random();
    writeBack(
      inode,
      [...inode.dirty].filter(() => random() < share),
    );
    const cut = random() < 0.5 ? inode.live.length : Math.max(inode.live.length, inode.durable.length);
    inode.durable = inode.durable.subarray(0, cut);
  }
  inode.live = Buffer.from(inode.durable);
  inode.durable = Buffer.from(inode.durable);
  inode.dirty.clear();
}
