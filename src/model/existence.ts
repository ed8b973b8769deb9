import type { Day } from './day.js';
import { endDay } from './interval.js';
import { firstDay, type PartialDate } from './partial-date.js';

/** Since when and until when an entity is; what is not known is no limit. */
export interface Existence {
  readonly began: PartialDate | null;
  /** The first day without it. */
  readonly ended: PartialDate | null;
}

/** Before the first day that its beginning may mean. */
export const isNotYet = ({ began }: Existence, day: Day): boolean => began !== null && day < firstDay(began);

/** On the day of its end or after it, read as an `until` is: `1991` ends with the year. */
export const isOver = ({ ended }: Existence, day: Day): boolean => ended !== null && endDay(ended) <= day;

export const existsOn = (existence: Existence, day: Day): boolean =>
  !isNotYet(existence, day) && !isOver(existence, day);
