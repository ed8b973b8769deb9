import { StoreUnavailableError } from '../store.js';

/** How many statements a database is given to plan at the same time, for one question. */
export const PLANS_AT_ONCE = 4;
/** How many texts are known to be planned: as many plans as a database keeps, where nobody has set another number. */
const KEPT = 1_000;

/**
 * Has a database plan the statements of a question that nobody has asked before, several at the same time: one takes a
 * processor for a moment, and each would wait for those before it.
 */
export class PlanAhead {
  readonly #explain: (text: string) => Promise<unknown>;
  readonly #atOnce: number;
  /** The texts that were asked for or are being planned, the oldest first. */
  readonly #planned = new Map<string, Promise<unknown>>();

  /**
   * @param explain Has the database plan a statement, and do no more.
   * @param atOnce How many at the same time, for one question.
   */
  constructor(explain: (text: string) => Promise<unknown>, atOnce: number) {
    this.#explain = explain;
    this.#atOnce = atOnce;
  }

  /**
   * Begins with those that are not planned yet, in their order, where there are several.
   *
   * @returns Waits until some of them are. It fails where the database is not there; what else is wrong with a statement
   *   is told when it is asked.
   */
  begin(texts: readonly string[]): (some: readonly string[]) => Promise<unknown> {
    const fresh = texts.filter((text) => !this.#planned.has(text));
    const isWorthIt = fresh.length > 1 && this.#atOnce > 1; // to be asked plans a statement as well
    fresh.forEach((text, i) => {
      const before = this.#planned.get(fresh[i - this.#atOnce] ?? '') ?? Promise.resolve();
      const planned = isWorthIt ? before.then(() => this.#plan(text)) : before;
      planned.catch(nothing); // who waits for it is told
      this.#planned.set(text, planned);
    });
    this.#forget();
    return (some) => Promise.all(some.map((text) => this.#planned.get(text) ?? Promise.resolve()));
  }

  async #plan(text: string): Promise<void> {
    try {
      await this.#explain(text);
    } catch (error) {
      this.#planned.delete(text);
      if (error instanceof StoreUnavailableError) throw error;
    }
  }

  #forget(): void {
    for (const text of this.#planned.keys()) {
      if (this.#planned.size <= KEPT) return;
      this.#planned.delete(text);
    }
  }
}

const nothing = (): void => undefined;
