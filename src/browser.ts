/**
 * The graph in a browser or a worker, without a server: the same library, which opens a snapshot.
 *
 * ```js
 * import { openGraph } from 'space-governance-graph/browser';
 *
 * const graph = await openGraph({ snapshot: '/graph.snapshot' }); // made by: spacegov snapshot --out graph.snapshot
 * const { data } = await graph.query('{ state(code: "CHN") { name } }');
 * ```
 */
import { readSnapshot, SnapshotFormatError } from './graph/snapshot.js';
import { readOntology } from './ontology/read-ontology.js';
import { clockOf, makeSpaceGraph, type SpaceGraph } from './space-graph.js';
import { openPrefix } from './store/embedded/open-prefix.js';

export { gql } from 'graphql-tag';
export { GovernanceError } from './errors.js';
export type { Answer, AnswerError, DatasetVersion } from './graph/ask.js';
export type { Citation } from './graph/citation.js';
export { SnapshotDamagedError, SnapshotFormatError } from './graph/snapshot.js';
export type { AskedInWords, OfferedQuestion } from './sentences/ask-in-words.js';
export {
  GraphClosedError,
  NotCitableError,
  type CiteOptions,
  type QueryOptions,
  type SpaceGraph,
  type TypedRest,
  type UntypedDocument,
} from './space-graph.js';
export type { DatasetState } from './store/store.js';

export interface OpenSnapshotOptions {
  /** The file, or the address from which it is fetched. */
  readonly snapshot: string | URL | Blob | ArrayBuffer | Uint8Array;
  /** Of the whole file, as `spacegov snapshot` prints it: another one is refused. Left out: the file's own digests alone. */
  readonly sha256?: string;
  /** What `asOf` stands for where a question does not give it: a day, as `2026-11-23`. Left out: today, in UTC. */
  readonly today?: string;
}

/**
 * Opens a snapshot: a graph that is read, and answers as the one it was taken of.
 *
 * @throws {SnapshotDamagedError} (`SNAPSHOT_DAMAGED`) when it is not what was written, `SNAPSHOT_FORMAT` when it is no
 *   snapshot or cannot be fetched, `BAD_USER_INPUT` when `today` is no day.
 */
export async function openGraph({ snapshot, sha256, today }: OpenSnapshotOptions): Promise<SpaceGraph> {
  const clock = clockOf(today);
  const { ontology: text, operations, release, batches } = await readSnapshot(await bytesOf(snapshot), sha256);
  const ontology = readOntology(text);
  return makeSpaceGraph({
    ontology,
    store: openPrefix(ontology, batches),
    today: clock,
    questions: () => Promise.resolve(operations),
    release: () => Promise.resolve(release),
  });
}

async function bytesOf(snapshot: OpenSnapshotOptions['snapshot']): Promise<Uint8Array> {
  if (snapshot instanceof Uint8Array) return snapshot;
  if (snapshot instanceof ArrayBuffer) return new Uint8Array(snapshot);
  if (snapshot instanceof Blob) return new Uint8Array(await snapshot.arrayBuffer());
  const response = await fetch(snapshot);
  if (!response.ok)
    throw new SnapshotFormatError(`${String(snapshot)}: answered ${response.status}. Is the snapshot there?`);
  return new Uint8Array(await response.arrayBuffer());
}
