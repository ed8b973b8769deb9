import type { Claim, EntityId } from '../model/claim.js';
import { lastBefore, tells, type CompleteList, type Listed } from '../model/complete-list.js';
import type { Day } from '../model/day.js';
import { isNotYet, isOver } from '../model/existence.js';
import { endDay } from '../model/interval.js';
import { firstDay, lastDay, type PartialDate } from '../model/partial-date.js';

/** Where a State or organization stands under an instrument on a day. */
export type TreatyStatus =
  | 'PARTY'
  | 'WITHDRAWN'
  | 'SUCCEEDED'
  | 'NOT_EXISTING'
  | 'UNKNOWN'
  | 'SIGNATORY'
  | 'ACCEPTED'
  | 'DENIED'
  | 'NOT_PARTY'
  | 'NOT_COVERED';

/** What is looked at of a claim. */
export type Saying = Pick<Claim, 'id' | 'since' | 'until' | 'polarity'>;

/** A claim that speaks, with the days on which it counts. */
export interface Speaking {
  readonly claim: Saying;
  readonly from: Day;
  readonly to: Day;
}

/** What is known of one pair when its status is asked for. */
export interface TreatyFacts {
  /** PARTY_TO of a State, DECLARED_ACCEPTANCE_OF of an organization: what speaks, asserted or denied. */
  readonly consents: readonly Speaking[];
  readonly signatures: readonly Speaking[];
  /** Deprecated consents, the strongest first. */
  readonly deprecated: readonly Saying[];
  /** The documents that list every holder: by id of the document, then of the claim. */
  readonly lists: readonly CompleteList[];
  readonly holder: Listed;
}

export interface Standing {
  readonly status: TreatyStatus;
  readonly since: PartialDate | null;
  /** The first day on which it no longer was so: bound no more, or bound at last; null where none is known. */
  readonly until: PartialDate | null;
  readonly claim: Saying | null;
  /** Where no list reaches the day: how it stood when the last one ended; null where none did. Looked for where it is shown. */
  readonly last: () => LastKnown | null;
}

export interface LastKnown {
  readonly status: TreatyStatus;
  readonly asOf: PartialDate;
  readonly document: EntityId;
}

type Status = Pick<Standing, 'status' | 'since' | 'claim'>;

/** The status on a day: the first that fits (docs/decisions/0016). */
export function treatyStatus(facts: TreatyFacts, day: Day): Standing {
  const standing = statusOn(facts, day);
  const { status, since, claim } = standing;
  return { status, since, claim, until: untilOf(standing, facts, day), last: () => lastKnown(standing, facts, day) };
}

function lastKnown({ status }: Status, facts: TreatyFacts, day: Day): LastKnown | null {
  if (status !== 'NOT_COVERED') return null;
  const list = lastBefore(facts.lists, facts.holder, day);
  if (list === undefined) return null;
  return { status: statusOn(facts, lastDay(list.through)).status, asOf: list.through, document: list.document };
}

/** Whoever is not bound stays so until the next consent; what is said to end before that, until then. */
function untilOf({ status, claim }: Status, { consents }: TreatyFacts, day: Day): PartialDate | null {
  const own = claim?.until ?? null;
  if (status === 'PARTY' || status === 'ACCEPTED') return own;
  const next = consents
    .filter(({ claim: { polarity, since }, from }) => polarity === 'asserted' && since !== null && from > day)
    .map((consent) => consent.claim.since)
    .sort()[0];
  const ends = (status === 'SIGNATORY' || status === 'DENIED') && own !== null;
  if (next === undefined || next === null) return ends ? own : null;
  return ends && endDay(own) <= firstDay(next) ? own : next;
}

/** Whether two or more of the statuses in a column differ. */
export function differ(column: readonly Standing[]): boolean {
  return new Set(column.map(({ status }) => status)).size > 1;
}

const nothing = (status: TreatyStatus): Status => ({ status, since: null, claim: null });

function statusOn(facts: TreatyFacts, day: Day): Status {
  const { holder } = facts;
  if (isNotYet(holder, day)) return nothing('NOT_EXISTING');
  const asserted = facts.consents.filter(({ claim }) => claim.polarity === 'asserted');
  const holding = asserted.find((consent) => holds(consent, day));
  if (holding !== undefined) {
    return { status: holder.isOrganization ? 'ACCEPTED' : 'PARTY', since: holding.claim.since, claim: holding.claim };
  }
  const over = latestOver(asserted, day);
  if (over !== undefined) {
    const status = holder.ended !== null && over.claim.until === holder.ended ? 'SUCCEEDED' : 'WITHDRAWN';
    return { status, since: over.claim.until, claim: over.claim };
  }
  // What ended with it was told above; of a State that is gone nothing else holds.
  if (isOver(holder, day)) return nothing('NOT_EXISTING');
  const undated = asserted.find(({ claim }) => claim.since === null);
  if (undated !== undefined) return { status: 'UNKNOWN', since: null, claim: undated.claim };
  const signature = facts.signatures.find((signed) => signed.claim.polarity === 'asserted' && holds(signed, day));
  if (signature !== undefined) return { status: 'SIGNATORY', since: signature.claim.since, claim: signature.claim };
  const denial = facts.consents.find((consent) => consent.claim.polarity === 'denied' && holds(consent, day));
  if (denial !== undefined) return { status: 'DENIED', since: denial.claim.since, claim: denial.claim };
  const [deprecated] = facts.deprecated;
  // Only where nothing else is said: a consent of another day is no deprecated one.
  if (deprecated !== undefined && facts.consents.length === 0)
    return { status: 'NOT_PARTY', since: null, claim: deprecated };
  return nothing(facts.lists.some((list) => tells(list, holder, day)) ? 'NOT_PARTY' : 'NOT_COVERED');
}

const holds = ({ from, to }: Speaking, day: Day): boolean => from <= day && day < to;

function latestOver(consents: readonly Speaking[], day: Day): Speaking | undefined {
  return consents
    .filter(({ claim }) => claim.until !== null && endDay(claim.until) <= day)
    .sort((a, b) => endDay(b.claim.until) - endDay(a.claim.until))[0];
}
