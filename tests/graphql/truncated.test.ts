import { parse, type OperationDefinitionNode } from 'graphql';
import { dayNumber } from '../../src/model/day.js';
import type { Answered } from '../../src/graphql/engine.js';
import { openSeed, type SeedGraph } from '../queries/open-seed.js';

const TODAY = dayNumber(2026, 11, 28);

let graph: SeedGraph;
beforeAll(async () => {
  graph = await openSeed();
});

async function answer(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answered> {
  const { engine } = graph;
  const document = parse(text);
  const call = engine.prepare(document, document.definitions[0] as OperationDefinitionNode, variables); // one operation
  return engine.answer(call, { today: TODAY });
}

const PARTIES = 'parties(asOf: "2022-02-28", first: $first)';

it('names a list that is longer than its page, how much of it was given and how much there is', async () => {
  const { extensions } = await answer(
    `query ($first: Int!) { moon: instrument(id: "instrument:moon") { who: ${PARTIES} { nodes { id } } } }`,
    { first: 5 },
  );
  expect(extensions?.truncated).toEqual([{ path: ['moon', 'who'], given: 5, total: 18 }]);
});

it.each`
  text                                                                                           | because
  ${`{ instrument(id: "instrument:moon") { parties { nodes { id } } } }`}                        | ${'all are given'}
  ${`{ instrument(id: "instrument:ost") { parties(first: 5) { totalCount nodes { id } } } }`}    | ${'the total was asked for'}
  ${`{ states(first: 5) { pageInfo { hasNextPage } nodes { id } } }`}                            | ${'it was asked whether more follow'}
  ${`{ states(first: 5) { facets(by: [REGIONAL_GROUP]) { by } } }`}                              | ${'no rows were asked for'}
  ${`{ states(first: 0) { nodes { id } } }`}                                                     | ${'none were asked for'}
  ${`{ states(first: 4, where: { code: { in: ["AUT","CHN","IND","SAU"] } }) { nodes { id } } }`} | ${'a page that is just full'}
`('says nothing where $because', async ({ text }) => {
  const { extensions } = await answer(text);
  expect(extensions).not.toHaveProperty('truncated');
});

it('finds lists within lists, by edges too, and below the questions', async () => {
  const { extensions, errors } = await answer(`{
    states(where: { code: { in: ["AUT", "CHN"] } }, first: 3) { nodes { code partyTo(first: 2) { edges { since } } } }
    search(text: "committee", first: 2) { nodes { entity { id ... on Body { members(first: 1) { nodes { id } } } } } }
    claims(where: { subject: { eq: "state:chn" } }, first: 3) { nodes { id } }
    timeline(id: "programme:ilrs", first: 2) { nodes { date } }
    neighbourhood(id: "state:chn", first: 2) { edges { relation } }
  }`);
  expect(errors).toBeUndefined();
  const found = extensions?.truncated ?? [];
  expect(found.map(({ path, given }) => [path.join('.'), given])).toEqual(
    expect.arrayContaining([
      ['states.nodes.0.partyTo', 2],
      ['states.nodes.1.partyTo', 2],
      ['search', 2],
      ['claims', 3],
      ['timeline', 2],
      ['neighbourhood', 2],
    ]),
  );
  for (const { given, total, path } of found)
    if (path[0] === 'neighbourhood') expect(total).toBeNull();
    else expect(total).toBeGreaterThan(given);
});

it('goes by what follows a cursor, and is silent on the last page', async () => {
  const page = `states(where: { code: { in: ["AUT", "CHN", "IND", "SAU"] } }, first: 2, after: $after)`;
  const ask = async (after: string | null): Promise<Answered> =>
    answer(`query ($after: String) { ${page} { edges { cursor } } }`, { after });
  const first = await ask(null);
  expect(first.extensions?.truncated).toEqual([{ path: ['states'], given: 2, total: 4 }]);
  const { edges } = (first.data as { states: { edges: { cursor: string }[] } }).states;
  expect((await ask(edges[0]?.cursor ?? '')).extensions?.truncated).toEqual([{ path: ['states'], given: 2, total: 4 }]);
  expect((await ask(edges[1]?.cursor ?? '')).extensions).not.toHaveProperty('truncated');
});

it('shows the first twenty, and how many there are', async () => {
  const { extensions } = await answer(
    '{ states(first: 40) { totalCount nodes { partyTo(first: 1) { nodes { id } } } } }',
  );
  expect(extensions?.truncated).toHaveLength(20);
  expect(extensions?.truncatedInAll).toBeGreaterThan(20);
});

it('asks the store once more for counts alone, and only where a page is full', async () => {
  const run = jest.spyOn(graph.store, 'run');
  await answer('{ instrument(id: "instrument:moon") { parties { nodes { id } } } }');
  expect(run).toHaveBeenCalledTimes(1);
  await answer('{ instrument(id: "instrument:moon") { parties(first: 2) { nodes { id name } } } }');
  expect(run).toHaveBeenCalledTimes(3);
  expect(JSON.stringify(run.mock.calls[2]?.[0])).not.toContain('"name"');
  run.mockRestore();
});

it('stands beside what could not be told at a moment', async () => {
  const { extensions } = await answer(
    '{ states(first: 2, knownAt: "2000-01-01T00:00:00Z") { nodes { id } } instruments(first: 2) { nodes { name } } }',
  );
  expect(extensions?.truncated?.map(({ path }) => path)).toEqual([['instruments']]);
});
