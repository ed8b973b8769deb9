#!/usr/bin/env node
/** The executable: reads the settings, picks the store, runs the command. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UsageError } from './graph/errors.js';
import { databaseHome } from './graph/database-home.js';
import { folderHome, ownSeed, type FolderStore } from './graph/folder-home.js';
import type { GraphHome, StoreName } from './graph/graph-home.js';
import type { Output } from './cli/output.js';
import { packageFiles, packageVersion } from './graph/package-files.js';
import {
  folderShelf,
  keptText,
  NOTHING_KEPT,
  ontologyWith,
  readKept,
  type Kept,
  type Reading,
  type Shelf,
} from './graph/own-ontology.js';
import type { Statement } from './cli/explain.js';
import { runProgram } from './cli/program.js';
import { readSettings, type Settings } from './cli/settings.js';
import { terminalProgress } from './cli/terminal-progress.js';
import type { Ontology } from './ontology/ontology.js';
import type { Plan } from './questions/plan.js';
import { beginAs } from './store/embedded/begin-as.js';
import { checkKept, openEmbeddedStore, readBatches } from './store/embedded/open-embedded-store.js';
import { openPrefix } from './store/embedded/open-prefix.js';
import type { Neo4jSettings } from './store/graph-place.js';
import { StoreUnavailableError } from './store/store.js';

const files = packageFiles(import.meta.url);

/** Who copies or compares reads all there is, and waits longer than a client of the server. */
const WHOLE_GRAPH_MS = 60_000;

const output: Output = {
  print: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(`${text}\n`),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
};

// Whoever reads our output may have enough before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runProgram(process.argv.slice(2), {
  version: await packageVersion(files),
  files,
  executable: fileURLToPath(import.meta.url),
  output,
  clock: () => Date.now(),
  age: () => performance.now(),
  underNpmStart: process.env['npm_lifecycle_event'] === 'start',
  settings: () => readSettings(process.env),
  ontology: ownOntology,
  shelf: chooseShelf,
  shelfNamed,
  home: chooseHome,
  homeNamed,
  repair,
  copyLedger: async (from, to) => (await import('./store/embedded/ledger/copy-ledger.js')).copyLedger(from, to),
  statement,
  // Not to stdout, which is for what was asked for.
  logs: async () => {
    const { default: pino } = await import('pino'); // for who serves; named, a bundle does not find it
    return ({ logLevel }) => pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
  },
});

/** The only place that picks a store. */
function chooseHome(settings: Settings, ontology: Ontology): GraphHome {
  return settings.neo4j === null ? embeddedHome(settings, ontology) : neo4jHome(settings.neo4j, ontology);
}

/** What may be said in the graph of these settings: as the package has it, with what origins have brought. */
async function ownOntology(reading?: Reading): Promise<Ontology> {
  const base = await readFile(files.ontology, 'utf8');
  return ontologyWith(base, await keptNow(chooseShelf(readSettings(process.env))), reading);
}

/** A database may be down while we start: what is its own is then not known before the next start. */
async function keptNow(shelf: Shelf): Promise<Kept> {
  try {
    return await shelf.read();
  } catch (error) {
    if (error instanceof StoreUnavailableError) return NOTHING_KEPT;
    throw error;
  }
}

function chooseShelf({ data, neo4j }: Settings): Shelf {
  return neo4j === null ? folderShelf(data) : neo4jShelf(neo4j);
}

function neo4jShelf(neo4j: Neo4jSettings): Shelf {
  const load = () => import('./store/neo4j/own-ontology.js');
  return {
    async read() {
      const text = await (await load()).readOwnOntology(neo4j);
      return text === null ? NOTHING_KEPT : readKept(text, neo4j.uri);
    },
    async keep(kept) {
      await (await load()).keepOwnOntology(neo4j, keptText(kept));
    },
  };
}

function shelfNamed(name: StoreName, settings: Settings): Shelf {
  return chooseShelf(name === 'embedded' ? { ...settings, neo4j: null } : settings);
}

function embeddedHome({ data }: Settings, ontology: Ontology): GraphHome {
  return folderHome(data, files, ontology, folderStore(ontology), Date.now);
}

function neo4jHome(neo4j: Neo4jSettings, ontology: Ontology, readMs?: number): GraphHome {
  return databaseHome(
    neo4j.uri,
    async () => {
      // The driver takes a moment to load, which whoever does without should not wait for.
      const { openNeo4jStore } = await import('./store/neo4j/neo4j-store.js');
      return openNeo4jStore(ontology, neo4j, readMs);
    },
    ownSeed(files, ontology, folderStore(ontology)),
    async (folder) => (await import('./seed/load-seed.js')).loadSeed(folder, ontology),
    Date.now,
    terminalProgress(process.stderr),
  );
}

function folderStore(ontology: Ontology): FolderStore {
  return {
    open: (folder, mode) =>
      openEmbeddedStore(ontology, folder, { mode, report: ({ message }) => output.note(message) }),
    readBatches,
    openPrefix: (batches) => openPrefix(ontology, batches),
    beginAs: (other, folder) => beginAs(other, folder, ontology),
    checkKept: (folder) => checkKept(ontology, folder),
  };
}

/** What stands behind the last sound batch of the ledger is set aside; a database keeps none. */
async function repair({ data, neo4j }: Settings): Promise<string | null> {
  if (neo4j !== null)
    throw new UsageError('NEO4J_URI is set, and a database keeps no ledger. Unset it to repair SPACEGOV_DATA.');
  const { repairLedger } = await import('./store/embedded/ledger/repair.js');
  return (await repairLedger(data))?.message ?? null;
}

/** The driver and the compiler are loaded by whoever explains. */
async function statement(plan: Plan, { neo4j }: Settings, ontology: Ontology): Promise<Statement> {
  const { explainPlan, openNeo4jStore } = await import('./store/neo4j/neo4j-store.js');
  if (neo4j === null) return { cypher: explainPlan(plan, ontology), operators: null };
  const store = openNeo4jStore(ontology, neo4j);
  try {
    return { cypher: explainPlan(plan, ontology), operators: await store.explain(plan) };
  } finally {
    await store.close();
  }
}

/** A store by the name that `copy` and `verify --against` have for it. */
function homeNamed(name: StoreName, settings: Settings, ontology: Ontology): GraphHome {
  if (name === 'embedded') return embeddedHome(settings, ontology);
  if (settings.neo4j === null) {
    throw new UsageError('NEO4J_URI: not set. Set it, NEO4J_USER and NEO4J_PASSWORD to say where that database is.');
  }
  return neo4jHome(settings.neo4j, ontology, WHOLE_GRAPH_MS);
}
