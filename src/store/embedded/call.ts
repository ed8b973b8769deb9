import type { Day } from '../../model/day.js';
import type { ValidTime, Values } from '../../plan/plan.js';
import type { NameIndex } from '../names/name-index.js';
import type { CutLists } from '../cut-lists.js';
import { StoreTimeoutError, type Answer } from '../store.js';
import type { Claims } from './claims.js';
import type { Entity } from './entity.js';
import type { Graph } from './graph.js';
import { dayOfTime, type DayOrEver, type Known } from './moment.js';

/** One call of a plan: the data it reads, its values, and the days and moments they stand for. */
export interface Call {
  readonly graph: Graph;
  readonly claims: Claims;
  readonly values: Values;
  readonly today: Day;
  /** The moment of record time that the present root looks at. */
  known: Known;
  /** Set to false where something that is never null is not known at that moment. */
  complete: boolean;
  /** What everything is called now. */
  readonly names: () => NameIndex;
  /** Rows, relations and cells looked at so far. */
  looked: number;
  /** How many may have been looked at before {@link check} is asked again. */
  checkAt: number;
  readonly check: ((looked: number) => void) | undefined;
  /** Lists that are cut in the part of the answer that was read last, until whoever asked for it has taken it. */
  cut: CutLists | null;
  /** What was answered about entities that are met again and again; see {@link onceACall}. */
  readonly answered: Answered;
}

/** The day of a time, read once a call and not for every row. */
export const dayOf = (time: ValidTime): ((call: Call) => DayOrEver) =>
  perCall((call) => dayOfTime(time, call.values, call.today));

/** Remembers what it made for the call at hand: a call tests many items against one comparand. */
export function perCall<T>(make: (call: Call) => T): (call: Call) => T {
  let last: Call | undefined;
  let known: Known = null;
  let made: T | undefined;
  return (call) => {
    if (last !== call || known !== call.known || made === undefined) {
      made = make(call);
      last = call;
      known = call.known;
    }
    return made;
  };
}

/** A part of an answer, and which of its lists are cut. */
interface Part {
  readonly answer: Answer;
  readonly cut: CutLists | null;
}

/** Parts by who read them and of whom, as known at one moment. */
export class Answered {
  readonly #rows = new Map<ReadEntity, Map<Entity, Part>>();
  #known: Known = null;

  of(read: ReadEntity, known: Known): Map<Entity, Part> {
    if (known !== this.#known) {
      this.#rows.clear();
      this.#known = known;
    }
    let rows = this.#rows.get(read);
    if (rows === undefined) this.#rows.set(read, (rows = new Map<Entity, Part>()));
    return rows;
  }

  /** Compiled plans remember their last call: it is to keep no answer alive. */
  forget(): void {
    this.#rows.clear();
  }
}

/**
 * Counts what a call has looked at, asks now and then whether it is to go on, and ends one that looks at too much: its
 * cost is reckoned in page sizes, which know nothing of how long the lists behind them are.
 */
export function spend(call: Meter, items: number): void {
  call.looked += items;
  if (call.looked >= call.checkAt) goOn(call);
}

/**
 * Asks as soon as {@link spend} would with so many items more, and counts none of them: what takes time beside what is looked
 * at, such as comparing and telling, is no reason to refuse a question, and none to go on with one that nobody waits for.
 */
export function pace(call: Meter, items: number): void {
  call.checkAt -= items;
  if (call.looked >= call.checkAt) goOn(call);
}

type Meter = Pick<Call, 'looked' | 'checkAt' | 'check'>;

function goOn(call: Meter): void {
  call.checkAt = call.looked + CHECKED_EVERY;
  if (call.looked > MOST_LOOKED) {
    throw new StoreTimeoutError(
      `The question looks at more than ${String(MOST_LOOKED)} relations. Ask for fewer levels, smaller pages, or with a narrower filter.`,
      { looked: call.looked },
    );
  }
  call.check?.(call.looked);
}

/** About a millisecond of walking on a machine of 2024, and two seconds. */
export const CHECKED_EVERY = 2_000;
const MOST_LOOKED = 5_000_000;

/** Gives the fields of an entity of a kind that the shape knows. */
export type ReadEntity = (entity: Entity, call: Call) => Answer;

/** Counts what is read. */
export function countedIn(read: ReadEntity): ReadEntity {
  return (entity, call) => {
    spend(call, 1);
    return read(entity, call);
  };
}

/** Reads an entity once in a call, however often it is met: those below a list are met below many others. */
export function onceACall(read: ReadEntity): ReadEntity {
  return (entity, call) => {
    const rows = call.answered.of(read, call.known);
    let part = rows.get(entity);
    spend(call, 1);
    if (part === undefined) rows.set(entity, (part = { answer: read(entity, call), cut: call.cut }));
    call.cut = part.cut;
    return part.answer;
  };
}
