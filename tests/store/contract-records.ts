import type { ClaimFilter } from '../../src/plan/claim-conditions.js';
import type { RecordField, RecordFields } from '../../src/plan/plan.js';
import type { Root } from '../../src/questions/plan.js';
import type { Batch, GraphStore } from '../../src/store/store.js';
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
import { ask, shape } from '../worlds/questions.js';

/** What every store tells of claims in time and in record time: timelines, changes, disagreements, and which claims pass. */
export function describeRecords(open: () => GraphStore): void {
  const write = async (...batches: readonly Batch[]): Promise<void> => {
    for (const one of batches) await open().write(one);
  };
  const [austria, saudi] = parties as [(typeof parties)[number], (typeof parties)[number]];

  describe('a timeline', () => {
    it('tells begins and ends from either side, by date, the coarser first, with the claim that says so', async () => {
      await write(
        moonBatch,
        batch(2, [
          say('instrument:moon', 'adopted', '1979'),
          say('instrument:moon', 'entryIntoForce', '1984-07-11'),
          say('state:sau', 'SIGNED', 'instrument:moon', { since: '1979-01-01' }),
        ]),
      );
      expect(await timeline('instrument:moon')).toEqual([
        ['1979', 'VALUE', 'adopted', false, null, '1979'],
        ['1979-01-01', 'HAPPENED', 'SIGNED', true, 'state:sau', null],
        ['1984-06-11', 'BEGINS', 'PARTY_TO', true, 'state:aut', null],
        ['1984-07-11', 'VALUE', 'entryIntoForce', false, null, '1984-07-11'],
        ['2012-07-18', 'BEGINS', 'PARTY_TO', true, 'state:sau', null],
        ['2024-01-05', 'ENDS', 'PARTY_TO', true, 'state:sau', null],
      ]);
      expect(await timeline('state:sau')).toEqual([
        ['1979-01-01', 'HAPPENED', 'SIGNED', false, 'instrument:moon', null],
        ['2012-07-18', 'BEGINS', 'PARTY_TO', false, 'instrument:moon', null],
        ['2024-01-05', 'ENDS', 'PARTY_TO', false, 'instrument:moon', null],
      ]);
    });

    it('tells what an entity was called, since when and until when', async () => {
      await write(moonBatch, batch(2, [say('state:aut', 'name', 'Osterreich', { since: '1900', until: '1919-10' })]));
      expect(await timeline('state:aut', { first: 2 })).toEqual([
        ['1900', 'BEGINS', 'name', false, null, 'Osterreich'],
        ['1919-10', 'ENDS', 'name', false, null, 'Osterreich'],
      ]);
    });

    it('has the first attested day where the beginning is not known, and nothing where it does not count from there', async () => {
      const attested = (...days: string[]) => ({
        evidence: days.map((attestedOn) => ({ document: 'document:paper', attested: attestedOn as never })), // dates
      });
      await write(
        batch(1, [
          ...cast,
          party('state:aut', null, {}, attested('2020-05', '2001-02-03')),
          party('state:sau', null, { until: '1999' }, attested('2003')),
        ]),
      );
      expect((await timeline('instrument:moon')).map(([date, what, , , other]) => [date, what, other])).toEqual([
        ['1999', 'ENDS', 'state:sau'],
        ['2001-02-03', 'ATTESTED', 'state:aut'],
      ]);
    });

    it('leaves out what does not speak: weaker, deprecated and denied claims', async () => {
      await write(
        moonBatch,
        batch(2, [
          party('state:aut', '1985', {}, { evidence: [PAPER] }),
          party('state:aut', '1986', {}, { rank: 'deprecated' }),
          say('state:aut', 'SIGNED', 'instrument:moon', { since: '1980', polarity: 'denied' }),
        ]),
      );
      expect((await timeline('state:aut')).map(([date]) => date)).toEqual(['1984-06-11']);
    });

    it('is null where there is no such entity, then or ever, and empty where nothing is dated', async () => {
      await write(moonBatch);
      expect(await ask(open(), timelineOf('state:nowhere'))).toBeNull();
      expect(await ask(open(), timelineOf('state:aut', { knownAt: '2025-12-31T00:00:00.000Z' }))).toBeNull();
      expect(await ask(open(), timelineOf('document:paper'))).toMatchObject({ totalCount: 0, rows: [] });
    });

    it('reads as it was known at a moment', async () => {
      await write(moonBatch, batch(3, [party('state:aut', '1984-06-12')], [austria.claim.id]));
      expect((await timeline('state:aut')).map(([date]) => date)).toEqual(['1984-06-12']);
      expect((await timeline('state:aut', { knownAt: moment(2) })).map(([date]) => date)).toEqual(['1984-06-11']);
    });

    it('goes by the date tests, a partial date passing if some day in it does', async () => {
      await write(moonBatch, batch(2, [say('instrument:moon', 'adopted', '1979')]));
      const from = (test: 'gte' | 'lt' | 'lte' | 'eq', day: string): Promise<unknown[][]> =>
        timeline('instrument:moon', { date: [{ test, value: { value: day } }] });
      expect((await from('gte', '1979-12-05')).map(([date]) => date)).toContain('1979');
      expect((await from('gte', '1980')).map(([date]) => date)).toEqual(['1984-06-11', '2012-07-18', '2024-01-05']);
      expect((await from('lt', '1984-06-11')).map(([date]) => date)).toEqual(['1979']);
      expect((await from('eq', '2012')).map(([date]) => date)).toEqual(['2012-07-18']);
    });

    it('is one for all ids of a merged entity', async () => {
      const sameAs = say('state:sau', 'SAME_AS', 'state:ksa');
      await write(moonBatch, batch(2, [...state('state:ksa', 'Kingdom', 'KSA'), sameAs]));
      const told = [['2012-07-18', 'BEGINS'], ['2024-01-05', 'ENDS']]; // prettier-ignore
      for (const id of ['state:sau', 'state:ksa'])
        expect((await timeline(id)).map(([date, what]) => [date, what])).toEqual(told);
      expect((await timeline('instrument:moon')).map(([, , , , other]) => other)).toEqual([
        ...['state:aut', 'state:ksa', 'state:ksa'],
      ]);
    });

    it('goes through all, ties too, a page at a time', async () => {
      const same = ['state:aut', 'state:sau'].map((id) => party(id, '1990', { until: '1990' }));
      await write(batch(1, [...cast, ...same]));
      const whole = await timeline('instrument:moon');
      expect(whole.map(([, what]) => what)).toEqual(['BEGINS', 'BEGINS', 'ENDS', 'ENDS']);
      expect(await onePerPage((after) => timelineOf('instrument:moon', { first: 1, after }))).toEqual(whole.length);
    });
  });

  describe('changes', () => {
    const revised = { ...austria, rank: 'preferred' } as const;
    const history = (): Promise<void> =>
      write(moonBatch, batch(2, [revised]), batch(4, [], [saudi.claim.id]), batch(6, [saudi]));

    it('tell what was asserted, revised and retracted, with the versions before and after', async () => {
      await history();
      expect(await changes(moment(2))).toEqual([
        [moment(2), 'REVISED', austria.claim.id, 'NORMAL', 'PREFERRED'],
        [moment(4), 'RETRACTED', saudi.claim.id, 'NORMAL', null],
        [moment(6), 'ASSERTED', saudi.claim.id, null, 'NORMAL'],
      ]);
    });

    it('begin with the first moment and end before the last', async () => {
      await history();
      expect((await changes(moment(4), moment(6))).map(([at]) => at)).toEqual([moment(4)]);
      expect(await changes(moment(7))).toEqual([]);
      expect(await changes(moment(6), moment(4))).toEqual([]);
    });

    it('are of the claims that speak of an entity or lead to it, where one is named', async () => {
      await history();
      expect((await changes(moment(1), null, 'state:sau')).length).toBe(
        cast.filter(({ claim }) => claim.subject === 'state:sau').length + 3,
      );
      expect((await changes(moment(2), null, 'instrument:moon')).map(([, what]) => what)).toEqual([
        ...['REVISED', 'RETRACTED', 'ASSERTED'],
      ]);
      expect(await changes(moment(1), null, 'state:nowhere')).toEqual([]);
    });

    it('say of either version whether it spoke then, and name who was there then', async () => {
      const rival = party('state:aut', '1985', {}, { rank: 'preferred' });
      const gone = state('state:chn', 'China', 'CHN');
      await write(
        moonBatch,
        batch(2, [...gone, rival]),
        batch(
          3,
          [],
          gone.map(({ claim }) => claim.id),
        ),
      );
      await write(batch(4, [{ ...austria, rank: 'preferred' }], [rival.claim.id]));
      const root = changesRoot(moment(3), { fields: SIDES });
      const { row, complete } = await open().run({ roots: [root] }, {}, { today: 0 });
      expect(complete).toBe(true); // nobody is missing
      const rows = (row[root.key] as unknown as Answered<{ before: Side; after: Side }>).rows;
      expect(rows.slice(0, 3).map(({ before }) => before)).toEqual(
        gone
          .map(({ claim }) => claim.id)
          .sort()
          .map((id) => ({ id, effective: true, subject: { name: 'China' } })),
      );
      const last = new Map(
        rows.slice(3).map(({ before, after }) => [before!.id, [before!.effective, after?.effective]]),
      );
      expect(last.get(austria.claim.id)).toEqual([false, true]);
      expect(last.get(rival.claim.id)).toEqual([true, undefined]);
    });

    it('come a page at a time, by moment and then claim id', async () => {
      await history();
      const all = (await changes(moment(1))).map(([at, , id]) => `${String(at)} ${String(id)}`);
      expect(all).toEqual([...all].sort());
      expect(await onePerPage((after) => changesRoot(moment(1), { first: 1, after }))).toBe(all.length);
    });
  });

  describe('disagreements', () => {
    const disagree = async (filter: ClaimFilter = []): Promise<unknown[]> => {
      const root: Root = {
        root: 'disagreements',
        key: 'answer',
        filter,
        page: { first: { value: 50 }, after: null, query: 'Query.disagreements' },
        fields: nodes([claimIn('claim', SINCE), claimIn('others', SINCE)]),
      };
      const { rows, totalCount }: Answered<{ claim: Since; others: Since[] }> = await ask(open(), root);
      expect(totalCount).toBe(rows.length);
      return rows.map(({ claim, others }) => [claim.since, others.map(({ since }) => since)]);
    };

    it('have the claim that speaks, then all that cannot be right if it is, the strongest first, deprecated ones too', async () => {
      const rivals = [
        party('state:aut', '1986-01', {}, { rank: 'deprecated' }),
        party('state:aut', '1985', {}, { evidence: [PAPER] }),
      ];
      await write(moonBatch, batch(2, rivals));
      expect(await disagree()).toEqual([['1984-06-11', ['1985', '1986-01']]]);
      await write(batch(3, [], [rivals[0]!.claim.id]));
      expect(await disagree()).toEqual([['1984-06-11', ['1985']]]);
      await write(batch(4, [], [rivals[1]!.claim.id]));
      expect(await disagree()).toEqual([]);
    });

    it.each`
      other                                              | disagrees | because
      ${{ since: '1984' }}                               | ${false}  | ${'a coarser date may mean the same day'}
      ${{ since: null }}                                 | ${false}  | ${'who gives no date contradicts none'}
      ${{ since: '1984-06-11', until: '2024' }}          | ${false}  | ${'that no end is known does not say there is none'}
      ${{ since: '1984-06-11', until: null, note: 'x' }} | ${false}  | ${'the same with other words'}
      ${{ since: '1984-06-12' }}                         | ${true}   | ${'another day'}
      ${{ since: '1984-06-11', polarity: 'denied' }}     | ${true}   | ${'one says no'}
    `('$disagrees for $other: $because', async ({ other, disagrees }) => {
      const { note, since, ...more } = other as { note?: string; since: string | null; until?: string };
      const qualifiers: Record<string, string> = note === undefined ? {} : { action: 'ACCESSION' };
      await write(moonBatch, batch(2, [party('state:aut', since, { qualifiers, ...more }, { evidence: [PAPER] })]));
      expect((await disagree()).length).toBe(disagrees ? 1 : 0);
    });

    it('are told where a source has seen what another says was over', async () => {
      const seen = (day: string) =>
        party('state:sau', null, {}, { evidence: [{ document: 'document:paper', attested: day as never }] }); // a date
      await write(moonBatch, batch(2, [seen('2024-01-04')]));
      expect(await disagree()).toEqual([]);
      await write(batch(3, [seen('2024-01-05')]));
      expect(await disagree()).toEqual([['2012-07-18', [null]]]);
    });

    it('are of values too, and not of who came back later', async () => {
      await write(
        moonBatch,
        batch(2, [
          say('state:aut', 'code', 'AUS', {}, { evidence: [PAPER] }),
          party('state:sau', '2030', {}, { evidence: [PAPER] }),
        ]),
      );
      expect(await disagree()).toEqual([[null, [null]]]);
      expect(await disagree([{ property: 'predicate', test: 'eq', value: { value: 'PARTY_TO' } }])).toEqual([]);
    });

    it('change with the class of a document, though no claim does', async () => {
      await write(
        batch(1, [...cast, party('state:aut', '1984-06-11'), party('state:aut', '1985', {}, { evidence: [PAPER] })]),
      );
      expect(await disagree()).toEqual([['1984-06-11', ['1985']]]);
      const [, oldClass] = document('document:paper', 'A newspaper', 'PRESS');
      const [, register] = document('document:register', 'Depositary register', 'OFFICIAL');
      await write(
        batch(
          2,
          [say('document:paper', 'sourceClass', 'OFFICIAL'), say('document:register', 'sourceClass', 'PRESS')],
          [oldClass!.claim.id, register!.claim.id],
        ),
      );
      expect(await disagree()).toEqual([['1985', ['1984-06-11']]]);
    });

    it('come and go with a merger', async () => {
      const other = say('state:ksa', 'PARTY_TO', 'instrument:moon', { since: '2013' });
      const sameAs = say('state:ksa', 'SAME_AS', 'state:sau');
      await write(moonBatch, batch(2, [...state('state:ksa', 'Saudi Arabia', 'SAU'), other]));
      expect(await disagree()).toEqual([]);
      await write(batch(3, [sameAs]));
      expect(await disagree()).toEqual([['2012-07-18', ['2013']]]);
      await write(batch(4, [], [sameAs.claim.id]));
      expect(await disagree()).toEqual([]);
    });
  });

  describe('claims', () => {
    it.each`
      property         | test          | value              | count | because
      ${'value'}       | ${'contains'} | ${'Moon'}          | ${1}  | ${'only properties have values'}
      ${'value'}       | ${'contains'} | ${'moon'}          | ${0}  | ${'case counts'}
      ${'value'}       | ${'in'}       | ${['AUT', 'SAU']}  | ${2}  | ${'one of these'}
      ${'value'}       | ${'isNull'}   | ${true}            | ${2}  | ${'relations have none'}
      ${'since'}       | ${'lt'}       | ${'2012-07-18'}    | ${1}  | ${'before that day'}
      ${'since'}       | ${'eq'}       | ${'2012'}          | ${1}  | ${'a day in common'}
      ${'until'}       | ${'isNull'}   | ${false}           | ${1}  | ${'one has ended'}
      ${'confidence'}  | ${'lt'}       | ${1}               | ${1}  | ${'less than sure'}
      ${'confidence'}  | ${'gte'}      | ${1}               | ${13} | ${'the others'}
      ${'recordedAt'}  | ${'gte'}      | ${moment(2)}       | ${1}  | ${'a version of the second day'}
      ${'retractedAt'} | ${'isNull'}   | ${true}            | ${14} | ${'what is live was not closed'}
      ${'quote'}       | ${'contains'} | ${'has deposited'} | ${1}  | ${'words of some evidence'}
      ${'quote'}       | ${'contains'} | ${'Has Deposited'} | ${0}  | ${'case counts'}
      ${'quote'}       | ${'isNull'}   | ${false}           | ${1}  | ${'one has a quote'}
      ${'effective'}   | ${'eq'}       | ${false}           | ${0}  | ${'all of these speak'}
    `('with $property $test $value are $count: $because', async ({ property, test, value, count }) => {
      const quoted = {
        ...austria,
        confidence: 0.5,
        evidence: [REGISTER, { document: 'document:paper', quote: 'Austria has deposited its ratification' }],
      };
      await write(moonBatch, batch(2, [quoted]));
      const wanted = value as string;
      expect(await countClaims([{ property, test, value: { value: wanted } }])).toBe(count);
      expect(await countClaims([{ property, test, value: { name: 'x' } }], null, wanted)).toBe(count);
    });

    it('known at a moment tell whether they were closed since', async () => {
      await write(moonBatch, batch(3, [], [austria.claim.id]));
      const closed: ClaimFilter = [{ property: 'retractedAt', test: 'isNull', value: { value: false } }];
      expect(await countClaims(closed)).toBe(0);
      expect(await countClaims(closed, moment(2))).toBe(1);
      const later: ClaimFilter = [{ property: 'retractedAt', test: 'gt', value: { value: moment(3) } }];
      expect(await countClaims(later, moment(2))).toBe(0);
    });

    it('that do not speak can be asked for', async () => {
      await write(moonBatch, batch(2, [party('state:aut', '1985', {}, { evidence: [PAPER] })]));
      expect(await countClaims([{ property: 'effective', test: 'eq', value: { value: false } }])).toBe(1);
    });
  });

  async function countClaims(
    filter: ClaimFilter,
    knownAt: string | null = null,
    x: string | null = null,
  ): Promise<number> {
    const root: Root = {
      root: 'claims',
      key: 'answer',
      filter,
      on: null,
      knownAt: knownAt === null ? null : { value: knownAt },
      page: { first: { value: 250 }, after: null, query: 'Query.claims' },
      fields: connection({ field: 'claim', key: 'rows', name: 'nodes', fields: SINCE }),
    };
    const { totalCount, rows }: Answered<Since> = await ask(open(), root, { x });
    expect(rows.length).toBe(totalCount);
    return totalCount;
  }

  async function timeline(id: string, asked: AskedTimeline = {}): Promise<unknown[][]> {
    const { rows }: Answered<Entry> = await ask(open(), timelineOf(id, asked));
    return rows.map(({ date, what, predicate, incoming, other, value }) => [
      ...[date, what, predicate, incoming, other?.id ?? null, value],
    ]);
  }

  async function changes(
    since: string,
    until: string | null = null,
    about: string | null = null,
  ): Promise<unknown[][]> {
    const { rows, totalCount }: Answered<Changed> = await ask(open(), changesRoot(since, { until, about }));
    expect(totalCount).toBe(rows.length);
    return rows.map(({ at, what, before, after }) => [
      ...[at, what, (before ?? after)?.id, before?.rank ?? null, after?.rank ?? null],
    ]);
  }

  /** How many rows there are when each page begins after the one before. */
  async function onePerPage(root: (after: string | null) => Root): Promise<number> {
    let [after, count]: [string | null, number] = [null, 0];
    for (;;) {
      const { rows, pageInfo }: Answered<unknown> = await ask(open(), root(after));
      count += rows.length;
      if (!pageInfo.hasNextPage) return count;
      expect(rows.length).toBe(1);
      after = pageInfo.endCursor;
    }
  }
}

interface Answered<T> {
  readonly totalCount: number;
  readonly rows: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
type Entry = Readonly<Record<'date' | 'what' | 'predicate' | 'value', string>> & {
  readonly incoming: boolean;
  readonly other: { readonly id: string } | null;
};
interface Changed {
  readonly at: string;
  readonly what: string;
  readonly before: { readonly id: string; readonly rank: string } | null;
  readonly after: { readonly id: string; readonly rank: string } | null;
}
type Side = { readonly id: string; readonly effective: boolean } | null;
interface Since {
  readonly since: string | null;
}

const plain = (...names: ('id' | 'rank' | 'since' | 'effective')[]): RecordField[] =>
  names.map((name) => ({ field: 'plain', key: name, name }));
const SINCE = plain('since');
const SIDES: RecordFields = [
  ...plain('id', 'effective'),
  { field: 'entity', key: 'subject', name: 'subject', shape: shape('name') },
];

const claimIn = (name: string, fields: RecordFields): RecordField => ({
  field: 'claim',
  key: name,
  name,
  fields,
});

const told = (...names: readonly string[]): RecordField[] => names.map((name) => ({ field: 'plain', key: name, name }));

/** A connection of records with these fields. */
const nodes = (fields: readonly RecordField[]): RecordField[] =>
  connection({ field: 'record', key: 'rows', name: 'nodes', fields });

const connection = (rows: RecordField): RecordField[] => [
  ...told('totalCount'),
  rows,
  { field: 'record', key: 'pageInfo', name: 'pageInfo', fields: told('hasNextPage', 'endCursor') },
];

interface AskedTimeline {
  readonly first?: number;
  readonly after?: string | null;
  readonly knownAt?: string | null;
  readonly date?: Extract<Root, { root: 'timeline' }>['date'];
}

function timelineOf(id: string, { first = 50, after = null, knownAt = null, date = [] }: AskedTimeline = {}): Root {
  return {
    root: 'timeline',
    key: 'answer',
    id: { value: id },
    date,
    knownAt: knownAt === null ? null : { value: knownAt },
    page: { first: { value: first }, after: after === null ? null : { value: after }, query: 'Query.timeline' },
    fields: nodes([
      ...told('date', 'what', 'predicate', 'value', 'incoming'),
      { field: 'entity', key: 'other', name: 'other', shape: shape('id') },
    ]),
  };
}

function changesRoot(
  since: string,
  {
    until = null,
    about = null,
    first = 250,
    after = null,
    fields = plain('id', 'rank'),
  }: {
    readonly until?: string | null;
    readonly about?: string | null;
    readonly first?: number;
    readonly after?: string | null;
    readonly fields?: RecordFields;
  } = {},
): Root {
  return {
    root: 'changes',
    key: 'answer',
    since: { value: since },
    until: until === null ? null : { value: until },
    about: about === null ? null : { value: about },
    page: { first: { value: first }, after: after === null ? null : { value: after }, query: 'Query.changes' },
    fields: nodes([...told('at', 'what'), claimIn('before', fields), claimIn('after', fields)]),
  };
}
