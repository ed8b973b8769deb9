import { GovernanceError } from '../../../errors.js';
import type { VersionedBatch } from '../../batch-text.js';
import type { Ledger, LedgerBatch } from './contract.js';
import { LedgerDamagedError, LedgerWriteError, systemCode } from './errors.js';
import { writeBytes, type OpenFile } from './files.js';
import { writeLine } from './line.js';
import type { Lock } from './lock.js';
import type { Position } from './read-batches.js';

/** A ledger that this process alone may write, opened and put right by `openWriter`. */
export class LedgerWriter implements Ledger {
  readonly #path: string;
  readonly #file: OpenFile;
  readonly #lock: Lock;
  /** The end of what is acknowledged. */
  #end: Position;
  /** The system's code of the failure after which nothing more is written; null while all is well. */
  #stopped: string | null = null;
  /** Whether nothing stands behind {@link #end}. */
  #isCut = true;
  #appended: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(path: string, file: OpenFile, lock: Lock, end: Position) {
    this.#path = path;
    this.#file = file;
    this.#lock = lock;
    this.#end = end;
  }

  get head(): string {
    return this.#end.head;
  }

  append(batch: VersionedBatch): Promise<LedgerBatch> {
    if (this.#closed !== null) {
      return Promise.reject(new LedgerWriteError(this.#path, 'the ledger is closed. Open it again.', 'CLOSED'));
    }
    const written = this.#appended.then(() => this.#append(batch));
    this.#appended = written.catch(() => undefined);
    return written;
  }

  hasNews(): boolean {
    return false;
  }

  async poll(): Promise<LedgerBatch[]> {
    return []; // nobody else writes
  }

  close(): Promise<void> {
    this.#closed ??= this.#appended.then(async () => {
      await this.#file.close();
      // What could not be cut is left with our lock on it, so that the next writer knows not to trust it.
      if (this.#isCut) await this.#lock.release();
      else this.#lock.abandon();
    });
    return this.#closed;
  }

  async #append(batch: VersionedBatch): Promise<LedgerBatch> {
    if (this.#stopped !== null) {
      const problem = `nothing more is written since an earlier failure (${this.#stopped}). ${REOPEN}`;
      throw new LedgerWriteError(this.#path, problem, this.#stopped);
    }
    const { line, written } = this.#encode(batch);
    await this.#checkUntouched();
    await this.#write(line);
    const { seq, digest } = written;
    this.#end = { offset: this.#end.offset + line.length, seq, head: digest };
    return written;
  }

  /** The line, and the batch as it will be read from it. */
  #encode(batch: VersionedBatch): { readonly line: Buffer; readonly written: LedgerBatch } {
    const refuse = (problem: string, options?: ErrorOptions): LedgerWriteError =>
      new LedgerWriteError(this.#path, `the batch was refused, ${problem}. Nothing was written.`, 'REFUSED', options);
    try {
      const encoded = writeLine(batch, this.#end);
      if ('problem' in encoded) throw refuse(`as it could not be read back: ${encoded.problem}`);
      return encoded;
    } catch (error) {
      if (error instanceof RangeError) throw refuse('as its line would be longer than 512 MB', { cause: error });
      throw error;
    }
  }

  /** Guards against a lock file deleted by hand, and against two machines on one network folder. */
  async #checkUntouched(): Promise<void> {
    let size: number;
    try {
      await this.#lock.check();
      size = await this.#file.size();
    } catch (error) {
      throw error instanceof GovernanceError ? error : this.#failed('asking for the state of the ledger', error);
    }
    if (size === this.#end.offset) return;
    throw new LedgerDamagedError(
      `${this.#path}: another program has changed the ledger (${size} bytes, not ${this.#end.offset}). ` +
        `Nothing was written. ${REOPEN}`,
    );
  }

  async #write(line: Buffer): Promise<void> {
    let step = 'writing';
    const { offset } = this.#end;
    const body = line.length - 1;
    try {
      // The newline comes when all before it is durable: a line that has one, and does not fit, has changed since.
      await writeBytes(this.#file, line.subarray(0, body), offset);
      step = 'fsync';
      await this.#file.sync();
      step = 'writing';
      await writeBytes(this.#file, line.subarray(body), offset + body);
      step = 'fsync';
      await this.#file.sync();
    } catch (error) {
      this.#isCut = await this.#cutBack();
      // After a failed fsync the system may hold the bytes for written, and a second fsync proves nothing.
      if (step === 'fsync' || !this.#isCut) this.#stopped = systemCode(error) ?? 'UNKNOWN';
      throw this.#failed(step, error);
    }
  }

  #failed(step: string, cause: unknown): LedgerWriteError {
    const reason = systemCode(cause) ?? 'UNKNOWN';
    const wayOut = `Free space or mend the disk, then ${this.#stopped === null ? 'try' : 'open the ledger'} again.`;
    const problem = `${step} failed (${reason}); the batch was not recorded. ${wayOut}`;
    return new LedgerWriteError(this.#path, problem, reason, { cause });
  }

  /** Removes what is not acknowledged. */
  async #cutBack(): Promise<boolean> {
    try {
      await this.#file.truncate(this.#end.offset);
      await this.#file.sync();
      return true;
    } catch {
      return false; // readers and the next writer see a torn line, and know what to do with it
    }
  }
}

const REOPEN = 'Close the ledger and open it again.';
