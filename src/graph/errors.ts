import { GovernanceError } from '../errors.js';

/** The command was used wrongly: exit code 2. */
export class UsageError extends GovernanceError {
  readonly code = 'BAD_USAGE';
}

/** The folder of the graph cannot be read. */
export class DataFolderError extends GovernanceError {
  readonly code = 'DATA_FOLDER_UNUSABLE';
}

/** `ENOENT` of a system error; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
