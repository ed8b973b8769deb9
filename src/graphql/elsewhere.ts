import type { Day } from '../model/day.js';
import type { Plan } from '../questions/plan.js';
import type { Soon } from '../soon.js';
import type { Waiter } from '../store/store.js';
import type { Answered, PreparedCall } from './engine.js';
import { TurnShare } from './turn-share.js';

/** An answer from elsewhere, and how long it took there. */
export interface Taken {
  readonly answered: Answered;
  readonly milliseconds: number;
}

/** How much is asked of it at the moment. */
export interface Load {
  /** Who could answer. */
  readonly ready: number;
  readonly busy: number;
  /** Questions that nobody has begun. */
  readonly waiting: number;
}

/** Answers what would take this thread too long. */
export interface Elsewhere {
  /** Whether somebody is there to answer. */
  readonly isReady: boolean;
  readonly load: Load;
  /** @param client Who asks: clients take turns. */
  answer(call: PreparedCall, today: Day, waiter: Waiter, client: string): Promise<Taken>;
}

/** A question that is to be answered. */
interface Waiting {
  readonly waiter: Waiter;
  readonly client?: string;
}

/** What takes no longer is answered here: to send it elsewhere and take it back would take as long. */
const LIGHT_MS = 2;
/** What was light before, with other values, and takes longer now, is given up here and sent elsewhere. */
const MOST_MS = 8;
/** What takes less is answered in the turn of the event loop that has brought it, whatever else that has to do. */
const SLIGHT_MS = 0.2;
/** What takes longer, and came in a turn that has enough to do, goes to a thread that has nothing to do. */
const WORTH_SENDING_MS = 0.6;

/** Once is no rule: whoever shares the processor makes now and then of one millisecond ten. */
const steadied = (before: number, now: number): number => (3 * before + Math.min(now, 4 * before + LEAST_MS)) / 4;
const LEAST_MS = 0.1;

/** A question turned out to be no light one. */
class HeavyError extends Error {}

/**
 * Answers light questions here and all others elsewhere. Which are light is known by how long they took: a cost reckoned
 * beforehand says what they may take at most, and not what they take.
 */
export class Balance {
  readonly #elsewhere: Elsewhere;
  /** How long each plan takes. */
  readonly #took = new WeakMap<Plan, number>();
  readonly #turn = new TurnShare();

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  /** @param here Answers in this thread, and now and then asks whether it is to go on. */
  answer(call: PreparedCall, today: Day, asked: Waiting, here: (check?: () => void) => Soon<Answered>): Soon<Answered> {
    if (!this.#elsewhere.isReady) return here();
    const before = this.#took.get(call.plan) ?? Infinity;
    if (before > LIGHT_MS) return this.#elsewhereAnswer(call, today, asked);
    if (before <= SLIGHT_MS || this.#turn.hasRoom()) return this.#answerHere(call, today, asked, here);
    if (before > WORTH_SENDING_MS && isIdle(this.#elsewhere)) return this.#elsewhereAnswer(call, today, asked);
    return this.#turn.later(() => this.#answerHere(call, today, asked, here), asked.waiter.signal);
  }

  #answerHere(
    call: PreparedCall,
    today: Day,
    asked: Waiting,
    here: (check?: () => void) => Soon<Answered>,
  ): Soon<Answered> {
    const before = this.#took.get(call.plan) ?? 0;
    const began = performance.now();
    const noted = (answered: Answered): Answered => {
      this.#took.set(call.plan, steadied(before, performance.now() - began));
      return answered;
    };
    const tooHeavy = (error: unknown): Promise<Answered> => {
      if (error instanceof HeavyError) return this.#elsewhereAnswer(call, today, asked);
      throw error;
    };
    try {
      const answered = here(() => {
        if (performance.now() - began > MOST_MS) throw new HeavyError();
      });
      return answered instanceof Promise ? answered.then(noted).catch(tooHeavy) : noted(answered);
    } catch (error) {
      return tooHeavy(error);
    }
  }

  async #elsewhereAnswer(call: PreparedCall, today: Day, { waiter, client = '' }: Waiting): Promise<Answered> {
    const { answered, milliseconds } = await this.#elsewhere.answer(call, today, waiter, client);
    this.#took.set(call.plan, milliseconds);
    return answered;
  }
}

function isIdle({ load }: Elsewhere): boolean {
  return load.busy < load.ready && load.waiting === 0;
}
