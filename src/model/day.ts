/**
 * A day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar, without time zone.
 * Integers compare in one instruction and are the same in every store.
 */
export type Day = number;

/** Before every day that a date can name (0000-01-01) and small enough for any store's integers. */
export const BEGINNING: Day = -1_000_000;
/** After every day that a date can name (9999-12-31). */
export const END_OF_TIME: Day = 4_000_000;

/** @param year 0–9999 @param month 1–12 @param day 1–31, not checked against the month. */
export function dayNumber(year: number, month: number, day: number): Day {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The number of days in a month of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The UTC day of a moment given in milliseconds since 1970. */
export function dayOf(milliseconds: number): Day {
  return Math.floor(milliseconds / 86_400_000);
}

/** `19723` → `2024-01-01`. */
export function formatDay(day: Day): string {
  if (day !== lastDay) {
    lastText = new Date(day * 86_400_000).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastText;
}

/** One day is asked for again and again: every answer tells of which it is. */
let lastDay: Day = NaN;
let lastText = '';
