import type { Soon } from '../soon.js';

/** What one turn of the event loop may take for answering what is not slight; the first that is begun may take longer. */
const MOST_MS = 2;

/**
 * Lets one turn of the event loop answer so much and no more: a turn that answers all that it has brought keeps everybody
 * waiting who comes meanwhile. Whoever has to wait is begun in a later turn, in the order of coming, and between two turns
 * whatever has come is read, and what is slight is answered.
 */
export class TurnShare {
  /** When something was first begun in this turn. */
  #began: number | undefined;
  readonly #waiting: (() => void)[] = [];

  /** Whether something may be begun at once: there is time left in this turn, and nobody has waited for longer. */
  hasRoom(): boolean {
    if (this.#waiting.length > 0) return false;
    if (this.#began === undefined) {
      this.#began = performance.now();
      setImmediate(this.#nextTurn);
      return true;
    }
    return performance.now() - this.#began < MOST_MS;
  }

  /** Begins it in a later turn, unless nobody waits for it any more. */
  later<T>(begin: () => Soon<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(begun(begin, signal)));
    });
  }

  readonly #nextTurn = (): void => {
    this.#began = undefined;
    if (this.#waiting.length === 0) return;
    this.#began = performance.now();
    setImmediate(this.#nextTurn);
    do this.#waiting.shift()?.();
    while (this.#waiting.length > 0 && performance.now() - this.#began < MOST_MS);
  };
}

/** Begins at once; what is thrown, or why nobody waits, is told as what is thrown later. */
async function begun<T>(begin: () => Soon<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return begin();
}
