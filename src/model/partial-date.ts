import { dayNumber, daysInMonth, type Day } from './day.js';

declare const checked: unique symbol;

/**
 * A date as precise as its source: `2019`, `2019-06` or `2019-06-12`; years 0000 to 9999.
 *
 * As text these sort as dates should: by first day, the coarser first.
 */
export type PartialDate = string & { readonly [checked]: 'PartialDate' };

/** The text as a date, or `undefined` when it is none (2023-02-29 is none). */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))))
    return undefined;
  return text as PartialDate; // checked just above
}

/** The first of the days that the date may mean. */
export function firstDay(date: PartialDate): Day {
  return dayNumber(year(date), date.length > 4 ? month(date) : 1, date.length > 7 ? dayOfMonth(date) : 1);
}

/** The last of the days that the date may mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length > 7) return firstDay(date);
  const m = date.length > 4 ? month(date) : 12;
  return dayNumber(year(date), m, daysInMonth(year(date), m));
}

/** How finely the date is given: 1 a year, 2 a month, 3 a day; 0 where there is none. */
export function precision(date: PartialDate | null): 0 | 1 | 2 | 3 {
  if (date === null) return 0;
  return date.length === 4 ? 1 : date.length === 7 ? 2 : 3;
}

const year = (date: PartialDate): number => Number(date.slice(0, 4));
const month = (date: PartialDate): number => Number(date.slice(5, 7));
const dayOfMonth = (date: PartialDate): number => Number(date.slice(8, 10));
