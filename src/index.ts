/**
 * The graph as a library: no server, no database, no internet.
 *
 * ```ts
 * import { openGraph } from 'space-governance-graph';
 *
 * const graph = await openGraph();
 * const { data } = await graph.query('query ($code: String!) { state(code: $code) { name } }', { code: 'CHN' });
 * await graph.close();
 * ```
 */
import { readFile } from 'node:fs/promises';
import { heldStore, type HeldStore } from './graph/held-store.js';
import {
  finish,
  prepareRecord,
  prepareRetract,
  type GraphChange,
  type RecordReport,
  type RecordRequest,
  type RetractRequest,
} from './graph/record.js';
import { fromMilliseconds, type Instant } from './model/instant.js';
import { folderHome, ownSeed, type FolderStore } from './graph/folder-home.js';
import { folderShelf, ontologyWith } from './graph/own-ontology.js';
import { packageFiles, packageOntology, packageVersion, type PackageFiles } from './graph/package-files.js';
import { readAllOperations } from './graph/saved-operations.js';
import type { Ontology } from './ontology/ontology.js';
import { clockOf, GraphClosedError, makeSpaceGraph, type SpaceGraph } from './space-graph.js';
import { allHistories } from './store/all-histories.js';
import { batchesOf } from './store/batches-of.js';
import { EmbeddedStore } from './store/embedded/embedded-store.js';
import { beginAs } from './store/embedded/begin-as.js';
import { checkKept, openEmbeddedStore, readBatches } from './store/embedded/open-embedded-store.js';
import { openPrefix } from './store/embedded/open-prefix.js';
import type { GraphStore } from './store/store.js';

export type { Answer, AnswerError, DatasetVersion } from './graph/ask.js';
export type { AskedInWords, OfferedQuestion } from './sentences/ask-in-words.js';
export {
  InvalidClaimsError,
  type GivenClaim,
  type GraphChange,
  type RecordReport,
  type RecordRequest,
  type RetractRequest,
} from './graph/record.js';
export type { Effect, Rival } from './store/effects.js';
export type { Assertion } from './store/store.js';
export type { Citation } from './graph/citation.js';
export { StateNotFoundError } from './graph/find-state.js';
export { documentToCsl, type CitableDocument, type CslDate, type CslItem, type CslName } from './model/csl.js';
/** For operations written in code, which editors then check and colour; see graphql-tag. */
export { gql } from 'graphql-tag';
export { GovernanceError } from './errors.js';
export type {
  Claim,
  ClaimId,
  ClaimVersion,
  EntityId,
  Evidence,
  Method,
  Polarity,
  Rank,
  Scalar,
} from './model/claim.js';
export type { Instant } from './model/instant.js';
export { parsePartialDate, type PartialDate } from './model/partial-date.js';
export type { DatasetState } from './store/store.js';
export {
  GraphClosedError,
  NotCitableError,
  type CiteOptions,
  type QueryOptions,
  type SpaceGraph,
  type TypedRest,
  type UntypedDocument,
} from './space-graph.js';

export interface OpenGraphOptions {
  /**
   * The folder of a graph on disk, as `SPACEGOV_DATA` names it for the command `spacegov`; relative to the working
   * directory. Any number of processes may have it open, and see what `spacegov seed` brings into it. null or left out:
   * a graph in memory.
   */
  readonly data?: string | null;
  /**
   * Whether the graph is to hold the seed that comes with this package: true unless given. A folder is brought up to
   * date with it where it is not; one that was seeded from elsewhere is left as it is. false takes a folder as it
   * stands, and without a folder gives an empty graph.
   */
  readonly seed?: boolean;
  /** What `asOf` stands for where a question does not give it: a day, as `2026-11-23`. Left out: today, in UTC. */
  readonly today?: string;
  /**
   * The graph as it once was: the head or version of an answer (`extensions.dataset`), or 8 or more of its first
   * digits. Left out: as it is.
   */
  readonly at?: string;
  /** Told of a batch that is not whole, as a writer leaves it that died. Left out: a warning of the process. */
  readonly report?: (message: string) => void;
}

/**
 * Opens the graph of space governance: by default the seed of this package, in memory.
 *
 * @throws {UserInputError} (`BAD_USER_INPUT`) when `today` is no day.
 * @throws {StateNotFoundError} (`STATE_NOT_FOUND`) when the graph never was in the state `at`.
 * @throws {GovernanceError} when a folder cannot be used: `LEDGER_FORMAT`, `LEDGER_DAMAGED`; `LEDGER_LOCKED` while
 *   another process brings in the seed; `LEDGER_WRITE_FAILED` when there is no room or no right to write.
 */
export async function openGraph(options: OpenGraphOptions = {}): Promise<WritableSpaceGraph> {
  const today = clockOf(options.today);
  const files = packageFiles(import.meta.url);
  const ontology = await ontologyOf(options, files);
  const held = await openStore(options, files, ontology);
  const graph = makeSpaceGraph({
    ontology,
    store: held.store,
    today,
    questions: () => readAllOperations(files.operations),
    release: () => packageVersion(files),
  });
  const now = (): Instant => fromMilliseconds(Date.now());
  let closed = false;
  const checkOpen = (): void => {
    if (closed) throw new GraphClosedError('This graph was closed. Open it again: await openGraph()');
  };
  return {
    ...graph,
    async record(request) {
      checkOpen();
      return held.writing(async (store) =>
        finish(store, await prepareRecord(store, ontology, request, now()), request.dryRun),
      );
    },
    async retract(request) {
      checkOpen();
      return held.writing(async (store) =>
        finish(store, await prepareRetract(store, ontology, request, now()), request.dryRun),
      );
    },
    on(_, listener) {
      checkOpen();
      return held.on(listener);
    },
    close() {
      closed = true;
      return graph.close();
    },
  };
}

/** The package's, with what origins have brought to a folder. */
async function ontologyOf({ data = null, at }: OpenGraphOptions, files: PackageFiles): Promise<Ontology> {
  if (data === null) return packageOntology(files);
  const kept = await folderShelf(data).read();
  return ontologyWith(await readFile(files.ontology, 'utf8'), kept, { former: at !== undefined });
}

/** A graph that can be asked, added to and watched. */
export interface WritableSpaceGraph extends SpaceGraph {
  /**
   * Adds claims of an origin of one's own, with the checks and the report of `spacegov add`: one batch, all or nothing. The
   * same again changes nothing. A graph in memory forgets them when it is closed.
   *
   * @throws {InvalidClaimsError} (`INVALID_CLAIMS`) with all mistakes; `LEDGER_LOCKED` while another process writes.
   */
  record(request: RecordRequest): Promise<RecordReport>;

  /**
   * Takes back what an origin says, or some of it. Nothing is deleted: `knownAt` reads the graph as it was.
   *
   * @throws {InvalidClaimsError} (`INVALID_CLAIMS`) when the origin says no such claim.
   */
  retract(request: RetractRequest): Promise<RecordReport>;

  /**
   * Tells of every batch from now on, also of one that another process writes into the folder: what it opened and what it
   * closed. What was written before is not told.
   *
   * @returns What ends the subscription.
   */
  on(event: 'change', listener: (change: GraphChange) => void): () => void;
}

async function openStore(
  { data = null, seed = true, at, report = (message) => process.emitWarning(message) }: OpenGraphOptions,
  files: PackageFiles,
  ontology: Ontology,
): Promise<HeldStore> {
  const open: FolderStore['open'] = (folder, mode) =>
    openEmbeddedStore(ontology, folder, { mode, report: ({ message }) => report(message) });
  const stores: FolderStore = {
    open,
    readBatches,
    openPrefix: (batches) => openPrefix(ontology, batches),
    beginAs: (other, folder) => beginAs(other, folder, ontology),
    checkKept: (folder) => checkKept(ontology, folder),
  };
  const watched = async (opening: Promise<GraphStore>): Promise<EmbeddedStore> => {
    const store = await opening;
    if (store instanceof EmbeddedStore) return store;
    throw new Error('the library opens embedded stores alone');
  };
  const opened = (folder: string | null, mode: 'read' | 'write'): Promise<EmbeddedStore> =>
    watched(open(folder, mode).then(({ store }) => store));
  if (at !== undefined) {
    const home = folderHome(data ?? files.seeded, files, ontology, stores, Date.now);
    return heldStore(await watched(home.openAt(at).then(({ store }) => store)), null);
  }
  if (data !== null) {
    const reader = seed
      ? watched(
          folderHome(data, files, ontology, stores, Date.now)
            .openSeeded()
            .then(({ store }) => store),
        )
      : opened(data, 'read');
    return heldStore(await reader, async () => ({ writer: await opened(data, 'write'), stays: false }));
  }
  if (!seed)
    return heldStore(await opened(null, 'write'), (current) => Promise.resolve({ writer: current, stays: true }));
  let own: EmbeddedStore | undefined;
  // The package's own graph is read where it lies; who writes gets a copy in memory.
  return heldStore(await watched(ownSeed(files, ontology, stores).openAlone()), async (current) => {
    if (own === undefined) {
      const copy = await opened(null, 'write');
      for (const batch of batchesOf(await allHistories(current))) await copy.write(batch);
      own = copy;
      await current.close();
    }
    return { writer: own, stays: true };
  });
}
