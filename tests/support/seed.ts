/**
 * The project's own seed for tests: its files are parsed once for each state of them, and the batch kept in
 * node_modules/.cache. What was kept is known by a digest of all that decides it, so it is never an older one.
 */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fingerprint } from '../../src/graph/seed-stamp.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import type { ChainedBatch, VersionedBatch } from '../../src/store/batch-text.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal, type Journal } from '../../src/store/embedded/journal.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Batch } from '../../src/store/store.js';
import { digestOfFiles } from './digest-of-files.js';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/spacegov');
/** Some: who goes back and forth between two states of the sources need not parse for each step. */
const KEPT = 6;

export const ontology = readOntology(readFileSync(join(ROOT, 'schema/ontology.graphql'), 'utf8'));

let read: Promise<ChainedBatch> | undefined;

/** All of the seed, as `loadSeed` gives it, and as a store journals it. Not to be changed: all tests of a process share it. */
export function seedBatch(): Promise<ChainedBatch> {
  return (read ??= readBatch());
}

let opened: Promise<EmbeddedStore> | undefined;

/** A store in memory with nothing but the seed, which all tests of a process read. It takes no batch. */
export function seededStore(): Promise<EmbeddedStore> {
  return (opened ??= seedBatch().then(openToRead));
}

/** One of its own, for a test that writes. */
export async function seededStoreToWrite(): Promise<EmbeddedStore> {
  const batch = await seedBatch();
  return new EmbeddedStore(ontology, memoryJournal({ seq: 1, head: batch.digest }), [batch]);
}

let folder: Promise<string> | undefined;

/** A data folder with nothing but the seed, which all tests of a process read: to open it takes a moment. */
export function seededFolder(): Promise<string> {
  return (folder ??= makeFolder());
}

async function makeFolder(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'seeded-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  const { store } = await openEmbeddedStore(ontology, made, { mode: 'write' });
  await store.write(await seedBatch());
  await store.close();
  return made;
}

/** The seed with one file more on top, which is listed last in its manifest. */
export async function seededStoreWith(more: string): Promise<EmbeddedStore> {
  return openToRead(await readBatch(more));
}

function openToRead(batch: ChainedBatch): EmbeddedStore {
  const append: Journal['append'] = () => Promise.reject(new Error('tests share this store: it is not to be written'));
  return new EmbeddedStore(ontology, { ...memoryJournal(), head: batch.digest, append }, [batch]);
}

async function readBatch(more?: string): Promise<ChainedBatch> {
  const own = await seedKey();
  const key = more === undefined ? own : digestOfFiles([more], own).slice(0, 32);
  const file = join(CACHE, `seed-${key}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ChainedBatch; // we wrote it
  } catch {
    const batch = await journaled(await (more === undefined ? loadSeed(join(ROOT, 'seed'), ontology) : loadWith(more)));
    keep(file, JSON.stringify(batch));
    return batch;
  }
}

async function loadWith(more: string): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'seed-with-'));
  try {
    cpSync(join(ROOT, 'seed'), folder, { recursive: true });
    copyFileSync(more, join(folder, basename(more)));
    appendFileSync(join(folder, 'manifest.yaml'), `  - ${basename(more)}\n`);
    return await loadSeed(folder, ontology);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Decides the seed's batch and the version that a store gives it. */
export async function seedKey(): Promise<string> {
  const inputs = { seed: join(ROOT, 'seed'), program: join(ROOT, 'src') };
  return digestOfFiles([join(ROOT, 'src/store')], await fingerprint(inputs, ontology.digest)).slice(0, 32);
}

/** As a store journals it. */
async function journaled(batch: Batch): Promise<ChainedBatch> {
  const written: VersionedBatch[] = [];
  const journal = memoryJournal();
  const append: Journal['append'] = (one) => journal.append(written[written.push(one) - 1]!);
  const store = new EmbeddedStore(ontology, { ...journal, append }, []);
  await store.write(batch);
  return { ...written[0]!, digest: journal.head }; // the seed is not empty
}

/** Whole or not at all: another process may be reading. */
function keep(file: string, text: string): void {
  mkdirSync(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
  const old = readdirSync(CACHE).filter((name) => /^seed-\w+\.json$/.test(name) && !file.endsWith(name));
  const byAge = old.map((name) => join(CACHE, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of byAge.slice(KEPT - 1)) rmSync(path, { force: true });
}
