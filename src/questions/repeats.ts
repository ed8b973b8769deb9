import { resolveTexts } from '../plan/operand.js';
import type { Operand, Values } from '../plan/plan.js';
import type { Plan } from './plan.js';
import { isQuestion, questionOf } from './questions.js';

/** The first id that a list of ids has twice which should not, with the argument; undefined where none has. */
export function repeatedId(plan: Plan, values: Values): { readonly argument: string; readonly id: string } | undefined {
  for (const root of plan.roots.filter(isQuestion)) {
    for (const argument of questionOf(root).distinct) {
      const seen = new Set<string>();
      const given = root as unknown as Readonly<Record<string, Operand | null>>; // its own arguments
      for (const id of resolveTexts(given[argument] ?? null, values) ?? []) {
        if (seen.has(id)) return { argument, id };
        seen.add(id);
      }
    }
  }
  return undefined;
}
