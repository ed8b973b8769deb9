import { changeKind, changesOf, type Change } from '../../model/changes.js';
import { justBefore } from '../../model/instant.js';
import { CHANGE_KEYS, signedRows, type Position } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import type { ChangeField, ChangesRoot } from '../../plan/plan.js';
import type { Answer, Row } from '../store.js';
import { idsOf } from './claim-test.js';
import type { ClaimRecord } from './graph.js';
import type { Known } from './moment.js';
import { comparePositions, compileRowList } from './row-list.js';
import type { Call, WalkCompiler } from './walk.js';

interface Changed extends Change {
  readonly record: ClaimRecord;
}

/** Compiles the root that tells what befell claims in a stretch of record time. */
export function compileChanges(root: ChangesRoot, compiler: WalkCompiler): (call: Call) => Row {
  const list = compileRowList(root, signedRows(root), CHANGE_KEYS, (fields: readonly ChangeField[]) => {
    const readers = fields.map((field) => [field.key, compileField(field, compiler)] as const);
    return (changed: Changed, call: Call) =>
      Object.fromEntries(readers.map(([key, read]) => [key, read(changed, call)]));
  });
  return (call) => {
    const since = String(resolve(root.since, call.values));
    const until = root.until === null ? null : resolve(root.until, call.values);
    const all = recordsOf(root, call)
      .flatMap((record) => changesOf(record).map((change): Changed => ({ ...change, record })))
      .filter(({ at }) => at >= since && (until === null || at < String(until)));
    all.sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
    return list({ all, position: positionOf }, call);
  };
}

const positionOf = ({ at, record }: Changed): Position => [at, record.claim.id];

function recordsOf({ about }: ChangesRoot, call: Call): ClaimRecord[] {
  const { claims } = call;
  if (about === null) return [...claims.records.values()];
  const ids = idsOf(about, call);
  return [...new Set([...claims.about('subject', ids), ...claims.about('object', ids)])];
}

function compileField(field: ChangeField, compiler: WalkCompiler): (changed: Changed, call: Call) => Answer {
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
