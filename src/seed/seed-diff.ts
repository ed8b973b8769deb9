import type { ClaimHistory, ClaimId } from '../model/claim.js';
import { difference } from '../store/difference.js';
import type { Assertion, Batch } from '../store/store.js';

/** What a seed would change in a graph. */
export interface SeedDiff {
  /** Claims that the graph does not hold, by id. */
  readonly asserted: readonly Assertion[];
  /** Claims of which it holds another rank, method, confidence or evidence, by id. */
  readonly changed: readonly { readonly before: Assertion; readonly after: Assertion }[];
  /** Claims of the seed that it states no longer, by id. */
  readonly retracted: readonly Assertion[];
}

/**
 * What writing a batch would change, with what is there now beside it.
 *
 * @param histories All that the graph holds; none where there is no graph yet.
 * @param batch As {@link batchToSync} gives it.
 */
export function seedDiff(histories: readonly ClaimHistory[], batch: Batch): SeedDiff {
  const live = new Map(liveAssertions(histories).map((assertion) => [assertion.claim.id, assertion]));
  const { assert, retract } = difference(batch, (id: ClaimId) => live.get(id));
  return {
    asserted: assert.filter(({ claim }) => !live.has(claim.id)),
    changed: assert.flatMap((after) => {
      const before = live.get(after.claim.id);
      return before === undefined ? [] : [{ before, after }];
    }),
    retracted: retract.flatMap((id) => live.get(id) ?? []),
  };
}

/** What is said now. */
export function liveAssertions(histories: readonly ClaimHistory[]): Assertion[] {
  return histories.flatMap(({ claim, versions }) => {
    const last = versions.at(-1);
    return last?.retractedAt === null ? [{ ...last, claim }] : [];
  });
}
