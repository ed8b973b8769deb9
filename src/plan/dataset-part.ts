import type { DatasetPart, DatasetRoot } from './plan.js';

/** Whether a field of the data set is counted over the graph, and not one of the values known without looking. */
export function isPart(field: DatasetRoot['fields'][number]): field is DatasetPart {
  return 'part' in field;
}
