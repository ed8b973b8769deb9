import type { ChainedBatch } from '../store/batch-text.js';
import type { Batch, DatasetState, GraphStore, WriteReport } from '../store/store.js';

/** The stores there are, as `copy` and `verify` name them. */
export const STORE_NAMES = ['embedded', 'neo4j'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** Where the graph of a run lives: commands ask for no more. One for each kind of store; `main.ts` chooses. */
export interface GraphHome {
  /** As the user is told: a folder, or the address of a database. */
  readonly place: string;
  /** The graph, brought up to date with the seed first, where it is not. */
  openSeeded(): Promise<OpenedGraph>;
  /** The graph as it stands. Nothing is written; where there is none yet, the seed alone answers. */
  openAsItIs(): Promise<OpenedGraph>;
  /**
   * The graph as it once was, read-only: in the state whose head or version begins with a digest.
   *
   * @throws {StateNotFoundError} when it never was in such a state, naming those it was in.
   * @throws {UsageError} when the digest is none or fits several states, or where no history is kept to go back in.
   */
  openAt(digest: string): Promise<OpenedGraph>;
  /**
   * Its whole history, oldest first, as a snapshot holds it; where there is no graph yet, that of the seed.
   *
   * @throws {UsageError} where no history is kept.
   */
  history(): Promise<readonly ChainedBatch[]>;
  /** What is wrong with what is kept beside the graph to open it quickly, against the graph settled anew; null where nothing is. */
  checkKept(): Promise<string | null>;
  /** The graph, open for a copy to be written into it; made ours first, where it is a database. */
  openForWriting(): Promise<GraphStore>;
  /** Told when a copy is complete, before that store is closed: later commands then know which seed is in it. */
  copied(store: GraphStore): Promise<void>;
  /**
   * Makes the graph say what a seed says.
   *
   * @param folder Of the seed; null for the package's own.
   */
  seed(folder: string | null): Promise<{ readonly written: WriteReport; readonly state: DatasetState }>;
  /** The seed that the graph should hold; null where it is not at hand. */
  expectedSeed(): Promise<Batch | null>;
  /** The folder of that seed, with what it says of its own gaps; null where it is not at hand. */
  seedFolder(): Promise<string | null>;
}

export interface OpenedGraph {
  readonly store: GraphStore;
  /** What the user should know about this graph, a sentence each. */
  readonly notes: readonly string[];
  /** True where there is no graph yet, and the package's seed answers in its place. */
  readonly isSeedAlone?: boolean;
}
