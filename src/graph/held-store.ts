import type { Claim } from '../model/claim.js';
import { WriteRefusedError, type Batch, type GraphStore } from '../store/store.js';
import { changeFrom, type GraphChange } from './record.js';

/** A store that tells of every batch, whoever writes it. */
export interface WatchedStore extends GraphStore {
  /** @returns What ends it. */
  watch(listener: (batch: Batch, closed: readonly Claim[]) => void): () => void;
}

/** A store that is asked, and how it is written: a folder is opened for writing only while something is written. */
export interface HeldStore {
  readonly store: GraphStore;
  writing<T>(work: (writer: GraphStore) => Promise<T>): Promise<T>;
  /** @returns What ends it. */
  on(listener: (change: GraphChange) => void): () => void;
}

/** Opens what is written. One that stays answers from then on. */
export type WriterOf = (current: WatchedStore) => Promise<{ readonly writer: WatchedStore; readonly stays: boolean }>;

const WATCH_MS = 500;

/** @param makeWriter null where the graph is only read. */
export function heldStore(first: WatchedStore, makeWriter: WriterOf | null): HeldStore {
  let current = first;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(change: GraphChange) => void>();
  let stop: (() => void) | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;

  function follow(): void {
    stop?.();
    stop = current.watch((batch, closed) => {
      for (const listener of listeners) listener(changeFrom(batch, closed));
    });
    // A question looks for news by itself; who asks none is told within half a second.
    looking ??= setInterval(() => void current.dataset().catch(() => undefined), WATCH_MS).unref();
  }

  function leave(): void {
    stop?.();
    clearInterval(looking);
    stop = looking = undefined;
  }

  async function write<T>(work: (writer: GraphStore) => Promise<T>): Promise<T> {
    if (makeWriter === null)
      throw new WriteRefusedError('This graph was opened as it once was, and is only read. Open it without `at`.');
    const { writer, stays } = await makeWriter(current);
    try {
      if (stays && writer !== current) {
        current = writer;
        if (listeners.size > 0) follow();
      }
      return await work(writer);
    } finally {
      if (!stays) await writer.close();
      await current.dataset(); // so that subscribers here are told at once
    }
  }

  return {
    store: {
      run: (plan, values, options) => current.run(plan, values, options),
      write: (batch) => current.write(batch),
      histories: (predicates) => current.histories(predicates),
      claimsOf: (origin) => current.claimsOf(origin),
      dataset: () => current.dataset(),
      close: () => {
        listeners.clear();
        leave();
        return current.close();
      },
    },
    writing(work) {
      const done = turn.then(() => write(work));
      turn = done.catch(() => undefined);
      return done;
    },
    on(listener) {
      listeners.add(listener);
      if (listeners.size === 1) follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) leave();
      };
    },
  };
}
