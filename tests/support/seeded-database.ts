/**
 * The project's seed in the Neo4j of the tests: written once for all suites that read it, and once for all runs where the
 * server is our own, which the next run then starts from a copy of its data. An empty database that was set up is kept
 * likewise: to make one, its user and its indexes took as long as half a start.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Ontology } from '../../src/ontology/ontology.js';
import { schemaStatements } from '../../src/store/neo4j/schema.js';
import { digestOfFiles } from './digest-of-files.js';
import { seedKey } from './seed.js';

/** Where neo4j/lib/keeper.mjs takes them from; see there. */
const SEEDED = resolve(import.meta.dirname, '../../node_modules/.cache/spacegov/neo4j');
const EMPTY = `${SEEDED}-empty`;
const SERVER = resolve(import.meta.dirname, '../../neo4j/pom.xml');

/** Names the seed, and all that decides how it lies in the database. */
export async function seededKey(): Promise<string> {
  return digestOfFiles([SERVER], await seedKey());
}

/** What was last said to be in the database at an address. */
export function holds(uri: string): string | undefined {
  const file = noteOf(uri);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param key undefined: from now on it may hold anything. */
export function note(uri: string, key: string | undefined): void {
  if (key === undefined) rmSync(noteOf(uri), { force: true });
  else writeFileSync(noteOf(uri), key);
}

/** Keeps a copy of our own server with the seed in it. */
export const keepSeeded = (key: string): void => keepCopy(SEEDED, key);

/** Keeps a copy of our own server with a database that was set up for an ontology, unless there is one or it began with the seed. */
export function keepEmpty(ontology: Ontology): void {
  const folder = process.env['SPACEGOV_NEO4J_TEST'];
  if (!folder || readFileSync(join(folder, 'asked'), 'utf8') !== 'empty') return;
  const key = digestOfFiles(
    [SERVER],
    schemaStatements(ontology)
      .map(({ text }) => text)
      .join('\n'),
  );
  const file = join(EMPTY, 'key');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== key) keepCopy(EMPTY, key);
}

/**
 * A copy of the data while nobody writes to it. What is not yet in its store is in its log, and the server that begins
 * with the copy brings it in, as after a crash.
 */
function keepCopy(copy: string, key: string): void {
  const folder = process.env['SPACEGOV_NEO4J_TEST'];
  if (!folder) return;
  const draft = `${copy}.${process.pid}`;
  try {
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(join(folder, 'home/data'), join(draft, 'data'), { recursive: true });
    copyFileSync(join(folder, 'home/password'), join(draft, 'password'));
    writeFileSync(join(draft, 'key'), key);
    rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function noteOf(uri: string): string {
  const own = process.env['SPACEGOV_NEO4J_TEST'];
  if (own) return join(own, 'seeded');
  return join(tmpdir(), `spacegov-neo4j-seeded-${createHash('sha256').update(uri).digest('hex').slice(0, 16)}`);
}
