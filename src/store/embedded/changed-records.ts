import type { ClaimRecord } from './entity.js';
import { changesOf, type Change } from '../../model/changes.js';

/** What befell a claim at a moment. */
export interface ChangedRecord extends Change {
  readonly record: ClaimRecord;
}

/** All that befell claims, by moment and claim id. */
export function changedRecords(records: Iterable<ClaimRecord>): ChangedRecord[] {
  const changes = [...records].flatMap((record) => changesOf(record).map((change) => ({ ...change, record })));
  return changes.sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    return a.record.id < b.record.id ? -1 : 1; // one claim changes once at a moment
  });
}
