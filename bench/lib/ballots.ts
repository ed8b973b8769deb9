import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { makeClaim, type Claim, type Scalar } from '../../src/model/claim.js';
import { parseInstant, type Instant } from '../../src/model/instant.js';
import { parsePartialDate, type PartialDate } from '../../src/model/partial-date.js';
import type { Assertion, Batch } from '../../src/store/store.js';

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
    votes.push([rollCallId(rcid), `state:${iso3.toLowerCase()}`, vote.toUpperCase()]);
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

/** The ballots as one batch of claims, with the States and roll calls they need. */
export function ballotClaims({ states, rollCalls, votes }: Ballots): Batch {
  const evidence = [{ document: DOCUMENT }];
  const assertion = (claim: Claim): Assertion => ({
    claim,
    rank: 'normal',
    method: 'imported',
    confidence: 1,
    evidence,
  });
  const property = (subject: string, predicate: string, object: Scalar): Assertion =>
    assertion(
      makeClaim({ subject, predicate, object, since: null, until: null, qualifiers: {}, polarity: 'asserted' }),
    );
  const dates = new Map([...rollCalls].map(([id, date]) => [id, dateOf(date)]));
  return {
    recordedAt: parseInstant('2026-11-23T00:00:00Z') as Instant, // written here
    origin: 'bench',
    assert: [
      property(DOCUMENT, 'name', 'Recorded votes of the General Assembly'),
      property(DOCUMENT, 'sourceClass', 'SCHOLARLY'),
      ...states.flatMap((id) => {
        const code = id.slice('state:'.length).toUpperCase();
        return [property(id, 'name', code), property(id, 'code', code), property(id, 'stateStatus', 'UN_MEMBER')];
      }),
      ...[...rollCalls.keys()].map((id) => property(id, 'name', id)),
      ...votes.map(([object, subject, vote]) => {
        const since = dates.get(object) ?? null;
        return assertion(
          makeClaim({
            subject,
            predicate: 'VOTED',
            object,
            since,
            until: null,
            qualifiers: { vote },
            polarity: 'asserted',
          }),
        );
      }),
    ],
    retract: [],
  };
}

const dateOf = (text: string): PartialDate | null => parsePartialDate(text) ?? null;
