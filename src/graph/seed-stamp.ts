import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ChainedBatch } from '../store/batch-text.js';
import { writeWhole } from './write-whole.js';

/**
 * Remembers, beside a ledger, which seed was last brought into it, so that a later start need not read the seed again.
 * A stamp that is missing or wrong costs a second of work and nothing else.
 */
export interface SeedStamp {
  /** {@link fingerprint} of the seed. */
  readonly seed: string;
  /** The ledger's digest once the seed was in: it names the very history, so a ledger that was replaced has none. */
  readonly head: string;
  /** The folder the seed was read from; null for the package's own. */
  readonly folder: string | null;
  /** {@link glance} of the same files when the stamp was written: while it stays the same, nobody need read them. */
  readonly glance: string;
  /** {@link fingerprint} of the same seed with the sources of the program: the build tells it, for who runs those. */
  readonly sources?: string;
}

const NAME = 'seed.json';

/** The stamp in a data folder; null where there is none that can be read. */
export async function readStamp(data: string): Promise<SeedStamp | null> {
  try {
    const { seed, head, folder, glance, sources } = JSON.parse(await readFile(join(data, NAME), 'utf8')) as Record<
      string,
      unknown
    >; // or it throws
    const isStamp =
      typeof seed === 'string' &&
      typeof head === 'string' &&
      typeof glance === 'string' &&
      (folder === null || typeof folder === 'string');
    if (!isStamp) return null;
    return { seed, head, folder, glance, ...(typeof sources === 'string' ? { sources } : {}) };
  } catch {
    return null;
  }
}

/** Writes the stamp whole or not at all. To be called while the ledger is locked. */
export async function writeStamp(data: string, stamp: SeedStamp): Promise<void> {
  await writeWhole(join(data, NAME), `${JSON.stringify(stamp)}\n`);
}

/** Whether a stamp speaks of this history, and no seed came after the one it names. */
export function fits(stamp: SeedStamp, batches: readonly ChainedBatch[]): boolean {
  const place = batches.findIndex(({ digest }) => digest === stamp.head);
  return place >= 0 && !batches.slice(place + 1).some(({ origin }) => origin === 'seed');
}

/** What decides which claims a seed folder gives, besides the ontology. */
export interface SeedInputs {
  readonly seed: string;
  /** The folder of the program: `dist`, or `src`. */
  readonly program: string;
}

/**
 * A digest of all that decides which claims a seed folder gives: its files, the ontology, and the code that reads them.
 *
 * @returns 64 hexadecimal digits. The same on every machine for the same release.
 */
export async function fingerprint(inputs: SeedInputs, ontologyDigest: string): Promise<string> {
  const hash = createHash('sha256').update(ontologyDigest);
  for (const folder of foldersOf(inputs)) {
    hash.update('\n');
    for (const path of await filesOf(folder)) {
      const content = createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex');
      hash.update(`${path.split(sep).join('/')} ${content}\n`);
    }
  }
  return hash.digest('hex');
}

/** A digest of the names, sizes and times of the same files: cheap, and good on one machine alone. */
export async function glance(inputs: SeedInputs, ontologyDigest: string): Promise<string> {
  const hash = createHash('sha256').update(ontologyDigest);
  for (const folder of foldersOf(inputs)) {
    for (const path of await filesOf(folder)) {
      const { size, mtimeMs } = statSync(join(folder, path));
      hash.update(`${join(folder, path)} ${String(size)} ${String(mtimeMs)}\n`);
    }
  }
  return hash.digest('hex');
}

const foldersOf = ({ seed, program }: SeedInputs): string[] => [seed, ...READERS.map((name) => join(program, name))];

/** Folders of `src/` whose code turns seed files into claims. */
const READERS = ['text', 'model', 'ontology', 'seed'];

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|csv|js|ts)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
