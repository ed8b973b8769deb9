import type { Claim, ClaimHistory, ClaimId, ClaimVersion, EntityId } from '../model/claim.js';
import type { Identity } from '../model/project.js';
import { SAME_AS } from './identity.js';
import type { Assertion, Batch } from './store.js';

interface Versioned {
  readonly claim: Claim;
  readonly version: ClaimVersion;
}

/** What a batch does to the claims it names. */
export interface Change {
  /** The claims as they are after the batch. */
  readonly histories: ReadonlyMap<ClaimId, ClaimHistory>;
  readonly opened: readonly Versioned[];
  /** As they were while they were live. */
  readonly closed: readonly Versioned[];
  /** Versions that were opened and closed at one moment: never seen, they go. */
  readonly dropped: readonly ClaimVersion[];
  /** Claims that were there before. */
  readonly before: ReadonlySet<ClaimId>;
}

/** Nothing: whoever settles anew what is there changes no claim. */
export const NO_CHANGE: Change = {
  histories: new Map(),
  opened: [],
  closed: [],
  dropped: [],
  before: new Set(),
};

/**
 * Which versions a batch opens and closes.
 *
 * @param batch Only what is new in it (`difference`).
 * @param known The claims it names, as far as they are there.
 */
export function changeOf(batch: Batch, known: ReadonlyMap<ClaimId, ClaimHistory>): Change {
  const histories = new Map<ClaimId, ClaimHistory>();
  const opened: Versioned[] = [];
  const closed: Versioned[] = [];
  const dropped: ClaimVersion[] = [];
  const close = ({ claim, versions }: ClaimHistory): ClaimVersion[] =>
    versions.flatMap((version) => {
      if (version.retractedAt !== null) return [version];
      closed.push({ claim, version });
      if (version.recordedAt !== batch.recordedAt) return [{ ...version, retractedAt: batch.recordedAt }];
      dropped.push(version);
      return [];
    });
  for (const id of batch.retract) {
    const history = known.get(id);
    if (history !== undefined) histories.set(id, { claim: history.claim, versions: close(history) });
  }
  for (const assertion of batch.assert) {
    const history = histories.get(assertion.claim.id) ?? known.get(assertion.claim.id);
    const version = openVersion(assertion, batch);
    opened.push({ claim: assertion.claim, version });
    histories.set(assertion.claim.id, {
      claim: assertion.claim,
      versions: [...(history === undefined ? [] : close(history)), version],
    });
  }
  return { histories, opened, closed, dropped, before: new Set(known.keys()) };
}

/** The version that a batch opens of a claim it asserts. */
export function openVersion(
  { claim: { id: claim }, rank, method, confidence, evidence, shares }: Assertion,
  { recordedAt, origin }: Pick<Batch, 'recordedAt' | 'origin'>,
): ClaimVersion {
  // Put down at once: there is one for each claim.
  const version = { claim, recordedAt, retractedAt: null, origin, rank, method, confidence, evidence };
  return shares === undefined ? version : { ...version, shares };
}

/** Whether ids are merged or parted: then every claim may compete with others than before. */
export const mergesIn = ({ histories }: Change): boolean =>
  [...histories.values()].some(({ claim }) => claim.predicate === SAME_AS);

/** Documents whose class changes, and with it the strength of all that cites them; under every id they ever had. */
export function reclassedIn({ histories }: Change, identity: Identity): ReadonlySet<EntityId> {
  const changed = [...histories.values()].filter(({ claim }) => claim.predicate === 'sourceClass');
  return new Set(changed.flatMap(({ claim }) => identity.members(claim.subject)));
}
