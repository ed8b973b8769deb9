import type { ClaimHistory, ClaimVersion } from './claim.js';
import type { Instant } from './instant.js';

/** What can befall a claim in record time. */
export type ChangeKind = 'ASSERTED' | 'RETRACTED' | 'REVISED';

/** A moment at which a claim got another version, its first one, or none. */
export interface Change {
  readonly at: Instant;
  readonly before: ClaimVersion | null;
  readonly after: ClaimVersion | null;
}

/** All that befell a claim, oldest first. A version that ends where the next begins is one change and not two. */
export function changesOf({ versions }: ClaimHistory): Change[] {
  const moments = new Set(
    versions.flatMap(({ recordedAt, retractedAt }) =>
      retractedAt === null ? [recordedAt] : [recordedAt, retractedAt],
    ),
  );
  return [...moments].sort().map((at) => ({
    at,
    before: versions.find(({ retractedAt }) => retractedAt === at) ?? null,
    after: versions.find(({ recordedAt }) => recordedAt === at) ?? null,
  }));
}

export function changeKind(hasBefore: boolean, hasAfter: boolean): ChangeKind {
  if (!hasBefore) return 'ASSERTED';
  return hasAfter ? 'REVISED' : 'RETRACTED';
}
