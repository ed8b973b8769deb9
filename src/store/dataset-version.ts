import type { Claim, ClaimId } from '../model/claim.js';
import { digest } from '../text/digest.js';
import { contentOf, type Content } from './content.js';
import type { Batch } from './store.js';

const MODULUS = 1n << 256n;

/**
 * Names the live claims and all that is said of them: the sum of a digest for each, so that equal data have equal
 * names whatever the order of writing or the store, and a change costs what has changed. When something was recorded
 * is no part of it. A fingerprint, not a seal: the head of the ledger's chain is the seal, and it covers the version.
 */
export type DatasetVersion = string & { readonly length: 64 };

export const NOTHING = '0'.repeat(64) as DatasetVersion;

/** The share of one live claim. */
export function claimShare(claim: Pick<Claim, 'id'>, content: Content): bigint {
  return BigInt(`0x${digest(`${claim.id} ${contentOf(content)}`)}`);
}

/** The version after claims came and went. */
export function changeVersion(version: string, opened: Iterable<bigint>, closed: Iterable<bigint>): DatasetVersion {
  let sum = BigInt(`0x${version}`);
  for (const share of opened) sum += share;
  for (const share of closed) sum -= share;
  return (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, '0') as DatasetVersion; // 256 bits are 64 digits
}

/**
 * What the data will be called once a batch is in.
 *
 * @param live What is said now of the claims that it names.
 */
export function versionWith(
  { assert, retract }: Pick<Batch, 'assert' | 'retract'>,
  live: ReadonlyMap<ClaimId, Content>,
  version: DatasetVersion,
): DatasetVersion {
  const said = new Map<ClaimId, Content | undefined>(live);
  const shares = { opened: [] as bigint[], closed: [] as bigint[] };
  const say = (id: ClaimId, content: Content | undefined): void => {
    const before = said.get(id);
    if (before !== undefined) shares.closed.push(claimShare({ id }, before));
    if (content !== undefined) shares.opened.push(claimShare({ id }, content));
    said.set(id, content);
  };
  for (const id of retract) say(id, undefined);
  for (const assertion of assert) say(assertion.claim.id, assertion);
  return changeVersion(version, shares.opened, shares.closed);
}
