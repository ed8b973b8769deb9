import { Worker } from 'node:worker_threads';
import type { ExportAsked, MadeExport, MakeExport } from '../../export/make-export.js';
import { StoreUnavailableError } from '../../store/store.js';
import type { ExportAsking, ExportThreadData, ExportTold } from './export-protocol.js';
import { reviveError } from './protocol.js';

export interface ExportThreadOptions {
  /** The program of the thread. */
  readonly program: string;
  /** What it is begun with. */
  readonly workerData: ExportThreadData;
  /** Told when the thread has ended of itself; the next export begins another. */
  readonly tell: (error: unknown) => void;
}

interface Waiting {
  readonly resolve: (told: ExportTold) => void;
  readonly reject: (error: Error) => void;
}

/** How long the thread, which has the graph in memory, is kept for the next export. */
const KEPT_MS = 5 * 60_000;

/** Pieces that are made ahead of who reads: one on its way, and one in the making. */
const AHEAD = 2;

/** Makes exports in a thread, begun when the first is asked for: this one only passes on what is made. */
export class ExportThread {
  readonly #options: ExportThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  /** Files that somebody may want more of. */
  readonly #files = new Set<number>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #number = 0;

  constructor(options: ExportThreadOptions) {
    this.#options = options;
  }

  readonly make: MakeExport = async (asked) => {
    const file = (this.#number += 1);
    this.#files.add(file);
    clearTimeout(this.#idle);
    try {
      return await this.#made(file, asked);
    } catch (error) {
      this.#drop(file);
      throw error;
    }
  };

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#end(worker);
    await worker?.terminate();
  }

  async #made(file: number, asked: ExportAsked): Promise<MadeExport> {
    const told = await this.#ask({ make: file, asked }, file);
    if (!('about' in told)) throw new Error('an export without what it is about');
    const { about, day } = told;
    return { about, day, pieces: () => this.#pieces(file), drop: () => this.#drop(file) };
  }

  async *#pieces(file: number): AsyncGenerator<Uint8Array> {
    const next = (): Promise<ExportTold> => {
      const number = (this.#number += 1);
      const told = this.#ask({ next: number, of: file }, number);
      told.catch(() => undefined); // told to who reads, when its turn comes
      return told;
    };
    const coming = Array.from({ length: AHEAD }, next);
    for (let told = coming.shift(); told !== undefined; told = coming.shift()) {
      const { piece } = (await told) as Extract<ExportTold, { piece: unknown }>; // what `next` is answered with
      if (piece === null) return;
      coming.push(next());
      yield piece;
    }
  }

  #ask(asking: ExportAsking, number: number): Promise<ExportTold> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      (this.#worker ??= this.#begin()).postMessage(asking);
    });
  }

  #drop(file: number): void {
    if (!this.#files.delete(file)) return;
    this.#worker?.postMessage({ drop: file } satisfies ExportAsking);
    if (this.#files.size === 0) this.#idle = setTimeout(() => void this.close(), KEPT_MS).unref();
  }

  #begin(): Worker {
    const { program, workerData, tell } = this.#options;
    const worker = new Worker(program, { workerData });
    worker.unref(); // the server decides how long the process lives
    worker.on('message', (told: ExportTold) => this.#told(told));
    worker.on('error', tell);
    worker.on('exit', () => this.#end(worker));
    return worker;
  }

  #end(worker: Worker | undefined): void {
    if (this.#worker !== worker) return; // another has been begun since
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values())
      reject(new StoreUnavailableError('The thread that was making the file has ended.'));
    this.#waiting.clear();
  }

  #told(told: ExportTold): void {
    const waiting = this.#waiting.get(told.number);
    this.#waiting.delete(told.number);
    if ('thrown' in told) waiting?.reject(reviveError(told.thrown));
    else waiting?.resolve(told);
  }
}
