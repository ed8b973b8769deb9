import type { Day } from '../model/day.js';
import { dayOfOperand } from '../plan/operand.js';
import type { Operand, Values } from '../plan/plan.js';
import type { Plan } from './plan.js';

/**
 * The days that an answer depends on, the first first: those that `asOf` stood for, and today where none was given.
 * Below `ever` and in lists of claims of any day, names are still those of today. Empty where no day matters.
 */
export function daysOf(plan: Plan, values: Values, today: Day): Day[] {
  let operands = KNOWN.get(plan);
  if (operands === undefined) KNOWN.set(plan, (operands = operandsOf(plan)));
  return [...new Set(operands.map((operand) => dayOfOperand(operand, values, today)))].sort((a, b) => a - b);
}

// The same plan answers call after call.
const KNOWN = new WeakMap<Plan, readonly (Operand | null)[]>();

/** null stands for today. */
function operandsOf({ roots }: Plan): (Operand | null)[] {
  const found = new Map<string, Operand | null>();
  for (const root of roots) {
    if (root.root === 'typename') continue;
    const { on, ...rest } = { on: null, ...root };
    const days: (Operand | null)[] = [];
    collect(root.root === 'claims' && on === null ? rest : root, days);
    // What has no time of its own reads the world of today, unless it shows nothing of it.
    const readsNames = (root.root !== 'dataset' && root.root !== 'claims') || JSON.stringify(root).includes('"shape":');
    for (const day of days.length === 0 && readsNames ? [null] : days) found.set(JSON.stringify(day), day);
  }
  return [...found.values()];
}

/** Times stand under `time`, and under `on` where a step has a day and no `ever`; an item's `on` is a word. */
function collect(value: unknown, days: (Operand | null)[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, days);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'on' && typeof item !== 'string') days.push(item as Operand | null);
    else if (key === 'time' && typeof item === 'object' && item !== null && 'ever' in item) days.push(null);
    else collect(item, days);
  }
}
