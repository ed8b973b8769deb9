import { GovernanceError } from '../errors.js';

/** The command was used wrongly: exit code 2. */
export class UsageError extends GovernanceError {
  readonly code = 'BAD_USAGE';
}

/** `ENOENT` of a system error; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
