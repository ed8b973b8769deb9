import { makeClaim, type ClaimContent, type Evidence } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import type { Assertion, Batch } from '../../src/store/store.js';

/** The Moon Agreement and two parties: Austria, and Saudi Arabia, which acceded and withdrew. */

/** A moment of record time: the n-th day of 2026. */
export const moment = (n: number): Instant => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z` as Instant;
/** A date as its source gives it. */
export const date = (text: string | null | undefined): PartialDate | null => (text ?? null) as PartialDate | null;

export type Said = Partial<Omit<Assertion, 'claim'>>;
type Content = Partial<Omit<ClaimContent, 'since' | 'until'>> & {
  readonly since?: string | null;
  readonly until?: string | null;
};

export const REGISTER: Evidence = { document: 'document:register' };
export const PAPER: Evidence = { document: 'document:paper' };

/** An assertion with as little said as there must be. */
export function say(
  subject: string,
  predicate: string,
  object: ClaimContent['object'],
  content: Content = {},
  said: Said = {},
): Assertion {
  const { since, until, qualifiers = {}, polarity = 'asserted' } = content;
  const claim = makeClaim({ subject, predicate, object, since: date(since), until: date(until), qualifiers, polarity });
  return { claim, rank: 'normal', method: 'curated', confidence: 1, evidence: [REGISTER], ...said };
}

export const party = (state: string, since: string | null, more: Content = {}, said: Said = {}): Assertion =>
  say(state, 'PARTY_TO', 'instrument:moon', { since, ...more }, said);

export const state = (id: string, name: string, code: string): Assertion[] => [
  say(id, 'name', name),
  say(id, 'code', code),
  say(id, 'stateStatus', 'UN_MEMBER'),
];

export const document = (id: string, name: string, sourceClass: string): Assertion[] => [
  say(id, 'name', name),
  say(id, 'sourceClass', sourceClass),
];

/** Everybody, without a word on who is bound. */
export const cast: readonly Assertion[] = [
  ...state('state:aut', 'Austria', 'AUT'),
  ...state('state:sau', 'Saudi Arabia', 'SAU'),
  say('instrument:moon', 'name', 'Moon Agreement'),
  say('instrument:moon', 'instrumentKind', 'treaty'),
  ...document('document:register', 'Depositary register', 'OFFICIAL'),
  ...document('document:paper', 'A newspaper', 'PRESS'),
];

export const parties: readonly Assertion[] = [
  party('state:aut', '1984-06-11', { qualifiers: { action: 'RATIFICATION' } }),
  party('state:sau', '2012-07-18', {
    until: '2024-01-05',
    qualifiers: { action: 'ACCESSION', notified: '2023-01-05' },
  }),
];

export function batch(
  day: number,
  assert: readonly Assertion[],
  retract: readonly string[] = [],
  origin = 'test',
): Batch {
  return { recordedAt: moment(day), origin, assert, retract };
}

export const moonBatch: Batch = batch(1, [...cast, ...parties]);
