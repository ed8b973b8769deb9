import type { ClaimHistory, ClaimVersion, EntityId, Scalar } from '../../src/model/claim.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import type { ClaimTest, ClaimFilter } from '../../src/plan/claim-conditions.js';
import type { Value } from '../../src/plan/plan.js';
import { order, passes } from './conditions.js';
import { daysOf, lastDayWith } from './days.js';
import type { Known, Reading } from './reading.js';

/** Timelines, changes and disagreements, read off the list of claims. */

export interface Entry {
  readonly date: string;
  readonly what: string;
  readonly known: Known;
  readonly other: EntityId | null;
  readonly incoming: boolean;
}

const SORTS = ['BEGINS', 'HAPPENED', 'VALUE', 'ATTESTED', 'ENDS'];

/** By first day, the coarser first; then by what happened; then by claim id. */
export function timelineOf(entity: EntityId, reading: Reading): Entry[] {
  const isOne = (id: Scalar): boolean => reading.stays(String(id)) === entity;
  const spoken = reading.known.filter((known) => reading.effective.has(known) && known.claim.polarity === 'asserted');
  const entries = spoken.flatMap((known): Entry[] => {
    const { claim } = known;
    const relation = reading.ontology.relations.get(claim.predicate);
    if (!isOne(claim.subject) && (relation === undefined || !isOne(claim.object))) return [];
    const starts = isOne(claim.subject);
    const other = relation === undefined ? null : starts ? String(claim.object) : claim.subject;
    const incoming = relation !== undefined && !starts && !relation.symmetric;
    return datesOf(known, reading).map(([date, what]) => ({ date, what, known, other, incoming }));
  });
  return entries.sort(
    (a, b) =>
      daysOf(a.date).first - daysOf(b.date).first ||
      a.date.length - b.date.length ||
      SORTS.indexOf(a.what) - SORTS.indexOf(b.what) ||
      order(a.known.claim.id, b.known.claim.id),
  );
}

function datesOf({ claim, version }: Known, reading: Reading): [string, string][] {
  const dates: [string, string][] = [];
  const relation = reading.ontology.relations.get(claim.predicate);
  const property = reading.kindOf(claim.subject).properties.get(claim.predicate);
  const lasts = relation === undefined ? property!.temporal : relation.lasting === 'STATE';
  if (claim.since !== null) dates.push([claim.since, lasts ? 'BEGINS' : 'HAPPENED']);
  if (relation === undefined && property!.value.type === 'date') dates.push([String(claim.object), 'VALUE']);
  if (claim.since === null && relation !== undefined && relation.lasting !== 'NONE') {
    const attested = version.evidence
      .flatMap((one) => one.attested ?? [])
      .sort((a, b) => daysOf(a).first - daysOf(b).first || a.length - b.length);
    const [first] = attested;
    if (first !== undefined && (claim.until === null || daysOf(first).first <= lastDayWith(claim.until)))
      dates.push([first, 'ATTESTED']);
  }
  if (claim.until !== null) dates.push([claim.until, 'ENDS']);
  return dates;
}

export interface OracleChange {
  readonly at: string;
  readonly claim: string;
  readonly before: ClaimVersion | undefined;
  readonly after: ClaimVersion | undefined;
}

/** @param about Whether a claim is asked for. */
export function changesIn(
  histories: readonly ClaimHistory[],
  since: string,
  until: string | null,
  about: (history: ClaimHistory) => boolean,
): OracleChange[] {
  const found = new Map<string, { at: string; claim: string; before?: ClaimVersion; after?: ClaimVersion }>();
  const at = (moment: string, claim: string) => {
    const key = `${moment} ${claim}`;
    const change = found.get(key) ?? { at: moment, claim };
    found.set(key, change);
    return change;
  };
  for (const history of histories.filter(about)) {
    for (const version of history.versions) {
      at(version.recordedAt, history.claim.id).after = version;
      if (version.retractedAt !== null) at(version.retractedAt, history.claim.id).before = version;
    }
  }
  return [...found.values()]
    .filter((one) => one.at >= since && (until === null || one.at < until))
    .sort((a, b) => order(a.at, b.at) || order(a.claim, b.claim))
    .map(({ at: moment, claim, before, after }) => ({ at: moment, claim, before, after }));
}

/** Those that compete with an effective claim and cannot be right if it is, the strongest first. */
export function contradicting(known: Known, reading: Reading): Known[] {
  if (!reading.effective.has(known)) return [];
  return reading.competitors(known).filter((other) => other !== known && cannotBothBeRight(known, other, reading));
}

function cannotBothBeRight(a: Known, b: Known, reading: Reading): boolean {
  if (a.claim.polarity !== b.claim.polarity) return true;
  const property = reading.kindOf(a.claim.subject).properties.get(a.claim.predicate);
  if (!reading.isRelation(a.claim) && a.claim.object !== b.claim.object) {
    if (property!.value.type !== 'date' || apart(String(a.claim.object), String(b.claim.object))) return true;
  }
  if (apart(a.claim.since, b.claim.since) || apart(a.claim.until, b.claim.until)) return true;
  return [
    [a, b],
    [b, a],
  ].some(([over, seen]) => {
    const { until } = over!.claim;
    return seen!.version.evidence.some(
      ({ attested }) => until !== null && attested !== undefined && daysOf(attested).first > lastDayWith(until),
    );
  });
}

function apart(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  for (let day = daysOf(a).first; day <= daysOf(a).last; day += 1)
    if (daysOf(b).first <= day && day <= daysOf(b).last) return false;
  return true;
}

/** Whether what a claim gives passes one test. */
export function passesClaimTest(
  { claim, version }: Known,
  property: Exclude<ClaimFilter[number]['property'], 'id' | 'subject' | 'predicate' | 'object' | 'document'>,
  test: ClaimTest,
  wanted: Value,
  { ontology, isEffective }: { readonly ontology: Ontology; readonly isEffective: boolean },
): boolean {
  const quotes = version.evidence.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
  const values: Record<typeof property, readonly Scalar[]> = {
    rank: [version.rank.toUpperCase()],
    method: [version.method.toUpperCase()],
    polarity: [claim.polarity.toUpperCase()],
    value: ontology.relations.has(claim.predicate) ? [] : [String(claim.object)],
    since: claim.since === null ? [] : [claim.since],
    until: claim.until === null ? [] : [claim.until],
    confidence: [version.confidence],
    recordedAt: [version.recordedAt],
    retractedAt: version.retractedAt === null ? [] : [version.retractedAt],
    quote: quotes,
    effective: [isEffective],
  };
  const own = values[property];
  if (test === 'isNull') return (own.length === 0) === wanted;
  const type = property === 'since' || property === 'until' ? 'date' : 'text';
  return own.some((one) => passes(one, type, test, wanted));
}
