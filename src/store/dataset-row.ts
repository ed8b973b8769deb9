import { isPart } from '../plan/dataset-part.js';
import type { DatasetRoot } from '../plan/plan.js';
import { upperSnake } from '../text/case.js';
import { pick } from './pick.js';
import type { Answer, DatasetState, Row } from './store.js';

/** The state of the data as the API writes it. */
export function datasetRow({ foreign: _, ...state }: DatasetState): { readonly [name: string]: Answer } {
  return { ...state, kinds: state.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })) };
}

/** What is asked of the data set, in the order asked. @param counted The parts counted over the graph, by key. */
export function datasetAnswer({ fields }: DatasetRoot, state: DatasetState, counted: Row): Row {
  const known = datasetRow(state);
  const row: Row = {};
  for (const field of fields) {
    if (isPart(field)) row[field.key] = counted[field.key] ?? null;
    else Object.assign(row, pick([field], known, 'Dataset'));
  }
  return row;
}
