import { makeClaim, type ClaimHistory } from '../../src/model/claim.js';
import type { Filter, Order, Test } from '../../src/plan/plan.js';
import type { Root } from '../../src/questions/plan.js';
import type { Batch, GraphStore, Row } from '../../src/store/store.js';
import {
  batch,
  cast,
  document,
  moment,
  moonBatch,
  PAPER,
  parties,
  party,
  REGISTER,
  say,
  state,
} from '../worlds/moon.js';
import {
  all,
  along,
  ask,
  COUNT,
  CURSORS,
  EVER,
  IDS,
  idsOf,
  NOW,
  on,
  one,
  PAGE_INFO,
  shape,
  type Asked,
} from '../worlds/questions.js';
import { describeRecords } from './contract-records.js';

/**
 * The promises of {@link GraphStore}, kept by every store there is.
 *
 * @param open Gives an empty store of the real ontology.
 */
export function describeStore(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} store`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const write = async (...batches: readonly Batch[]): Promise<void> => {
      for (const one of batches) await store.write(one);
    };
    const partiesOn = (day: string, knownAt: string | null = null): Root =>
      along('instrument:moon', 'PARTY_TO', 'IN', {}, on(day), knownAt);

    describe('write', () => {
      it('writes none of the claims when one of them is dangling', async () => {
        await write(batch(1, [...cast, ...parties]));
        const [before, dataset] = [await idsOf(store, partiesOn('2020-01-01')), await store.dataset()];
        const claims = [party('state:aut', '2000-01-01'), party('state:nowhere', '2000-01-01')];
        await expect(store.write(batch(2, claims))).rejects.toMatchObject({
          code: 'WRITE_REFUSED',
          message: expect.stringContaining('no entity "state:nowhere"'),
        });
        expect(await idsOf(store, partiesOn('2020-01-01'))).toEqual(before);
        expect(await store.dataset()).toEqual(dataset);
      });

      it('changes nothing when a batch is written twice, and says so', async () => {
        const report = await store.write(moonBatch);
        expect(report).toEqual({ opened: moonBatch.assert.length, closed: 0 });
        const before = await store.dataset();
        expect(await store.write({ ...moonBatch, recordedAt: moment(2) })).toEqual({ opened: 0, closed: 0 });
        expect(await store.dataset()).toEqual(before);
      });

      it('closes a version where a new one says something else of the same claim', async () => {
        const [austria] = parties as [(typeof parties)[number]];
        await write(moonBatch);
        expect(await store.write(batch(2, [{ ...austria, confidence: 0.5 }]))).toEqual({ opened: 1, closed: 1 });
        const { versions } = (await histories(store)).find(({ claim }) => claim.id === austria.claim.id)!;
        expect(
          versions.map(({ recordedAt, retractedAt, confidence }) => [recordedAt, retractedAt, confidence]),
        ).toEqual([
          [moment(1), moment(2), 1],
          [moment(2), null, 0.5],
        ]);
      });

      it('takes evidence in any order for the same', async () => {
        const both = party('state:aut', '1984', {}, { evidence: [REGISTER, PAPER] });
        await write(batch(1, [...cast, both]));
        expect(await store.write(batch(2, [{ ...both, evidence: [PAPER, REGISTER] }]))).toEqual({
          opened: 0,
          closed: 0,
        });
      });

      it('refuses to let record time run backwards', async () => {
        await write(batch(3, cast));
        await expect(store.write(batch(2, parties))).rejects.toMatchObject({ code: 'WRITE_REFUSED' });
        expect(await store.write(batch(3, parties))).toMatchObject({ opened: 2 });
      });

      it('refuses what the ontology does not know', async () => {
        await write(batch(1, cast));
        const wrong = { ...say('state:aut', 'PARTY_TO', 'state:sau') };
        await expect(store.write(batch(2, [wrong]))).rejects.toMatchObject({ code: 'WRITE_REFUSED' });
      });

      it('writes batches one after the other, whoever is first', async () => {
        await write(batch(1, cast));
        await Promise.all([store.write(batch(2, parties)), store.write(batch(2, state('state:chn', 'China', 'CHN')))]);
        expect(await idsOf(store, all('State'))).toEqual(['state:aut', 'state:chn', 'state:sau']);
      });

      it('takes back a whole description and gives it again', async () => {
        await write(moonBatch, batch(2, [], [say('state:aut', 'name', 'Austria').claim.id]));
        expect(await idsOf(store, all('State'))).toEqual(['state:sau']);
        await write(batch(3, state('state:aut', 'Austria', 'AUT')));
        expect(await idsOf(store, all('State'))).toEqual(['state:aut', 'state:sau']);
      });
    });

    describe('record time', () => {
      it('keeps a retracted claim readable by knownAt', async () => {
        await write(moonBatch, batch(5, [], [parties[0]!.claim.id]));
        expect(await idsOf(store, partiesOn('2020-01-01'))).toEqual(['state:sau']);
        expect(await idsOf(store, partiesOn('2020-01-01', moment(4)))).toEqual(['state:aut', 'state:sau']);
        expect(await idsOf(store, partiesOn('2020-01-01', moment(5)))).toEqual(['state:sau']);
      });

      it('counts a claim again that is asserted anew', async () => {
        await write(moonBatch, batch(2, [], [parties[0]!.claim.id]), batch(3, [parties[0]!]));
        expect(await idsOf(store, partiesOn('2020-01-01'))).toContain('state:aut');
        expect(await idsOf(store, partiesOn('2020-01-01', moment(2)))).not.toContain('state:aut');
      });

      it('knows nothing before anything was written', async () => {
        await write(moonBatch);
        expect(await idsOf(store, all('State', {}, NOW, '2025-12-31T00:00:00.000Z'))).toEqual([]);
      });

      it('lists the values of a list property in order at any moment', async () => {
        const [b, c, d] = ['b', 'c', 'd'].map((alias) => say('state:aut', 'aliases', alias));
        await write(moonBatch, batch(2, [b!, d!]), batch(3, [c!]), batch(4, [], [b!.claim.id]));
        expect(await ask(store, one('state:aut', ['aliases'], NOW, moment(3)))).toEqual({ aliases: ['b', 'c', 'd'] });
        expect(await ask(store, one('state:aut', ['aliases']))).toEqual({ aliases: ['c', 'd'] });
      });

      it('weighs a source by the class that it had then', async () => {
        const [early, late] = [
          party('state:aut', '1984-06-11'),
          party('state:aut', '1985-01-01', {}, { evidence: [PAPER] }),
        ];
        await write(batch(1, [...cast, say('document:register', 'title', 'Register'), early, late]));
        const register = say('document:register', 'sourceClass', 'OFFICIAL');
        await write(batch(2, [say('document:register', 'sourceClass', 'UNVERIFIED')], [register.claim.id]));
        expect(await sinceOf(store, moment(1))).toEqual(['1984-06-11']);
        expect(await sinceOf(store, null)).toEqual(['1985-01-01']);
      });
    });

    describe('mergers', () => {
      const turkey = [...state('state:tur', 'Türkiye', 'TUR'), ...state('state:tr', 'Turkey', 'TRK')];
      const merger = say('state:tr', 'SAME_AS', 'state:tur');

      it('resolves an old id, and gives its relations to the id that stays', async () => {
        await write(batch(1, [...cast, ...turkey, party('state:tr', '2012-02-29')]), batch(2, [merger]));
        expect(await ask(store, one('state:tr', ['id']))).toEqual({ id: 'state:tur' });
        expect(await idsOf(store, partiesOn('2020-01-01'))).toEqual(['state:tur']);
        expect(await idsOf(store, all('State'))).toEqual(['state:aut', 'state:sau', 'state:tur']);
        expect(await idsOf(store, partiesOn('2020-01-01', moment(1)))).toEqual(['state:tr']);
      });

      it('goes on taking claims about an old id', async () => {
        await write(batch(1, [...cast, ...turkey]), batch(2, [merger]), batch(3, [party('state:tr', '2012-02-29')]));
        expect(await idsOf(store, partiesOn('2020-01-01'))).toEqual(['state:tur']);
      });

      it('is undone by a retraction', async () => {
        await write(
          batch(1, [...cast, ...turkey, party('state:tr', '2012-02-29')]),
          batch(2, [merger]),
          batch(3, [], [merger.claim.id]),
        );
        expect(await idsOf(store, partiesOn('2020-01-01'))).toEqual(['state:tr']);
        expect(await idsOf(store, partiesOn('2020-01-01', moment(2)))).toEqual(['state:tur']);
      });

      it('weighs claims by the class of the document that a merged one has become', async () => {
        const scan = document('document:scan', 'A scan of the register', 'UNVERIFIED');
        const [scanned, printed] = [
          party('state:aut', '1984-06-11', {}, { evidence: [{ document: 'document:scan' }] }),
          party('state:aut', '1985-01-01', {}, { evidence: [PAPER] }),
        ];
        await write(
          batch(1, [...cast, ...scan, scanned, printed]),
          batch(2, [say('document:scan', 'SAME_AS', 'document:register')]),
        );
        expect(await sinceOf(store, moment(1))).toEqual(['1985-01-01']);
        expect(await sinceOf(store, null)).toEqual(['1984-06-11']);
        // The two documents' classes compete now: one of them speaks for both.
        await write(
          batch(
            3,
            [],
            [
              say('document:scan', 'sourceClass', 'UNVERIFIED').claim.id,
              say('document:register', 'sourceClass', 'OFFICIAL').claim.id,
            ],
          ),
        );
        expect(await sinceOf(store, null)).toEqual(['1985-01-01']);
      });
    });

    describe('dates', () => {
      beforeEach(() => write(moonBatch));

      it.each`
        day             | parties                       | because
        ${'1984-06-10'} | ${[]}                         | ${'nobody is bound before the first deposit'}
        ${'1984-06-11'} | ${['state:aut']}              | ${'a relation holds from its first day'}
        ${'2012-07-17'} | ${['state:aut']}              | ${'Saudi Arabia acceded a day later'}
        ${'2012-07-18'} | ${['state:aut', 'state:sau']} | ${'a relation holds from its first day'}
        ${'2024-01-04'} | ${['state:aut', 'state:sau']} | ${'notice takes a year to take effect'}
        ${'2024-01-05'} | ${['state:aut']}              | ${'`until` is the first day without it'}
      `('lists $parties on $day: $because', async ({ day, parties: expected }) => {
        expect(await idsOf(store, partiesOn(day))).toEqual(expected);
      });

      it.each`
        since        | test     | comparand       | passes   | because
        ${'1984'}    | ${'lt'}  | ${'1984-06-11'} | ${true}  | ${'some day of 1984 is before it'}
        ${'1984'}    | ${'gt'}  | ${'1984-06-11'} | ${true}  | ${'some day of 1984 is after it'}
        ${'1984'}    | ${'eq'}  | ${'1984-06-11'} | ${true}  | ${'it may be that day'}
        ${'1984'}    | ${'lt'}  | ${'1984'}       | ${false} | ${'a year stands for its first day under lt'}
        ${'1984'}    | ${'gt'}  | ${'1984'}       | ${false} | ${'a year stands for its last day under gt'}
        ${'1984'}    | ${'gte'} | ${'1984-12-31'} | ${true}  | ${'its last day is that day'}
        ${'1984'}    | ${'gte'} | ${'1985'}       | ${false} | ${'a year stands for its first day under gte'}
        ${'1984-02'} | ${'lte'} | ${'1984'}       | ${true}  | ${'a year stands for its last day under lte'}
        ${'1984-02'} | ${'gt'}  | ${'1984-02-28'} | ${true}  | ${'1984 is a leap year'}
        ${'1983-02'} | ${'gt'}  | ${'1983-02-28'} | ${false} | ${'1983 is none'}
        ${null}      | ${'lt'}  | ${'9999'}       | ${false} | ${'an unknown date compares with nothing'}
        ${null}      | ${'gte'} | ${'0000'}       | ${false} | ${'an unknown date compares with nothing'}
      `('since $since $test $comparand is $passes: $because', async ({ since, test, comparand, passes }) => {
        await write(batch(2, [...state('state:xxx', 'Somewhere', 'XXX'), party('state:xxx', since)]));
        const filter: Filter = {
          filter: 'test',
          on: 'edge',
          property: 'since',
          type: 'date',
          test: test as Test,
          value: { value: comparand },
        };
        const find = (f: Filter): Promise<string[]> =>
          idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', { filter: f }, EVER));
        expect((await find(filter)).includes('state:xxx')).toBe(passes);
        expect((await find({ filter: 'not', of: filter })).includes('state:xxx')).toBe(!passes);
      });

      it.each`
        since     | until        | attested     | on                              | off                             | because
        ${'2019'} | ${null}      | ${null}      | ${['2019-01-01']}               | ${['2018-12-31']}               | ${'a year begins on its first day'}
        ${'1990'} | ${'2019-06'} | ${null}      | ${['2019-06-30']}               | ${['2019-07-01']}               | ${'a month is over after its last day'}
        ${null}   | ${null}      | ${'2000-05'} | ${['2000-05-01', '2020-01-01']} | ${['2000-04-30']}               | ${'it counts from the first attested day'}
        ${null}   | ${null}      | ${null}      | ${[]}                           | ${['1900-01-01', '2020-01-01']} | ${'what nobody attests counts only under ever'}
        ${null}   | ${'1999'}    | ${'2000'}    | ${[]}                           | ${['1998-01-01', '2000-06-01']} | ${'it is attested only after its end'}
        ${'0000'} | ${'9999'}    | ${null}      | ${['0000-01-01', '9999-12-31']} | ${[]}                           | ${'these are the ends of the calendar'}
      `(
        'counts from $since until $until, attested $attested: $because',
        async ({ since, until, attested, on: counted, off }) => {
          const evidence = [attested === null ? REGISTER : { ...REGISTER, attested }];
          await write(
            batch(2, [...state('state:xxx', 'Somewhere', 'XXX'), party('state:xxx', since, { until }, { evidence })]),
          );
          for (const day of counted) expect(await idsOf(store, partiesOn(day))).toContain('state:xxx');
          for (const day of off) expect(await idsOf(store, partiesOn(day))).not.toContain('state:xxx');
          expect(await idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', {}, EVER))).toContain('state:xxx');
        },
      );

      it('lists claims on a day by the days on which they count, names without dates among them', async () => {
        const names: Root = {
          root: 'claims',
          key: 'answer',
          filter: [{ property: 'predicate', test: 'eq', value: { value: 'name' } }],
          on: { value: '2000-01-01' },
          knownAt: null,
          page: { first: { value: 50 }, after: null, query: 'Query.claims' },
          fields: [{ field: 'plain', key: 'totalCount', name: 'totalCount' }],
        };
        expect(await ask(store, names)).toEqual({ totalCount: 5 });
      });
    });

    describe('order', () => {
      const NAMES = ['b', 'B', 'a', 'Ä', '\u{1f680}', '\u{ff5e}', '\u{d7ff}', '10', '9', 'ab'];
      const NUMBERS = [null, 0, -1, 10, 9, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 9, null, 2 ** 31];
      const session = (i: number): string => `session:s-${i}`;

      beforeEach(() =>
        write(
          batch(1, cast),
          batch(
            2,
            NAMES.flatMap((text, i) => [
              say(session(i), 'name', text),
              ...(NUMBERS[i] === null ? [] : [say(session(i), 'ordinal', NUMBERS[i]!)]),
            ]),
          ),
        ),
      );

      const by = (property: string, descending = false): Order => ({ on: 'node', property, descending });
      const sessions = (asked: Asked): Promise<string[]> => idsOf(store, all('Session', asked));

      it('puts texts by code point, case counting', async () => {
        const expected = ['10', '9', 'B', 'a', 'ab', 'b', 'Ä', '\u{d7ff}', '\u{ff5e}', '\u{1f680}'];
        expect(await sessions({ order: [by('name')] })).toEqual(expected.map((text) => session(NAMES.indexOf(text))));
        expect(await sessions({ order: [by('name', true)] })).toEqual(
          expected.map((text) => session(NAMES.indexOf(text))).reverse(),
        );
      });

      it('puts integers by size to the ends of what is safe, ties by id, unknown last either way, or first', async () => {
        expect(await sessions({ order: [by('ordinal')] })).toEqual([6, 2, 1, 4, 7, 3, 9, 5, 0, 8].map(session));
        expect(await sessions({ order: [by('ordinal', true)] })).toEqual([5, 9, 3, 4, 7, 1, 2, 6, 0, 8].map(session));
        const first = (descending: boolean): Order => ({ ...by('ordinal', descending), nulls: 'FIRST' });
        expect(await sessions({ order: [first(false)] })).toEqual([0, 8, 6, 2, 1, 4, 7, 3, 9, 5].map(session));
        expect(await sessions({ order: [first(true)] })).toEqual([0, 8, 5, 9, 3, 4, 7, 1, 2, 6].map(session));
      });

      it('gives integers back exactly', async () => {
        expect(await ask(store, one(session(5), ['ordinal']))).toEqual({ ordinal: Number.MAX_SAFE_INTEGER });
        expect(await ask(store, one(session(6), ['ordinal']))).toEqual({ ordinal: Number.MIN_SAFE_INTEGER });
      });

      it.each([
        ['lt', '\u{1f680}', 9],
        ['gt', '\u{ff5e}', 1],
        ['startsWith', '\u{1f680}', 1],
        ['contains', '', 10],
        ['eq', 'B', 1],
      ] as const)('finds names that are %s %j', async (test, value, count) => {
        const filter: Filter = { filter: 'test', on: 'node', property: 'name', type: 'text', test, value: { value } };
        expect(await sessions({ filter })).toHaveLength(count);
      });

      it('puts dates by their first day, the coarser first, unknown last', async () => {
        const dates = ['1990-01-01', '1990', null, '1990-01', '1989-12-31'];
        await write(
          batch(
            3,
            dates.flatMap((since, i) => [...state(`state:s-${i}`, `S${i}`, `S${i}`), party(`state:s-${i}`, since)]),
          ),
        );
        const order: Order[] = [{ on: 'edge', property: 'since', descending: false }];
        expect(await idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', { order }, EVER))).toEqual(
          [4, 1, 3, 0, 2].map((i) => `state:s-${i}`),
        );
      });

      it('counts facets, the largest first, then by value, unknown last whatever its count', async () => {
        const facets = {
          field: 'facets' as const,
          key: 'facets',
          by: [{ name: 'ORDINAL', on: 'node' as const, property: 'ordinal', year: false }],
          first: { value: 4 },
          fields: [
            {
              field: 'record' as const,
              key: 'values',
              name: 'values',
              fields: ['value', 'count'].map((name) => ({ field: 'plain' as const, key: name, name })),
            },
          ],
        };
        const answer: { facets: [{ values: Row[] }] } = await ask(
          store,
          all('Session', { fields: [{ ...facets, first: { value: 50 } }] }),
        );
        expect(answer.facets[0].values[0]).toEqual({ value: '9', count: 2 });
        expect(answer.facets[0].values.at(-1)).toEqual({ value: null, count: 2 });
        const cut: { facets: [{ values: Row[] }] } = await ask(store, all('Session', { fields: [facets] }));
        expect(cut.facets[0].values).toHaveLength(4);
      });
    });

    describe('pages', () => {
      interface Page {
        readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly hasPreviousPage: boolean;
          readonly startCursor: string | null;
          readonly endCursor: string | null;
        };
        readonly totalCount: number;
      }
      const order: Order[] = [{ on: 'node', property: 'name', descending: false }];
      const page = (asked: Asked): Promise<Page> =>
        ask(store, all('State', { order, ...asked, fields: [CURSORS, PAGE_INFO, COUNT] }));
      const ids = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

      beforeEach(() =>
        write(
          batch(1, cast),
          batch(
            2,
            ['b', 'd', 'd', 'f'].flatMap((name, i) => state(`state:s-${i}`, name, `S${i}`)),
          ),
        ),
      );

      it('gives none of it and still counts when first is 0', async () => {
        expect(await page({ first: 0 })).toEqual({
          edges: [],
          totalCount: 6,
          pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
        });
      });

      it('ends after the last', async () => {
        const { pageInfo } = await page({});
        expect(pageInfo.hasNextPage).toBe(false);
        expect(await page({ after: pageInfo.endCursor })).toEqual({
          edges: [],
          totalCount: 6,
          pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
        });
      });

      it('goes through all, ties too, one by one', async () => {
        const seen: string[] = [];
        for (let after: string | null = null; ;) {
          const { edges, pageInfo }: Page = await page({ first: 1, after });
          seen.push(...edges.map(({ node }) => node.id));
          after = pageInfo.endCursor;
          if (!pageInfo.hasNextPage) break;
        }
        expect(seen).toEqual(ids(await page({})));
      });

      it('goes on where it was though something came in between', async () => {
        const { pageInfo } = await page({ first: 4 });
        await write(batch(3, [...state('state:new-1', 'a', 'N1'), ...state('state:new-2', 'e', 'N2')]));
        expect(ids(await page({ after: pageInfo.endCursor }))).toEqual(['state:s-2', 'state:new-2', 'state:s-3']);
      });

      it('refuses a cursor of another query and names both', async () => {
        const { pageInfo } = await page({ query: 'Query.bodies' });
        await expect(page({ after: pageInfo.endCursor, query: 'Query.states' })).rejects.toMatchObject({
          code: 'BAD_CURSOR',
          message: expect.stringMatching(/Query\.bodies.*Query\.states/),
        });
      });

      it('refuses a cursor of the same query with another order, and what is no cursor', async () => {
        const { pageInfo } = await page({});
        await expect(page({ after: pageInfo.endCursor, order: [] })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
        await expect(page({ after: 'bm9uZQ' })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
      });
    });

    describe('lists along relations', () => {
      beforeEach(() => write(moonBatch));

      it('has every one pass where there is none', async () => {
        await write(batch(2, state('state:xxx', 'Nobody', 'XXX')));
        const never: Filter = { filter: 'any', of: [] };
        const quantified = (quantifier: 'some' | 'none' | 'every'): Filter => ({
          filter: 'relation',
          quantifier,
          relation: 'PARTY_TO',
          direction: 'OUT',
          targets: ['Instrument'],
          where: never,
        });
        expect(await idsOf(store, all('State', { filter: quantified('every') }, EVER))).toEqual(['state:xxx']);
        expect(await idsOf(store, all('State', { filter: quantified('some') }, EVER))).toEqual([]);
        expect(await idsOf(store, all('State', { filter: quantified('none') }, EVER))).toEqual([
          'state:aut',
          'state:sau',
          'state:xxx',
        ]);
      });

      it('has a row for each time: who withdrew and came back is there twice under ever', async () => {
        await write(batch(2, [party('state:sau', '2025-01-01')]));
        expect(await idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', {}, EVER))).toEqual([
          'state:aut',
          'state:sau',
          'state:sau',
        ]);
      });

      it('meets a loop from both sides once, and a symmetric relation from either', async () => {
        await write(
          batch(2, [
            say('state:aut', 'COOPERATES_WITH', 'state:aut'),
            say('state:aut', 'COOPERATES_WITH', 'state:sau'),
          ]),
        );
        expect(await idsOf(store, along('state:aut', 'COOPERATES_WITH', 'BOTH', {}, EVER))).toEqual([
          'state:aut',
          'state:sau',
        ]);
        expect(await idsOf(store, along('state:sau', 'COOPERATES_WITH', 'BOTH', {}, EVER))).toEqual(['state:aut']);
      });

      it('takes the document that covers a list the furthest, a year through its last day', async () => {
        const cover = (id: string, completeThrough: string): ReturnType<typeof say> =>
          say(id, 'COVERS', 'instrument:moon', { qualifiers: { relation: 'PARTY_TO', completeThrough } });
        const coverage: Asked = {
          fields: [
            {
              field: 'coverage',
              key: 'coverage',
              fields: [{ field: 'plain', key: 'through', name: 'completeThrough' }],
            },
          ],
        };
        expect(await ask(store, along('instrument:moon', 'PARTY_TO', 'IN', coverage))).toEqual({
          along: { coverage: null },
        });
        await write(batch(2, [cover('document:paper', '2024-06'), cover('document:register', '2024')]));
        expect(await ask(store, along('instrument:moon', 'PARTY_TO', 'IN', coverage))).toEqual({
          along: { coverage: { through: '2024' } },
        });
      });
    });

    describe('properties', () => {
      it('answers with the value of the day, else the undated one, else of a name the earliest', async () => {
        await write(
          moonBatch,
          batch(2, [
            say('state:aut', 'name', 'Republic', { since: '1955' }),
            say('state:aut', 'officialName', 'First Republic', { since: '1919', until: '1934' }),
          ]),
        );
        const name = (day: string): Promise<Row> => ask(store, one('state:aut', ['name', 'officialName'], on(day)));
        expect(await name('1955-01-01')).toEqual({ name: 'Republic', officialName: null });
        expect(await name('1930-01-01')).toEqual({ name: 'Austria', officialName: 'First Republic' });
        await write(batch(3, [], [say('state:aut', 'name', 'Austria').claim.id]));
        expect(await name('1930-01-01')).toEqual({ name: 'Republic', officialName: 'First Republic' });
      });

      it('has a list without values empty', async () => {
        await write(moonBatch);
        expect(await ask(store, one('state:aut', ['aliases', 'region']))).toEqual({ aliases: [], region: null });
      });

      it('finds by key the entity that has it now, of several the one with the smallest id', async () => {
        await write(moonBatch, batch(2, state('state:xxx', 'Copy', 'SAU')));
        const byCode: Root = {
          ...(one('', ['id']) as Extract<Root, { root: 'one' }>),
          by: { property: 'code', value: { value: 'SAU' } },
          target: 'State',
        };
        expect(await ask(store, byCode)).toEqual({ id: 'state:sau' });
        await write(batch(3, [say('state:xxx', 'code', 'XXX')], [say('state:xxx', 'code', 'SAU').claim.id]));
        expect(await ask(store, byCode)).toEqual({ id: 'state:sau' });
      });
    });

    describe('the treaty matrix', () => {
      const cover = say('document:register', 'COVERS', 'instrument:moon', {
        qualifiers: { relation: 'PARTY_TO', completeFrom: '1979-12-18', completeThrough: '2020-12-31' },
      });
      const cells: Extract<Root, { root: 'matrix' }>['fields'] = [
        {
          field: 'record',
          key: 'cells',
          name: 'cells',
          fields: [
            { field: 'plain', key: 'status', name: 'status' },
            { field: 'plain', key: 'since', name: 'since' },
            { field: 'claim', key: 'claim', name: 'claim', fields: [{ field: 'plain', key: 'id', name: 'id' }] },
            {
              field: 'record',
              key: 'last',
              name: 'last',
              fields: [
                { field: 'plain', key: 'status', name: 'status' },
                { field: 'plain', key: 'asOf', name: 'asOf' },
                {
                  field: 'entity',
                  key: 'document',
                  name: 'document',
                  shape: [{ kinds: ['Document'], fields: [{ field: 'id', key: 'id' }] }],
                },
              ],
            },
          ],
        },
      ];
      const told = async (holder: string, day: string): Promise<ToldCell> => {
        const isState = holder.startsWith('state:');
        const matrix: Root = {
          root: 'matrix',
          key: 'answer',
          states: isState ? { value: [holder] } : null,
          organizations: isState ? null : { value: [holder] },
          instruments: { value: ['instrument:moon'] },
          on: { value: day },
          knownAt: null,
          fields: cells,
        };
        const [row]: [{ cells: [ToldCell] }] = await ask(store, matrix);
        return row.cells[0];
      };
      const cell = async (holder: string, day: string): Promise<unknown> => {
        const { status, since, claim } = await told(holder, day);
        return [status, since, claim !== null];
      };
      interface ToldCell {
        readonly status: string;
        readonly since: string | null;
        readonly claim: unknown;
        readonly last: unknown;
      }
      const undated = party('state:und', null, {}, { evidence: [{ ...REGISTER, attested: '2010' as never }] });

      beforeEach(() =>
        write(
          moonBatch,
          batch(2, [
            ...['sun', 'und', 'sig', 'den', 'dep', 'xxx', 'fut', 'ssd', 'ddr'].flatMap((id) =>
              state(`state:${id}`, id, id.toUpperCase()),
            ),
            ...['esa', 'itu'].map((id) => say(`org:${id}`, 'name', id)),
            cover,
            say('state:sun', 'ended', '1991-12-26'),
            say('state:ddr', 'ended', '1990-10-03'),
            say('state:ssd', 'began', '2011-07-09'),
            party('state:sun', '1984', { until: '1991-12-26' }),
            undated,
            say('state:sig', 'SIGNED', 'instrument:moon', { since: '1980-05' }),
            party('state:den', '2000', { polarity: 'denied' }),
            party('state:dep', '1999', {}, { rank: 'deprecated' }),
            party('state:fut', '2019-01-01'),
            party('state:fut', '2001', {}, { rank: 'deprecated' }),
            say('org:esa', 'DECLARED_ACCEPTANCE_OF', 'instrument:moon', { since: '1979' }),
          ]),
        ),
      );

      it.each`
        holder         | day             | status            | since           | claim    | because
        ${'state:aut'} | ${'2020-01-01'} | ${'PARTY'}        | ${'1984-06-11'} | ${true}  | ${'it consented and holds to it'}
        ${'state:sau'} | ${'2024-01-05'} | ${'WITHDRAWN'}    | ${'2024-01-05'} | ${true}  | ${'that is the day of leaving'}
        ${'state:sau'} | ${'2024-01-04'} | ${'PARTY'}        | ${'2012-07-18'} | ${true}  | ${'it is bound until the day before'}
        ${'state:sun'} | ${'2000-01-01'} | ${'SUCCEEDED'}    | ${'1991-12-26'} | ${true}  | ${'its consent ended with it'}
        ${'state:ddr'} | ${'1985-01-01'} | ${'NOT_COVERED'}  | ${null}         | ${false} | ${'a list drawn up after its end does not speak of it'}
        ${'state:ddr'} | ${'1990-10-03'} | ${'NOT_EXISTING'} | ${null}         | ${false} | ${'that is the first day without it'}
        ${'state:ssd'} | ${'2011-07-08'} | ${'NOT_EXISTING'} | ${null}         | ${false} | ${'it had not begun'}
        ${'state:ssd'} | ${'2011-07-09'} | ${'NOT_PARTY'}    | ${null}         | ${false} | ${'the list speaks of it from its first day'}
        ${'state:xxx'} | ${'1979-12-17'} | ${'NOT_COVERED'}  | ${null}         | ${false} | ${'the list begins a day later'}
        ${'state:und'} | ${'2009-12-31'} | ${'UNKNOWN'}      | ${null}         | ${true}  | ${'it is not attested yet'}
        ${'state:und'} | ${'2010-01-01'} | ${'PARTY'}        | ${null}         | ${true}  | ${'from then on it is attested'}
        ${'state:sig'} | ${'2020-01-01'} | ${'SIGNATORY'}    | ${'1980-05'}    | ${true}  | ${'a signature alone binds nobody'}
        ${'state:den'} | ${'2020-01-01'} | ${'DENIED'}       | ${'2000'}       | ${true}  | ${'a source says no'}
        ${'state:dep'} | ${'2024-01-01'} | ${'NOT_PARTY'}    | ${null}         | ${true}  | ${'there are only deprecated rows'}
        ${'state:fut'} | ${'2018-01-01'} | ${'NOT_PARTY'}    | ${null}         | ${false} | ${'not all of its rows are deprecated, and the list is complete'}
        ${'state:xxx'} | ${'2020-12-31'} | ${'NOT_PARTY'}    | ${null}         | ${false} | ${'the list is complete through that day'}
        ${'state:xxx'} | ${'2021-01-01'} | ${'NOT_COVERED'}  | ${null}         | ${false} | ${'the list ends the day before'}
        ${'org:esa'}   | ${'2020-01-01'} | ${'ACCEPTED'}     | ${'1979'}       | ${true}  | ${'acceptance makes it no party'}
        ${'org:itu'}   | ${'2020-01-01'} | ${'NOT_COVERED'}  | ${null}         | ${false} | ${'no document lists the acceptances'}
      `('says $status of $holder on $day: $because', async ({ holder, day, status, since, claim }) => {
        expect(await cell(holder, day)).toEqual([status, since, claim]);
      });

      it('says what was known last of whom no list reaches any more', async () => {
        const last = { status: 'NOT_PARTY', asOf: '2020-12-31', document: { id: 'document:register' } };
        expect((await told('state:xxx', '2021-01-01')).last).toEqual(last);
        expect((await told('state:xxx', '2020-12-31')).last).toBeNull();
        expect((await told('state:xxx', '1970-01-01')).last).toBeNull();
        expect((await told('state:ddr', '1985-01-01')).last).toBeNull();
      });

      it('refuses a State that is not there, by its place', async () => {
        await expect(cell('state:nowhere', '2020-01-01')).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('states[0]'),
        });
      });

      it('asks of all States and of the instruments whose parties are listed where nobody is named', async () => {
        const matrix: Root = {
          root: 'matrix',
          key: 'answer',
          states: null,
          organizations: null,
          instruments: null,
          on: null,
          knownAt: null,
          fields: cells,
        };
        const rows: { cells: unknown[] }[] = await ask(store, matrix);
        // Eleven, without the two that have ended.
        expect(rows.map((row) => row.cells.length)).toEqual(Array(9).fill(1));
      });
    });

    describe('the data set', () => {
      it('has one version whatever the order of writing', async () => {
        await write(batch(1, [...cast, ...parties]));
        const { version } = await store.dataset();
        const other = await open();
        await other.write(batch(1, [...cast].reverse()));
        await other.write(batch(2, [party('state:aut', '1999')]));
        await other.write(batch(3, [...parties].reverse(), [party('state:aut', '1999').claim.id]));
        expect((await other.dataset()).version).toBe(version);
        await other.close();
      });

      it('counts what is live', async () => {
        await write(moonBatch, batch(2, [], [parties[0]!.claim.id]));
        expect(await store.dataset()).toMatchObject({
          entities: 5,
          claims: cast.length + 1,
          edges: 1,
          recordedAt: moment(2),
        });
      });

      it('is empty where nothing was written', async () => {
        expect(await store.dataset()).toMatchObject({ entities: 0, claims: 0, edges: 0, recordedAt: null });
        expect(await histories(store)).toEqual([]);
      });

      it('knows the live claims of an origin, by id', async () => {
        await write(
          batch(1, cast, [], 'seed'),
          batch(2, parties, [], 'import'),
          batch(3, [], [parties[1]!.claim.id], 'import'),
        );
        expect([...(await store.claimsOf('import'))]).toEqual([parties[0]!.claim.id]);
        const seeded = [...(await store.claimsOf('seed'))];
        expect(seeded).toEqual(cast.map(({ claim }) => claim.id).sort());
        expect([...(await store.claimsOf('nobody'))]).toEqual([]);
      });

      it('gives every claim with all its versions, by claim id', async () => {
        await write(moonBatch, batch(2, [], [parties[0]!.claim.id]));
        const ids = (await histories(store)).map(({ claim }) => claim.id);
        expect(ids).toEqual(moonBatch.assert.map(({ claim }) => claim.id).sort());
        expect((await histories(store)).every(({ claim }) => makeClaim(claim).id === claim.id)).toBe(true);
      });

      it('gives those of some predicates alone, as they stand among all', async () => {
        await write(moonBatch, batch(2, [], [parties[0]!.claim.id]));
        const only = new Set(['name', 'PARTY_TO']);
        const expected = (await histories(store)).filter(({ claim }) => only.has(claim.predicate));
        expect(expected.length).toBeGreaterThan(2);
        expect(await histories(store, only)).toEqual(expected);
        expect(await histories(store, new Set(['NOTHING']))).toEqual([]);
      });

      it('has no claim that came and went in one moment', async () => {
        await write(batch(1, [...cast, ...parties]), batch(1, [], [parties[0]!.claim.id]));
        expect((await histories(store)).map(({ claim }) => claim.id)).not.toContain(parties[0]!.claim.id);
      });
    });

    describeRecords(() => store);

    it('answers a list of ids in its order, null where one is unknown', async () => {
      await write(moonBatch);
      const nodes: Root = {
        root: 'nodes',
        key: 'answer',
        ids: { value: ['state:sau', 'state:nowhere', parties[0]!.claim.id, 'state:sau'] },
        time: NOW,
        knownAt: null,
        shape: shape('id'),
        claim: [{ field: 'plain', key: 'predicate', name: 'predicate' }],
      };
      expect(await ask(store, nodes)).toEqual([
        { id: 'state:sau' },
        null,
        { predicate: 'PARTY_TO' },
        { id: 'state:sau' },
      ]);
    });

    it('gives all that competed for an edge, the strongest first', async () => {
      const rival = party('state:aut', '1985', {}, { evidence: [PAPER] });
      const weak = party('state:aut', '1986', {}, { rank: 'deprecated' });
      await write(moonBatch, batch(2, [rival, weak]));
      const claims: Asked = {
        fields: [
          IDS,
          {
            field: 'edges',
            key: 'edges',
            fields: [
              {
                field: 'claim',
                key: 'claims',
                name: 'claims',
                fields: [
                  { field: 'plain', key: 'since', name: 'since' },
                  { field: 'plain', key: 'effective', name: 'effective' },
                ],
              },
            ],
          },
        ],
      };
      const answer: { along: { edges: { claims: unknown }[] } } = await ask(
        store,
        along('instrument:moon', 'PARTY_TO', 'IN', { ...claims, first: 1 }, EVER),
      );
      expect(answer.along.edges[0]!.claims).toEqual([
        { since: '1984-06-11', effective: true },
        { since: '1985', effective: false },
        { since: '1986', effective: false },
      ]);
    });
  });
}

async function histories(store: GraphStore, predicates?: ReadonlySet<string>): Promise<ClaimHistory[]> {
  const all: ClaimHistory[] = [];
  for await (const history of store.histories(predicates)) all.push(history);
  return all;
}

/** On which days Austria is said to have joined: of what speaks. */
async function sinceOf(store: GraphStore, knownAt: string | null): Promise<unknown[]> {
  const edges: Asked = {
    fields: [{ field: 'edges', key: 'edges', fields: [{ field: 'plain', key: 'since', name: 'since' }] }],
  };
  const answer: { along: { edges: { since: unknown }[] } } = await ask(
    store,
    along('state:aut', 'PARTY_TO', 'OUT', edges, EVER, knownAt),
  );
  return answer.along.edges.map(({ since }) => since);
}
