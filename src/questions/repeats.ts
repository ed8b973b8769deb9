import { resolveTexts } from '../plan/operand.js';
import type { Operand, Values } from '../plan/plan.js';
import type { Plan, Root } from './plan.js';

/** Arguments whose ids are set against each other: twice the same says nothing new. `nodes` answers a list in its order. */
const ID_LISTS: Readonly<Record<string, readonly string[]>> = {
  matrix: ['states', 'organizations', 'instruments'],
  agreement: ['states'],
};

/** The first id that a list of ids has twice, with the argument; undefined where none has. */
export function repeatedId(plan: Plan, values: Values): { readonly argument: string; readonly id: string } | undefined {
  for (const root of plan.roots) {
    for (const argument of ID_LISTS[root.root] ?? []) {
      const seen = new Set<string>();
      for (const id of resolveTexts(operandOf(root, argument), values) ?? []) {
        if (seen.has(id)) return { argument, id };
        seen.add(id);
      }
    }
  }
  return undefined;
}

/** As {@link ID_LISTS} names it. */
const operandOf = (root: Root, argument: string): Operand | null =>
  (root as unknown as Readonly<Record<string, Operand | null>>)[argument] ?? null;
