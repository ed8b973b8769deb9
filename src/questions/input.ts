import type { Operand, ValidTime } from '../plan/plan.js';
import { UserInputError } from './user-input-error.js';

/**
 * An argument, read so far as a plan depends on it: whether it is given, its fields and lists, and for every value
 * in it an operand. A value itself may decide about the plan only where it is an enum or a boolean.
 */
export type Input =
  | { readonly input: 'absent' }
  | { readonly input: 'null' }
  | { readonly input: 'leaf'; readonly operand: Operand; readonly value: unknown }
  | { readonly input: 'list'; readonly items: readonly Input[]; readonly operand: Operand }
  | { readonly input: 'object'; readonly fields: ReadonlyMap<string, Input> };

export type Arguments = ReadonlyMap<string, Input>;

const ABSENT: Input = { input: 'absent' };

export const argument = (args: Arguments, name: string): Input => args.get(name) ?? ABSENT;

/** The operand of an argument that is a plain value, or null where it is not given. */
export function operandOf(input: Input): Operand | null {
  return input.input === 'leaf' || input.input === 'list' ? input.operand : null;
}

/** The time that a field's arguments ask for; what they leave out is inherited. */
export function timeOf(args: Arguments, inherited: ValidTime, place: string): ValidTime {
  const asOf = operandOf(argument(args, 'asOf'));
  const ever = argument(args, 'ever');
  const wantsEver = ever.input === 'leaf' && ever.value === true;
  if (asOf !== null && wantsEver) {
    throw new UserInputError(
      `${place}: asOf and ever: true contradict each other. Give the day, or ever without a day.`,
    );
  }
  if (wantsEver) return { ever: true };
  if (asOf !== null) return { on: asOf };
  // `ever: false` takes back an `ever` from above.
  return ever.input === 'leaf' && 'ever' in inherited ? { on: null } : inherited;
}

/** A page size and the place in the operation that gives it. */
export interface PageSize {
  readonly first: Operand;
  readonly place: string;
}
