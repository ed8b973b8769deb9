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

it.each`
  text                                                                | messages
  ${'{ state(code: "AUT") { id } }'}                                  | ${undefined}
  ${'{ state(code: "SAUD") { id } }'}                                 | ${['state: nothing has the code "SAUD". Did you mean SAU?']}
  ${'{ ost: instrument(id: "instrument:osst") { id } }'}              | ${['ost: nothing has the id "instrument:osst". Did you mean instrument:ost?']}
  ${'{ nodes(ids: ["state:aut", "nobody"]) { id } }'}                 | ${['nodes.1: nothing has the id "nobody".']}
  ${'{ state(code: "AUT", knownAt: "2000-01-01T00:00:00Z") { id } }'} | ${undefined}
`('tells of what is not there in $text', async ({ text, messages }) => {
  const { extensions } = await answer(text);
  expect(extensions?.warnings?.map(({ message }) => message)).toEqual(messages);
});

it('looks once for the names of a kind, and tells of ten at most', async () => {
  const run = jest.spyOn(graph.store, 'run');
  const ids = Array.from({ length: 500 }, (_, i) => `state:x${i}`);
  const { extensions } = await answer('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(extensions?.warnings).toHaveLength(10);
  expect(run).toHaveBeenCalledTimes(2); // the question, and all States
  run.mockRestore();
});
