import type { ClaimId } from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import { NO_DIGEST } from './batch-text.js';
import { changeVersion, claimShare, NOTHING } from './dataset-version.js';
import type { Batch } from './store.js';

/** A state that a graph has been in: after so many batches of its ledger. */
export interface LedgerState {
  /** 0 before the first batch. */
  readonly batches: number;
  readonly head: string;
  readonly version: string;
  /** null before the first batch. */
  readonly recordedAt: Instant | null;
}

/** Every state of a ledger, oldest first: the empty graph, and one after each batch. */
export function ledgerStates(batches: readonly (Batch & { readonly digest: string })[]): LedgerState[] {
  const live = new Map<ClaimId, bigint>();
  const states: LedgerState[] = [{ batches: 0, head: NO_DIGEST, version: NOTHING, recordedAt: null }];
  let version: string = NOTHING;
  batches.forEach(({ assert, retract, digest, recordedAt }, i) => {
    const opened: bigint[] = [];
    const closed: bigint[] = [];
    const close = (id: ClaimId): void => {
      const share = live.get(id);
      if (share !== undefined) closed.push(share);
      live.delete(id);
    };
    retract.forEach(close);
    for (const assertion of assert) {
      const { id } = assertion.claim;
      close(id);
      const share = claimShare(assertion.claim, assertion);
      live.set(id, share);
      opened.push(share);
    }
    version = changeVersion(version, opened, closed);
    states.push({ batches: i + 1, head: digest, version, recordedAt });
  });
  return states;
}
