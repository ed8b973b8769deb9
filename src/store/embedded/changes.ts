import { changeKind } from '../../model/changes.js';
import { justBefore } from '../../model/instant.js';
import { CHANGE_KEYS, signedRows, type Position } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import type { ChangeField, ChangesRoot } from '../../plan/plan.js';
import type { Answer, Row } from '../store.js';
import { changedRecords, type ChangedRecord } from './changed-records.js';
import { idsOf } from './claim-test.js';
import type { Known } from './moment.js';
import { compileRowList } from './row-list.js';
import type { Call, WalkCompiler } from './walk.js';

/** Compiles the root that tells what befell claims in a stretch of record time. */
export function compileChanges(root: ChangesRoot, compiler: WalkCompiler): (call: Call) => Row {
  const list = compileRowList(root, signedRows(root), CHANGE_KEYS, (fields: readonly ChangeField[]) => {
    const readers = fields.map((field) => [field.key, compileField(field, compiler)] as const);
    return (changed: ChangedRecord, call: Call) =>
      Object.fromEntries(readers.map(([key, read]) => [key, read(changed, call)]));
  });
  return (call) => {
    const since = String(resolve(root.since, call.values));
    const until = root.until === null ? null : resolve(root.until, call.values);
    const all = candidates(root, call).filter(({ at }) => at >= since && (until === null || at < String(until)));
    return list({ all, position: positionOf }, call);
  };
}

const positionOf = ({ at, record }: ChangedRecord): Position => [at, record.claim.id];

function candidates({ about }: ChangesRoot, call: Call): readonly ChangedRecord[] {
  const { claims } = call;
  if (about === null) return claims.changes();
  const ids = idsOf(about, call);
  return changedRecords(new Set([...claims.about('subject', ids), ...claims.about('object', ids)]));
}

function compileField(field: ChangeField, compiler: WalkCompiler): (changed: ChangedRecord, call: Call) => Answer {
  if (field.field === 'plain') {
    const { name } = field;
    return ({ at, before, after }) => {
      if (name === '__typename') return 'Change';
      return name === 'at' ? at : changeKind(before !== null, after !== null);
    };
  }
  const read = compiler.claim(field.fields, { on: null });
  const side = field.field;
  return (changed, call) => {
    if (changed[side] === null) return null;
    return asKnown(side === 'before' ? justBefore(changed.at) : changed.at, call, () => read(changed.record, call));
  };
}

/** Reads at another moment than the call's own: whoever was there then is named, though gone since. */
function asKnown<T>(moment: Known, call: Call, read: () => T): T {
  const own = call.known;
  call.known = moment;
  try {
    return read();
  } finally {
    call.known = own;
  }
}
