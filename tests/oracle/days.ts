import type { PartialDate } from '../../src/model/partial-date.js';

/** A day as JavaScript's own calendar counts it: whole days since 1970-01-01, UTC. */
export type OracleDay = number;

export const FAR_PAST: OracleDay = -100_000_000;
export const FAR_FUTURE: OracleDay = 100_000_000;

const LENGTH_MS = 24 * 60 * 60 * 1000;

export interface Days {
  readonly first: OracleDay;
  readonly last: OracleDay;
}

const looked = new Map<string, Days>();

/** The first and last of the days that a date may mean: read as wide as it allows. */
export function daysOf(date: string): Days {
  const known = looked.get(date) ?? lookUp(date); // the calendar is slow, and asked all the time
  looked.set(date, known);
  return known;
}

function lookUp(date: string): Days {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: calendarDay(year, 1, 1), last: calendarDay(year + 1, 1, 1) - 1 };
  if (day === undefined) return { first: calendarDay(year, month, 1), last: calendarDay(year, month + 1, 1) - 1 };
  return { first: calendarDay(year, month, day), last: calendarDay(year, month, day) };
}

/** The last day on which something with this `until` still holds: a whole day is the first day without it. */
export function lastDayWith(until: PartialDate): OracleDay {
  const { first, last } = daysOf(until);
  return until.length === '2024-01-05'.length ? first - 1 : last;
}

function calendarDay(year: number, month: number, day: number): OracleDay {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  return Math.round(date.getTime() / LENGTH_MS);
}
