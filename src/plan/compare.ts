import { firstDay, lastDay, parsePartialDate } from '../model/partial-date.js';
import type { Scalar } from '../model/claim.js';
import { compareText } from '../text/compare.js';
import type { Position } from './cursor.js';
import type { Order, Test, Value } from './plan.js';

/**
 * The order of values: texts by code point, numbers by size, false before true, what is unknown last.
 * Dates are texts that sort by first day, the coarser first.
 */
export function compareValues(a: Scalar | null, b: Scalar | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}

/**
 * By one value after the other, each in the direction of its order; those behind the order ascend. What is unknown comes
 * last in either direction, or first where its order says so.
 */
export function comparePositions(a: Position, b: Position, order: readonly Order[] = []): number {
  for (let i = 0; i < a.length; i += 1) {
    const [one, other] = [a[i] ?? null, b[i] ?? null];
    const { descending = false, nulls = 'LAST' } = order[i] ?? {};
    const isReversed = one === null || other === null ? nulls === 'FIRST' : descending;
    const difference = compareValues(one, other);
    if (difference !== 0) return isReversed ? -difference : difference;
  }
  return 0;
}

/** Whether a known value passes a test; what is unknown (null) passes none, so that its NOT passes. */
export type ValueTest = (value: Scalar | null) => boolean;

/**
 * A test against one comparand, prepared once for many values.
 *
 * @param isDate Dates compare by the days they may mean: a value passes if some day in it does. A partial comparand
 *   stands for its first day under `gte` and `lt`, for its last under `gt` and `lte`; under `eq` and `in` for all of them.
 * @param comparand Null passes nothing; `in` takes a list.
 */
export function valueTest(test: Exclude<Test, 'has'>, comparand: Value, isDate: boolean): ValueTest {
  if (comparand === null) return () => false;
  if (test === 'in') {
    const list = Array.isArray(comparand) ? comparand : [comparand];
    if (!isDate) return inSet(new Set<unknown>(list));
    const wanted = list.flatMap((item: Scalar) => daysOf(item) ?? []);
    return (value) => {
      const days = value === null ? null : daysOf(value);
      return days !== null && wanted.some(({ from, to }) => days.to >= from && days.from <= to);
    };
  }
  const scalar = comparand as Scalar; // lists go with `in` alone: the compiler and the checker see to it
  return isDate ? dateTest(test, scalar) : plainTest(test, scalar);
}

const inSet =
  (set: ReadonlySet<unknown>): ValueTest =>
  (value) =>
    value !== null && set.has(value);

function plainTest(test: Exclude<Test, 'has' | 'in'>, comparand: Scalar): ValueTest {
  switch (test) {
    case 'eq':
      return (value) => value === comparand;
    case 'contains':
      return (value) => value !== null && String(value).includes(String(comparand));
    case 'startsWith':
      return (value) => value !== null && String(value).startsWith(String(comparand));
    case 'lt':
      return (value) => value !== null && compareValues(value, comparand) < 0;
    case 'lte':
      return (value) => value !== null && compareValues(value, comparand) <= 0;
    case 'gt':
      return (value) => value !== null && compareValues(value, comparand) > 0;
    case 'gte':
      return (value) => value !== null && compareValues(value, comparand) >= 0;
  }
}

/** The first day that a date may mean, and the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}
const NO_DAYS: Span = { from: NaN, to: NaN }; // NaN passes nothing

function daysOf(date: Scalar): Span | null {
  const own = parsePartialDate(String(date));
  return own === undefined ? null : { from: firstDay(own), to: lastDay(own) };
}

function dateTest(test: Exclude<Test, 'has' | 'in'>, comparand: Scalar): ValueTest {
  const date = parsePartialDate(String(comparand));
  if (date === undefined) return () => false;
  const first = firstDay(date);
  const last = lastDay(date);
  const days = (value: Scalar): Span => daysOf(value) ?? NO_DAYS;
  switch (test) {
    case 'eq':
      return (value) => value !== null && days(value).to >= first && days(value).from <= last;
    case 'lt':
      return (value) => value !== null && days(value).from < first;
    case 'lte':
      return (value) => value !== null && days(value).from <= last;
    case 'gt':
      return (value) => value !== null && days(value).to > last;
    case 'gte':
      return (value) => value !== null && days(value).to >= first;
    case 'contains':
    case 'startsWith':
      return () => false; // the schema offers them for texts alone
  }
}
