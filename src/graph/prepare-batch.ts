import type { ClaimHistory } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { flaggedNames, type FlaggedName } from '../seed/flagged-names.js';
import { batchToSync } from '../seed/sync-seed.js';
import { allHistories } from '../store/all-histories.js';
import { effectsOf, type Effect } from '../store/effects.js';
import { WriteRefusedError, type Batch, type GraphStore, type WriteReport } from '../store/store.js';

/** All that a store holds, and the state that it held it in. */
export interface ReadState {
  readonly head: string;
  readonly histories: readonly ClaimHistory[];
}

/** The state is asked for first: what others write meanwhile is of a later one, and refused by {@link writePrepared}. */
export async function readState(store: GraphStore): Promise<ReadState> {
  const { head } = await store.dataset();
  return { head, histories: await allHistories(store) };
}

/** A batch with what it would do to the graph as it stands. */
export interface PreparedBatch {
  readonly batch: Batch;
  /** Empty where the graph says all of it already. */
  readonly effects: readonly Effect[];
  readonly histories: readonly ClaimHistory[];
  /** Names that come in and are not what they look like. */
  readonly flagged: readonly FlaggedName[];
  /** The state it was prepared for. */
  readonly head: string;
}

/**
 * @param said All that one origin says.
 * @param read Where somebody has read the store already: from a database that takes seconds.
 */
export async function prepareBatch(
  store: GraphStore,
  said: Batch,
  ontology: Ontology,
  read?: ReadState,
): Promise<PreparedBatch> {
  const { head, histories } = read ?? (await readState(store));
  const batch = await batchToSync(
    {
      claimsOf: (origin) => store.claimsOf(origin),
      dataset: () => store.dataset(),
      async *histories() {
        yield* histories;
      },
    },
    said,
  );
  const effects = effectsOf(histories, batch, ontology);
  const flagged = flaggedNames(effects.flatMap(({ what, assertion }) => (what === 'opened' ? [assertion] : [])));
  return { batch, effects, flagged, histories, head };
}

/**
 * Writes what was prepared and shown, and nothing else.
 *
 * @throws {WriteRefusedError} when the graph has changed since: who competes with whom may have changed with it.
 */
export async function writePrepared(store: GraphStore, { batch, head }: PreparedBatch): Promise<WriteReport> {
  if ((await store.dataset()).head !== head)
    throw new WriteRefusedError('The graph has changed since this was shown; nothing was written. Do it again.');
  return store.write(batch);
}
