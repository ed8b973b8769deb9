import { changeKind } from '../../model/changes.js';
import { justBefore } from '../../model/instant.js';
import type { Position } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import { changes, type CHANGE, type ChangesRoot } from '../../questions/changes.js';
import type { TellingOf } from '../../plan/definition.js';
import { changedRecords, type ChangedRecord } from './changed-records.js';
import { idsOf } from './claim-test.js';
import { tellRows } from './row-list.js';
import type { ClaimThen, Sources } from './source.js';
import { pace, type Call } from './call.js';

/** Tells what befell claims in a stretch of record time. */
export const changesSource: Sources['changes'] = (root) => (call) => {
  const since = String(resolve(root.since, call.values));
  const until = root.until === null ? null : resolve(root.until, call.values);
  const candidates = candidatesOf(root, call);
  pace(call, candidates.length >> 2);
  const all = candidates.filter(({ at }) => at >= since && (until === null || at < String(until)));
  return tellRows({ all, position: positionOf, tell: tellChange }, root, changes.cursor, call);
};

function tellChange({ at, before, after, record }: ChangedRecord): TellingOf<typeof CHANGE> {
  const then = (known: ClaimThen['known']): ClaimThen => ({ record, known });
  return {
    at,
    what: changeKind(before !== null, after !== null),
    before: before === null ? null : then(justBefore(at)),
    after: after === null ? null : then(at),
  };
}

const positionOf = ({ at, record }: ChangedRecord): Position => [at, record.claim.id];

function candidatesOf({ about }: ChangesRoot, call: Call): readonly ChangedRecord[] {
  const { claims } = call;
  if (about === null) return claims.changes();
  const ids = idsOf(about, call);
  return changedRecords(claims.about(['subject', 'object'], ids));
}
