import { GovernanceError } from '../../../errors.js';

/** A checkpoint says what its ledger does not. The ledger is what counts: without the checkpoint it is read as it is. */
export class CheckpointError extends GovernanceError {
  readonly code = 'CHECKPOINT_WRONG';
}

export const misplaced = (options?: ErrorOptions): CheckpointError =>
  new CheckpointError(
    'The checkpoint of this graph names what its ledger does not have. Delete ledger.checkpoint beside the ledger, which loses nothing, and open the graph again.',
    options,
  );

/** What stands at a place of a column. @throws {CheckpointError} where there is nothing. */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const found = list[index];
  if (found === undefined) throw misplaced();
  return found;
}
