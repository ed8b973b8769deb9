import type { ClaimHistory, ClaimId, ClaimVersion, Share } from '../model/claim.js';
import { fromMilliseconds, toMilliseconds, type Instant } from '../model/instant.js';
import { sharesOf } from '../store/content.js';
import type { Assertion, Batch, GraphStore, Progress, WriteReport } from '../store/store.js';
import { compareText } from '../text/compare.js';
import { together } from './merge-drafts.js';

/** What a store is asked before an origin's claims are brought up to date. */
export type SyncedStore = Pick<GraphStore, 'claimsOf' | 'dataset' | 'histories'>;

/**
 * Makes a store say what the seed says: asserts what is new or has changed, and retracts what the seed said once and no
 * longer does. Claims of other origins stay as they are. Done twice, it changes nothing the second time.
 *
 * @param seed All of it, as {@link loadSeed} gives it.
 * @throws {WriteRefusedError} when the seed contradicts what others have recorded; nothing was written.
 */
export async function syncSeed(store: GraphStore, seed: Batch, progress?: Progress): Promise<WriteReport> {
  return store.write(await batchToSync(store, seed), progress);
}

/**
 * What makes a store say what one origin says: all of it, and the retraction of what it says no longer. A store writes what
 * differs.
 *
 * A claim that others say too becomes what all say together, and each keeps what it said itself: so none loses a source
 * by what another adds or takes back.
 */
export async function batchToSync(store: SyncedStore, said: Batch): Promise<Batch> {
  const stated = new Set(said.assert.map(({ claim }) => claim.id));
  const own = await store.claimsOf(said.origin);
  const gone = [...own].filter((id) => !stated.has(id));
  const { recordedAt, claims } = await store.dataset();
  const moment = later(said.recordedAt, recordedAt);
  if (claims === 0) return { ...said, recordedAt: moment, retract: gone };
  const live = new Map<ClaimId, { readonly history: ClaimHistory; readonly version: ClaimVersion }>();
  const left = new Set(gone);
  for await (const history of store.histories()) {
    const version = history.versions.at(-1);
    if (version?.retractedAt === null && (stated.has(history.claim.id) || left.has(history.claim.id)))
      live.set(history.claim.id, { history, version });
  }
  const others = (id: ClaimId): Share[] => {
    const found = live.get(id);
    return found === undefined ? [] : sharesOf(found.version).filter(({ origin }) => origin !== said.origin);
  };
  const shared = gone.filter((id) => others(id).length > 0);
  return {
    origin: said.origin,
    recordedAt: moment,
    assert: [
      ...said.assert.map((one) => withShares(one, [...others(one.claim.id), shareOf(one, said.origin)])),
      ...shared.flatMap((id) => {
        const found = live.get(id);
        return found === undefined
          ? []
          : [withShares({ ...found.version, claim: found.history.claim }, others(id), true)];
      }),
    ],
    retract: gone.filter((id) => others(id).length === 0),
  };
}

export const shareOf = ({ rank, method, confidence, evidence }: Assertion, origin: string): Share => ({
  ...{ origin, rank, method, confidence, evidence },
});

/** @param always Whether even one that says it alone is named: the batch is another's. */
export function withShares({ claim, ...said }: Assertion, given: readonly Share[], always = false): Assertion {
  const shares = [...given].sort((a, b) => compareText(a.origin, b.origin));
  const [first, ...rest] = shares;
  if (first === undefined || (rest.length === 0 && !always)) return { claim, ...said };
  const { origin: _, ...one } = first;
  return { claim, ...rest.reduce(together, one), shares };
}

/** Record time runs forwards, and a version is known by its claim and moment: never the same moment twice. */
export function later(wanted: Instant, newest: Instant | null): Instant {
  if (newest === null || wanted > newest) return wanted;
  return fromMilliseconds(toMilliseconds(newest) + 1);
}
