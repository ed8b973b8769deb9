import type { Scalar } from '../../src/model/claim.js';
import type { Filter, Value } from '../../src/plan/plan.js';
import { daysOf } from './days.js';

/** Texts by code point, numbers by size, false before true, what is unknown last. */
export function order(a: Scalar | null, b: Scalar | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  if (a === b) return 0;
  const [left, right] = [points(a), points(b)];
  const at = left.findIndex((point, i) => point !== right[i]);
  return at < 0 ? left.length - right.length : left[at]! - (right[at] ?? -1);
}

const points = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

type TestFilter = Extract<Filter, { filter: 'test' }>;

/** Whether a value passes a test against one comparand. What is unknown passes none. */
export function passes(
  value: Scalar | null,
  type: TestFilter['type'],
  test: TestFilter['test'],
  comparand: Value,
): boolean {
  if (value === null || comparand === null) return false;
  if (Array.isArray(comparand)) return comparand.some((one: Scalar) => passes(value, type, 'eq', one));
  if (type === 'date') return passesAsDate(String(value), test, String(comparand));
  switch (test) {
    case 'eq':
    case 'in':
    case 'has':
      return value === comparand;
    case 'contains':
      return Array.from({ length: String(value).length + 1 }, (_, at) => String(value).slice(at)).some(
        (rest) => rest.indexOf(String(comparand)) === 0,
      );
    case 'startsWith':
      return String(value).indexOf(String(comparand)) === 0;
    case 'lt':
      return order(value, comparand as Scalar) < 0;
    case 'lte':
      return order(value, comparand as Scalar) <= 0;
    case 'gt':
      return order(value, comparand as Scalar) > 0;
    case 'gte':
      return order(value, comparand as Scalar) >= 0;
  }
}

/** A date passes if some day in it does; the comparand stands for its first day or its last, by the test. */
function passesAsDate(value: string, test: TestFilter['test'], comparand: string): boolean {
  const { first, last } = daysOf(comparand);
  const own = daysOf(value);
  const someDay = (test: (day: number) => boolean): boolean => {
    for (let day = own.first; day <= own.last; day += 1) if (test(day)) return true;
    return false;
  };
  switch (test) {
    case 'lt':
      return someDay((day) => day < first);
    case 'gte':
      return someDay((day) => day >= first);
    case 'gt':
      return someDay((day) => day > last);
    case 'lte':
      return someDay((day) => day <= last);
    case 'eq':
    case 'in':
      return someDay((day) => first <= day && day <= last);
    default:
      return false;
  }
}
