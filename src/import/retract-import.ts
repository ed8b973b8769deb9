import type { Claim, ClaimId, Evidence } from '../model/claim.js';
import { fromMilliseconds } from '../model/instant.js';
import { later, withShares } from '../seed/sync-seed.js';
import { sharesOf } from '../store/content.js';
import type { Assertion, GraphStore } from '../store/store.js';

const CLAIMS = 20_000;

/** Of what an import says, the claims to take back. */
export type ToTakeBack = (claim: Claim, evidence: readonly Evidence[]) => boolean;

/**
 * Takes back what an import says, all of it or a part, in batches. What others say too stays as they say it.
 *
 * @param clock Milliseconds since 1970.
 * @returns How many claims.
 */
export async function retractImport(
  store: GraphStore,
  origin: string,
  clock: () => number,
  isMeant: ToTakeBack = () => true,
): Promise<number> {
  const [alone, shared]: [ClaimId[], Assertion[]] = [[], []];
  for await (const { claim, versions } of store.histories()) {
    const live = versions.at(-1);
    if (live?.retractedAt !== null) continue;
    const shares = sharesOf(live);
    const own = shares.find((share) => share.origin === origin);
    if (own === undefined || !isMeant(claim, own.evidence)) continue;
    const others = shares.filter((share) => share.origin !== origin);
    if (others.length === 0) alone.push(claim.id);
    else shared.push(withShares({ ...live, claim }, others, true));
  }
  let { recordedAt: last } = await store.dataset();
  for (let at = 0; at < Math.max(alone.length, shared.length); at += CLAIMS) {
    last = later(fromMilliseconds(clock()), last);
    const [retract, assert] = [alone.slice(at, at + CLAIMS), shared.slice(at, at + CLAIMS)];
    await store.write({ origin, recordedAt: last, assert, retract });
  }
  return alone.length + shared.length;
}
