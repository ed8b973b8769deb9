import { isQuestion, questionOf } from './questions.js';
import { recordCost } from '../plan/record-cost.js';
import { claimCost, connectionCost, shapeCost } from '../plan/cost-parts.js';
import { datasetCost } from '../plan/dataset-cost.js';
import { resolveTexts } from '../plan/operand.js';
import type { Values } from '../plan/plan.js';
import { PER_CELL } from '../plan/work.js';
import type { Plan, Root } from './plan.js';

/** How many rows the levels of a plan may take together: known before anything runs, with the real values. */
export function cost(plan: Plan, values: Values): number {
  return plan.roots.reduce((sum, root) => sum + rootCost(root, values), 0);
}

// Where a matrix does not name its rows or columns: about as many as there are.
const ALL_STATES = 250;
const ALL_INSTRUMENTS = 10;

function rootCost(root: Root, values: Values): number {
  if (isQuestion(root)) return recordCost(root.fields, questionOf(root).sizes(root, values), values);
  switch (root.root) {
    case 'one':
      return 1 + shapeCost(root.shape, 1, values) + claimCost(root.claim, 1, values);
    case 'nodes': {
      const count = resolveTexts(root.ids, values)?.length ?? 0;
      return count + shapeCost(root.shape, count, values) + claimCost(root.claim, count, values);
    }
    case 'many':
      return connectionCost(root.connection, 1, values);
    case 'matrix':
      return matrixCost(root, values);
    case 'dataset':
      return 1 + datasetCost(root, values, (shape, rows) => shapeCost(shape, rows, values));
    case 'typename':
      return 1;
  }
}

function matrixCost(root: Extract<Root, { root: 'matrix' }>, values: Values): number {
  const states = resolveTexts(root.states, values);
  const organizations = resolveTexts(root.organizations, values);
  const rows =
    states === null && organizations === null ? ALL_STATES : (states?.length ?? 0) + (organizations?.length ?? 0);
  const columns = resolveTexts(root.instruments, values)?.length ?? ALL_INSTRUMENTS;
  const cells = rows * columns; // each is settled, shown or not
  return root.fields.reduce(
    (sum, field) => {
      if (field.field === 'typename') return sum;
      if (field.field !== 'cells') return sum + shapeCost(field.shape, rows, values);
      return field.fields.reduce((inner, cell) => {
        if (cell.field === 'instrument') return inner + shapeCost(cell.shape, cells, values);
        if (cell.field === 'last')
          return cell.fields.reduce(
            (s, f) => s + (f.field === 'document' ? shapeCost(f.shape, cells, values) : 0),
            inner,
          );
        return inner + (cell.field === 'claim' ? claimCost(cell.fields, cells, values) : 0);
      }, sum);
    },
    rows + PER_CELL * cells,
  );
}
