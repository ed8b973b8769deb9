import type { Claim, ClaimId, ClaimVersion } from './claim.js';
import type { Instant } from './instant.js';
import { endDay, overlaps, span } from './interval.js';
import { firstDay, lastDay, parsePartialDate, type PartialDate } from './partial-date.js';
import { factKey, type ProjectionContext } from './project.js';

/** A claim with its live version. */
export interface Live {
  readonly claim: Claim;
  readonly version: ClaimVersion;
}

interface Context extends Pick<ProjectionContext, 'ruleOf' | 'isRelation' | 'identity'> {
  /** The claim gives a property whose values are dates. */
  readonly isDate: (claim: Claim) => boolean;
}

/**
 * Of live claims, by each that speaks, the others about the same at the same time that say otherwise, deprecated ones
 * included. A source that gives less (no date, or a coarser one) does not contradict one that gives more.
 *
 * @param speaks Whether a claim is effective now.
 * @returns Entries only for claims that are contradicted; ids in the order given.
 */
export function contradictions(
  live: Iterable<Live>,
  speaks: (id: ClaimId) => boolean,
  context: Context,
  at: Instant,
): Map<ClaimId, ClaimId[]> {
  const facts = new Map<string, Live[]>();
  for (const one of live) {
    const key = factKey(one.claim, context, at);
    const known = facts.get(key);
    if (known === undefined) facts.set(key, [one]);
    else known.push(one);
  }
  const found = new Map<ClaimId, ClaimId[]>();
  for (const fact of facts.values()) {
    if (fact.length < 2) continue;
    for (const one of fact) {
      if (!speaks(one.claim.id)) continue;
      const others = fact.filter((other) => contradict(one, other, context)).map(({ claim }) => claim.id);
      if (others.length > 0) found.set(one.claim.id, others);
    }
  }
  return found;
}

/** Whether two claims about the same fact cannot both be right. */
function contradict(a: Live, b: Live, context: Context): boolean {
  const { ruleOf } = context;
  if (a.claim.id === b.claim.id) return false;
  const { lasting } = ruleOf(a.claim.predicate, a.claim.subject);
  if (!overlaps(span(a.claim, lasting), span(b.claim, lasting))) return false;
  return (
    a.claim.polarity !== b.claim.polarity ||
    valuesDiffer(a.claim, b.claim, context) ||
    haveNoDayInCommon(a.claim.since, b.claim.since) ||
    haveNoDayInCommon(a.claim.until, b.claim.until) ||
    outlives(a, b) ||
    outlives(b, a)
  );
}

function valuesDiffer(a: Claim, b: Claim, { isRelation, isDate }: Context): boolean {
  if (isRelation(a.predicate) || a.object === b.object) return false;
  if (!isDate(a)) return true;
  return haveNoDayInCommon(parsePartialDate(String(a.object)) ?? null, parsePartialDate(String(b.object)) ?? null);
}

function haveNoDayInCommon(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && (lastDay(a) < firstDay(b) || lastDay(b) < firstDay(a));
}

/** A source of the one says that it held on a day when the other was over. */
function outlives({ version }: Live, { claim }: Live): boolean {
  if (claim.until === null) return false;
  const end = endDay(claim.until);
  return version.evidence.some(({ attested }) => attested !== undefined && firstDay(attested) >= end);
}
