import type { Day } from '../model/day.js';
import { dayOfOperand } from '../plan/operand.js';
import type { Operand, ValidTime, Values } from '../plan/plan.js';
import type { Plan } from './plan.js';
import { isQuestion, questionOf } from './questions.js';
import { timeOfRoot, walkRoot } from './walk-plan.js';

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
  const note = (time: ValidTime): void => {
    const day = 'ever' in time ? null : time.on;
    found.set(JSON.stringify(day), day);
  };
  // Conditions are of the day of their list.
  for (const root of roots) {
    if (root.root === 'typename') continue;
    if (!isQuestion(root) || !questionOf(root).isOfNoDay(root)) note(timeOfRoot(root));
    walkRoot(root, {
      list: (_, time) => note(time),
      entity: (_, time) => note(time),
    });
  }
  return [...found.values()];
}
