import type { EntityId } from '../model/claim.js';
import { comparePositions } from '../plan/compare.js';
import type { Position } from '../plan/cursor.js';
import { resolveTexts } from '../plan/operand.js';
import type { Operand } from '../plan/plan.js';
import { AT_EASE, type Pace } from './pace.js';
import type { Row, Rows, RowsCall } from './row-sets.js';
import { unknownEntity } from './user-input-error.js';

/** An entity that was named, and its row. */
export interface Named {
  readonly id: EntityId;
  readonly row: Row;
}

/**
 * The entities that an argument names, in its order.
 *
 * @param rows Of those that are there, the id first.
 * @throws {UserInputError} at the first that is not.
 */
export function entitiesNamed(ids: Operand, kind: string, argument: string, rows: Rows = [], call: RowsCall): Named[] {
  const there = new Map(rows.map((row) => [row[0], row]));
  return (resolveTexts(ids, call.values) ?? []).map((given, i) => {
    const id = call.canonical(given);
    const row = there.get(id);
    if (row === undefined) throw unknownEntity(`${argument}[${String(i)}]`, kind, given, argument);
    return { id, row };
  });
}

/** Rows by what stands in one of their columns, and in the order they come in. @param pace Told of the work, where there may be many. */
export function grouped<R extends Row>(
  rows: readonly R[] = [],
  column = 0,
  pace: Pace = AT_EASE,
): ReadonlyMap<unknown, readonly R[]> {
  const groups = new Map<unknown, R[]>();
  for (const [i, row] of rows.entries()) {
    if (i % GROUPED === 0) pace(1);
    const group = groups.get(row[column]);
    if (group === undefined) groups.set(row[column], [row]);
    else group.push(row);
  }
  return groups;
}

/** So many rows are put together while one relation is looked at. */
const GROUPED = 4;

/** Rows in the order of their positions. */
export const inOrder = (rows: Rows = [], position: (row: Row) => Row): Rows =>
  rows.length < 2 ? rows : [...rows].sort((a, b) => comparePositions(position(a) as Position, position(b) as Position)); // columns are plain
