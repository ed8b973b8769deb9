import { dayOf, type Day } from '../model/day.js';
import { firstDay, parsePartialDate } from '../model/partial-date.js';
import { UsageError } from '../graph/errors.js';

/** The day that `--today` gives, or that of the clock where it is left out. @throws {UsageError} when it is no day. */
export function readToday(text: string | undefined, clock: () => number): Day {
  if (text === undefined) return dayOf(clock());
  const date = text.length === 10 ? parsePartialDate(text) : undefined;
  if (date === undefined)
    throw new UsageError(`--today ${JSON.stringify(text.slice(0, 40))}: no calendar day. Write: --today 2026-11-23`);
  return firstDay(date);
}
