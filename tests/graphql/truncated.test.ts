import { parse, type OperationDefinitionNode } from 'graphql';
import { dayNumber } from '../../src/model/day.js';
import type { Answered } from '../../src/graphql/engine.js';
import { QUESTIONS } from '../../src/questions/questions.js';
import { openSeed, type SeedGraph } from '../queries/open-seed.js';
import { WITHOUT_PAGES } from './without-pages.js';

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

it('asks the store once more for counts alone, and only where that has not noticed by itself what is cut', async () => {
  const run = jest.spyOn(graph.store, 'run');
  await answer('{ instrument(id: "instrument:moon") { parties { nodes { id } } } }');
  expect(run).toHaveBeenCalledTimes(1);
  await answer('{ instrument(id: "instrument:moon") { parties(first: 2) { nodes { id name } } } }');
  expect(run).toHaveBeenCalledTimes(2);
  await answer('{ states { nodes { code } facets(by: [REGIONAL_GROUP], first: 2) { values { count } } } }');
  expect(run).toHaveBeenCalledTimes(4);
  expect(JSON.stringify(run.mock.calls[3]?.[0])).not.toContain('"code"');
  run.mockRestore();
});

it('stands beside what could not be told at a moment', async () => {
  const { extensions } = await answer(
    '{ states(first: 2, knownAt: "2000-01-01T00:00:00Z") { nodes { id } } instruments(first: 2) { nodes { name } } }',
  );
  expect(extensions?.truncated?.map(({ path }) => path)).toEqual([['instruments']]);
});

describe('lists that have no pages', () => {
  it('say how much of them was given: values of facets, parts of an overlap, pairs, roll calls, paths, sources', async () => {
    const { extensions, errors } = await answer(WITHOUT_PAGES);
    expect(errors).toBeUndefined();
    const found = new Map(extensions?.truncated?.map(({ path, given, total }) => [path.join('.'), [given, total]]));
    const more = expect.any(Number) as number;
    expect(Object.fromEntries(found)).toEqual({
      'states.by.0.v': [3, 6],
      'states.by.1.v': [3, more],
      'overlap.both.nodes': [2, more],
      'overlap.right.r': [2, more],
      'overlap.right.r.1.partyTo': [1, more],
      'voteAgreement.pairs': [2, null],
      'voteAgreement.rollCalls': [2, more],
      'paths.nodes': [1, null],
      'dataset.sources': [2, more],
    });
    for (const [given, total] of found.values())
      if (typeof total === 'number') expect(total).toBeGreaterThan(given ?? 0);
  });

  const BOTH =
    'left: { id: "instrument:moon", relation: PARTY_TO }, right: { id: "instrument:ost", relation: PARTY_TO }';
  it.each`
    text                                                                                                                      | because
    ${'{ states { totalCount facets(by: [REGIONAL_GROUP], first: 6) { values { count } } } }'}                                | ${'all values are given'}
    ${'{ states { totalCount facets(by: [REGIONAL_GROUP], first: 2) { by } } }'}                                              | ${'no values were asked for'}
    ${`{ overlap(${BOTH}, first: 2) { both { totalCount nodes { id } } } }`}                                                  | ${'the length was asked for'}
    ${'{ voteAgreement(states: ["state:ind", "state:chn"], first: 3) { rollCallCount rollCalls { yes } pairs { common } } }'} | ${'the length was asked for, and two States are one pair'}
    ${'{ paths(from: "state:chn", to: "state:chn", first: 1) { nodes { length } } }'}                                         | ${'there is one path alone'}
  `('are silent where $because', async ({ text }) => {
    const { extensions, errors } = await answer(text);
    expect(errors).toBeUndefined();
    expect(extensions).not.toHaveProperty('truncated');
  });

  it('are told of wherever paths stand, and whatever is shown of the entities on them', async () => {
    const ends = 'from: "person:li-song", to: "instrument:moon"';
    const { extensions, errors } = await answer(`{
      states(first: 2) { nodes { name } }
      few: paths(${ends}, maxHops: 3, first: 2) { some: nodes { length } same: nodes { hops { to { name } } } excludedHubs { id } }
      all: paths(${ends}, maxHops: 3, first: 250) { nodes { length } }
      none: paths(${ends}, first: 0) { nodes { length } }
    }`);
    expect(errors).toBeUndefined();
    expect(extensions?.truncated).toEqual([
      { path: ['states'], given: 2, total: expect.any(Number) as number },
      { path: ['few', 'some'], given: 2, total: null },
      { path: ['few', 'same'], given: 2, total: null },
    ]);
  });

  it('each that a question has is told of: who adds one says which of its lists are cut', () => {
    for (const { field, cursor, cut } of Object.values(QUESTIONS)) {
      const isCut = (field.arguments ?? []).some(({ name }) => name === 'first') && cursor === null;
      expect([field.name, cut.length > 0]).toEqual([field.name, isCut]);
    }
  });
});
