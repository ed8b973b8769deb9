import type { GraphStore } from '../../src/store/store.js';
import type { RecordField } from '../../src/plan/plan.js';
import type { SearchRoot } from '../../src/questions/search.js';
import { batch, cast, document, moonBatch, say, state } from '../worlds/moon.js';
import { ask, shape } from '../worlds/questions.js';

interface Answer {
  readonly totalCount: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly nodes: readonly {
    readonly entity: { readonly id: string; readonly name: string };
    readonly matched: { readonly text: string; readonly property: string };
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const told = (...names: readonly string[]): RecordField[] => names.map((name) => ({ field: 'plain', key: name, name }));
const recordOf = (name: string, ...fields: readonly RecordField[]): RecordField => ({
  field: 'record',
  key: name,
  name,
  fields,
});

const searchFor = (
  text: string,
  { first = 20, after = null as string | null, kinds = null as string[] | null, on = null as string | null } = {},
): SearchRoot => ({
  root: 'search',
  key: 'answer',
  text: { value: text },
  kinds: kinds === null ? null : { value: kinds },
  on: on === null ? null : { value: on },
  page: { first: { value: first }, after: after === null ? null : { value: after }, query: 'Query.search' },
  fields: [
    ...told('totalCount'),
    recordOf('kinds', ...told('kind', 'count')),
    recordOf(
      'nodes',
      { field: 'entity', key: 'entity', name: 'entity', shape: shape('id', 'name') },
      recordOf('matched', ...told('text', 'property')),
    ),
    recordOf('pageInfo', ...told('hasNextPage', 'endCursor')),
  ],
});

/** What every store promises of searches. @param open Gives an empty store of the real ontology. */
export function describeSearch(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} store, asked by name`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const find = async (...args: Parameters<typeof searchFor>): Promise<Answer> => ask(store, searchFor(...args));
    const idsOf = async (text: string): Promise<string[]> => (await find(text)).nodes.map(({ entity }) => entity.id);

    it('finds nothing while there is nothing', async () => {
      expect(await find('moon')).toMatchObject({ totalCount: 0, kinds: [], nodes: [] });
    });

    it('sees every write that came before: names that come, change and go', async () => {
      await store.write(moonBatch);
      expect(await idsOf('austria')).toEqual(['state:aut']);
      const alias = say('state:aut', 'aliases', 'Österreich');
      await store.write(batch(2, [alias]));
      expect(await idsOf('osterreich')).toEqual(['state:aut']);
      await store.write(batch(3, [], [alias.claim.id]));
      expect(await idsOf('osterreich')).toEqual([]);
    });

    it('shows what it finds as of a day, and whether it existed then', async () => {
      await store.write(
        batch(2, [
          ...cast,
          ...state('state:sun', 'Soviet Union', 'SUN'),
          say('state:sun', 'began', '1922-12-30'),
          say('state:sun', 'ended', '1991-12-26'),
        ]),
      );
      const existed = async (on: string | null): Promise<unknown> => {
        const fields = [{ kinds: ['State'], fields: [{ field: 'exists' as const, key: 'exists' }] }];
        const entity: RecordField = { field: 'entity', key: 'entity', name: 'entity', shape: fields };
        const root = { ...searchFor('soviet union', { on }), fields: [recordOf('nodes', entity)] };
        return ask(store, root);
      };
      expect(await existed('1985-01-01')).toEqual({ nodes: [{ entity: { exists: true } }] });
      expect(await existed('2001-01-01')).toEqual({ nodes: [{ entity: { exists: false } }] });
      expect(await existed(null)).toEqual({ nodes: [{ entity: { exists: false } }] });
      expect((await find('soviet union', { on: '1985-01-01' })).totalCount).toBe(1);
    });

    it('finds an entity by a name it had once, or that a weaker source gives, but not by a deprecated or denied one', async () => {
      const claims = [
        say('state:tur', 'name', 'Turkey', { until: '2022-06-01' }),
        say('state:tur', 'name', 'Türkiye', { since: '2022-06-01' }),
        say('state:tur', 'name', 'Ottomania', { since: '2022-06-01' }, { confidence: 0.1 }),
        say('state:tur', 'aliases', 'Wrongland', {}, { rank: 'deprecated' }),
        say('state:tur', 'aliases', 'Neverland', { polarity: 'denied' }),
        say('state:tur', 'code', 'TUR'),
        say('state:tur', 'stateStatus', 'UN_MEMBER'),
      ];
      await store.write(batch(1, [...cast, ...claims]));
      for (const typed of ['turkey', 'turkiye', 'ottomania', 'tur'])
        expect([typed, ...(await idsOf(typed))]).toEqual([typed, 'state:tur']);
      for (const typed of ['wrongland', 'neverland']) expect([typed, ...(await idsOf(typed))]).toEqual([typed]);
      expect((await find('turkey')).nodes[0]).toEqual({
        entity: { id: 'state:tur', name: 'Türkiye' },
        matched: { text: 'Turkey', property: 'name' },
      });
    });

    it('leads from the names of merged entities to the one that stays, until the merger is taken back', async () => {
      const merger = say('state:tr', 'SAME_AS', 'state:tur');
      await store.write(
        batch(1, [...cast, ...state('state:tur', 'Türkiye', 'TUR'), ...state('state:tr', 'Turkland', 'TRK')]),
      );
      await store.write(batch(2, [merger]));
      expect(await idsOf('turkland')).toEqual(['state:tur']);
      expect(await idsOf('trk')).toEqual(['state:tur']);
      await store.write(batch(3, [], [merger.claim.id]));
      expect(await idsOf('turkland')).toEqual(['state:tr']);
    });

    it('puts sources behind, counts kinds, and pages without gap or repeat', async () => {
      await store.write(
        batch(1, [
          ...cast,
          ...document('document:moon', 'Moon Agreement', 'PRESS'),
          say('instrument:ma', 'name', 'Moon Agreement Two'),
          say('instrument:ma', 'instrumentKind', 'treaty'),
        ]),
      );
      const whole = await find('moon agreement');
      expect(whole.nodes.map(({ entity }) => entity.id)).toEqual(['instrument:moon', 'document:moon', 'instrument:ma']);
      expect(whole.kinds).toEqual([
        { kind: 'INSTRUMENT', count: 2 },
        { kind: 'DOCUMENT', count: 1 },
      ]);
      expect((await find('moon agreement', { kinds: ['DOCUMENT'] })).totalCount).toBe(1);
      expect((await find('moon agreement', { kinds: [] })).totalCount).toBe(0);
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Answer = await find('moon agreement', { first: 1, after });
        paged.push(...page.nodes.map(({ entity }) => entity.id));
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(paged).toEqual(whole.nodes.map(({ entity }) => entity.id));
    });

    it('refuses a cursor of another search', async () => {
      await store.write(moonBatch);
      const { pageInfo } = await find('moon', { first: 1 });
      await expect(find('austria', { after: pageInfo.endCursor })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    });
  });
}
