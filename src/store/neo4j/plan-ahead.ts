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
  readonly #plan: (text: string) => Promise<unknown>;
  readonly #atOnce: number;
  /** The texts that were asked for or are being planned, the oldest first. */
  readonly #planned = new Map<string, Promise<unknown>>();

  /**
   * @param plan Has the database plan a statement, and do no more.
   * @param atOnce How many at the same time, for one question.
   */
  constructor(plan: (text: string) => Promise<unknown>, atOnce: number) {
    this.#plan = plan;
    this.#atOnce = atOnce;
  }

  /**
   * Begins with those that are not planned yet, in their order, where there are several.
   *
   * @param isFirstAsked Nobody waits before the first is asked, which plans it as well.
   * @returns Waits until some of them are. It fails where the database is not there; what else is wrong with a statement
   *   is told when it is asked.
   */
  begin(texts: readonly string[], isFirstAsked = false): (some: readonly string[]) => Promise<unknown> {
    const fresh = texts.filter((text) => !this.#planned.has(text));
    const isWorthIt = fresh.length > 1 && this.#atOnce > 1; // to be asked plans a statement as well
    fresh.forEach((text, i) => {
      const before = this.#planned.get(fresh[i - this.#atOnce] ?? '') ?? Promise.resolve();
      const isAsked = isFirstAsked && text === texts[0];
      const planned = isWorthIt && !isAsked ? before.then(() => this.#begin(text)) : before;
      planned.catch(nothing); // who waits for it is told
      this.#planned.set(text, planned);
    });
    this.#forget();
    return (some) => Promise.all(some.map((text) => this.#planned.get(text) ?? Promise.resolve()));
  }

  async #begin(text: string): Promise<void> {
    try {
      await this.#plan(text);
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
