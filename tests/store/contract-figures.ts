import type { ListAlong, RecordFields, ValidTime, Values } from '../../src/plan/plan.js';
import type { Root } from '../../src/questions/plan.js';
import type { Assertion, GraphStore } from '../../src/store/store.js';
import { ontology } from '../oracle/vocabulary.js';
import { batch, cast, document, moment, parties, party, PAPER, REGISTER, say, state } from '../worlds/moon.js';
import { along, ask, COUNT, EVER, NOW, on, shape } from '../worlds/questions.js';

/**
 * What is counted and compared over lists, on every store there is.
 *
 * @param open Gives an empty store of the real ontology.
 */
export function describeFigures(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} store, figures`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const list = (id: string, relation: string, direction: 'IN' | 'OUT', targets?: readonly string[]): ListAlong => {
      const { from, to } = ontology.relations.get(relation)!;
      return { id: { value: id }, relation, direction, targets: targets ?? (direction === 'IN' ? from : to) };
    };
    const plain = (...names: string[]): RecordFields => names.map((one) => ({ field: 'plain', key: one, name: one }));
    const day = (text: string | undefined) => (text === undefined ? null : { value: text });

    describe('a series', () => {
      interface Point {
        readonly date: string;
        readonly count: number;
        readonly began: number;
        readonly ended: number;
      }
      interface Asked {
        readonly by?: string;
        readonly yearly?: boolean;
        readonly from?: string;
        readonly to?: string;
        readonly knownAt?: string;
      }
      const series = (of: ListAlong, { by, yearly = true, from, to, knownAt }: Asked = {}): Root => ({
        root: 'series',
        key: 'answer',
        of,
        by: by === undefined ? null : { name: by, on: 'node', property: by, year: false },
        yearly,
        from: day(from),
        to: day(to),
        knownAt: day(knownAt),
        fields: [
          ...plain('value'),
          { field: 'record', key: 'points', name: 'points', fields: plain('date', 'count', 'began', 'ended') },
        ],
      });
      const seriesOf = (of: ListAlong, asked?: Asked): Promise<{ value: string | null; points: Point[] }[]> =>
        ask(store, series(of, asked));
      const moon = list('instrument:moon', 'PARTY_TO', 'IN');
      const states: readonly Assertion[] = ['mex', 'chl', 'und', 'nev', 'chn'].flatMap((id) =>
        state(`state:${id}`, id, id.toUpperCase()),
      );
      const world: readonly Assertion[] = [
        ...cast,
        ...states,
        ...parties,
        say('state:aut', 'regionalGroup', 'WEOG'),
        say('state:mex', 'regionalGroup', 'GRULAC'),
        say('state:chl', 'regionalGroup', 'GRULAC'),
        party('state:mex', '1991'),
        party('state:chl', '1981-11', { until: '1990-06' }),
        party('state:chl', '1995-03-01'),
        party('state:und', null, {}, { evidence: [{ ...REGISTER, attested: '2010-05' as never }] }),
        party('state:nev', null),
        party('state:chn', '1999', { polarity: 'denied' }),
      ];

      it('rises with each beginning and falls with each end, partial dates read by their first and last days', async () => {
        await store.write(batch(1, world));
        const [{ value, points }] = (await seriesOf(moon)) as unknown as [{ value: null; points: Point[] }];
        expect(value).toBeNull();
        expect(points.map(({ date, count, began, ended }) => [date, count, began, ended])).toEqual([
          ['1981', 1, 1, 0],
          ['1984', 2, 1, 0],
          ['1990', 1, 0, 1], // until 1990-06: through the 30th
          ['1991', 2, 1, 0],
          ['1995', 3, 1, 0], // back again: a row of its own
          ['2010', 4, 1, 0], // from the first attested day
          ['2012', 5, 1, 0],
          ['2024', 4, 0, 1],
        ]);
        const [{ points: days }] = (await seriesOf(moon, { yearly: false })) as unknown as [{ points: Point[] }];
        expect(days.map(({ date }) => date)).toEqual([
          ...[
            '1981-11-01',
            '1984-06-11',
            '1990-07-01',
            '1991-01-01',
            '1995-03-01',
            '2010-05-01',
            '2012-07-18',
            '2024-01-05',
          ],
        ]);
      });

      it.each`
        yearly   | asked                                       | because
        ${true}  | ${{}}                                       | ${'years from the first change to today'}
        ${false} | ${{}}                                       | ${'each day of change'}
        ${true}  | ${{ from: '1985-01-01', to: '2012-12-31' }} | ${'a window of years'}
        ${false} | ${{ from: '1990-07-01', to: '2012-07-17' }} | ${'a window that begins on a day of change and ends before one'}
        ${true}  | ${{ to: '1990-06-30' }}                     | ${'a last year that is not over'}
        ${true}  | ${{ knownAt: '2026-01-01T12:00:00.000Z' }}  | ${'as it was known earlier'}
      `('has at each point what totalCount says on its last day: $because', async ({ yearly, asked }) => {
        const { to = '2026-11-23', knownAt } = asked as Asked;
        await store.write(batch(1, world));
        await store.write(batch(2, [party('state:nev', '2001-02-03')], [party('state:mex', '1991').claim.id]));
        const [{ points }] = (await seriesOf(moon, { yearly, ...asked })) as unknown as [{ points: Point[] }];
        expect(points.length).toBeGreaterThan(1);
        let before: number | undefined;
        for (const { date, count, began, ended } of points) {
          const last = date.length === 4 ? `${date}-12-31` : date;
          const time = on(last < to ? last : to);
          const counted = along(
            'instrument:moon',
            'PARTY_TO',
            'IN',
            { first: 0, fields: [COUNT] },
            time,
            knownAt ?? null,
          );
          expect([date, await ask(store, counted)]).toEqual([date, { along: { totalCount: count } }]);
          if (before !== undefined) expect([date, count]).toEqual([date, before + began - ended]);
          before = count;
        }
      });

      it('counts by a property, by value, with those of which it is not known last', async () => {
        await store.write(batch(1, world));
        const found = await seriesOf(moon, { by: 'regionalGroup', from: '2013-01-01' });
        expect(
          found.map(({ value, points }) => [value, ...points.map(({ date, count }) => `${date}: ${count}`)]),
        ).toEqual([
          ['GRULAC', '2013: 2'],
          ['WEOG', '2013: 1'],
          [null, '2013: 2', '2024: 1'],
        ]);
        expect(await seriesOf(list('instrument:moon', 'SIGNED', 'IN'), { by: 'regionalGroup' })).toEqual([]);
      });

      it('counts only the kinds asked for, of any relation that lasts', async () => {
        await store.write(
          batch(1, [
            ...world,
            say('programme:ilrs', 'name', 'ILRS'),
            say('org:apsco', 'name', 'APSCO'),
            say('state:aut', 'PARTICIPATES_IN', 'programme:ilrs', { since: '2021' }),
            say('org:apsco', 'PARTICIPATES_IN', 'programme:ilrs', { since: '2022', until: '2022-12-31' }),
          ]),
        );
        const counts = async (targets?: readonly string[]): Promise<number[]> =>
          (await seriesOf(list('programme:ilrs', 'PARTICIPATES_IN', 'IN', targets)))[0]!.points.map(
            ({ count }) => count,
          );
        expect(await counts()).toEqual([1, 1]); // it came and went within 2022
        expect(await counts(['State'])).toEqual([1]);
        expect(await counts(['Organization'])).toEqual([0]);
        expect(await seriesOf(list('state:aut', 'PARTY_TO', 'OUT'))).toMatchObject([{ points: [{ date: '1984' }] }]);
      });

      it('is empty where nothing counts, and refused where there is no such entity', async () => {
        await store.write(batch(1, world));
        expect(await seriesOf(list('instrument:moon', 'SIGNED', 'IN'))).toEqual([{ value: null, points: [] }]);
        expect(await seriesOf(moon, { from: '2020-01-01', to: '2019-01-01' })).toEqual([{ value: null, points: [] }]);
        for (const id of ['instrument:none', 'state:aut'])
          await expect(seriesOf(list(id, 'PARTY_TO', 'IN'))).rejects.toMatchObject({
            code: 'BAD_USER_INPUT',
            message: `of.id: no Instrument "${id}". Look it up with the field instruments.`,
          });
      });
    });

    describe('an overlap', () => {
      const part: RecordFields = [
        ...plain('totalCount'),
        { field: 'entity', key: 'nodes', name: 'nodes', shape: shape('id', 'name') },
      ];
      const overlap = (left: ListAlong, right: ListAlong, time: ValidTime = NOW, first = 50): Root => ({
        root: 'overlap',
        key: 'answer',
        left,
        right,
        time,
        knownAt: null,
        first: { value: first },
        fields: (['both', 'left', 'right'] as const).map((one) => ({
          field: 'record',
          key: one,
          name: one,
          fields: part,
        })),
      });
      const artemis = list('instrument:artemis', 'SIGNED', 'IN');
      const ilrs = list('programme:ilrs', 'PARTICIPATES_IN', 'IN');
      const joined = (who: string, since: string, more = {}): Assertion =>
        say(who, 'PARTICIPATES_IN', 'programme:ilrs', { since, ...more });
      const ids = (answer: { nodes: { id: string }[] }): string[] => answer.nodes.map(({ id }) => id);
      type Parts = Record<'both' | 'left' | 'right', { totalCount: number; nodes: { id: string; name: string }[] }>;

      beforeEach(() =>
        store.write(
          batch(1, [
            ...cast,
            ...['tha', 'sen', 'blr', 'jpn'].flatMap((id) => state(`state:${id}`, id, id.toUpperCase())),
            say('instrument:artemis', 'name', 'Artemis Accords'),
            say('instrument:artemis', 'instrumentKind', 'principles'),
            say('programme:ilrs', 'name', 'ILRS'),
            say('org:apsco', 'name', 'APSCO'),
            ...['tha', 'sen', 'jpn'].map((id) =>
              say(`state:${id}`, 'SIGNED', 'instrument:artemis', { since: '2024-06' }),
            ),
            joined('state:tha', '2024-04-05'),
            // In two roles: two rows, and one State.
            joined('state:sen', '2024-09-05', { qualifiers: { role: 'member' } }),
            joined('state:sen', '2024-09-06', { qualifiers: { role: 'lead' }, until: '2025-01-01' }),
            joined('state:blr', '2023-10', { until: '2025-01-01' }),
            joined('org:apsco', '2023'),
          ]),
        ),
      );

      it('tells who is in both lists and who in only one, each once, by id', async () => {
        const { both, left, right }: Parts = await ask(store, overlap(artemis, ilrs, on('2024-12-31')));
        expect(both).toEqual({
          totalCount: 2,
          nodes: [
            { id: 'state:sen', name: 'sen' },
            { id: 'state:tha', name: 'tha' },
          ],
        });
        expect([ids(left), ids(right)]).toEqual([['state:jpn'], ['org:apsco', 'state:blr']]);
      });

      it.each`
        time                | both | left | right | because
        ${on('2024-05-31')} | ${0} | ${0} | ${3}  | ${'nobody had signed'}
        ${on('2024-06-01')} | ${1} | ${2} | ${2}  | ${'a month counts from its first day'}
        ${on('2025-01-01')} | ${2} | ${1} | ${1}  | ${'one has left'}
        ${EVER}             | ${2} | ${1} | ${2}  | ${'whoever was ever there'}
      `('counts them as of a day: $because', async ({ time, both, left, right }) => {
        const answer: Parts = await ask(store, overlap(artemis, ilrs, time as ValidTime, 0));
        expect([answer.both, answer.left, answer.right]).toEqual(
          [both, left, right].map((totalCount: unknown) => ({ totalCount, nodes: [] })),
        );
      });

      it('names the first of each part and counts all', async () => {
        const { right }: Parts = await ask(store, overlap(artemis, ilrs, EVER, 1));
        expect(right).toEqual({ totalCount: 2, nodes: [{ id: 'org:apsco', name: 'APSCO' }] });
      });

      it('looks only at the kinds asked for, and says which list is of nothing', async () => {
        const { right }: Parts = await ask(store, overlap(artemis, { ...ilrs, targets: ['State'] }, EVER));
        expect(ids(right)).toEqual(['state:blr']);
        await expect(ask(store, overlap(artemis, list('programme:x', 'PARTICIPATES_IN', 'IN')))).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('right.id: no Programme or Experiment "programme:x"'),
        });
      });
    });

    describe('the agreement of votes', () => {
      const states = ['a', 'b', 'c', 'd'];
      /** Votes of a, b, c and d: Yes, No, abstained (A), absent (-), or no ballot at all. */
      const rollCall = (id: string, date: string, votes: string): Assertion[] => [
        say(`rollcall:${id}`, 'name', id),
        say(`rollcall:${id}`, 'date', date),
        say(`rollcall:${id}`, 'yes', 100),
        ...states.flatMap((one, i) => {
          const vote = { Y: 'YES', N: 'NO', A: 'ABSTAIN', '-': 'ABSENT' }[votes[i] ?? ' '];
          return vote === undefined
            ? []
            : [say(`state:${one}`, 'VOTED', `rollcall:${id}`, { since: date, qualifiers: { vote } })];
        }),
      ];
      const world: readonly Assertion[] = [
        ...document('document:register', 'Records', 'OFFICIAL'),
        ...document('document:paper', 'A newspaper', 'PRESS'),
        ...[...states, 'e'].flatMap((id) => state(`state:${id}`, id, id.toUpperCase())),
        ...rollCall('1', '2001', 'YYNY'),
        ...rollCall('2', '2002-06', 'YAN '),
        ...rollCall('3', '2003-01-02', 'NNY-'),
        ...rollCall('4', '1999', 'AYA-'),
      ];
      const DATE = { filter: 'test', on: 'node', property: 'date', type: 'date' } as const;
      const agreement = (ids: readonly string[], asked: Partial<Extract<Root, { root: 'agreement' }>> = {}): Root => ({
        root: 'agreement',
        key: 'answer',
        states: { value: ids },
        filter: null,
        leastCommon: { value: 1 },
        first: { value: 50 },
        knownAt: null,
        fields: [
          ...plain('rollCallCount'),
          {
            field: 'record',
            key: 'pairs',
            name: 'pairs',
            fields: [
              ...plain('common', 'agreed', 'agreement', 'distance'),
              ...['a', 'b'].map((one) => ({ field: 'entity', key: one, name: one, shape: shape('id') }) as const),
            ],
          },
          {
            field: 'record',
            key: 'rollCalls',
            name: 'rollCalls',
            fields: [
              ...plain('yes', 'no', 'abstain', 'absent'),
              { field: 'entity', key: 'rollCall', name: 'rollCall', shape: shape('id', 'yes') },
            ],
          },
        ],
        ...asked,
      });
      interface Answer {
        readonly rollCallCount: number;
        readonly pairs: readonly {
          readonly a: { readonly id: string };
          readonly b: { readonly id: string };
          readonly common: number;
          readonly agreed: number;
          readonly agreement: number | null;
          readonly distance: number | null;
        }[];
        readonly rollCalls: readonly Record<string, unknown>[];
      }
      const asked = (root: Root, values: Values = {}): Promise<Answer> => ask(store, root, values);
      const pairs = ({ pairs: found }: Answer): unknown[] =>
        found.map(({ a, b, common, agreed, agreement: share, distance }) => [
          `${a.id.slice(6)}${b.id.slice(6)}`,
          agreed,
          common,
          share,
          distance,
        ]);

      beforeEach(() => store.write(batch(1, world)));

      it('compares each with each over what both voted on: absent or without a ballot is no vote', async () => {
        const answer = await asked(agreement(states.map((id) => `state:${id}`)));
        expect(answer.rollCallCount).toBe(4);
        expect(pairs(answer)).toEqual([
          ['ad', 1, 1, 1, 0],
          ['bd', 1, 1, 1, 0],
          ['ab', 2, 4, 0.5, 0.25],
          ['ac', 1, 4, 0.25, 0.75],
          ['bc', 0, 4, 0, (2 + 1 + 2 + 1) / 8],
          ['cd', 0, 1, 0, 1],
        ]);
      });

      it('finds the most alike ones to a single State, and leaves out those with too little in common', async () => {
        expect(pairs(await asked(agreement(['state:b'])))).toEqual([
          ['bd', 1, 1, 1, 0],
          ['ba', 2, 4, 0.5, 0.25],
          ['bc', 0, 4, 0, 0.75],
        ]);
        expect(pairs(await asked(agreement(['state:b'], { leastCommon: { value: 2 }, first: { value: 1 } })))).toEqual([
          ['ba', 2, 4, 0.5, 0.25],
        ]);
        expect(pairs(await asked(agreement(['state:e'])))).toEqual([]);
        expect(pairs(await asked(agreement(['state:e', 'state:a'], { leastCommon: { value: 0 } })))).toEqual([
          ['ae', 0, 0, null, null],
        ]);
      });

      it('gives announced totals and counted ballots side by side, by date and then id', async () => {
        const { rollCalls } = await asked(agreement(['state:a'], { first: { value: 3 } }));
        expect(rollCalls).toEqual([
          { rollCall: { id: 'rollcall:4', yes: 100 }, yes: 1, no: 0, abstain: 2, absent: 1 },
          { rollCall: { id: 'rollcall:1', yes: 100 }, yes: 3, no: 1, abstain: 0, absent: 0 },
          { rollCall: { id: 'rollcall:2', yes: 100 }, yes: 1, no: 1, abstain: 1, absent: 0 },
        ]);
      });

      it('looks only at roll calls that pass, a window or a list of them', async () => {
        const window = { ...DATE, test: 'gte', value: { name: 'from' } } as const;
        const answer = await asked(agreement(['state:a', 'state:b'], { filter: window }), { from: '2002-06-30' });
        expect([answer.rollCallCount, ...pairs(answer)]).toEqual([2, ['ab', 1, 2, 0.5, 0.25]]);
        const ids = { filter: 'test', on: 'node', property: 'id', type: 'id', test: 'in' } as const;
        const one = await asked(
          agreement(['state:a', 'state:b'], { filter: { ...ids, value: { value: ['rollcall:1'] } } }),
        );
        expect([one.rollCallCount, ...pairs(one)]).toEqual([1, ['ab', 1, 1, 1, 0]]);
      });

      it('takes the ballot that speaks: a weaker claim, a denied or a retracted one is none', async () => {
        const vote = { since: '2001', qualifiers: { vote: 'NO' } };
        const own = world.find(({ claim }) => claim.subject === 'state:d' && claim.predicate === 'VOTED')!;
        await store.write(
          batch(2, [say('state:a', 'VOTED', 'rollcall:1', vote, { evidence: [PAPER] })], [own.claim.id]),
        );
        const answer = await asked(agreement(['state:a']));
        expect(answer.rollCalls[1]).toMatchObject({ yes: 2, no: 1 });
        expect(pairs(answer).map((pair) => (pair as string[])[0])).toEqual(['ab', 'ac']);
        const before = await asked(agreement(['state:a'], { knownAt: { value: moment(1) } }));
        expect(before.rollCalls[1]).toMatchObject({ yes: 3, no: 1 });
      });

      it('refuses a State that is not there, by its place', async () => {
        await expect(asked(agreement(['state:a', 'state:x']))).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('states[1]: no State "state:x"'),
        });
      });
    });

    describe('a comparison of States', () => {
      const cells = ['status', 'since', 'until'] as const;
      const compare = (states: readonly string[], instruments: readonly string[] | null, date: string): Root => ({
        root: 'compare',
        key: 'answer',
        states: { value: states },
        instruments: instruments === null ? null : { value: instruments },
        on: { value: date },
        knownAt: null,
        fields: [
          { field: 'entity', key: 'state', name: 'state', shape: shape('id') },
          {
            field: 'record',
            key: 'cells',
            name: 'cells',
            fields: [
              { field: 'entity', key: 'instrument', name: 'instrument', shape: shape('id') },
              ...cells.map((one) => ({ field: 'plain', key: one, name: one }) as const),
            ],
          },
        ],
      });
      const told = async (root: Root): Promise<string[]> => {
        const rows: { state: { id: string }; cells: { instrument: { id: string }; status: string }[] }[] = await ask(
          store,
          root,
        );
        return rows.map((row) =>
          [row.state.id, ...row.cells.map(({ instrument, status }) => `${instrument.id} ${status}`)].join(', '),
        );
      };
      const instrument = (id: string): Assertion[] => [
        say(`instrument:${id}`, 'name', id),
        say(`instrument:${id}`, 'instrumentKind', 'treaty'),
      ];

      beforeEach(() =>
        store.write(
          batch(1, [
            ...cast,
            ...parties,
            ...['ost', 'liab', 'artemis', 'none'].flatMap(instrument),
            say('state:aut', 'PARTY_TO', 'instrument:ost', { since: '1968' }),
            say('state:sau', 'PARTY_TO', 'instrument:ost', { since: '1976' }),
            say('state:aut', 'SIGNED', 'instrument:liab', { since: '1972' }),
            say('state:sau', 'SIGNED', 'instrument:artemis', { since: '2022-07-14' }),
          ]),
        ),
      );

      it.each`
        day             | rows                                                                                                                                                                            | because
        ${'2025-01-01'} | ${['instrument:artemis NOT_COVERED, instrument:liab SIGNATORY, instrument:moon PARTY', 'instrument:artemis SIGNATORY, instrument:liab NOT_COVERED, instrument:moon WITHDRAWN']} | ${'both are party to the Outer Space Treaty'}
        ${'2023-01-01'} | ${['instrument:artemis NOT_COVERED, instrument:liab SIGNATORY', 'instrument:artemis SIGNATORY, instrument:liab NOT_COVERED']}                                                   | ${'both are party to the Moon Agreement too'}
        ${'1970-01-01'} | ${['instrument:ost PARTY', 'instrument:ost NOT_COVERED']}                                                                                                                       | ${'one came before the other'}
        ${'1960-01-01'} | ${['', '']}                                                                                                                                                                     | ${'neither had done anything'}
      `('gives only the instruments on which they differ on $day: $because', async ({ day: date, rows }) => {
        const expected = (rows as string[]).map((row, i) =>
          [`state:${i === 0 ? 'aut' : 'sau'}`, ...(row === '' ? [] : [row])].join(', '),
        );
        expect(await told(compare(['state:aut', 'state:sau'], null, String(date)))).toEqual(expected);
      });

      it('keeps the order of the States and instruments asked for', async () => {
        const ids = ['moon', 'ost', 'none', 'artemis'].map((id) => `instrument:${id}`);
        expect(await told(compare(['state:sau', 'state:aut'], ids, '2025-01-01'))).toEqual([
          'state:sau, instrument:moon WITHDRAWN, instrument:artemis SIGNATORY',
          'state:aut, instrument:moon PARTY, instrument:artemis NOT_COVERED',
        ]);
        expect(await told(compare(['state:sau'], ids, '2025-01-01'))).toEqual(['state:sau']);
      });

      it('tells until when a status lasts, where that is known', async () => {
        await store.write(
          batch(2, [party('state:sau', '2030-02'), say('state:sau', 'SIGNED', 'instrument:moon', { since: '1980' })]),
        );
        const untilOn = async (date: string): Promise<unknown[]> => {
          const [row]: [{ cells: Record<string, unknown>[] }] = await ask(
            store,
            compare(['state:sau', 'state:aut'], ['instrument:moon'], date),
          );
          return row.cells.map(({ status, since, until }) => [status, since, until]);
        };
        expect(await untilOn('1979-12-31')).toEqual([]); // both NOT_COVERED
        expect(await untilOn('1980-01-01')).toEqual([['SIGNATORY', '1980', '2012-07-18']]);
        expect(await untilOn('2025-01-01')).toEqual([['WITHDRAWN', '2024-01-05', '2030-02']]);
        const party1 = compare(['state:sau', 'state:aut'], ['instrument:moon', 'instrument:liab'], '2020-01-01');
        const rows: { cells: Record<string, unknown>[] }[] = await ask(store, party1);
        expect(rows.map((row) => row.cells.map(({ status, until }) => [status, until]))).toEqual([
          [['NOT_COVERED', null]],
          [['SIGNATORY', null]],
        ]);
      });
    });
  });
}
