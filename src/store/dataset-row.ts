import { upperSnake } from '../text/case.js';
import type { Answer, DatasetState } from './store.js';

/** The state of the data as the API writes it. */
export function datasetRow(state: DatasetState): { readonly [name: string]: Answer } {
  return { ...state, kinds: state.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })) };
}
