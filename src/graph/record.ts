import { GovernanceError } from '../errors.js';
import {
  makeClaim,
  type Claim,
  type ClaimHistory,
  type ClaimId,
  type EntityId,
  type Evidence,
  type Method,
  type Polarity,
  type Rank,
  type Scalar,
} from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import { parsePartialDate, type PartialDate } from '../model/partial-date.js';
import { checkAssertions } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import type { FlaggedName } from '../seed/flagged-names.js';
import { mergeAssertions } from '../seed/merge-drafts.js';
import { allHistories } from '../store/all-histories.js';
import { sharesOf } from '../store/content.js';
import type { Effect } from '../store/effects.js';
import type { Assertion, Batch, GraphStore } from '../store/store.js';
import { checkOrigin, describedBeside } from './origins.js';
import { prepareBatch, writePrepared, type PreparedBatch } from './prepare-batch.js';

/** A claim as a program gives it. A property of an entity is one too: `{ subject, predicate: 'name', object: 'Austria' }`. */
export interface GivenClaim {
  readonly subject: EntityId;
  /** A relation of the ontology (`MEMBER_OF`), or a property of the subject's kind (`name`). */
  readonly predicate: string;
  readonly object: EntityId | Scalar;
  /** First day, as precise as the source: `2019`, `2019-06`, `2019-06-12`; left out where it is not known. */
  readonly since?: string | null;
  /** First day without it; left out where no end is known. */
  readonly until?: string | null;
  readonly qualifiers?: Readonly<Record<string, Scalar>>;
  /** `denied`: a source says that it does not hold. */
  readonly polarity?: Polarity;
  readonly rank?: Rank;
  readonly method?: Method;
  /** In (0, 1]; 0.6 where left out. */
  readonly confidence?: number;
  /** Never empty. A document that the graph lacks is described by claims of its own: `name` and `sourceClass`. */
  readonly evidence: readonly Evidence[];
}

export interface RecordRequest {
  /** Who says it: the name by which it is kept and taken back, as with `spacegov add --as`. */
  readonly origin: string;
  readonly claims: readonly GivenClaim[];
  /** Whether only to check and to report; nothing is written. */
  readonly dryRun?: boolean;
}

export interface RetractRequest {
  readonly origin: string;
  /** Ids of claims; left out: all that the origin says. */
  readonly claims?: readonly ClaimId[];
  readonly dryRun?: boolean;
}

/** What was done, or would be. */
export interface RecordReport {
  readonly opened: number;
  readonly closed: number;
  readonly changed: number;
  /** Each with the existing claims it competes with, and who speaks from now on. */
  readonly effects: readonly Effect[];
  /** Names that come in and are not what they look like: letters of two scripts in one word. */
  readonly flagged: readonly FlaggedName[];
}

/** Claims cannot be recorded as they are; nothing was written. */
export class InvalidClaimsError extends GovernanceError {
  readonly code = 'INVALID_CLAIMS';
  /** Each as `claims[3]: problem. Way out`. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** Adds to what an origin says. What it said before stays; the same claim again replaces what it said of it. */
export async function prepareRecord(
  store: GraphStore,
  ontology: Ontology,
  { origin, claims }: RecordRequest,
  recordedAt: Instant,
): Promise<PreparedBatch> {
  checkOrigin(origin);
  const histories = await allHistories(store);
  const mistakes: string[] = [];
  const given = claims.map((one, i) => assertionOf(one, `claims[${String(i)}]`, mistakes));
  const places = new Map<ClaimId, number>();
  for (const [i, { claim }] of given.entries()) if (!places.has(claim.id)) places.set(claim.id, i);
  const merged = mergeAssertions(given, ontology);
  const own = ownOf(histories, origin);
  const { knows, ids } = describedBeside(histories, origin);
  const mine = new Set(
    [...own.values()].filter(({ claim }) => claim.predicate === 'name').map(({ claim }) => claim.subject),
  );
  for (const { claim, problem } of checkAssertions(merged, ontology, (id) => knows(id) || mine.has(id), ids))
    mistakes.push(`claims[${String(places.get(claim) ?? 0)}]: ${problem}`);
  if (mistakes.length > 0) throw new InvalidClaimsError(mistakes);
  for (const one of merged) own.set(one.claim.id, one);
  return prepareBatch(store, { origin, recordedAt, assert: [...own.values()], retract: [] }, ontology);
}

export async function prepareRetract(
  store: GraphStore,
  ontology: Ontology,
  { origin, claims }: RetractRequest,
  recordedAt: Instant,
): Promise<PreparedBatch> {
  checkOrigin(origin);
  const own = ownOf(await allHistories(store), origin);
  const unknown = (claims ?? []).filter((id) => !own.has(id));
  if (unknown.length > 0)
    throw new InvalidClaimsError(unknown.map((id) => `${id}: "${origin}" says no such claim. Nothing was taken back.`));
  for (const id of claims ?? [...own.keys()]) own.delete(id);
  return prepareBatch(store, { origin, recordedAt, assert: [...own.values()], retract: [] }, ontology);
}

/** Writes what was prepared, unless it was only asked about. */
export async function finish(store: GraphStore, prepared: PreparedBatch, dryRun = false): Promise<RecordReport> {
  const { effects, flagged } = prepared;
  if (!dryRun && effects.length > 0) await writePrepared(store, prepared);
  const count = (what: Effect['what']): number => effects.filter((effect) => effect.what === what).length;
  return { opened: count('opened'), closed: count('closed'), changed: count('changed'), effects, flagged };
}

/** What an origin says now, by claim. */
function ownOf(histories: readonly ClaimHistory[], origin: string): Map<ClaimId, Assertion> {
  const own = new Map<ClaimId, Assertion>();
  for (const { claim, versions } of histories) {
    const live = versions.at(-1);
    const share = live?.retractedAt === null ? sharesOf(live).find((one) => one.origin === origin) : undefined;
    if (share === undefined) continue;
    const { rank, method, confidence, evidence } = share;
    own.set(claim.id, { claim, rank, method, confidence, evidence });
  }
  return own;
}

function assertionOf(given: GivenClaim, place: string, mistakes: string[]): Assertion {
  const { subject, predicate, object, qualifiers = {}, polarity = 'asserted' } = given;
  const date = (name: 'since' | 'until'): PartialDate | null => {
    const text = given[name] ?? null;
    const read = text === null ? null : parsePartialDate(text);
    if (read === undefined)
      mistakes.push(`${place}: ${name}: ${JSON.stringify(text)} is no date. Write 2019, 2019-06 or 2019-06-12.`);
    return read ?? null;
  };
  const claim: Claim = makeClaim({
    subject,
    predicate,
    object,
    since: date('since'),
    until: date('until'),
    qualifiers,
    polarity,
  });
  const { rank = 'normal', method = 'curated', confidence = 0.6, evidence } = given;
  return { claim, rank, method, confidence, evidence };
}

/** A batch as subscribers are told of it. */
export interface GraphChange {
  readonly origin: string;
  readonly recordedAt: Instant;
  /** Versions that began: new claims, and claims of which something else is said. */
  readonly opened: readonly Assertion[];
  /** Claims whose versions ended: retracted, or followed by one of `opened`. */
  readonly closed: readonly Claim[];
}

export const changeFrom = (batch: Batch, closed: readonly Claim[]): GraphChange => ({
  ...{ origin: batch.origin, recordedAt: batch.recordedAt, opened: batch.assert, closed },
});
