import type { ClaimHistory } from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import { saidIn } from './content.js';
import type { Batch } from './store.js';

/**
 * The batches that would make a store say what these histories say, from the first moment to the last: what a copy
 * writes. Batches of one moment and origin are one, so the copy's chain is its own; its data are the same.
 */
export function batchesOf(histories: Iterable<ClaimHistory>): Batch[] {
  const batches = new Map<
    string,
    { recordedAt: Instant; origin: string; assert: Batch['assert'][number][]; retract: string[] }
  >();
  const at = (recordedAt: Instant, origin: string): { assert: Batch['assert'][number][]; retract: string[] } => {
    const key = `${recordedAt} ${origin}`;
    const known = batches.get(key) ?? { recordedAt, origin, assert: [], retract: [] };
    batches.set(key, known);
    return known;
  };
  for (const { claim, versions } of histories) {
    for (const version of versions) {
      const { recordedAt, retractedAt, origin } = version;
      at(recordedAt, origin).assert.push({ claim, ...saidIn(version) });
      const followed = versions.some((next) => next.recordedAt === retractedAt);
      if (retractedAt !== null && !followed) at(retractedAt, origin).retract.push(claim.id);
    }
  }
  return [...batches.values()].sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.origin < b.origin ? -1 : 1,
  );
}
