/** What the tables hold is what GraphQL answers, of the same day and moment. */
import { makeAsk, type Ask } from '../../src/graph/ask.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology, seededStore } from '../support/seed.js';
import { readCsv } from './read-csv.js';
import { TODAY, written } from './support.js';

let store: GraphStore;
let ask: Ask;

beforeAll(async () => {
  store = await seededStore();
  ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => TODAY });
});
afterAll(() => store.close());

const DAYS = [
  { words: {}, time: '' },
  { words: { asOf: '1975-06-01' }, time: '(asOf: "1975-06-01")' },
  {
    words: { asOf: '2019-12-31', knownAt: '2026-12-01T00:00:00Z' },
    time: '(asOf: "2019-12-31", knownAt: "2026-12-01T00:00:00Z")',
  },
  { words: { ever: 'true' }, time: '(ever: true)' },
];

interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All pages of a root list. */
async function all(field: string, time: string, selection: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let after: string | null = null; ;) {
    const given = [time.slice(1, -1), 'first: 250', ...(after === null ? [] : [`after: ${JSON.stringify(after)}`])];
    const args = given.filter((one) => one !== '').join(', ');
    const { data, errors } = await ask({
      text: `{ ${field}(${args}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
    });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data![field] as Page;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

describe.each(DAYS)('nodes.csv $words', ({ words, time }) => {
  it.each(['State', 'Instrument', 'Organization', 'SpaceObject', 'Document'])(
    'has the properties of each %s',
    async (kindName) => {
      const kind = ontology.kinds.get(kindName)!;
      const rows = readCsv(await written('nodes.csv', store, { ...words, kinds: kindName }, { unguarded: true }));
      const names = [...kind.properties.values()];
      const answers = await all(kind.plural, time, ['id', ...names.map(({ name }) => name)].join(' '));
      const text = (value: string | number | boolean | null | readonly string[]): string =>
        value === null ? '' : Array.isArray(value) ? value.join(' | ') : String(value);
      const expected = new Map(
        answers.map((node) => [
          node['id'],
          Object.fromEntries(names.map(({ name }) => [name, text(node[name] as string | null)])),
        ]),
      );
      const given = new Map(
        rows.map((row) => [row['id'], Object.fromEntries(names.map(({ name }) => [name, row[name]]))]),
      );
      // Whoever is met along a relation is there too, whether or not it exists on the day.
      for (const [id, values] of given) if (expected.has(id)) expect(values).toEqual(expected.get(id));
      const there = rows.filter(({ exists }) => exists === 'true' || time.includes('ever')).map(({ id }) => id);
      expect(there).toEqual([...expected.keys()]);
    },
  );
});

it.each(DAYS)('edges.csv $words has every relation that GraphQL lists, as it lists it', async ({ words, time }) => {
  const rows = readCsv(await written('edges.csv', store, { ...words, relations: 'PARTY_TO' }, { unguarded: true }));
  const args = ['first: 250', 'orderBy: [{ node: { id: ASC } }]'].join(', ');
  const instruments = (await all('instruments', time === '' ? '(ever: false)' : time, 'id')).map(({ id }) =>
    String(id),
  );
  const expected = new Map<string, unknown>();
  const held = new Set(rows.map(({ target }) => target));
  const lists = [...new Set([...instruments, ...held])].filter(
    (id) => held.has(id) || /:(ost|moon|registration)$/.test(id!),
  );
  for (const id of lists) {
    const root = time === '' ? `(id: "${id}")` : `(id: "${id}", ${time.slice(1, -1)})`;
    const { data, errors } = await ask({
      text: `{ instrument${root} { parties(${args}) { totalCount edges { since until attested action inForce node { id name } claim { id recordedAt evidence { locator quote document { id } } } } } } }`,
    });
    expect(errors).toBeUndefined();
    const { totalCount, edges } = (data!['instrument'] as any).parties; // eslint-disable-line @typescript-eslint/no-explicit-any -- as just asked
    expect(edges).toHaveLength(totalCount);
    for (const { claim, node, ...edge } of edges) {
      expected.set(claim.id, {
        target: id,
        source: node.id,
        source_name: node.name,
        ...Object.fromEntries(Object.entries(edge).map(([key, value]) => [key, value ?? ''])),
        recorded_at: claim.recordedAt,
        sources: [...new Set<string>(claim.evidence.map(({ document }: any) => document.id))].sort().join(' | '), // eslint-disable-line @typescript-eslint/no-explicit-any -- as just asked
        quotes: claim.evidence.map(({ quote }: any) => quote ?? '').join(' | '), // eslint-disable-line @typescript-eslint/no-explicit-any -- as just asked
      });
    }
  }
  const given = new Map(
    rows.map(
      ({
        claim,
        target,
        source,
        source_name,
        since,
        until,
        attested,
        action,
        inForce,
        recorded_at,
        sources,
        quotes,
      }) => [
        claim,
        { target, source, source_name, since, until, attested, action, inForce, recorded_at, sources, quotes },
      ],
    ),
  );
  expect(given.size).toBeGreaterThan(50);
  expect(given).toEqual(expected);
});

describe('claims.csv', () => {
  let rows: Record<string, string>[];
  beforeAll(async () => {
    rows = readCsv(await written('claims.csv', store, {}, { unguarded: true }));
  });

  it('has every effective claim, with its evidence', async () => {
    const { data } = await ask({ text: `{ claims(where: { effective: { eq: true } }, first: 0) { totalCount } }` });
    expect(rows).toHaveLength((data!['claims'] as { totalCount: number }).totalCount);
    const some = await all(
      'claims',
      '(where: { effective: { eq: true }, predicate: { in: ["PARTY_TO", "status", "OPPOSES"] } })',
      'id value polarity since until evidence { locator quote start end attested document { id } }',
    );
    const byId = new Map(rows.map((row) => [row['claim'], row]));
    expect(some.length).toBeGreaterThan(400);
    for (const { id, value, polarity, since, until, evidence } of some) {
      const row = byId.get(String(id))!;
      expect(row).toMatchObject({ polarity, value: value ?? '', since: since ?? '', until: until ?? '' });
      const own = (JSON.parse(row['evidence']!) as Record<string, unknown>[]).map(({ document, ...rest }) => ({
        locator: null,
        quote: null,
        start: null,
        end: null,
        attested: null,
        ...rest,
        document: { id: document },
      }));
      expect(own).toEqual(evidence);
    }
  });

  it('is joined by evidence.csv by id, which counts all evidence', async () => {
    const evidence = readCsv(await written('evidence.csv', store));
    const ids = new Set(rows.map(({ claim }) => claim));
    expect(evidence.every(({ claim }) => ids.has(claim))).toBe(true);
    expect(evidence).toHaveLength(
      rows.reduce((sum, row) => sum + (JSON.parse(row['evidence']!) as unknown[]).length, 0),
    );
  });
});

it('around an entity has what is reached, and nothing that is not', async () => {
  const rows = readCsv(await written('edges.csv', store, { around: 'instrument:moon', relations: 'PARTY_TO' }));
  expect(new Set(rows.map(({ target }) => target))).toEqual(new Set(['instrument:moon']));
  const two = readCsv(
    await written('edges.csv', store, { around: 'instrument:moon', relations: 'PARTY_TO', depth: '2' }),
  );
  expect(new Set(two.map(({ source }) => source))).toEqual(new Set(rows.map(({ source }) => source)));
  expect(two.length).toBeGreaterThan(rows.length);
});

it('unvotes has a row for each ballot that GraphQL lists', async () => {
  const rows = readCsv(await written('votes.unvotes.csv', store));
  const calls = readCsv(await written('roll-calls.unvotes.csv', store));
  const [call] = calls.filter(({ kind }) => kind === 'whole');
  const { data } = await ask({
    text: `query ($id: ID!) { rollCall(id: $id, ever: true) { date name ballots(first: 250) { edges { vote node { id alpha2 } } } } }`,
    variables: { id: call!['rcid'] },
  });
  const { date, name, ballots } = data!['rollCall'] as any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as just asked
  expect(call).toMatchObject({ date_written: date, short: name });
  const own = rows
    .filter(({ rcid }) => rcid === call!['rcid'])
    .map(({ state, country_code, vote }) => ({ state, country_code, vote }));
  expect(own).toEqual(
    (ballots.edges as { vote: string; node: { id: string; alpha2: string | null } }[]).map(({ vote, node }) => ({
      state: node.id,
      country_code: node.alpha2 ?? '',
      vote: vote.toLowerCase(),
    })),
  );
});
