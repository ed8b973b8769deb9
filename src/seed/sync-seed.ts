import { fromMilliseconds, toMilliseconds, type Instant } from '../model/instant.js';
import type { Batch, GraphStore, Progress, WriteReport } from '../store/store.js';

/**
 * Makes a store say what the seed says: asserts what is new or has changed, and retracts what the seed said once and no
 * longer does. Claims of other origins stay as they are. Done twice, it changes nothing the second time.
 *
 * @param seed All of it, as {@link loadSeed} gives it.
 * @throws {WriteRefusedError} when the seed contradicts what others have recorded; nothing was written.
 */
export async function syncSeed(store: GraphStore, seed: Batch, progress?: Progress): Promise<WriteReport> {
  return store.write(await batchToSync(store, seed), progress);
}

/** What {@link syncSeed} writes: all of the seed, and the retraction of what it says no longer. A store writes what differs. */
export async function batchToSync(store: Pick<GraphStore, 'claimsOf' | 'dataset'>, seed: Batch): Promise<Batch> {
  const stated = new Set(seed.assert.map(({ claim }) => claim.id));
  const gone = [...(await store.claimsOf(seed.origin))].filter((id) => !stated.has(id));
  const { recordedAt } = await store.dataset();
  return { ...seed, recordedAt: later(seed.recordedAt, recordedAt), retract: gone };
}

/** Record time runs forwards, and a version is known by its claim and moment: never the same moment twice. */
function later(wanted: Instant, newest: Instant | null): Instant {
  if (newest === null || wanted > newest) return wanted;
  return fromMilliseconds(toMilliseconds(newest) + 1);
}
