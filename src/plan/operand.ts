import type { Scalar } from '../model/claim.js';
import type { Day } from '../model/day.js';
import { firstDay, parsePartialDate } from '../model/partial-date.js';
import type { Operand, Value, Values } from './plan.js';

/** The value of an operand in one call; null where the call leaves it out. */
export function resolve(operand: Operand, values: Values): Value {
  if ('value' in operand) return operand.value;
  if ('name' in operand) return values[operand.name] ?? null;
  return operand.list.map((item) => resolve(item, values)).filter(isScalar);
}

// Lists hold values alone: the schema admits neither nulls nor lists in them.
const isScalar = (value: Value): value is Scalar => value !== null && typeof value !== 'object';

/** As {@link resolve}, of an operand that the compiler has checked to be a whole number. */
export function resolveInteger(operand: Operand, values: Values): number {
  const value = resolve(operand, values);
  return typeof value === 'number' ? value : 0;
}

/** As {@link resolve}, of an operand that is a list of texts or null. */
export function resolveTexts(operand: Operand | null, values: Values): readonly string[] | null {
  const value = operand === null ? null : resolve(operand, values);
  return Array.isArray(value) ? value.map(String) : value === null ? null : [String(value)];
}

/** As {@link resolve}, of an operand that is a day: today where it is not given. */
export function dayOfOperand(operand: Operand | null, values: Values, today: Day): Day {
  const written = operand === null ? null : resolve(operand, values);
  const date = typeof written === 'string' ? parsePartialDate(written) : undefined;
  return date === undefined ? today : firstDay(date);
}
