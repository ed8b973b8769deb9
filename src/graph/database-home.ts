import { setTimeout as wait } from 'node:timers/promises';
import { syncSeed } from '../seed/sync-seed.js';
import { changeVersion, claimShare, NOTHING } from '../store/dataset-version.js';
import {
  StoreUnavailableError,
  type Batch,
  type DatasetState,
  type GraphStore,
  type Progress,
  type WriteReport,
} from '../store/store.js';
import { UsageError } from './errors.js';
import { counts, recordedNow, type OwnSeed } from './folder-home.js';
import type { GraphHome, OpenedGraph } from './graph-home.js';

/** A store in a database: it has to be made ours before it is used. */
export interface DatabaseStore extends GraphStore {
  /** @throws {ForeignDatabaseError} when the database holds what is not ours. */
  setUp(): Promise<void>;
}

const TRY_AGAIN_MS = 2_000;

/**
 * A graph in a database, which may be shared, and may be down while we start.
 *
 * An empty database gets the package's seed when it is served; one that holds claims is left as it is, for others may
 * rely on it: `spacegov seed` brings it up to date.
 *
 * @param place Its address, without user and password.
 * @param clock Milliseconds since 1970.
 * @param progress Told while a seed is written, which takes a database many seconds.
 */
export function databaseHome(
  place: string,
  open: () => Promise<DatabaseStore>,
  own: OwnSeed,
  loadSeed: (folder: string) => Promise<Batch>,
  clock: () => number,
  progress?: Progress,
): GraphHome {
  async function openSeeded(): Promise<OpenedGraph> {
    const store = await open();
    try {
      return { store, notes: await prepare(store) };
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) {
        await store.close();
        throw error;
      }
      const stop = new AbortController();
      void prepareLater(store, stop.signal);
      return {
        store: closing(store, stop),
        notes: ['The database cannot be reached yet; it is tried again every two seconds.'],
      };
    }
  }

  /** Sets up the database, and brings the seed into one that is empty. */
  async function prepare(store: DatabaseStore): Promise<string[]> {
    await store.setUp();
    const { claims, version } = await store.dataset();
    const batch = await own.batch();
    if (claims === 0) return [`Seeded now: ${counts(await syncSeed(store, batch, progress))}.`];
    return version === versionOf(batch)
      ? []
      : ['It is not the seed of this package alone. Bring that in with: spacegov seed'];
  }

  async function prepareLater(store: DatabaseStore, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await wait(TRY_AGAIN_MS, undefined, { signal, ref: false });
        await prepare(store);
        return;
      } catch {
        // Until it can be reached, every question says so.
      }
    }
  }

  async function openAsItIs(): Promise<OpenedGraph> {
    const store = await open();
    const { claims } = await upToDate(store).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return {
      store,
      notes: claims === 0 ? [`There is no graph in ${place} yet. Bring the seed in with: spacegov seed`] : [],
    };
  }

  /** What older rules of time have settled would be answered by them. */
  async function upToDate(store: DatabaseStore): Promise<DatasetState> {
    const state = await store.dataset();
    if (state.claims > 0) await store.setUp();
    return state;
  }

  async function seed(folder: string | null): Promise<{ written: WriteReport; state: DatasetState }> {
    const batch = folder === null ? await own.batch() : recordedNow(await loadSeed(folder), clock);
    const store = await open();
    try {
      await store.setUp();
      const written = await syncSeed(store, batch, progress);
      return { written, state: await store.dataset() };
    } finally {
      await store.close();
    }
  }

  /** A database keeps what was said and not the batches that said it. */
  function history(): Promise<never> {
    return Promise.reject(
      new UsageError(
        `${place}: a database keeps no ledger. Copy it first (spacegov copy --from neo4j --to embedded), and unset NEO4J_URI.`,
      ),
    );
  }

  function openAt(): Promise<OpenedGraph> {
    const wayOut = 'Copy it first: spacegov copy --from neo4j --to embedded; then ask again without NEO4J_URI.';
    return Promise.reject(new UsageError(`${place} keeps no ledger to be cited from or to go back in. ${wayOut}`));
  }

  async function openForWriting(): Promise<GraphStore> {
    const store = await open();
    await store.setUp();
    return store;
  }

  return {
    place,
    openSeeded,
    openAsItIs,
    openAt,
    history,
    checkKept: () => Promise.resolve(null), // a database is asked and not opened
    openForWriting,
    copied: () => Promise.resolve(),
    seed,
    expectedSeed: () => own.batch(),
    seedFolder: () => Promise.resolve(own.folder),
  };
}

/** What the data version would be if a batch were all there is. */
function versionOf({ assert }: Batch): string {
  return changeVersion(
    NOTHING,
    assert.map((assertion) => claimShare(assertion.claim, assertion)),
    [],
  );
}

/** The same store; closing it also ends the tries to reach it. */
function closing(store: GraphStore, stop: AbortController): GraphStore {
  return {
    run: (plan, values, options) => store.run(plan, values, options),
    write: (batch, progress) => store.write(batch, progress),
    histories: () => store.histories(),
    claimsOf: (origin) => store.claimsOf(origin),
    dataset: () => store.dataset(),
    close: () => {
      stop.abort();
      return store.close();
    },
  };
}
