import type { RootNamed } from '../../src/questions/questions.js';
import type { RecordField } from '../../src/plan/plan.js';
import type { Assertion, GraphStore } from '../../src/store/store.js';
import { batch, document, moment, say } from '../worlds/moon.js';
import { ask, EVER, NOW, on, shape } from '../worlds/questions.js';

type PathsRoot = RootNamed<'paths'>;
type SubgraphRoot = RootNamed<'neighbourhood'>;

/**
 * What every store promises of paths and neighbourhoods.
 *
 * @param open Gives an empty store of the real ontology.
 */
export function describeLinks(name: string, open: () => Promise<GraphStore>): void {
  describe(`paths and neighbourhoods in the ${name} store`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const told = async (root: PathsRoot): Promise<string[]> =>
      ((await ask(store, root)) as Told).nodes.map(({ hops }) => hops.map(({ sentence }) => sentence).join('; '));

    it('gives the shortest paths first, then by the ids along them, then by relation', async () => {
      await store.write(batch(1, [...named('abcd'), near('a', 'd'), near('a', 'c'), near('c', 'd'), near('a', 'b')]));
      await store.write(batch(2, [near('b', 'd'), broader('a', 'd')]));
      expect(await told(paths('concept:a', 'concept:d'))).toEqual([
        'a is narrower than d',
        'a is related to d',
        'a is related to b; b is related to d',
        'a is related to c; c is related to d',
      ]);
      expect(await told(paths('concept:a', 'concept:d', { relations: ['RELATED'], first: { value: 2 } }))).toEqual([
        'a is related to d',
        'a is related to b; b is related to d',
      ]);
      expect(await told(paths('concept:d', 'concept:a', { relations: ['BROADER'] }))).toEqual(['d is broader than a']);
    });

    it('goes as many hops as asked and no entity twice, whatever loops there are', async () => {
      const chain = ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map(([x, y]) => broader(x!, y!));
      await store.write(batch(1, [...named('abcdefg'), ...chain, broader('c', 'c'), broader('d', 'b')]));
      const lengths = async (maxHops: number): Promise<number[]> =>
        ((await ask(store, paths('concept:a', 'concept:g', { maxHops: { value: maxHops } }))) as Told).nodes.map(
          ({ length }) => length,
        );
      expect(await lengths(4)).toEqual([]);
      expect(await lengths(5)).toEqual([5]);
      expect(await lengths(6)).toEqual([5, 6]);
      for (const maxHops of [0, 7]) await expect(lengths(maxHops)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('shows of edges that make the same hop the one that began last, and looks at the day', async () => {
      const office = (role: string, since: string, until?: string): Assertion =>
        say('person:a', 'HOLDS_OFFICE', 'body:a', { since, until: until ?? null, qualifiers: { role } });
      const offices = [office('CHAIR', '2001', '2003'), office('MEMBER', '2002'), office('RAPPORTEUR', '1999', '2000')];
      await store.write(batch(1, [...people, ...offices]));
      const onDay = (time: PathsRoot['time']) => told(paths('person:a', 'body:a', { time }));
      expect(await onDay(on('1998-01-01'))).toEqual([]);
      expect(await onDay(on('2001-06-01'))).toEqual(['Ann holds an office in Body (since 2001, until 2003)']);
      expect(await onDay(NOW)).toEqual(['Ann holds an office in Body (since 2002)']);
      expect(await onDay(EVER)).toEqual(['Ann holds an office in Body (since 2002)']);
    });

    it('looks at the moment on every hop', async () => {
      const [first, second] = [broader('a', 'b'), broader('b', 'c')];
      await store.write(batch(1, [...named('abc'), first]));
      await store.write(batch(3, [second]));
      await store.write(batch(5, [], [first.claim.id]));
      const at = (day: number) => told(paths('concept:a', 'concept:c', { knownAt: { value: moment(day) } }));
      expect([await at(2), await at(4), await at(6)]).toEqual([[], ['a is narrower than b; b is narrower than c'], []]);
    });

    it('follows old ids, takes an entity and itself for connected, and refuses whom it does not know', async () => {
      await store.write(batch(1, [...named('abc'), broader('a', 'b'), say('concept:c', 'SAME_AS', 'concept:b')]));
      // Of the names of one entity one speaks.
      expect(await told(paths('concept:a', 'concept:c'))).toEqual([expect.stringMatching(/^a is narrower than [bc]$/)]);
      expect(await ask(store, paths('concept:b', 'concept:c'))).toEqual({
        nodes: [{ length: 0, hops: [] }],
        excludedHubs: [],
      });
      await expect(ask(store, paths('concept:a', 'concept:z'))).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: 'paths(to:): no entity "concept:z". Look it up with the field entity or node.',
      });
      await expect(ask(store, around('state:nowhere'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('passes by hubs and names them, but for the two ends; a neighbourhood does not go on from them', async () => {
      const many = Array.from({ length: 1_001 }, (_, i) => `x${String(i).padStart(4, '0')}`);
      const star = many.flatMap((one) => [say(`concept:${one}`, 'name', one), broader(one, 'hub')]);
      const others = [...named(['a', 'b', 'c', 'hub']), broader('a', 'hub'), broader('hub', 'b')];
      await store.write(batch(1, [...star, ...others, broader('a', 'c'), broader('c', 'b')]));
      const past = (await ask(store, paths('concept:a', 'concept:b'))) as Told;
      expect([past.nodes.map(({ length }) => length), past.excludedHubs]).toEqual([[2], [{ id: 'concept:hub' }]]);
      const through = paths('concept:a', 'concept:b', { excludeHubs: false, maxHops: { value: 2 } });
      expect(await told(through)).toHaveLength(2);
      expect(await told(paths('concept:a', 'concept:hub', { maxHops: { value: 1 } }))).toHaveLength(1);
      const wide = (await ask(store, around('concept:a', { depth: { value: 3 } }))) as Around;
      expect(wide.excludedHubs).toEqual([{ id: 'concept:hub' }]);
      expect(wide.edges.map(({ sentence }) => sentence)).toEqual([
        'a is narrower than c',
        'a is narrower than hub',
        'c is narrower than b',
        'hub is narrower than b',
      ]);
      const centre = (await ask(store, around('concept:hub', { page: page(2) }))) as Around;
      expect(centre.counts).toEqual([
        { relation: 'BROADER', direction: 'IN', count: 1_002 },
        { relation: 'BROADER', direction: 'OUT', count: 1 },
      ]);
      expect([centre.edges.length, centre.nodes.length, centre.pageInfo.hasNextPage]).toEqual([2, 3, true]);
    });

    it('gives every edge of a neighbourhood once, page by page', async () => {
      const edges = [
        near('a', 'b'),
        broader('a', 'a'),
        near('b', 'c'),
        broader('c', 'b'),
        near('a', 'c'),
        near('c', 'd'),
      ];
      await store.write(batch(1, [...named('abcd'), ...edges]));
      const all = (await ask(store, around('concept:a', { depth: { value: 2 } }))) as Around;
      const met: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const part = (await ask(store, around('concept:a', { depth: { value: 2 }, page: page(2, after) }))) as Around;
        met.push(...part.edges.map(({ sentence }) => sentence));
        [after, more] = [part.pageInfo.endCursor, part.pageInfo.hasNextPage];
      }
      expect(met).toEqual(all.edges.map(({ sentence }) => sentence));
      expect(met).toEqual([
        'a is narrower than a',
        'a is related to b',
        'a is related to c',
        'c is narrower than b',
        'b is related to c',
        'c is related to d',
      ]);
      const broken = around('concept:a', { depth: { value: 3 }, page: page(2, all.pageInfo.endCursor) });
      await expect(ask(store, broken)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    });
  });
}

interface Told {
  readonly nodes: readonly { readonly length: number; readonly hops: readonly { readonly sentence: string }[] }[];
  readonly excludedHubs: readonly { readonly id: string }[];
}

interface Around extends Pick<Told, 'excludedHubs'> {
  readonly counts: readonly object[];
  readonly nodes: readonly object[];
  readonly edges: readonly { readonly sentence: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const named = (names: string | readonly string[]): Assertion[] => [
  ...document('document:register', 'Register', 'OFFICIAL'),
  ...Array.from(names).map((one) => say(`concept:${one}`, 'name', one)),
];
const near = (a: string, b: string): Assertion => say(`concept:${a}`, 'RELATED', `concept:${b}`);
const broader = (a: string, b: string): Assertion => say(`concept:${a}`, 'BROADER', `concept:${b}`);

const people: readonly Assertion[] = [
  ...document('document:register', 'Register', 'OFFICIAL'),
  say('person:a', 'name', 'Ann'),
  say('body:a', 'name', 'Body'),
];

const told = (...names: readonly string[]): RecordField[] => names.map((name) => ({ field: 'plain', key: name, name }));
const recordOf = (name: string, ...fields: readonly RecordField[]): RecordField => ({
  field: 'record',
  key: name,
  name,
  fields,
});
const SENTENCE = told('sentence');
const HUBS: RecordField = { field: 'entity', key: 'excludedHubs', name: 'excludedHubs', shape: shape('id') };
const PATHS: readonly RecordField[] = [recordOf('nodes', ...told('length'), recordOf('hops', ...SENTENCE)), HUBS];

function paths(from: string, to: string, more: Partial<PathsRoot> = {}): PathsRoot {
  return {
    ...{ root: 'paths', key: 'paths', from: { value: from }, to: { value: to }, maxHops: { value: 4 } },
    ...{ relations: null, excludeHubs: true, first: { value: 50 }, time: NOW, knownAt: null, fields: PATHS },
    ...more,
  };
}

const page = (first: number, after: string | null = null): SubgraphRoot['page'] => ({
  first: { value: first },
  after: after === null ? null : { value: after },
  query: 'Query.neighbourhood',
});

function around(id: string, more: Partial<SubgraphRoot> = {}): SubgraphRoot {
  return {
    ...{ root: 'neighbourhood', key: 'around', id: { value: id }, depth: { value: 1 }, relations: null, kinds: null },
    ...{ time: NOW, knownAt: null, page: page(50) },
    fields: [
      recordOf('counts', ...told('relation', 'direction', 'count')),
      { field: 'entity', key: 'nodes', name: 'nodes', shape: shape('id') },
      recordOf('edges', ...SENTENCE),
      recordOf('pageInfo', ...told('hasNextPage', 'endCursor')),
      HUBS,
    ],
    ...more,
  };
}
