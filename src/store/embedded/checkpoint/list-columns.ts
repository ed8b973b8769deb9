import { compareValues } from '../../../plan/compare.js';
import { IntColumn, type Numbering } from './int-column.js';
import { EDGE_LISTS, EdgeList, type EdgeListName, type Entity, type Said, VALUE_LISTS } from '../entity.js';
import { compareEdges } from '../graph.js';
import { KeptEdges } from './kept-edges.js';

interface Lists {
  readonly starts: Int32Array;
  readonly runs: Int32Array;
}

/** The number of what a claim says, in the checkpoint that is made. */
export type RowOf = (said: Said) => number;

/** @param rows The new numbers of what a checkpoint has: lists of it that nobody has touched are taken over. */
export function edgeColumns(entities: readonly Entity[], predicates: Numbering, rowOf: RowOf, rows: Int32Array): Lists {
  return write(entities, EDGE_LISTS, predicates, (entity, list, name, to) => {
    const run = entity.edges(list, name);
    if (run instanceof KeptEdges) for (const row of run.rows) to.push(rows[row] ?? -1);
    else if (run instanceof EdgeList) for (const row of inOrder(run.edges, list, rowOf)) to.push(row);
  });
}

export function valueColumns(entities: readonly Entity[], predicates: Numbering, rowOf: RowOf): Lists {
  return write(entities, VALUE_LISTS, predicates, (entity, list, name, to) => {
    const values = list === 'values' ? entity.glance(name) : entity.values(list, name);
    for (const row of inOrder(values, 'out', rowOf)) to.push(row);
  });
}

function write<Name extends (typeof EDGE_LISTS)[number] | (typeof VALUE_LISTS)[number]>(
  entities: readonly Entity[],
  lists: readonly Name[],
  predicates: Numbering,
  pushRows: (entity: Entity, list: Name, name: string, to: IntColumn) => void,
): Lists {
  const [starts, runs] = [new IntColumn(), new IntColumn()];
  starts.push(0);
  for (const entity of entities) {
    for (const [number, list] of lists.entries())
      for (const name of [...entity.names(list)].sort()) {
        const start = runs.length;
        for (const head of [number, -1, 0]) runs.push(head);
        pushRows(entity, list, name, runs);
        const length = runs.length - start - 3;
        if (length === 0) {
          runs.cut(start);
          continue;
        }
        runs.set(start + 1, predicates.of(name));
        runs.set(start + 2, length);
      }
    starts.push(runs.length);
  }
  return { starts: starts.column, runs: runs.column };
}

/** Their order, in which what is equal stands as it was once pushed: here by number, whichever way the graph came about. */
function inOrder(list: readonly Said[], name: EdgeListName, rowOf: RowOf): number[] {
  const far = name === 'out' || name === 'closedOut' ? 'object' : 'subject';
  const compare = (a: Said, b: Said): number => {
    if ('owner' in a) return 'owner' in b ? compareValues(a.value, b.value) : 0;
    return 'owner' in b || a.record === b.record ? 0 : compareEdges(a, b, far);
  };
  const rows = list.map(rowOf);
  const isInOrder = list.every((one, i) => {
    const before = list[i - 1];
    return before === undefined || (compare(before, one) || (rows[i - 1] ?? 0) - (rows[i] ?? 0)) < 0;
  });
  if (isInOrder) return rows;
  return list
    .map((one, i) => ({ one, row: rows[i] ?? -1 }))
    .sort((a, b) => compare(a.one, b.one) || a.row - b.row)
    .map(({ row }) => row);
}
