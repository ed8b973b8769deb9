import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Batch } from '../../src/store/store.js';
import { seedBatch } from '../support/seed.js';
import { edgesOf, find } from './support.js';

/**
 * Laws, links, pledges, sponsors, guidelines, statements and later votes, read a second time by rules written out here:
 * what the README of the facts says is compared row by row with what was loaded.
 */
type Cells = Readonly<Record<string, string>>;
const read = (path: string): Cells[] => parse<Cells>(readFileSync(`seed/${path}.csv`), { columns: true });
const parts = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const low = (text: string | undefined): string => (text ?? '').toLowerCase();
const state = (code: string | undefined): string => `state:${low(code)}`;

const bodies = new Set(read('governance/bodies').map((row) => row['id']));
const provisions = new Set(
  [...read('governance/provisions'), ...read('governance/guidelines')].map((row) => row['id']),
);
/** Upper-case ids are States, instruments or provisions, lower-case ones bodies or concepts. */
function idOf(written: string): string {
  if (written.includes(':')) return written;
  if (written === 'EU') return 'org:eu';
  if (bodies.has(written)) return `body:${written}`;
  if (provisions.has(written)) return `provision:${low(written)}`;
  return written === written.toUpperCase() ? `instrument:${low(written)}` : `concept:${written}`;
}

let seed: Batch;
beforeAll(async () => {
  seed = await seedBatch();
});
const values = (id: string, property: string): unknown[] => find(seed, id, property).map(({ claim }) => claim.object);
const objects = (id: string, relation: string): string[] =>
  find(seed, id, relation)
    .map(({ claim }) => String(claim.object))
    .sort();

describe('a national law', () => {
  it('is an instrument of its State, with its two days, and carries out what its row says on that row’s footing', () => {
    for (const row of read('treaties/national_laws')) {
      const id = `instrument:${low(row['id'])}`;
      expect([id, values(id, 'instrumentKind'), values(id, 'lawForm')]).toEqual([id, ['national law'], [row['kind']]]);
      expect([values(id, 'adopted')[0] ?? '', values(id, 'entryIntoForce')[0] ?? '']).toEqual([
        row['adopted'],
        row['in_force'],
      ]);
      expect(find(seed, id, 'ENACTED_BY').map(({ claim }) => [claim.object, claim.since ?? ''])).toEqual([
        [state(row['state_id']), row['adopted']],
      ]);
      const carried = [...parts(row['implements_instrument_ids']), ...parts(row['implements_provision_ids'])]
        .map(idOf)
        .sort();
      expect([id, objects(id, 'IMPLEMENTS')]).toEqual([id, carried]);
      for (const { confidence } of find(seed, id, 'IMPLEMENTS'))
        expect([id, confidence <= 0.6]).toEqual([
          id,
          row['implements_basis'] === 'inferred' || row['confidence'] === 'medium',
        ]);
      expect(objects(id, 'AMENDS')).toEqual(parts(row['amends']).map(idOf));
    }
  });
});

describe('a link between two texts', () => {
  it('goes from the later to the earlier, with the word that the later uses', () => {
    const rows = read('treaties/resolution_links');
    for (const row of rows) {
      const [from, to] = [idOf(row['instrument_id'] ?? ''), idOf(row['other_instrument_id'] ?? '')];
      const found = find(seed, from, row['relation'] ?? '', to);
      expect([from, to, found.map(({ claim }) => claim.qualifiers['verb'])]).toEqual([
        from,
        to,
        expect.arrayContaining([row['verb']]),
      ]);
      const adopted = (id: string): string => values(id, 'adopted').map(String)[0] ?? '';
      if (adopted(from) !== '' && adopted(to) !== '')
        expect([from, to, adopted(to) <= adopted(from)]).toEqual([from, to, true]);
    }
    expect(
      find(seed, 'instrument:dec-79-512', 'SUPERSEDES').every(({ claim }) =>
        String(claim.qualifiers['note']).includes('working group'),
      ),
    ).toBe(true);
  });

  it('ties a draft to what was adopted from it, and a draft is no resolution', () => {
    for (const row of read('treaties/drafts'))
      expect(objects(idOf(row['draft_id'] ?? ''), 'DRAFT_OF')).toEqual([idOf(row['instrument_id'] ?? '')]);
    const drafts = read('treaties/instruments')
      .filter((row) => row['kind'] === 'draft')
      .map((row) => idOf(row['id'] ?? ''));
    expect(drafts.length).toBeGreaterThan(20);
    for (const id of drafts)
      expect([id, values(id, 'instrumentKind'), find(seed, id, 'ADOPTED_BY')]).toEqual([id, ['draft'], []]);
  });
});

describe('a stance', () => {
  const stances = (): ReturnType<typeof find> =>
    seed.assert.filter(({ claim }) => claim.predicate === 'SUPPORTS' && claim.subject.startsWith('state:'));

  it('of a pledge is on the moratorium and never on the weapons, since its day; a joint text that names nobody is not explicit', () => {
    const rows = read('governance/asat_pledges');
    const found = stances().filter(({ claim }) => claim.object === 'concept:asat-test-moratorium');
    expect(
      found
        .map(({ claim }) =>
          [claim.subject, claim.since, claim.qualifiers['form'], claim.qualifiers['explicit']].join(' '),
        )
        .sort(),
    ).toEqual(
      rows
        .map((row) =>
          [
            state(row['state_id']),
            row['announced'],
            `${row['form'] ?? ''} pledge`,
            String(row['confidence'] !== 'derived'),
          ].join(' '),
        )
        .sort(),
    );
    expect(stances().some(({ claim }) => claim.object === 'concept:asat')).toBe(false);
  });

  it('of a sponsor says that it is a sponsorship', () => {
    for (const row of read('treaties/sponsors')) {
      const [one] = find(seed, state(row['state_id']), 'SUPPORTS', idOf(row['instrument_id'] ?? ''));
      expect([row['state_id'], one?.claim.since ?? '', one?.claim.qualifiers['form']]).toEqual([
        row['state_id'],
        row['date'],
        row['role'],
      ]);
      expect(String(one?.claim.qualifiers['note'])).toMatch(/^sponsorship/);
    }
  });

  it('is nobody’s for a ballot: who only voted neither supports nor opposes', () => {
    const said = new Set(
      seed.assert
        .filter(({ claim }) => ['SUPPORTS', 'OPPOSES'].includes(claim.predicate))
        .map(({ claim }) => claim.subject),
    );
    const voters = new Set(read('votes/named_ballots').map((row) => state(row['state_id'])));
    const sponsors = new Set(
      [...read('treaties/sponsors'), ...read('governance/asat_pledges')].map((row) => state(row['state_id'])),
    );
    expect([...voters].filter((id) => said.has(id) && !sponsors.has(id))).toEqual([]);
    expect([...voters].some((id) => !said.has(id))).toBe(true);
  });
});

describe('a guideline', () => {
  it('is a provision of its set, under its own title and number', () => {
    for (const row of read('governance/guidelines')) {
      const id = `provision:${low(row['id'])}`;
      expect([values(id, 'title'), values(id, 'article'), values(id, 'ordinal')]).toEqual([
        [row['official_title']],
        [row['article']],
        [Number(row['article_number'])],
      ]);
      expect(objects(id, 'PART_OF')).toEqual([idOf(row['instrument_id'] ?? '')]);
    }
    expect(edgesOf(seed, 'PART_OF').filter(({ object }) => object === 'instrument:lts')).toHaveLength(21);
    expect(edgesOf(seed, 'PART_OF').filter(({ object }) => object === 'instrument:sdmg')).toHaveLength(7);
  });
});

describe('a statement', () => {
  it('says on whose behalf, where, and what, as its row does; a motion takes no stance on the text', () => {
    const rows = read('governance/statements');
    for (const row of rows) {
      const id = `statement:${row['id'] ?? ''}`;
      const of = (column: string): string[] => parts(row[column]).map(idOf).sort();
      const onBehalf = parts(row['on_behalf_of']).map((one) => (/^[A-Z]{3}$/.test(one) ? state(one) : idOf(one)));
      expect([id, objects(id, 'ON_BEHALF_OF')]).toEqual([id, onBehalf.sort()]);
      expect(objects(id, 'DELIVERED_AT')).toEqual(
        [
          ...parts(row['body_id']).map((one) => `body:${one}`),
          ...parts(row['session_id']).map((one) => `session:${one}`),
        ].sort(),
      );
      expect([
        id,
        objects(id, 'CALLS_FOR'),
        objects(id, 'SUPPORTS'),
        objects(id, 'CITES'),
        objects(id, 'ABOUT'),
      ]).toEqual([id, of('calls_for'), of('supports'), of('cites'), of('about')]);
      expect([id, objects(id, 'OPPOSES')]).toEqual([id, row['kind'] === 'motion' ? [] : of('opposes')]);
      for (const { evidence } of find(seed, id, 'ABOUT'))
        expect(evidence.every(({ quote }) => quote === undefined)).toBe(true);
    }
    expect(new Set(rows.flatMap((row) => parts(row['on_behalf_of']))).size).toBeGreaterThan(40);
  });
});

describe('a later vote', () => {
  it('keeps the totals announced apart from the ballots named, and is complete only where all are', () => {
    const named = read('votes/named_ballots');
    for (const row of read('votes/further_roll_calls')) {
      const id = `rollcall:${row['id'] ?? ''}`;
      expect(
        [id, values(id, 'yes')[0] ?? '', values(id, 'no')[0] ?? '', values(id, 'abstain')[0] ?? ''].map(String),
      ).toEqual([id, row['yes'], row['no'], row['abstain']]);
      expect(values(id, 'rollCallKind')).toEqual([row['kind']]);
      expect(values(id, 'ballotsComplete')).toEqual([row['ballots'] === 'all']);
      const covers = seed.assert.filter(({ claim }) => claim.predicate === 'COVERS' && claim.object === id);
      expect(covers.length > 0).toBe(row['ballots'] === 'all');
      const count = (vote: string): number =>
        named.filter((one) => one['roll_call_id'] === row['id'] && one['vote'] === vote).length;
      for (const vote of ['yes', 'no', 'abstain'] as const) {
        const announced = row[vote] === '' ? Infinity : Number(row[vote]);
        expect([id, vote, count(vote) <= announced]).toEqual([id, vote, true]);
        if (row['ballots'] === 'all') expect([id, vote, count(vote)]).toEqual([id, vote, announced]);
      }
    }
  });

  it('of the data set before 2021 is complete: its ballots add up to the totals announced', () => {
    const counts = new Map<string, number>();
    for (const { roll_call_id, vote } of read('votes/ballots'))
      counts.set(`${roll_call_id ?? ''} ${vote ?? ''}`, (counts.get(`${roll_call_id ?? ''} ${vote ?? ''}`) ?? 0) + 1);
    for (const row of read('votes/roll_calls')) {
      expect([
        row['id'],
        ...['yes', 'no', 'abstain'].map((vote) => counts.get(`${row['id'] ?? ''} ${vote}`) ?? 0),
      ]).toEqual([row['id'], Number(row['yes']), Number(row['no']), Number(row['abstain'])]);
      expect(values(`rollcall:${row['id'] ?? ''}`, 'ballotsComplete')).toEqual([true]);
    }
  });
});
