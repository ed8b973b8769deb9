import type { Scalar } from '../model/claim.js';
import { compareValues } from '../plan/compare.js';
import type { Row } from './store.js';

/** The counts of a facet in their order: the largest first, then by value, unknown last whatever its count. */
export function facetRows(counts: ReadonlyMap<Scalar | null, number>, first: number): Row[] {
  return [...counts]
    .map(([value, count]) => ({ value: value === null ? null : String(value), count }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) || b.count - a.count || compareValues(a.value, b.value),
    )
    .slice(0, first);
}
