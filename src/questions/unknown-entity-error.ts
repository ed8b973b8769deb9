import { GovernanceError } from '../errors.js';

/** An argument that must name an entity names none. */
export class UnknownEntityError extends GovernanceError {
  readonly code = 'BAD_USER_INPUT';
}

/** @param argument Where it is given, e.g. `states[1]`. @param plural The root field that lists such entities. */
export function unknownEntity(argument: string, kind: string, id: string, plural: string): UnknownEntityError {
  return new UnknownEntityError(`${argument}: no ${kind} "${id.slice(0, 80)}". Look it up with the field ${plural}.`);
}
