import { allHistories } from '../store/all-histories.js';
import { batchesOf } from '../store/batches-of.js';
import { WriteRefusedError, type GraphStore } from '../store/store.js';
import type { ExitCode, Output } from './output.js';

/**
 * Copies every claim with all its versions from one store to another that is empty, or holds a beginning of the same.
 *
 * @throws {WriteRefusedError} when the other store holds claims that this one has not: nothing was written.
 */
export async function copy(from: GraphStore, to: GraphStore, output: Output): Promise<ExitCode> {
  const histories = await allHistories(from);
  const known = new Set(histories.map(({ claim }) => claim.id));
  for await (const { claim } of to.histories()) {
    if (!known.has(claim.id)) {
      throw new WriteRefusedError(
        `The store to copy to holds ${claim.id}, which the other has not. Copy to an empty one.`,
      );
    }
  }
  const newest = (await to.dataset()).recordedAt;
  let opened = 0;
  let closed = 0;
  for (const batch of batchesOf(histories)) {
    if (newest !== null && batch.recordedAt < newest) continue; // a copy that was broken off goes on where it ended
    const report = await to.write(batch);
    opened += report.opened;
    closed += report.closed;
  }
  const [source, target] = [await from.dataset(), await to.dataset()];
  const same = source.version === target.version;
  output.print(
    `${String(opened)} versions opened, ${String(closed)} closed; ${String(target.claims)} live claims about ${String(target.entities)} entities\n` +
      `data version ${target.version}${same ? ', equal on both' : `, where the source has ${source.version}`}\n`,
  );
  return same ? 0 : 1;
}
