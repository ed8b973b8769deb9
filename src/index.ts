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
import type { DocumentNode } from 'graphql';
import { makeAsk, type Answer } from './graph/ask.js';
import { folderHome, ownSeed, type FolderStore } from './graph/folder-home.js';
import { citeAnswer, type Citation } from './graph/citation.js';
import { packageFiles, packageOntology, packageVersion, type PackageFiles } from './graph/package-files.js';
import { GovernanceError } from './errors.js';
import { readSavedOperations } from './graph/saved-operations.js';
import { apiSchema } from './graphql/api-schema.js';
import { DEFAULT_LIMITS } from './graphql/limits.js';
import { UserInputError } from './questions/user-input-error.js';
import { dayOf, type Day } from './model/day.js';
import { firstDay, parsePartialDate } from './model/partial-date.js';
import type { Ontology } from './ontology/ontology.js';
import { makeAskInWords, type AskedInWords } from './sentences/ask-in-words.js';
import { openEmbeddedStore, readBatches } from './store/embedded/open-embedded-store.js';
import { openPrefix } from './store/embedded/open-prefix.js';
import type { DatasetState, GraphStore } from './store/store.js';

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

/** A graph that can be asked. Questions may be asked side by side. */
export interface SpaceGraph {
  /**
   * Answers a GraphQL operation, as `POST /graphql` of the server does: the same schema, limits and error codes.
   *
   * @param text A GraphQL document, as text or by `gql`. Its schema is in the package's `schema/api.graphql`.
   * @param variables By name, in the shapes of JSON.
   * @returns `data` in the shape and order of the operation; dates are texts as precise as their source (`2019`,
   *   `2019-06`, `2019-06-12`), what is not known is null. What cannot be answered is told in `errors`, each with a
   *   stable `extensions.code` (`GRAPHQL_VALIDATION_FAILED`, `BAD_USER_INPUT`, `QUERY_TOO_COMPLEX`, …), and `data` is
   *   then null or lacks that part. `extensions.dataset` names the data that answered.
   * @throws {GraphClosedError} after {@link SpaceGraph.close}. Never for what is wrong with a question.
   */
  query<Data = Record<string, unknown>>(
    text: string | DocumentNode,
    variables?: Readonly<Record<string, unknown>>,
    options?: QueryOptions,
  ): Promise<Answer<Data>>;

  /**
   * Tells how to cite the answer to an operation: a line, CSL-JSON, and what to open to get the same bytes again,
   * `openGraph({ at, today })`.
   *
   * @throws {NotCitableError} when the operation cannot be answered as asked. {@link GraphClosedError} after
   *   {@link SpaceGraph.close}.
   */
  cite(
    text: string | DocumentNode,
    variables?: Readonly<Record<string, unknown>>,
    options?: CiteOptions,
  ): Promise<Citation>;

  /**
   * Tells which saved questions (docs/operations) a sentence asks, with their variables: `Who chaired COPUOS in 2010?`. Answers
   * none of them: `query(text, variables)` does, with the text of `docs/operations/<name>.graphql`.
   *
   * @returns The likeliest first, at most three; none, and `problem`, where no saved question fits.
   * @throws {UserInputError} (`BAD_USER_INPUT`) for a text of over 1,000 letters. {@link GraphClosedError} after
   *   {@link SpaceGraph.close}.
   */
  ask(text: string): Promise<AskedInWords>;

  /**
   * The data as it stands: its version and ledger head, when it was recorded, and how many entities, claims and
   * relations there are; `kinds` in the order of the ontology, none left out.
   *
   * @throws {GraphClosedError} after {@link SpaceGraph.close}.
   */
  dataset(): Promise<DatasetState>;

  /** Lets go of the files. Closing twice is harmless. */
  close(): Promise<void>;
}

export interface QueryOptions {
  /** Which operation of the document is asked; needed where it has several. */
  readonly operationName?: string;
}

export interface CiteOptions extends QueryOptions {
  /** Whether `csl` also lists the documents behind the answer, where the operation asks for them. */
  readonly documents?: boolean;
}

/** An answer that has errors is not cited. */
export class NotCitableError extends GovernanceError {
  readonly code = 'NOT_CITABLE';
}

/** The graph was closed before it was asked. */
export class GraphClosedError extends GovernanceError {
  readonly code = 'GRAPH_CLOSED';
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
  const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today });
  let inWords: Promise<(text: string) => Promise<AskedInWords>> | undefined;
  let closed: Promise<void> | undefined;
  const checkOpen = (): void => {
    if (closed !== undefined) throw new GraphClosedError('This graph was closed. Open it again: await openGraph()');
  };
  return {
    async query<Data>(
      text: string | DocumentNode,
      variables: Readonly<Record<string, unknown>> = {},
      { operationName }: QueryOptions = {},
    ) {
      checkOpen();
      const answer = await ask({ text, variables, ...(operationName !== undefined && { operationName }) });
      return answer as Answer<Data>; // the caller's word for what the operation asks
    },
    async cite(text, variables = {}, { operationName, documents = false }: CiteOptions = {}) {
      checkOpen();
      const question = { text, variables, ...(operationName !== undefined && { operationName }) };
      const day = today(); // one for all of it, whenever midnight comes
      const asOn = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => day });
      const answer = await asOn(question);
      const [wrong] = answer.errors ?? [];
      if (wrong !== undefined) throw new NotCitableError(`${wrong.extensions.code}: ${wrong.message}`);
      const schema = apiSchema(ontology);
      return citeAnswer(question, answer, {
        ask: asOn,
        schema,
        today: day,
        release: await packageVersion(files),
        documents,
      });
    },
    async ask(text) {
      checkOpen();
      inWords ??= readSavedOperations(files.operations).then((questions) =>
        makeAskInWords({ ontology, store, questions, today }),
      );
      return (await inWords)(text);
    },
    async dataset() {
      checkOpen();
      return store.dataset();
    },
    close: () => (closed ??= store.close()),
  };
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

function clockOf(today: string | undefined): () => Day {
  if (today === undefined) return () => dayOf(Date.now());
  const date = today.length === 10 ? parsePartialDate(today) : undefined;
  if (date === undefined)
    throw new UserInputError(`today: "${today.slice(0, 40)}" is not a calendar day, as 2024-01-05.`);
  const day = firstDay(date);
  return () => day;
}
