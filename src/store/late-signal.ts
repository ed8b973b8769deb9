import type { Day } from '../model/day.js';
import type { RunOptions } from './store.js';

/**
 * Options whose signal is somebody else's, who makes it when it is asked for.
 *
 * A class, and no object with a getter: each such object is of a shape of its own, which is kept, with all that hangs on it, until all garbage
 * is collected. A light question took a quarter more time with them.
 */
export class LateSignal implements RunOptions {
  readonly today: Day;
  readonly check: RunOptions['check'];
  readonly turn: RunOptions['turn'];
  readonly looked: RunOptions['looked'];
  readonly asText: RunOptions['asText'];
  readonly operation: RunOptions['operation'];
  readonly #whose: Pick<RunOptions, 'signal'>;

  constructor(options: Omit<RunOptions, 'signal'>, whose: Pick<RunOptions, 'signal'>) {
    this.today = options.today;
    this.check = options.check;
    this.turn = options.turn;
    this.looked = options.looked;
    this.asText = options.asText;
    this.operation = options.operation;
    this.#whose = whose;
  }

  get signal(): AbortSignal | undefined {
    return this.#whose.signal;
  }
}
