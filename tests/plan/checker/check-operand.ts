import { parseInstant } from '../../../src/model/instant.js';
import { parsePartialDate } from '../../../src/model/partial-date.js';
import type { Check } from './check-items.js';
import type { Operand, Page, ValidTime, Value } from '../../../src/plan/plan.js';

/** Reports an operand that no step can read: texts with half a character, numbers that are not finite, lists in lists. */
export function checkOperand(operand: Operand, place: string, check: Check): void {
  const { report } = check;
  if ('list' in operand) {
    for (const item of operand.list) {
      if ('list' in item || ('value' in item && isList(item.value))) report(place, 'a list inside a list.');
      else checkOperand(item, place, check);
    }
    return;
  }
  if ('name' in operand) {
    if (operand.name === '') report(place, 'an operand without a name.');
    return;
  }
  for (const value of isList(operand.value) ? operand.value : [operand.value]) {
    if (typeof value === 'number' && !Number.isFinite(value)) report(place, `${String(value)} is not a finite number.`);
    if (typeof value === 'string' && !value.isWellFormed()) report(place, 'a text with a lone surrogate.');
  }
}

// Array.isArray does not narrow readonly arrays.
const isList = (value: Value): value is Extract<Value, readonly unknown[]> => Array.isArray(value);

/** Reports an operand whose written value is not of the wanted sort; what comes with a call is checked with it. */
export function checkWritten(
  operand: Operand | null,
  wanted: string,
  fits: (value: Value) => boolean,
  place: string,
  check: Check,
): void {
  if (operand === null) return;
  checkOperand(operand, place, check);
  if ('list' in operand) check.report(place, `a list where ${wanted} belongs.`);
  else if ('value' in operand && !fits(operand.value))
    check.report(place, `${JSON.stringify(operand.value)} is not ${wanted}.`);
}

/** Texts, or a list of them. */
export function checkTexts(operand: Operand | null, place: string, check: Check): void {
  if (operand === null) return;
  checkOperand(operand, place, check);
  const written = 'value' in operand ? [operand.value].flat() : [];
  if (written.some((value) => value !== null && typeof value !== 'string'))
    check.report(place, 'ids and names are texts.');
}

/** How many rows: a whole number, 0 or more. */
export function checkSize(operand: Operand, place: string, check: Check): void {
  checkWritten(
    operand,
    'a whole number of rows',
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    place,
    check,
  );
}

export function checkPage({ first, after, query }: Page, place: string, check: Check): void {
  checkSize(first, `${place}.first`, check);
  checkWritten(after, 'a cursor', (value) => value === null || typeof value === 'string', `${place}.after`, check);
  if (query === '') check.report(place, 'a page without the name of its query.');
}

export function checkTime(time: ValidTime, place: string, check: Check): void {
  if (!('ever' in time)) checkDay(time.on, place, check);
}

export function checkDay(operand: Operand | null, place: string, check: Check): void {
  const isDay = (value: Value): boolean =>
    value === null || (typeof value === 'string' && value.length === 10 && parsePartialDate(value) !== undefined);
  checkWritten(operand, 'a day', isDay, `${place}.on`, check);
}

export function checkKnownAt(operand: Operand | null, place: string, check: Check): void {
  checkMoment(operand, `${place}.knownAt`, check);
}

export function checkMoment(operand: Operand | null, place: string, check: Check): void {
  const isMoment = (value: Value): boolean =>
    value === null || (typeof value === 'string' && parseInstant(value) === value);
  checkWritten(operand, 'a moment in UTC, to the millisecond', isMoment, place, check);
}
