import { BEGINNING, END_OF_TIME, formatDay } from '../model/day.js';
import { endDay, type Interval, type Lasting } from '../model/interval.js';
import { firstDay, lastDay, parsePartialDate, precision, type PartialDate } from '../model/partial-date.js';
import type { Claim } from '../model/claim.js';

/** The first and the last day that a date may mean, as `2019-01-01` and `2019-12-31`; null where there is none. */
export function daysOfDate(date: string | null): readonly [from: string | null, to: string | null] {
  if (date?.length === 10) return [date, date]; // checked when it was written
  const read = date === null ? undefined : parsePartialDate(date);
  return read === undefined ? [null, null] : [formatDay(firstDay(read)), formatDay(lastDay(read))];
}

const PRECISIONS = [null, 'year', 'month', 'day'] as const;

/** How finely a date is given; null where there is none. */
export const precisionOf = (date: PartialDate | null): string | null => PRECISIONS[precision(date)];

/** The first and the last day on which something counts, both included; null where it has no bound, or counts on none. */
export function countedFrom({ from, to }: Interval): string | null {
  return from === BEGINNING || from >= to ? null : formatDay(from);
}
export function countedThrough({ from, to }: Interval): string | null {
  return to === END_OF_TIME || from >= to ? null : formatDay(to - 1);
}

/**
 * The time of a claim in EDTF: a day of an event, an interval of what lasts, `1967/..` where no end is known and `/1967`
 * where no beginning is. The last day is meant by its end, and no longer the first day without it.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export function edtfOf({ since, until }: Pick<Claim, 'since' | 'until'>, lasting: Lasting): string | null {
  if (lasting === 'NONE' || (since === null && until === null)) return null;
  if (lasting === 'EVENT' && until === null) return since;
  const end = until === null ? '..' : precision(until) === 3 ? formatDay(endDay(until) - 1) : until;
  return `${since ?? ''}/${end}`;
}
