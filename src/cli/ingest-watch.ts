import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../graph/errors.js';
import { articlesAmong } from './article-files.js';

/** A file that has not changed between two looks is written to its end. */
const SETTLED_MS = 400;
/** Folders on other machines tell of nothing: they are looked at all the same. */
const LOOK_MS = 3_000;

/**
 * Reads each article that is put into a folder, once it is written to its end, and again when it changes; one at a time,
 * until it is told to stop.
 *
 * @param read Never rejects.
 */
export async function watchFolder(
  folder: string,
  read: (path: string) => Promise<void>,
  stop: Promise<unknown>,
): Promise<void> {
  const done = new Map<string, string>();
  let waiting = new Map<string, string>();
  let wake: () => void = () => undefined;
  let stopped = false;
  const watcher = watch(folder, () => wake()).on('error', () => undefined);
  void stop.then(() => {
    stopped = true;
    wake();
  });
  try {
    for (;;) {
      const next = new Map<string, string>();
      for (const name of articlesAmong(await namesIn(folder))) {
        const mark = await markOf(join(folder, name));
        if (mark === null || done.get(name) === mark) continue;
        if (waiting.get(name) !== mark) {
          next.set(name, mark);
          continue;
        }
        done.set(name, mark);
        await read(join(folder, name));
        if (hasEnded()) return;
      }
      waiting = next;
      if (hasEnded()) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waiting.size > 0 ? SETTLED_MS : LOOK_MS);
        // While a file grows, its own news would not let it settle.
        wake = () => {
          if (waiting.size > 0 && !stopped) return;
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  } finally {
    watcher.close();
  }

  function hasEnded(): boolean {
    return stopped;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new UsageError(`${folder}: is there no longer, or cannot be read. Watch it again when it is.`);
  }
}

/** What changes when a file does; null where there is none, or nothing in it yet. */
async function markOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size === 0) return null;
  return `${String(found.ino)} ${String(found.size)} ${String(found.mtimeMs)}`;
}
