import { GovernanceError } from '../../../errors.js';

/** A checkpoint says what its ledger does not. The ledger is what counts: without the checkpoint it is read as it is. */
export class CheckpointError extends GovernanceError {
  readonly code = 'CHECKPOINT_WRONG';
}
