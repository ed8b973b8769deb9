import { join } from 'node:path';
import { LedgerDamagedError, LedgerWriteError } from './errors.js';
import type { Files, FileState } from './files.js';
import { hasHeader } from './header.js';
import { FILE_NAME, type Ledger, type LedgerBatch, type LedgerRepair } from './contract.js';
import { readBatches, type Position } from './read-batches.js';

/** Opens a ledger for reading: no lock, nothing is changed, and a last line that is not whole is told of and left alone. */
export async function openReader(
  folder: string,
  files: Files,
  report: (repair: LedgerRepair) => void,
  from: Position,
): Promise<{ readonly ledger: Ledger; readonly batches: LedgerBatch[] }> {
  const ledger = new LedgerReader(join(folder, FILE_NAME), files, report, from);
  return { ledger, batches: await ledger.poll() };
}

/** How often a file that looks damaged, but has changed while it was read, is read again. */
const ATTEMPTS = 20;

class LedgerReader implements Ledger {
  readonly #path: string;
  readonly #files: Files;
  readonly #report: (repair: LedgerRepair) => void;
  /** Told once: a writer may be in the middle of it. */
  #hasTold = false;
  #position: Position;
  /** The mark of the file when it was last read to its end, with nothing left over. */
  #mark: string | null = null;
  #polled: Promise<unknown> = Promise.resolve();

  constructor(path: string, files: Files, report: (repair: LedgerRepair) => void, from: Position) {
    this.#position = from;
    this.#path = path;
    this.#files = files;
    this.#report = report;
  }

  get head(): string {
    return this.#position.head;
  }

  async append(): Promise<never> {
    throw new LedgerWriteError(this.#path, 'the ledger was opened for reading. Open it for writing.', 'READ_ONLY');
  }

  hasNews(): boolean {
    try {
      return this.#mark === null || this.#files.statNow(this.#path)?.mark !== this.#mark;
    } catch {
      return true; // poll says what is wrong
    }
  }

  poll(): Promise<LedgerBatch[]> {
    // One after the other, so that no batch is given twice.
    const batches = this.#polled.then(() => this.#readOn());
    this.#polled = batches.catch(() => undefined);
    return batches;
  }

  async close(): Promise<void> {
    await this.#polled;
  }

  async #readOn(): Promise<LedgerBatch[]> {
    for (let attempt = 1; ; attempt += 1) {
      const state = await this.#files.stat(this.#path);
      if (state !== null && state.mark === this.#mark) return [];
      try {
        return await this.#readFrom(state);
      } catch (error) {
        // A writer may be cutting a torn tail and writing behind it while we read.
        const isMoving = (await this.#files.stat(this.#path))?.mark !== state?.mark;
        if (!(error instanceof LedgerDamagedError) || !isMoving || attempt === ATTEMPTS) throw error;
      }
    }
  }

  #tell({ seq, offset }: Position, size: number): void {
    if (this.#hasTold) return;
    this.#hasTold = true;
    const message = `${this.#path}:${seq + 2}: batch ${seq + 1} is not whole (${size - offset} bytes): it is being written, or its writer died before it was acknowledged; the next to write sets it aside`;
    this.#report({ kind: 'TAIL_SEEN', message });
  }

  async #readFrom(state: FileState | null): Promise<LedgerBatch[]> {
    if (state === null) {
      if (this.#position.seq === 0) return [];
      throw new LedgerDamagedError(`${this.#path}: the ledger is gone. Restore the file, then open it anew.`);
    }
    const file = await this.#files.open(this.#path, 'r');
    try {
      if (!(await hasHeader(file, this.#path))) return [];
      const { batches, end, size } = await readBatches(file, this.#path, this.#position);
      this.#position = end;
      this.#mark = size === end.offset ? state.mark : null; // what is not whole yet is looked at again
      if (size > end.offset) this.#tell(end, size);
      return batches;
    } finally {
      await file.close();
    }
  }
}
