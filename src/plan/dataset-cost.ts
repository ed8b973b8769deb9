import { isPart } from './dataset-part.js';
import { resolveInteger } from './operand.js';
import type { DatasetRoot, Shape, Values } from './plan.js';

// Lists that documents cover, and publishers with their terms: about as many as there are.
const LISTS = 100;
const TERMS = 200;

/** What the parts of a data set cost that are counted over the whole graph; nothing where none is asked for. */
export function datasetCost(
  { fields }: DatasetRoot,
  values: Values,
  shapeCost: (shape: Shape, rows: number) => number,
): number {
  return fields.filter(isPart).reduce((sum, part) => {
    switch (part.part) {
      case 'relations':
      case 'licences':
        return sum + TERMS;
      case 'coverage':
      case 'sources': {
        const rows = part.part === 'sources' ? resolveInteger(part.first, values) : LISTS;
        return part.fields.reduce(
          (inner, f) => inner + (f.field === 'plain' ? 0 : shapeCost(f.shape, rows)),
          sum + rows,
        );
      }
    }
  }, 0);
}
