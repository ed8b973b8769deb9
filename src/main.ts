#!/usr/bin/env node
/** The executable: reads the settings, picks the store, runs the command. */
import { pino } from 'pino';
import { UsageError } from './cli/errors.js';
import { folderHome } from './cli/folder-home.js';
import type { GraphHome } from './cli/graph-home.js';
import type { Output } from './cli/output.js';
import { packageFiles, packageOntology, packageVersion } from './cli/package-files.js';
import { runProgram } from './cli/program.js';
import { readSettings, type Settings } from './cli/settings.js';
import type { Ontology } from './ontology/ontology.js';
import { openEmbeddedStore, readBatches } from './store/embedded/open-embedded-store.js';

const files = packageFiles(import.meta.url);

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
  output,
  clock: () => Date.now(),
  age: () => performance.now(),
  underNpmStart: process.env['npm_lifecycle_event'] === 'start',
  settings: () => readSettings(process.env),
  ontology: () => packageOntology(files),
  home: chooseHome,
  // Not to stdout, which is for what was asked for.
  log: ({ logLevel }) => pino({ level: logLevel }, pino.destination({ dest: 2, sync: true })),
});

/** The only place that picks a store. */
function chooseHome(settings: Settings, ontology: Ontology): GraphHome {
  if (settings.neo4j !== null) {
    throw new UsageError(
      'NEO4J_URI is set, and this build has no Neo4j store yet. Unset it to use the embedded store.',
    );
  }
  return folderHome(settings.data, files, ontology, {
    open: (folder, mode) =>
      openEmbeddedStore(ontology, folder, { mode, report: ({ message }) => output.note(message) }),
    readBatches,
  });
}
