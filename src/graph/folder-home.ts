import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GovernanceError } from '../errors.js';
import { fromMilliseconds } from '../model/instant.js';
import type { Ontology } from '../ontology/ontology.js';
import { syncSeed } from '../seed/sync-seed.js';
import type { ChainedBatch } from '../store/batch-text.js';
import type { Batch, DatasetState, GraphStore, WriteReport } from '../store/store.js';
import { contentOf, sharesOf } from '../store/content.js';
import { ledgerStates } from '../store/ledger-states.js';
import { DataFolderError, systemCode } from './errors.js';
import { findState, readDigest, stateNotFound } from './find-state.js';
import type { GraphHome, OpenedGraph } from './graph-home.js';
import type { PackageFiles } from './package-files.js';
import { fingerprint, fits, glance, readStamp, writeStamp, type SeedInputs, type SeedStamp } from './seed-stamp.js';

type History = readonly ChainedBatch[];

/** How a store that lives in a folder is opened; given by the composition root, which alone names one. */
export interface FolderStore {
  /** @param folder null for a graph in memory. */
  open(
    folder: string | null,
    mode: 'read' | 'write',
  ): Promise<{ readonly store: GraphStore; readonly batches: History }>;
  readBatches(folder: string): Promise<History>;
  /** Makes a folder without a graph begin as another one is; false where it has one, or the other cannot be taken as it is. */
  beginAs(other: string, folder: string): Promise<boolean>;
  /** The graph as these batches left it, to be read. */
  openPrefix(batches: History): GraphStore;
  /** What is wrong with what a folder keeps to be opened quickly; null where nothing is. */
  checkKept(folder: string): Promise<string | null>;
}

/**
 * A graph in a folder, kept up to date with the package's seed or with another one that it was given.
 *
 * It is opened for reading but for the moment in which a seed is written: so any number of servers and queries share a
 * folder, and all of them see what `spacegov seed` brings.
 *
 * @param clock Milliseconds since 1970: when a batch that is not the package's is recorded.
 */
export function folderHome(
  data: string,
  files: PackageFiles,
  ontology: Ontology,
  stores: FolderStore,
  clock: () => number,
): GraphHome {
  const place = resolve(data);
  const own = ownSeed(files, ontology, stores);
  const inputs: SeedInputs = files;

  const open = (mode: 'read' | 'write'): ReturnType<FolderStore['open']> => usable(stores.open(place, mode));

  async function usable<T>(opening: Promise<T>): Promise<T> {
    try {
      return await opening;
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined || error instanceof GovernanceError) throw error;
      const wayOut = 'Grant rights there, or set SPACEGOV_DATA to another folder.';
      throw new DataFolderError(`${place}: cannot be opened (${code}). ${wayOut}`, { cause: error });
    }
  }

  async function openSeeded(): Promise<OpenedGraph> {
    const opened = await open('read');
    const stamp = await validStamp(place, opened.batches);
    if (stamp !== null && stamp.folder !== null)
      return { store: opened.store, notes: [`Its seed is that of ${stamp.folder}.`] };
    if (stamp !== null && (await own.isCurrent(stamp))) return { store: opened.store, notes: [] };
    await opened.store.close();
    const { written } = await seed(null);
    const { store } = await open('read');
    return { store, notes: [`Seeded now: ${counts(written)}.`] };
  }

  async function openAsItIs(): Promise<OpenedGraph> {
    const { store, batches } = await open('read');
    if (batches.length === 0) {
      await store.close();
      return {
        store: await own.openAlone(),
        isSeedAlone: true,
        notes: [`There is no graph in ${place} yet: the seed of this package answers.`],
      };
    }
    const stamp = await validStamp(place, batches);
    const isCurrent = stamp !== null && (stamp.folder !== null || (await own.isCurrent(stamp)));
    return {
      store,
      notes: isCurrent ? [] : [`The seed of this package is not in ${place}. Bring it in with: spacegov seed`],
    };
  }

  /** Its own history, or that of the package's seed: a folder that was seeded later begins with another head. */
  async function openAt(text: string): Promise<OpenedGraph> {
    const digest = readDigest(text);
    const batches = await usable(stores.readBatches(place));
    const states = ledgerStates(batches);
    const found = findState(digest, states);
    if (found !== undefined) return { store: stores.openPrefix(batches.slice(0, found.batches)), notes: [] };
    const alone = await own.openAlone();
    const { head, version } = await alone.dataset();
    if (head.startsWith(digest) || version.startsWith(digest)) return { store: alone, notes: [] };
    await alone.close();
    throw stateNotFound(digest, place, states);
  }

  async function history(): Promise<History> {
    const batches = await usable(stores.readBatches(place));
    return batches.length > 0 ? batches : own.history();
  }

  async function checkKept(): Promise<string | null> {
    const batches = await usable(stores.readBatches(place));
    return stores.checkKept(batches.length > 0 ? place : files.seeded);
  }

  async function seed(given: string | null): Promise<{ readonly written: WriteReport; readonly state: DatasetState }> {
    const folder = given === null || resolve(given) === resolve(files.seed) ? null : resolve(given);
    const isBegun = folder === null && (await usable(own.beginAsBuilt(place)));
    const batchOf = (): Promise<Batch> =>
      folder === null ? own.batch() : loadSeed(folder, ontology).then((batch) => recordedNow(batch, clock));
    const batch = isBegun ? null : await batchOf();
    const name = folder === null ? await own.stamped() : await stamped({ ...inputs, seed: folder }, ontology);
    const { store } = await open('write');
    try {
      const written = batch === null ? null : await syncSeed(store, batch);
      const state = await store.dataset();
      await writeStamp(place, { ...name, head: state.head, folder });
      return { written: written ?? { opened: state.claims, closed: 0 }, state };
    } finally {
      await store.close();
    }
  }

  async function expectedSeed(): Promise<Batch | null> {
    const folder = await seedFolder();
    if (folder === files.seed) return own.batch();
    return folder === null ? null : loadSeed(folder, ontology);
  }

  async function seedFolder(): Promise<string | null> {
    const folder = (await readStamp(place))?.folder ?? null;
    return folder === null || (await isThere(folder)) ? (folder ?? files.seed) : null;
  }

  async function openForWriting(): Promise<GraphStore> {
    return (await stores.open(place, 'write')).store;
  }

  async function copied(store: GraphStore): Promise<void> {
    if (!(await holdsSeed(store, await own.batch()))) return;
    const { head } = await store.dataset();
    await writeStamp(place, { ...(await own.stamped()), head, folder: null });
  }

  return {
    ...{ place, openSeeded, openAsItIs, openAt, history, checkKept, openForWriting, copied },
    ...{ seed, expectedSeed, seedFolder },
  };
}

/** The moment in a manifest is for the packaged seed alone; whatever else comes in is recorded when it is written. */
export const recordedNow = (batch: Batch, clock: () => number): Batch => ({
  ...batch,
  recordedAt: fromMilliseconds(clock()),
});

/** Whether bringing in a seed would change nothing. */
async function holdsSeed(store: GraphStore, seed: Batch): Promise<boolean> {
  const wanted = new Map(seed.assert.map((assertion) => [assertion.claim.id, contentOf(assertion)]));
  for (const id of await store.claimsOf(seed.origin)) if (!wanted.has(id)) return false;
  for await (const { claim, versions } of store.histories()) {
    const live = versions.at(-1);
    const own = live?.retractedAt === null ? sharesOf(live).find(({ origin }) => origin === seed.origin) : undefined;
    if (own !== undefined && contentOf(own) === wanted.get(claim.id)) wanted.delete(claim.id);
  }
  return wanted.size === 0;
}

type Stamped = Pick<SeedStamp, 'seed' | 'glance'>;

/** What a stamp says of the seed of a folder. */
async function stamped(inputs: SeedInputs, ontology: Ontology): Promise<Stamped> {
  return { seed: await fingerprint(inputs, ontology.digest), glance: await glance(inputs, ontology.digest) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The package's own seed: from its files or, where the build has read them already, from the ledger it made. */
export function ownSeed(files: PackageFiles, ontology: Ontology, stores: FolderStore): OwnSeed {
  const name = once(() => fingerprint(files, ontology.digest));
  const look = once(() => glance(files, ontology.digest));

  async function isCurrent(stamp: SeedStamp): Promise<boolean> {
    if (stamp.glance === (await look())) return true;
    const own = await name();
    return stamp.seed === own || stamp.sources === own;
  }

  /** The stamp of what the build has read, if that was this very seed. */
  async function builtStamp(): Promise<SeedStamp | null> {
    const stamp = await readStamp(files.seeded);
    return stamp?.folder === null && (await isCurrent(stamp)) ? stamp : null;
  }

  async function built(): Promise<History | null> {
    const stamp = await builtStamp();
    if (stamp === null) return null;
    const batches = await stores.readBatches(files.seeded);
    return fits(stamp, batches) ? batches : null;
  }

  async function history(): Promise<History> {
    const known = await built();
    if (known !== null) return known;
    const { store } = await stores.open(null, 'write');
    const seed = await loadSeed(files.seed, ontology);
    await store.write(seed);
    const { version, head } = await store.dataset();
    return [{ ...seed, version: version as ChainedBatch['version'], digest: head }]; // of a store with this batch alone
  }

  async function batch(): Promise<Batch> {
    const [only, ...more] = (await built()) ?? [];
    return only !== undefined && more.length === 0 ? only : loadSeed(files.seed, ontology);
  }

  async function beginAsBuilt(folder: string): Promise<boolean> {
    return (await builtStamp()) !== null && (await stores.beginAs(files.seeded, folder));
  }

  async function openAlone(): Promise<GraphStore> {
    const stamp = await builtStamp();
    if (stamp !== null) {
      const { store, batches } = await stores.open(files.seeded, 'read');
      if (fits(stamp, batches)) return store;
      await store.close();
    }
    const { store } = await stores.open(null, 'write');
    await store.write(await loadSeed(files.seed, ontology));
    return store;
  }

  return {
    folder: files.seed,
    stamped: () => stamped(files, ontology),
    isCurrent,
    batch,
    beginAsBuilt,
    history,
    openAlone,
  };
}

export interface OwnSeed {
  readonly folder: string;
  stamped(): Promise<Stamped>;
  /** Whether a stamp speaks of this seed. */
  isCurrent(stamp: SeedStamp): Promise<boolean>;
  /** All of it, as {@link loadSeed} gives it. */
  batch(): Promise<Batch>;
  /** Makes a folder without a graph hold it as the build has written it; false where that is not to be had, or there is a graph. */
  beginAsBuilt(folder: string): Promise<boolean>;
  /** The same as the ledger of a graph of nothing else. */
  history(): Promise<History>;
  /** A graph of nothing else. */
  openAlone(): Promise<GraphStore>;
}

/** Its parsers are loaded when they are needed: a start that finds the seed in place does without. */
async function loadSeed(folder: string, ontology: Ontology): Promise<Batch> {
  return (await import('../seed/load-seed.js')).loadSeed(folder, ontology);
}

async function validStamp(data: string, batches: History): Promise<SeedStamp | null> {
  const stamp = await readStamp(data);
  return stamp !== null && fits(stamp, batches) ? stamp : null;
}

/** `12 claims opened, 3 closed`. */
export function counts({ opened, closed }: WriteReport): string {
  return `${opened} ${opened === 1 ? 'claim' : 'claims'} opened, ${closed} closed`;
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
