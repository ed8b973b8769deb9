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
import { folderHome, ownSeed, type FolderStore } from './graph/folder-home.js';
import { packageFiles, packageOntology, packageVersion, type PackageFiles } from './graph/package-files.js';
import { readSavedOperations } from './graph/saved-operations.js';
import type { Ontology } from './ontology/ontology.js';
import { clockOf, makeSpaceGraph, type SpaceGraph } from './space-graph.js';
import { openEmbeddedStore, readBatches } from './store/embedded/open-embedded-store.js';
import { openPrefix } from './store/embedded/open-prefix.js';
import type { GraphStore } from './store/store.js';

export type { Answer, AnswerError, DatasetVersion } from './graph/ask.js';
export type { AskedInWords, OfferedQuestion } from './sentences/ask-in-words.js';
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
export async function openGraph(options: OpenGraphOptions = {}): Promise<SpaceGraph> {
  const today = clockOf(options.today);
  const files = packageFiles(import.meta.url);
  const ontology = await packageOntology(files);
  const store = await openStore(options, files, ontology);
  return makeSpaceGraph({
    ontology,
    store,
    today,
    questions: () => readSavedOperations(files.operations),
    release: () => packageVersion(files),
  });
}

async function openStore(
  { data = null, seed = true, at, report = (message) => process.emitWarning(message) }: OpenGraphOptions,
  files: PackageFiles,
  ontology: Ontology,
): Promise<GraphStore> {
  const stores: FolderStore = {
    open: (folder, mode) => openEmbeddedStore(ontology, folder, { mode, report: ({ message }) => report(message) }),
    readBatches,
    openPrefix: (batches) => openPrefix(ontology, batches),
  };
  if (at !== undefined)
    return (await folderHome(data ?? files.seeded, files, ontology, stores, Date.now).openAt(at)).store;
  if (data === null && seed) return ownSeed(files, ontology, stores).openAlone();
  if (data === null || !seed) return (await stores.open(data, 'read')).store;
  return (await folderHome(data, files, ontology, stores, Date.now).openSeeded()).store;
}
