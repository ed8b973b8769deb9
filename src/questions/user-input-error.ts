import { GovernanceError } from '../errors.js';

/** An argument or variable that cannot be answered; the message names it and the way out. */
export class UserInputError extends GovernanceError {
  readonly code = 'BAD_USER_INPUT';
}

/** The schema offers something that a plan cannot say; a fault of ours, said by name. */
export class PlanUnsupportedError extends GovernanceError {
  readonly code = 'PLAN_UNSUPPORTED';
}

/** More is asked than one operation may ask; the message gives the numbers. */
export class QueryTooComplexError extends GovernanceError {
  readonly code = 'QUERY_TOO_COMPLEX';
}

/** An argument names what is not there. @param argument Where it is given, e.g. `states[1]`. @param plural The root field that lists such entities. */
export function unknownEntity(argument: string, kind: string, id: string, plural: string): UserInputError {
  return new UserInputError(`${argument}: no ${kind} "${id.slice(0, 80)}". Look it up with the field ${plural}.`);
}
