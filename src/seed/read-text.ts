import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place, Tell } from './mistakes.js';
import { noPlainFile } from './plain-file.js';

/** Bytes. A table is read row by row into texts; YAML becomes a tree of objects many times its size. */
const LARGEST = { csv: 32 * 1024 * 1024, yaml: 4 * 1024 * 1024 } as const;

/**
 * A seed file as text, without a byte order mark; `undefined` where it cannot be had, and then it has told why.
 *
 * @param listed Where the file is named: a missing one is a mistake of that line.
 */
export async function readText(
  folder: string,
  path: string,
  place: Place,
  tell: Tell,
  listed: Place = place,
): Promise<string | undefined> {
  const largest = path.endsWith('.csv') ? LARGEST.csv : LARGEST.yaml;
  const bytes = await readBytes(folder, join(folder, path), largest, place, tell, listed);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    tell(place, 'the file is not UTF-8. Save it as UTF-8.');
    return undefined;
  }
}

async function readBytes(
  folder: string,
  file: string,
  largest: number,
  place: Place,
  tell: Tell,
  listed: Place,
): Promise<Buffer | undefined> {
  try {
    const why = await noPlainFile(folder, file);
    if (why !== null) {
      tell(place, why);
      return undefined;
    }
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= largest) return await handle.readFile();
      tell(place, `the file has ${megabytes(size)} MB, and at most ${megabytes(largest)} are read. Split it.`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') tell(listed, `no file ${file}. Correct its name in manifest.yaml.`);
    else tell(place, `cannot be read (${code}).`);
  }
  return undefined;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));

/** `ENOENT` and the like. Not by `instanceof`: Node's own errors come from outside of a test's world. */
function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
