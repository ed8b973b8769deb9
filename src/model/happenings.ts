import type { Claim, ClaimVersion } from './claim.js';
import { counted } from './interval.js';
import type { PartialDate } from './partial-date.js';
import { parsePartialDate } from './partial-date.js';
import type { PredicateRule } from './project.js';

/** What can happen on a date, in the order in which a timeline tells what shares one. */
export const HAPPENINGS = ['BEGINS', 'HAPPENED', 'VALUE', 'ATTESTED', 'ENDS'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** An entry of a timeline; of one claim there is at most one of each sort. */
export interface Dated {
  readonly date: PartialDate;
  readonly what: Happening;
}

/**
 * What a claim version puts on a timeline, dates as written.
 *
 * A first day BEGINS what lasts and HAPPENED to all else; a known end ENDS it; a date that is the value of a property
 * is a VALUE. Where the first day is not known, the first attested one stands in, if it counts from there.
 *
 * @param isDate The claim gives a property whose values are dates.
 * @returns In the order of {@link HAPPENINGS}; empty where nothing is dated.
 */
export function happenings(
  claim: Claim,
  version: ClaimVersion,
  rule: Pick<PredicateRule, 'lasting' | 'temporal'>,
  isDate: boolean,
): Dated[] {
  const { since, until, object } = claim;
  const attested = since === null && !rule.temporal ? firstAttested(claim, version, rule) : null;
  const value = isDate ? parsePartialDate(String(object)) : undefined;
  return [
    ...(since === null
      ? []
      : [{ date: since, what: rule.lasting === 'STATE' ? ('BEGINS' as const) : ('HAPPENED' as const) }]),
    ...(value === undefined ? [] : [{ date: value, what: 'VALUE' as const }]),
    ...(attested === null ? [] : [{ date: attested, what: 'ATTESTED' as const }]),
    ...(until === null ? [] : [{ date: until, what: 'ENDS' as const }]),
  ];
}

/** The first date on which a source says that it held; null where it does not count from there, or says so of no date. */
function firstAttested(
  claim: Claim,
  version: ClaimVersion,
  { lasting }: Pick<PredicateRule, 'lasting'>,
): PartialDate | null {
  const days = counted(claim, version, lasting);
  if (lasting === 'NONE' || days.from >= days.to) return null;
  const dates = version.evidence.flatMap(({ attested }) => (attested === undefined ? [] : [attested]));
  return dates.sort()[0] ?? null; // as text, dates sort by first day
}
