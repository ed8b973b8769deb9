import { GovernanceError } from '../../../errors.js';

/** What is on disk is not what was written. Nothing was changed; a copy of the file is the way back. */
export class LedgerDamagedError extends GovernanceError {
  readonly code = 'LEDGER_DAMAGED';
}

/** The file is no ledger, or one of another version. */
export class LedgerFormatError extends GovernanceError {
  readonly code = 'LEDGER_FORMAT';
}

/** Somebody else writes this ledger; reading it needs no lock. */
export class LedgerLockedError extends GovernanceError {
  readonly code = 'LEDGER_LOCKED';
}

/** The batch was not recorded. `reason` is the system's own code (`ENOSPC`, `EIO`) where it gave one. */
export class LedgerWriteError extends GovernanceError {
  readonly code = 'LEDGER_WRITE_FAILED';
  readonly reason: string;

  constructor(place: string, problem: string, reason: string, options?: ErrorOptions) {
    super(`${place}: ${problem}`, options);
    this.reason = reason;
  }
}

/** `ENOSPC` of a system error; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
