import type { ClaimHistory, EntityId } from '../model/claim.js';
import { LATEST, type Instant } from '../model/instant.js';
import { identityOf, SAME_AS } from '../store/identity.js';
import { sharesOf } from '../store/content.js';
import { compareText } from '../text/compare.js';
import { UsageError } from './errors.js';

/** The origin of what comes with the package. */
export const SEED = 'seed';

/** Who keeps claims, and how many. */
export interface Origin {
  readonly name: string;
  /** Live claims that it says, alone or with others. */
  readonly claims: number;
  /** Those of them that nobody else says. */
  readonly alone: number;
  /** When any of them was last recorded. */
  readonly recordedAt: Instant;
}

/** By name, the package's own first. */
export function originsOf(histories: Iterable<ClaimHistory>): Origin[] {
  const found = new Map<string, { claims: number; alone: number; recordedAt: Instant }>();
  for (const { versions } of histories) {
    const live = versions.at(-1);
    if (live?.retractedAt !== null) continue;
    const shares = sharesOf(live);
    for (const { origin } of shares) {
      const one = found.get(origin) ?? { claims: 0, alone: 0, recordedAt: live.recordedAt };
      one.claims += 1;
      if (shares.length === 1) one.alone += 1;
      if (live.recordedAt > one.recordedAt) one.recordedAt = live.recordedAt;
      found.set(origin, one);
    }
  }
  return [...found]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((a, b) => Number(b.name === SEED) - Number(a.name === SEED) || compareText(a.name, b.name));
}

/** @throws {UsageError} when it is no name for an origin of one's own. */
export function checkOrigin(name: string): void {
  if (name === SEED)
    throw new UsageError(`"${SEED}" is what comes with the package. Give another name, as --as my-own.`);
  if (!/^[a-z0-9]+(?:[-_.:][a-z0-9]+)*$/.test(name) || name.length > 80)
    throw new UsageError(
      `"${name.slice(0, 100)}" is no name: write lower-case letters, digits and hyphens, as --as my-own.`,
    );
}

/** Which entities others than one origin describe; an id that was merged or renamed stands for the one that stays. */
export function describedBeside(
  histories: readonly ClaimHistory[],
  origin: string,
): { readonly knows: (id: EntityId) => boolean; readonly ids: ReadonlySet<EntityId> } {
  const ids = new Set<EntityId>();
  const merged: ClaimHistory[] = [];
  for (const history of histories) {
    const { claim, versions } = history;
    if (claim.predicate === SAME_AS) merged.push(history);
    if (claim.predicate !== 'name' || claim.polarity === 'denied') continue;
    const live = versions.at(-1);
    if (live?.retractedAt === null && sharesOf(live).some((share) => share.origin !== origin)) ids.add(claim.subject);
  }
  const identity = identityOf(merged);
  return { knows: (id) => ids.has(id) || ids.has(identity.canonical(id, LATEST)), ids };
}
