import { isQuestion, questionOf } from './questions.js';
import { connectionCost, recordCost, shapeCost } from '../plan/cost-parts.js';
import { resolveTexts } from '../plan/operand.js';
import type { Values } from '../plan/plan.js';
import type { Plan, Root } from './plan.js';

/** How many rows the levels of a plan may take together: known before anything runs, with the real values. */
export function cost(plan: Plan, values: Values): number {
  return plan.roots.reduce((sum, root) => sum + rootCost(root, values), 0);
}

function rootCost(root: Root, values: Values): number {
  if (isQuestion(root)) return recordCost(root.fields, questionOf(root).sizes(root, values), values);
  switch (root.root) {
    case 'one':
      return shapeCost(root.shape, 1, values) + recordCost(root.claim, { base: 1 }, values);
    case 'nodes': {
      const count = resolveTexts(root.ids, values)?.length ?? 0;
      return shapeCost(root.shape, count, values) + recordCost(root.claim, { base: count, rows: count }, values);
    }
    case 'many':
      return connectionCost(root.connection, 1, values);
    case 'typename':
      return 1;
  }
}
