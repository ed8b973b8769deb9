import type { Scalar } from '../model/claim.js';
import { BEGINNING, END_OF_TIME, formatDay, type Day } from '../model/day.js';
import type { Facet } from '../plan/plan.js';
import { compareValues } from '../plan/compare.js';

/** One row of a list, with the days on which it counts (end excluded) and what its node is counted by. */
export interface SeriesItem {
  readonly from: Day;
  readonly to: Day;
  /** More than one where the property is a list; `[null]` where it is not known, or nothing is asked for. */
  readonly values: readonly (Scalar | null)[];
}

type Series = Readonly<{ value: string | null; points: readonly Point[] }>;
type Point = Readonly<{ date: string; count: number; began: number; ended: number }>;

export interface SeriesAsked {
  readonly by: Facet | null;
  readonly yearly: boolean;
  /** The first day looked at; null: that of the first change. */
  readonly from: Day | null;
  /** The last day looked at. */
  readonly to: Day;
}

/**
 * How many rows of a list counted, as steps: a point for each year or day in which some began or ended, and one for
 * `from` where it is given.
 *
 * `count` is what the list has on the last day of a point's date or on `to`, whichever is earlier, and holds until the
 * next point. Rows that count on no day are in no point. Series go by value, what is not known last.
 */
export function seriesOf(items: readonly SeriesItem[], asked: SeriesAsked): Series[] {
  const groups = new Map<string | null, SeriesItem[]>(asked.by === null ? [[null, []]] : []);
  for (const item of items) {
    for (const value of item.values) {
      const name = nameOf(value, asked.by);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [item]);
      else group.push(item);
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareValues(a, b))
    .map(([value, group]) => ({ value, points: pointsOf(group, asked) }));
}

function nameOf(value: Scalar | null, by: Facet | null): string | null {
  if (value === null || by === null) return null;
  return by.year ? String(value).slice(0, 4) : String(value);
}

interface Step {
  began: number;
  ended: number;
}

function pointsOf(items: readonly SeriesItem[], { yearly, from, to }: SeriesAsked): Point[] {
  const dateOf = (day: Day): string => formatDay(day).slice(0, yearly ? 4 : 10);
  const steps = new Map<string, Step>();
  if (from !== null && from <= to) steps.set(dateOf(from), { began: 0, ended: 0 });
  let count = 0;
  const change = (day: Day, by: 'began' | 'ended'): void => {
    if (day > to) return;
    if (day <= BEGINNING || (from !== null && day < from)) {
      count += by === 'began' ? 1 : -1; // before anything that is looked at
      return;
    }
    const step = steps.get(dateOf(day)) ?? { began: 0, ended: 0 };
    step[by] += 1;
    steps.set(dateOf(day), step);
  };
  for (const { from: begins, to: ends } of items) {
    if (begins >= ends) continue; // on no day
    change(begins, 'began');
    if (ends < END_OF_TIME) change(ends, 'ended');
  }
  return [...steps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { began, ended }]) => {
      count += began - ended;
      return { date, count, began, ended };
    });
}
