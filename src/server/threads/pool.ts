import { Worker } from 'node:worker_threads';
import type { Day } from '../../model/day.js';
import type { GovernanceError } from '../../errors.js';
import type { PreparedCall } from '../../graphql/engine.js';
import type { Elsewhere, Load, Taken } from '../../graphql/elsewhere.js';
import { StoreUnavailableError, type Waiter } from '../../store/store.js';
import {
  answeredOf,
  CELL_BYTES,
  CELLS,
  reviveError,
  type Asking,
  type Ready,
  type SharedGraph,
  type ThreadData,
  type Told,
} from './protocol.js';

export interface PoolOptions extends Omit<ThreadData, 'cells' | 'shared'> {
  /** The program of a thread. */
  readonly program: string;
  /** How many threads. */
  readonly size: number;
  /** Questions that may wait; the next one is refused. */
  readonly most: number;
  /** Told when a thread has ended, and another takes its place. */
  readonly tell: (error: unknown) => void;
}

interface Job {
  readonly client: string;
  readonly call: PreparedCall;
  readonly today: Day;
  readonly waiter: Waiter;
  readonly resolve: (taken: Taken) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly cells: Int32Array;
  job: Job | null;
  /** Of its question: what its cell says when nobody waits for that any more. */
  number: number;
  isReady: boolean;
}

/** How long after a thread has failed the next is begun: what fails at once would begin for ever. */
const AGAIN_MS = 1_000;

/**
 * Threads that answer questions, each with the graph of its own, so that this one goes on accepting and writing. Clients
 * take turns: who has asked many waits for the own ones, not others for them.
 */
export class ThreadPool implements Elsewhere {
  readonly #options: PoolOptions;
  readonly #threads: Thread[] = [];
  /** What waits, by client, the client whose turn it is first. */
  readonly #waiting = new Map<string, Job[]>();
  #waits = 0;
  #number = 0;
  #shared: SharedGraph = null;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Begins the threads: once the server listens, for they take a second of a processor each. What the first has read, the
   * others do not read again.
   */
  start(): void {
    if (this.#options.size > 0) this.#begin();
  }

  get isReady(): boolean {
    return this.#threads.some(({ isReady }) => isReady);
  }

  get load(): Load {
    const ready = this.#threads.filter(({ isReady }) => isReady);
    return { ready: ready.length, busy: ready.filter(({ job }) => job !== null).length, waiting: this.#waits };
  }

  answer(call: PreparedCall, today: Day, waiter: Waiter, client: string): Promise<Taken> {
    const { signal } = waiter;
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (this.#waits >= this.#options.most) {
        reject(new StoreUnavailableError('Too many questions are waiting for a thread.'));
        return;
      }
      const leave = (): void => this.#leave(job);
      const settled = (): void => signal.removeEventListener('abort', leave);
      const job: Job = {
        ...{ client, call, today, waiter },
        resolve(taken) {
          settled();
          resolve(taken);
        },
        reject(error) {
          settled();
          reject(error);
        },
      };
      const own = this.#waiting.get(client);
      if (own === undefined) this.#waiting.set(client, [job]);
      else own.push(job);
      this.#waits += 1;
      signal.addEventListener('abort', leave);
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #begin(): void {
    const { folder, ontology, program } = this.#options;
    const cells = new SharedArrayBuffer(CELL_BYTES);
    const workerData: ThreadData = { folder, ontology, cells, shared: this.#shared };
    const worker = new Worker(program, { workerData });
    const thread: Thread = { worker, cells: new Int32Array(cells), job: null, number: 0, isReady: false };
    this.#threads.push(thread);
    worker.unref(); // the server decides how long the process lives
    worker.on('message', (told: Told | Ready) => {
      if ('ready' in told) this.#ready(thread, told);
      else this.#told(thread, told);
      this.#next();
    });
    worker.on('error', (error) => this.#options.tell(error));
    worker.on('exit', () => this.#ended(thread));
  }

  #ready(thread: Thread, { shared }: Ready): void {
    thread.isReady = true;
    this.#shared = shared;
    while (!this.#isClosed && this.#threads.length < this.#options.size) this.#begin();
  }

  #ended(thread: Thread): void {
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    thread.job?.reject(new StoreUnavailableError('The thread that was answering has ended.'));
    if (this.#isClosed) return;
    setTimeout(() => {
      if (!this.#isClosed && this.#threads.length < this.#options.size) this.#begin();
    }, AGAIN_MS).unref();
  }

  #told(thread: Thread, told: Told): void {
    const { job } = thread;
    thread.job = null;
    if (job === null) return;
    const { document } = job.call;
    if ('thrown' in told) job.reject(reviveError(told.thrown, document));
    else job.resolve({ answered: answeredOf(told, document), milliseconds: told.milliseconds });
  }

  #next(): void {
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.job !== null) continue;
      const job = this.#take();
      if (job === undefined) return;
      this.#give(thread, job);
    }
  }

  #give(thread: Thread, job: Job): void {
    const number = (this.#number = (this.#number % 0x7fffffff) + 1); // fits into the cell
    const { document, operation, variables } = job.call;
    thread.job = job;
    thread.number = number;
    const asking: Asking = {
      number,
      text: document.loc?.source.body ?? '',
      operationName: operation.name?.value,
      variables,
      today: job.today,
    };
    Atomics.store(thread.cells, CELLS.looked, 0);
    thread.worker.postMessage(asking);
    job.waiter.looked = () => (thread.job === job ? Atomics.load(thread.cells, CELLS.looked) : 0);
  }

  /** Nobody waits for it any more: its thread is free within a millisecond or two, or it takes no place from those who stay. */
  #leave(job: Job): void {
    const thread = this.#threads.find((one) => one.job === job);
    if (thread !== undefined) {
      Atomics.store(thread.cells, CELLS.stop, thread.number);
      return;
    }
    const jobs = this.#waiting.get(job.client);
    const at = jobs?.indexOf(job) ?? -1;
    if (jobs === undefined || at < 0) return;
    jobs.splice(at, 1);
    this.#waits -= 1;
    if (jobs.length === 0) this.#waiting.delete(job.client);
    job.reject(unbegun(job.waiter.signal.reason));
  }

  /** The next of the client whose turn it is, who then waits for the others. */
  #take(): Job | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [client, jobs] = first;
    const job = jobs.shift();
    this.#waiting.delete(client);
    if (jobs.length > 0) this.#waiting.set(client, jobs);
    this.#waits -= 1;
    return job;
  }
}

/** Whose time ran out in the queue has asked nothing too large: others had. */
function unbegun(reason: unknown): Error {
  const { code } = reason as Partial<GovernanceError>;
  if (code === 'TIMEOUT') return new StoreUnavailableError('All threads were busy with other questions for too long.');
  return reason as Error;
}
