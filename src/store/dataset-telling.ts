import type { TellingOf } from '../questions/definition.js';
import type { DATASET } from '../questions/dataset.js';
import { upperSnake } from '../text/case.js';
import type { DatasetState } from './store.js';

/** What is counted over the whole graph. */
export type Counted = 'coverage' | 'relations' | 'licences' | 'sources';

/** What is known of the data without looking at the graph. */
export function stateTelling({ foreign: _, ...state }: DatasetState): Omit<TellingOf<typeof DATASET>, Counted> {
  return { ...state, kinds: state.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })) };
}
