import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Tell } from './mistakes.js';

/** Bytes. A table is read row by row into texts; YAML becomes a tree of objects many times its size. */
const LARGEST = { csv: 32 * 1024 * 1024, yaml: 4 * 1024 * 1024 } as const;

/** A seed file as text, without a byte order mark; `undefined` where it cannot be had, and then it has told why. */
export async function readText(folder: string, path: string, place: Place, tell: Tell): Promise<string | undefined> {
  const bytes = await readBytes(join(folder, path), path.endsWith('.csv') ? LARGEST.csv : LARGEST.yaml, place, tell);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    tell(place, 'the file is not UTF-8. Save it as UTF-8.');
    return undefined;
  }
}

async function readBytes(file: string, largest: number, place: Place, tell: Tell): Promise<Buffer | undefined> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= largest) return await handle.readFile();
      tell(place, `the file has ${megabytes(size)} MB, and at most ${megabytes(largest)} are read. Split it.`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    tell(place, code === 'ENOENT' ? 'no such file. Correct its name in manifest.yaml.' : `cannot be read (${code}).`);
  }
  return undefined;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
