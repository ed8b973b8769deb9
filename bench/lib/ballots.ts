import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { makeClaim, type Claim, type Scalar } from '../../src/model/claim.js';
import { parseInstant, type Instant } from '../../src/model/instant.js';
import { parsePartialDate, type PartialDate } from '../../src/model/partial-date.js';
import type { Assertion, Batch } from '../../src/store/store.js';
import { seededRandom } from '../../tests/support/seeded-random.js';

/** Who voted how, as `[roll call, State, vote]`, by roll call id and then State id. */
export interface Ballots {
  readonly states: readonly string[];
  /** Id to date. */
  readonly rollCalls: ReadonlyMap<string, string>;
  readonly votes: readonly (readonly [rollCall: string, state: string, vote: string])[];
}

const DOCUMENT = 'document:unga-votes';

/** @param folder Holds the gzipped tables of roll calls and ballots. @param most How many ballots to read. */
export function readBallots(folder: string, most: number): Ballots {
  const dates = new Map(table(folder, 'unga_roll_calls_all').map(({ rcid, date }) => [rollCallId(rcid), String(date)]));
  const votes: [string, string, string][] = [];
  for (const line of text(folder, 'unga_votes_all').split('\n').slice(1)) {
    if (votes.length === most || line === '') break;
    const [rcid, iso3 = '', vote = ''] = line.trim().split(',');
    votes.push([rollCallId(rcid), `state:${iso3.toLowerCase().replaceAll('_', '-')}`, vote.toUpperCase()]);
  }
  const used = new Set(votes.map(([rollCall]) => rollCall));
  return {
    states: [...new Set(votes.map(([, state]) => state))].sort(),
    rollCalls: new Map([...dates].filter(([id]) => used.has(id)).sort(([a], [b]) => (a < b ? -1 : 1))),
    votes,
  };
}

const rollCallId = (rcid: string | undefined): string => `rollcall:unga-${String(rcid)}`;

function table(folder: string, name: string): Record<string, string>[] {
  return parse(text(folder, name), { columns: true });
}

const text = (folder: string, name: string): string =>
  gunzipSync(readFileSync(`${folder}/${name}.csv.gz`)).toString('utf8');

/** What the tables say; where they are not there, as many made ones. Behind what they say stand made ones where more are asked for. */
export function ballotsOf(folder: string, count: number): Ballots {
  const read = existsSync(`${folder}/unga_votes_all.csv.gz`)
    ? readBallots(folder, count)
    : {
        states: Array.from({ length: 200 }, (_, i) => `state:made-${String(i).padStart(3, '0')}`),
        rollCalls: new Map(),
        votes: [],
      };
  return withMade(read, count);
}

/** Adds roll calls in which nearly all States vote, as those of the tables are: four in five for it. The same each time. */
function withMade({ states, rollCalls, votes }: Ballots, count: number): Ballots {
  const random = seededRandom(15);
  const dates = new Map(rollCalls);
  const all = [...votes];
  for (let number = 1; all.length < count; number += 1) {
    const id = `rollcall:made-${String(number).padStart(6, '0')}`;
    dates.set(id, `${String(2020 + Math.floor(number / 4000))}-12-${String(1 + (number % 28)).padStart(2, '0')}`);
    for (const state of states) {
      if (all.length === count || random() < 0.05) continue;
      const lot = random();
      all.push([id, state, lot < 0.8 ? 'YES' : lot < 0.87 ? 'NO' : 'ABSTAIN']);
    }
  }
  return { states, rollCalls: dates, votes: all };
}

const RECORDED_AT = parseInstant('2026-11-23T00:00:00Z') as Instant; // written here
const EVIDENCE = [{ document: DOCUMENT }];

export function imported(content: Omit<Claim, 'id' | 'until' | 'polarity'>): Assertion {
  return {
    claim: makeClaim({ ...content, until: null, polarity: 'asserted' }),
    rank: 'normal',
    method: 'imported',
    confidence: 1,
    evidence: EVIDENCE,
  };
}

export const property = (subject: string, predicate: string, object: Scalar): Assertion =>
  imported({ subject, predicate, object, since: null, qualifiers: {} });

/** What ballots need: their source, their States and roll calls. */
export function described({ states, rollCalls }: Pick<Ballots, 'states' | 'rollCalls'>): Assertion[] {
  return [
    property(DOCUMENT, 'name', 'Recorded votes of the General Assembly'),
    property(DOCUMENT, 'sourceClass', 'SCHOLARLY'),
    ...states.flatMap((id) => {
      const code = id.slice('state:'.length).toUpperCase();
      return [property(id, 'name', code), property(id, 'code', code), property(id, 'stateStatus', 'UN_MEMBER')];
    }),
    ...[...rollCalls.keys()].map((id) => property(id, 'name', id)),
  ];
}

export function* cast({ rollCalls, votes }: Pick<Ballots, 'rollCalls' | 'votes'>): Iterable<Assertion> {
  const dates = new Map([...rollCalls].map(([id, date]) => [id, dateOf(date)]));
  for (const [object, subject, vote] of votes)
    yield imported({ subject, predicate: 'VOTED', object, since: dates.get(object) ?? null, qualifiers: { vote } });
}

/** The ballots as one batch of claims, with the States and roll calls they need. */
export function ballotClaims(ballots: Ballots): Batch {
  return batchOf([...described(ballots), ...cast(ballots)]);
}

export const batchOf = (assert: readonly Assertion[]): Batch => ({
  recordedAt: RECORDED_AT,
  origin: 'bench',
  assert,
  retract: [],
});

const dateOf = (text: string): PartialDate | null => parsePartialDate(text) ?? null;
