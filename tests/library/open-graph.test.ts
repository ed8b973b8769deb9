import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gql, openGraph, type DatasetState, type SpaceGraph } from '../../src/index.js';

const PARTIES = 'query Parties($id: ID!) { instrument(id: $id) { parties(first: 0) { totalCount } } }';
const CHINA = 'query ($code: String!) { state(code: $code) { name } }';
const codes = ({ errors }: Awaited<ReturnType<SpaceGraph['query']>>): string[] | undefined =>
  errors?.map((e) => e.extensions.code);

let inMemory: DatasetState;

describe('a graph in memory', () => {
  let graph: SpaceGraph;

  beforeAll(async () => {
    graph = await openGraph();
    inMemory = await graph.dataset();
  });
  afterAll(() => graph.close());

  it('answers from the seed of the package', async () => {
    const { version, head, recordedAt } = await graph.dataset();
    expect(await graph.query(CHINA, { code: 'CHN' })).toEqual({
      data: { state: { name: 'China' } },
      extensions: { dataset: { version, head, recordedAt, asOf: [new Date().toISOString().slice(0, 10)] } },
    });
  });

  it('tells which saved question a sentence asks', async () => {
    const { questions } = await graph.ask('Who chaired COPUOS in 2010?');
    expect(questions[0]).toMatchObject({ id: '33', variables: { session: 'session:copuos-53' }, notRead: [] });
    expect(await graph.ask('How do I bake bread?')).toMatchObject({
      questions: [],
      problem: { code: 'NO_QUESTION_FITS' },
    });
  });

  it('takes an operation that was written in code', async () => {
    const question = gql`
      query ($code: String!) {
        state(code: $code) {
          name
        }
      }
    `;
    expect((await graph.query(question, { code: 'CHN' })).data).toEqual({ state: { name: 'China' } });
    expect((await graph.query(question, { code: 'XXX' })).data).toEqual({ state: null });
  });

  it.each`
    text                                                                           | variables      | code
    ${'{'}                                                                         | ${{}}          | ${'GRAPHQL_PARSE_FAILED'}
    ${'{ nobody }'}                                                                | ${{}}          | ${'GRAPHQL_VALIDATION_FAILED'}
    ${'mutation { a }'}                                                            | ${{}}          | ${'BAD_USER_INPUT'}
    ${CHINA}                                                                       | ${{}}          | ${'BAD_USER_INPUT'}
    ${CHINA}                                                                       | ${{ code: 7 }} | ${'BAD_USER_INPUT'}
    ${'{ states(asOf: "2024-13-01") { totalCount } }'}                             | ${{}}          | ${'BAD_USER_INPUT'}
    ${'{ states(asOf: "2024-01-01", ever: true) { totalCount } }'}                 | ${{}}          | ${'BAD_USER_INPUT'}
    ${'{ states(first: 250) { nodes { partyTo(first: 250) { nodes { id } } } } }'} | ${{}}          | ${'QUERY_TOO_COMPLEX'}
  `('tells what is wrong with $text $variables: $code', async ({ text, variables, code }) => {
    const answer = await graph.query(text, variables);
    expect(answer.data).toBeNull();
    expect(codes(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toMatch(/\S/);
    expect(answer.extensions.dataset.version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks the operation that is named', async () => {
    const text = 'query A { state(code: "AUT") { name } } query B { state(code: "CHN") { name } }';
    expect((await graph.query(text, {}, { operationName: 'B' })).data).toEqual({ state: { name: 'China' } });
    expect(codes(await graph.query(text))).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(codes(await graph.query(text, {}, { operationName: 'C' }))).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it('answers introspection', async () => {
    expect((await graph.query('{ __type(name: "State") { name } }')).data).toEqual({ __type: { name: 'State' } });
  });
});

/** A folder that holds the seed: to open it takes less than to read the seed, as is done where there is none. */
let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-graph-'));
  data = join(folder, 'data');
  const bare = await openGraph({ data, seed: false });
  expect(await bare.dataset()).toMatchObject({ claims: 0 });
  expect(existsSync(data)).toBe(false);
  const one = await openGraph({ data });
  expect(await bare.dataset()).toEqual(await one.dataset());
  await Promise.all([bare, one].map((graph) => graph.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes another day for today', async () => {
  const counts = await Promise.all(
    ['1967-10-09', '1967-10-10', '2024-03-31'].map(async (today) => {
      const graph = await openGraph({ data, today });
      const { data: found } = await graph.query<{ instrument: { parties: { totalCount: number } } }>(PARTIES, {
        id: 'instrument:ost',
      });
      await graph.close();
      return found?.instrument.parties.totalCount;
    }),
  );
  expect(counts[0]).toBeLessThanOrEqual(counts[1]!);
  expect(counts[2]).toBe(115);
  await expect(openGraph({ today: '2024-02-30' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('is cited, and opened again as it was cited', async () => {
  const text =
    'query Parties { instrument(id: "instrument:moon") { parties { totalCount edges { claim { evidence { document { url } } } } } } }';
  const graph = await openGraph({ data, today: '2020-01-01' });
  const { reference, csl, at, today } = await graph.cite(text, {}, { documents: true });
  const answer = await graph.query(text);
  expect(reference).toContain(answer.extensions.dataset.head);
  expect(csl[0]).toMatchObject({ type: 'dataset', version: answer.extensions.dataset.version });
  expect(csl.length).toBeGreaterThan(1);
  await expect(graph.cite('{ nobody }')).rejects.toMatchObject({ code: 'NOT_CITABLE' });
  await graph.close();
  await expect(graph.cite(text)).rejects.toMatchObject({ code: 'GRAPH_CLOSED' });

  const then = await openGraph({ data, at, today });
  expect(await then.query(text)).toEqual(answer);
  await then.close();
  await expect(openGraph({ data, at: 'ffffffffffff' })).rejects.toMatchObject({ code: 'STATE_NOT_FOUND' });
});

it('is closed once', async () => {
  const graph = await openGraph({ seed: false });
  expect(await graph.dataset()).toMatchObject({ claims: 0, entities: 0 });
  await graph.close();
  await graph.close();
  await expect(graph.query(CHINA, { code: 'CHN' })).rejects.toMatchObject({ code: 'GRAPH_CLOSED' });
});

it('keeps a graph in a folder, which others may open too, and which is that in memory', async () => {
  const [one, two] = await Promise.all([openGraph({ data }), openGraph({ data })]);
  expect(await two.dataset()).toEqual(await one.dataset());
  expect(inMemory).toEqual(await one.dataset());
  await Promise.all([one, two].map((graph) => graph.close()));
});
