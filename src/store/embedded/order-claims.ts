import { compareText } from '../../text/compare.js';
import type { ClaimRecord } from './entity.js';
import type { Kept } from './kept.js';
import type { Known } from './moment.js';

type Compare = (a: ClaimRecord, b: ClaimRecord) => number;

/** By subject, predicate and object, as texts. */
export function compareFacts(a: ClaimRecord, b: ClaimRecord): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.predicate, b.predicate) ||
    compareText(String(a.object), String(b.object))
  );
}

/**
 * The numbers of all claims known at a moment, in order.
 *
 * @param others Those that are not kept, or have changed since: known then, and in order.
 * @param compare The order: {@link compareFacts}, and behind it which is the strongest.
 */
export function orderClaims(
  kept: Kept | null,
  others: readonly ClaimRecord[],
  known: Known,
  compare: Compare,
): readonly number[] {
  if (kept === null) return others.map(({ number }) => number);
  const ordered = orderKept(kept, known, compare);
  if (others.length === 0) return ordered;
  const all: number[] = [];
  let next = 0;
  for (const other of others) {
    const place = placeOf(ordered, next, (number) => compare(kept.recordAt(number), other));
    for (; next < place; next += 1) all.push(ordered[next] ?? -1);
    all.push(other.number);
  }
  for (; next < ordered.length; next += 1) all.push(ordered[next] ?? -1);
  return all;
}

/** Of those that are as they were kept: columns tell all but which of several about one fact is the strongest. */
function orderKept(kept: Kept, known: Known, compare: Compare): number[] {
  const all: number[] = [];
  let fact = 0; // where those about the present one begin
  const sortFact = (): void => {
    if (all.length - fact < 2) return;
    const records = all.splice(fact).map((number) => kept.recordAt(number));
    for (const { number } of records.sort(compare)) all.push(number);
  };
  for (const number of kept.order) {
    if (kept.hasChanged(number)) continue;
    if (!(known === null ? kept.isLiveAt(number) : kept.wasKnownAt(number, known))) continue;
    const last = all.at(-1);
    if (last !== undefined && !kept.isOneFact(last, number)) {
      sortFact();
      fact = all.length;
    }
    all.push(number);
  }
  sortFact();
  return all;
}

/** Behind all from a place on that come before it. */
function placeOf(ordered: readonly number[], from: number, compareWith: (number: number) => number): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWith(ordered[middle] ?? -1) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
