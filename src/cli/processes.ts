/**
 * Several processes that serve together: one begins the others, and takes the place of none. Each has the graph of its own and takes
 * its share of the connections to one port.
 */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { GraphHome } from '../graph/graph-home.js';
import type { Log, OfAll } from '../server/options.js';
import { StoreUnavailableError } from '../store/store.js';
import type { ExitCode } from './output.js';
import { stateOf, type Served } from './served.js';
import { STOP_WITHIN_MS, stopSignal } from './stop-signals.js';

/** What a process tells the one that began it. */
interface Told {
  /** It answers, at this address. */
  readonly serving?: string;
  /** It wants the numbers of all; the answer has the same number. */
  readonly gather?: number;
}

/** What it is told. */
interface Gathered {
  readonly gathered: number;
  /** null: they could not be had. */
  readonly text: string | null;
}

export interface ProcessesOptions {
  readonly count: number;
  /** What each of them runs. */
  readonly executable: string;
  readonly home: GraphHome;
  readonly log: Log;
  readonly watchParent: boolean;
  /** Told when the first of them answers. */
  readonly announce: (served: Served) => void;
}

/** How long after a process has ended the next is begun: what fails at once would begin for ever. */
const AGAIN_MS = 1_000;

/** Whether another process has begun this one to serve with it. */
export const isOneOfMany = (): boolean => cluster.isWorker;

/**
 * Brings the seed in, begins the processes, begins another for one that ends, and stops them all when it is told to stop.
 *
 * @returns 0, or how the first of them ended where it never answered: it has said why.
 */
export async function serveByProcesses(options: ProcessesOptions): Promise<ExitCode> {
  const { count, home, log, announce } = options;
  const stopped = stopSignal(STOP_WITHIN_MS + AGAIN_MS, options.watchParent);
  const { store, notes } = await home.openSeeded();
  const state = await stateOf(store);
  await store.close(); // they have their own

  cluster.on('message', (worker: Worker, told: Told) => {
    if (told.gather === undefined) return;
    void gather().then((text) => worker.isConnected() && worker.send({ gathered: told.gather, text }));
  });
  cluster.setupPrimary({ exec: options.executable, args: ['serve'] });
  const first = cluster.fork();
  const url = await Promise.race([servingOf(first), endOf(first), stopped.then(() => null)]);
  if (typeof url === 'number') return url === 0 ? 0 : 1;
  let isStopping = url === null;
  cluster.on('exit', ({ process: { pid } }, code, signal) => {
    if (isStopping) return;
    log.error({ process: pid, code, signal }, 'a process has ended');
    setTimeout(() => isStopping || cluster.fork(), AGAIN_MS).unref();
  });
  if (url !== null) {
    for (let n = 1; n < count; n += 1) cluster.fork();
    announce({ url, state, place: home.place, notes });
  }
  await stopped;
  isStopping = true;
  await Promise.all(workers().map(end));
  return 0;
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

/** Asks a process to stop and waits until it has. */
async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}

/** Its address, when it answers. */
function servingOf(worker: Worker): Promise<string> {
  return new Promise((resolve) => {
    worker.on('message', (told: Told) => {
      if (told.serving !== undefined) resolve(told.serving);
    });
  });
}

async function endOf(worker: Worker): Promise<number> {
  const [code] = (await once(worker, 'exit')) as [number | null];
  return code ?? 1;
}

/** null where one of them does not answer. */
async function gather(): Promise<string | null> {
  try {
    const { gatherMetrics } = await import('../server/gather-metrics.js'); // its package is loaded where it is wanted
    return await gatherMetrics();
  } catch {
    return null;
  }
}

/** For one of many: lets go of the one that began it, which would keep it. */
export function leave(): void {
  cluster.worker?.disconnect();
}

/** For one of many: says that it answers. */
export function tellServing({ url }: Served): void {
  process.send?.({ serving: url } satisfies Told);
}

const waiting = new Map<number, (gathered: Gathered) => void>();
let number = 0;

/** For one of many: the numbers of all. */
export const metricsOfAll: OfAll = async () => {
  if (number === 0)
    process.on('message', (told: Partial<Gathered>) => {
      if (told.gathered === undefined) return;
      waiting.get(told.gathered)?.(told as Gathered);
      waiting.delete(told.gathered);
    });
  const { text } = await new Promise<Gathered>((resolve) => {
    waiting.set((number += 1), resolve);
    process.send?.({ gather: number } satisfies Told);
  });
  if (text === null) throw new StoreUnavailableError('One of the processes did not tell its numbers.');
  return text;
};
