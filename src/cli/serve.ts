import { stat } from 'node:fs/promises';
import { apiSchema } from '../graphql/api-schema.js';
import { Engine } from '../graphql/engine.js';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import type { Ontology } from '../ontology/ontology.js';
import { readAllOperations } from '../graph/saved-operations.js';
import { answerable } from '../sentences/answerable.js';
import { makeAskInWords } from '../sentences/ask-in-words.js';
import { dayOf } from '../model/day.js';
import type { Log, OfAll } from '../server/options.js';
import { createServer } from '../server/server.js';
import type { ExportThread } from '../server/threads/export-thread.js';
import type { ThreadPool } from '../server/threads/pool.js';
import type { GraphPlace } from '../store/graph-place.js';
import type { GraphHome } from '../graph/graph-home.js';
import { schemaText } from '../graph/own-ontology.js';
import { stateOf, type Served } from './served.js';
import type { ExitCode } from './output.js';
import type { PackageFiles } from '../graph/package-files.js';
import { STOP_WITHIN_MS, stopSignal } from './stop-signals.js';

export interface ServeOptions {
  readonly home: GraphHome;
  readonly ontology: Ontology;
  readonly files: PackageFiles;
  readonly version: string;
  readonly host: string;
  readonly port: number;
  /** Who may speak to `/mcp`. */
  readonly mcp: 'off' | 'loopback' | 'any';
  /** Who may read `/metrics`. */
  readonly metrics: 'off' | 'loopback' | 'any';
  /** Origins whose pages may read. */
  readonly corsOrigins: readonly string[];
  readonly allowedHosts: readonly string[] | null;
  readonly tokens: readonly string[];
  readonly place: GraphPlace;
  /** How many threads answer what takes long, where the graph is in a folder; with 0, exports are made in none either. */
  readonly threads: number;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds since the process began. */
  readonly age: () => number;
  /** Whether to stop when the parent of this process has ended. */
  readonly watchParent: boolean;
  /** Told when the server answers. */
  readonly announce: (served: Served) => void;
  /** What `/metrics` tells where this process serves together with others. */
  readonly metricsOfAll?: OfAll;
}

/**
 * Serves the graph until it is told to stop.
 *
 * @throws {ListenError} when the port is taken.
 */
export async function serve({ home, ontology, files, ...options }: ServeOptions): Promise<ExitCode> {
  const { host, port, log, clock } = options;
  const stopped = stopSignal(STOP_WITHIN_MS, options.watchParent);
  const { store, notes } = await home.openSeeded();
  let pool: ThreadPool | undefined;
  let exporting: ExportThread | undefined;
  try {
    const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
    const operations = await readAllOperations(files.operations);
    const playgroundFolder = (await isThere(files.playground)) ? files.playground : null;
    const explorerFolder = (await isThere(files.explorer)) ? files.explorer : null;
    const state = await stateOf(store);
    pool = await poolFor(files, ontology, options);
    exporting = await exportThread(files, ontology, options);
    const schema = await schemaText(ontology, files);
    const server = await createServer({
      engine,
      ...(pool !== undefined && { elsewhere: pool }),
      store,
      limits: DEFAULT_LIMITS,
      log,
      clock,
      operations,
      ask: makeAskInWords({
        ontology,
        store,
        questions: answerable(operations, ontology),
        today: () => dayOf(clock()),
      }),
      playgroundFolder,
      explorerFolder,
      ...(ontology.packaged !== null && { ownWords: { ontology: ontology.text, schema } }),
      host,
      port,
      allowedOrigins: options.corsOrigins,
      allowedHosts: options.allowedHosts,
      tokens: options.tokens,
      exports: {
        ontology,
        release: options.version,
        ...(exporting !== undefined && { make: exporting.make }),
      },
      ...(options.metrics !== 'off' && { metrics: options.metrics }),
      ...(options.metricsOfAll !== undefined && { metricsOfAll: options.metricsOfAll }),
      ...(options.mcp !== 'off' && {
        mcp: {
          reach: options.mcp,
          ontology: ontology.text,
          schema,
        },
      }),
    });
    pool?.start();
    options.announce({ url: server.url, state, place: home.place, notes });
    log.info({ url: server.url, version: state?.version, readyMs: Math.round(options.age()) }, 'serving');
    const reason = await stopped;
    log.info({ reason }, 'stopping');
    await server.close();
    log.info({}, 'stopped');
  } finally {
    await Promise.all([pool?.close(), exporting?.close()]); // also where the port is taken: its threads would keep the process
    await store.close();
  }
  return 0;
}

/** Questions that may wait for a thread; more are under way only where the door lets them in. */
const MOST_WAITING = 256;

async function poolFor(
  files: PackageFiles,
  ontology: Ontology,
  { place, threads, log }: Pick<ServeOptions, 'place' | 'threads' | 'log'>,
): Promise<ThreadPool | undefined> {
  if (threads === 0 || !('folder' in place)) return undefined;
  const { ThreadPool } = await import('../server/threads/pool.js');
  return new ThreadPool({
    folder: place.folder,
    ontology: ontology.text,
    program: files.thread,
    size: threads,
    most: MOST_WAITING,
    tell: (error) => log.error({ err: error }, 'a thread has ended'),
  });
}

/** Undefined where exports are to be made in the server's own thread. */
async function exportThread(
  files: PackageFiles,
  ontology: Ontology,
  { place, threads, version, log }: Pick<ServeOptions, 'place' | 'threads' | 'version' | 'log'>,
): Promise<ExportThread | undefined> {
  if (threads === 0) return undefined;
  const { ExportThread } = await import('../server/threads/export-thread.js');
  return new ExportThread({
    program: files.exportThread,
    workerData: { place, ontology: ontology.text, release: version },
    tell: (error) => log.error({ err: error }, 'the thread of exports has ended'),
  });
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
