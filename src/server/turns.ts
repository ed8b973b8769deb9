/** What is to be begun. */
export interface Entrant {
  /** Whoever asked has left: it is not begun. */
  isGone(): boolean;
  begin(): void;
}

/** How many connections are taken one after the other before something is begun. */
const MOST_TAKEN = 100;

/**
 * Begins what comes in at once, in the order in which it came; while new connections come in, those first, and then one
 * question a turn of the event loop.
 *
 * A turn takes one new connection, however many wait at the port. Were every question begun that had come, few turns would
 * be made and few connections taken, and who opens one for each question and leaves would keep all others out. That
 * somebody has left is seen in the turn in which the question is read, and costs no more.
 */
export class Turns {
  #waiting: Entrant[] = [];
  #at = 0;
  #taken = 0;
  #hasTaken = false;

  /** A connection was taken in this turn: others may wait. */
  take(): void {
    this.#hasTaken = true;
  }

  enter(entrant: Entrant): void {
    if (!this.#hasTaken && this.#waiting.length === 0) entrant.begin();
    else if (this.#waiting.push(entrant) === 1) setImmediate(this.#next);
  }

  readonly #next = (): void => {
    if (this.#hasTaken && this.#taken < MOST_TAKEN) {
      this.#hasTaken = false;
      this.#taken += 1;
      setImmediate(this.#next);
      return;
    }
    this.#taken = 0;
    while (this.#waiting[this.#at]?.isGone() === true) this.#at += 1;
    const entrant = this.#waiting[this.#at];
    this.#at += 1;
    if (this.#at >= this.#waiting.length) {
      this.#waiting = [];
      this.#at = 0;
    } else {
      setImmediate(this.#next); // before what may throw
    }
    entrant?.begin();
  };
}
