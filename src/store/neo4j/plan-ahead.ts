import { StoreUnavailableError } from '../store.js';
import type { Asked } from './ask.js';

/** How many statements a database is given to plan at the same time, for one question. */
export const PLANS_AT_ONCE = 4;
/** How many texts are known to be planned: as many plans as a database keeps, where nobody has set another number. */
const KEPT = 1_000;

/** A statement, and what is asked to have it planned. */
export interface ToPlan {
  readonly text: string;
  readonly by: Asked;
}

/**
 * Has a database plan the statements of a question that nobody has asked before, several at the same time: one takes a
 * processor for a moment, and each would wait for those before it.
 */
export class PlanAhead {
  readonly #plan: (by: Asked) => Promise<unknown>;
  readonly #atOnce: number;
  /** The texts that were asked for or are being planned, the oldest first. */
  readonly #planned = new Map<string, Promise<unknown>>();

  /**
   * @param plan Asks that of the database.
   * @param atOnce How many at the same time, for one question.
   */
  constructor(plan: (by: Asked) => Promise<unknown>, atOnce: number) {
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
  begin(statements: readonly ToPlan[], isFirstAsked = false): (some: readonly string[]) => Promise<unknown> {
    const fresh = statements.filter(({ text }) => !this.#planned.has(text));
    const isWorthIt = fresh.length > 1 && this.#atOnce > 1; // to be asked plans a statement as well
    fresh.forEach((statement, i) => {
      const before = this.#planned.get(fresh[i - this.#atOnce]?.text ?? '') ?? Promise.resolve();
      const isAsked = isFirstAsked && statement === statements[0];
      const planned = isWorthIt && !isAsked ? before.then(() => this.#begin(statement)) : before;
      planned.catch(nothing); // who waits for it is told
      this.#planned.set(statement.text, planned);
    });
    this.#forget();
    return (some) => Promise.all(some.map((text) => this.#planned.get(text) ?? Promise.resolve()));
  }

  async #begin({ text, by }: ToPlan): Promise<void> {
    try {
      await this.#plan(by);
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
