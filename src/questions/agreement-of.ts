import type { ClaimId, EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import { compareValues } from '../plan/compare.js';
import { AT_EASE, type Pace } from './pace.js';
import { smallest } from '../text/smallest.js';
import { QueryTooComplexError } from './user-input-error.js';

/** A recorded ballot, as an effective claim has it; a vote is `YES`, `NO`, `ABSTAIN` or `ABSENT`. */
export type BallotRow = readonly [rollCall: EntityId, state: EntityId, vote: string, from: Day, claim: ClaimId];

export interface RollCallRow {
  readonly id: EntityId;
  readonly date: string | null;
  /** At least those of the States that are compared. */
  readonly ballots: readonly BallotRow[];
}

export interface AgreementAsked {
  readonly states: readonly EntityId[];
  readonly leastCommon: number;
  readonly first: number;
}

type Agreement = Readonly<{ rollCallCount: number; pairs: readonly Pair[]; rollCalls: readonly Count[] }>;
type Pair = Readonly<{
  a: EntityId;
  b: EntityId;
  common: number;
  agreed: number;
  agreement: number | null;
  distance: number | null;
}>;
type Count = Readonly<{ rollCall: EntityId; yes: number; no: number; abstain: number; absent: number }>;

/** As many as are compared at once: the General Assembly has held some seven thousand in all, on every subject. */
export const MOST_ROLL_CALLS = 10_000;

/** Where each vote stands between for and against, in halves; who is absent stands nowhere. */
const PLACES: Readonly<Record<string, number>> = { YES: 2, ABSTAIN: 1, NO: 0 };
const NOWHERE = -1;

/**
 * How alike States voted.
 *
 * A roll call is common to two States where both are recorded as voting for, against or abstaining: a State that is
 * absent, or without a ballot, has not taken part. `agreement` is equal votes through common votes. `distance` is the
 * mean distance of the two with for, abstaining and against a half apart: 0 where they always vote the same, 1 where always
 * one for and the other against. Both are null where nothing is common.
 *
 * Pairs go by agreement, largest first, then common votes, then ids; roll calls by date, not known last, then id. Of
 * several ballots of one State in one roll call, the one that counts latest is taken.
 *
 * @param recorded All ballots of a roll call that is shown.
 * @param pace Told of each part of the work.
 * @throws {QueryTooComplexError} at more than {@link MOST_ROLL_CALLS}.
 */
export function agreementOf(
  rollCalls: readonly RollCallRow[],
  asked: AgreementAsked,
  recorded: (rollCall: RollCallRow) => readonly BallotRow[] = ({ ballots }) => ballots,
  pace: Pace = AT_EASE,
): Agreement {
  if (rollCalls.length > MOST_ROLL_CALLS) {
    throw new QueryTooComplexError(
      `where: more than ${String(MOST_ROLL_CALLS)} roll calls pass. Narrow it, e.g. by date or by the text voted on.`,
    );
  }
  const shown = [...rollCalls]
    .sort((a, b) => compareValues(a.date, b.date) || (a.id < b.id ? -1 : 1))
    .slice(0, asked.first);
  return {
    rollCallCount: rollCalls.length,
    pairs: pairsOf(
      rollCalls.map(({ ballots }) => {
        pace(ballots.length);
        return votesOf(ballots);
      }),
      asked,
      pace,
    ),
    rollCalls: shown.map((one) => countOf(one.id, votesOf(recorded(one)))),
  };
}

function votesOf(ballots: readonly BallotRow[]): Map<EntityId, string> {
  const latest = new Map<EntityId, BallotRow>();
  for (const ballot of ballots) {
    const known = latest.get(ballot[1]);
    if (known === undefined || isLater(ballot, known)) latest.set(ballot[1], ballot);
  }
  return new Map([...latest].map(([state, [, , vote]]) => [state, vote]));
}

const isLater = ([, , , from, claim]: BallotRow, [, , , before, other]: BallotRow): boolean =>
  from > before || (from === before && claim < other);

function countOf(id: EntityId, votes: ReadonlyMap<EntityId, string>): Count {
  const cast = [...votes.values()];
  const count = (vote: string): number => cast.filter((one) => one === vote).length;
  return {
    rollCall: id,
    yes: count('YES'),
    no: count('NO'),
    abstain: count('ABSTAIN'),
    absent: count('ABSENT'),
  };
}

/** So many ballots of two States are compared while one relation is looked at. */
const COMPARED = 100;

function pairsOf(votes: readonly ReadonlyMap<EntityId, string>[], asked: AgreementAsked, pace: Pace): Pair[] {
  const named = [...new Set(asked.states)].sort();
  const [only] = named;
  const places = new Map<EntityId, Int8Array>();
  const placesOf = (state: EntityId): Int8Array => {
    const known = places.get(state);
    if (known !== undefined) return known;
    pace(votes.length >> 2);
    const found = Int8Array.from(votes, (ballots) => PLACES[ballots.get(state) ?? ''] ?? NOWHERE);
    places.set(state, found);
    return found;
  };
  const twos =
    named.length === 1 && only !== undefined
      ? [...votersOf(votes, pace)].filter((state) => state !== only).map((state) => [only, state] as const)
      : named.flatMap((a, i) => named.slice(i + 1).map((b) => [a, b] as const));
  const effort = Math.ceil(votes.length / COMPARED);
  const pairs = twos.map(([a, b]) => {
    pace(effort);
    return compare(a, b, placesOf(a), placesOf(b));
  });
  return smallest(
    pairs.filter(({ common }) => common >= asked.leastCommon),
    asked.first,
    alikeFirst,
  );
}

function votersOf(votes: readonly ReadonlyMap<EntityId, string>[], pace: Pace): Set<EntityId> {
  const voters = new Set<EntityId>();
  for (const ballots of votes) {
    pace(ballots.size >> 2);
    for (const state of ballots.keys()) voters.add(state);
  }
  return voters;
}

function compare(a: EntityId, b: EntityId, placesOfA: Int8Array, placesOfB: Int8Array): Pair {
  let [common, agreed, apart] = [0, 0, 0];
  placesOfA.forEach((place, i) => {
    const other = placesOfB[i] ?? NOWHERE;
    if (place === NOWHERE || other === NOWHERE) return;
    common += 1;
    if (place === other) agreed += 1;
    apart += Math.abs(place - other);
  });
  const [agreement, distance] = common === 0 ? [null, null] : [agreed / common, apart / (2 * common)];
  return { a, b, common, agreed, agreement, distance };
}

const alikeFirst = (x: Pair, y: Pair): number =>
  (y.agreement ?? -1) - (x.agreement ?? -1) ||
  y.common - x.common ||
  (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1);
