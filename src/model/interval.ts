import { BEGINNING, END_OF_TIME, type Day } from './day.js';
import type { Claim, ClaimVersion } from './claim.js';
import { firstDay, lastDay, type PartialDate } from './partial-date.js';

/** Days from `from` (included) to `to` (excluded). */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** How a relation lasts: STATE while its interval runs, EVENT from its day on, NONE always. */
export type Lasting = 'STATE' | 'EVENT' | 'NONE';

export const ALWAYS: Interval = { from: BEGINNING, to: END_OF_TIME };
/** The interval of what counts on no day, and is seen under `ever` alone. */
export const NEVER: Interval = { from: END_OF_TIME, to: END_OF_TIME };

/** The first day on which something with this `until` no longer holds: `2019-06` counts through the 30th. */
export function endDay(until: PartialDate | null): Day {
  if (until === null) return END_OF_TIME;
  return until.length > 7 ? firstDay(until) : lastDay(until) + 1;
}

/** The days a claim speaks of, read as wide as its dates allow; what is unknown is unbounded. */
export function span(claim: Pick<Claim, 'since' | 'until'>, lasting: Lasting): Interval {
  if (lasting === 'NONE') return ALWAYS;
  return { from: claim.since === null ? BEGINNING : firstDay(claim.since), to: endDay(claim.until) };
}

/** The days on which a claim counts: as {@link span}, but an unknown `since` counts from the first attested day. */
export function counted(claim: Claim, version: ClaimVersion, lasting: Lasting): Interval {
  const { from, to } = span(claim, lasting);
  if (lasting === 'NONE' || claim.since !== null) return { from, to };
  const attested = firstAttested(version);
  return attested === null || attested >= to ? NEVER : { from: attested, to };
}

/** The earliest day on which any source says that the claim held; null where none says so. */
function firstAttested(version: ClaimVersion): Day | null {
  const dates = attestedDates(version);
  return dates.length === 0 ? null : Math.min(...dates.map(firstDay));
}

/** The latest day on which any source says that the claim held, as its source writes it: how old the news is. */
export function lastAttested(version: ClaimVersion): PartialDate | null {
  return attestedDates(version).sort().at(-1) ?? null;
}

const attestedDates = (version: ClaimVersion): PartialDate[] =>
  version.evidence.flatMap(({ attested }) => (attested === undefined ? [] : [attested]));

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}
