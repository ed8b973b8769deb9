/** How near the plan language comes to a walk over Maps written by hand, on the seed. In processor time. Figures: docs/performance.md. */
import assert from 'node:assert/strict';
import { parse, type OperationDefinitionNode } from 'graphql';
import { dayNumber } from '../src/model/day.js';
import { openSeed, type SeedGraph } from '../tests/queries/open-seed.js';
import { along, nameOf, readMaps, type Maps } from './lib/maps.js';
import { IS_SMOKE, measure, processorMs, shown } from './lib/measure.js';

const TODAY = dayNumber(2026, 11, 23);
const DAY = dayNumber(2024, 3, 31);
const AS_OF = '2024-03-31';

interface Question {
  readonly name: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly byHand: (maps: Maps) => unknown;
}

const QUESTIONS: readonly Question[] = [
  {
    name: '(a) parties of one instrument with their names',
    operation:
      'query ($i: ID!, $asOf: Date) { instrument(id: $i, asOf: $asOf) { parties(first: 250) { nodes { name } } } }',
    variables: { i: 'instrument:ost', asOf: AS_OF },
    byHand: (maps) => ({
      instrument: {
        parties: { nodes: along(maps.parties, 'instrument:ost', DAY).map((id) => ({ name: nameOf(id, maps, DAY) })) },
      },
    }),
  },
  {
    name: '(b) every State, its instruments, their names',
    operation:
      'query ($asOf: Date) { states(first: 250, asOf: $asOf) { nodes { code partyTo(first: 20) { nodes { name } } } } }',
    variables: { asOf: AS_OF },
    byHand: (maps) => ({
      states: {
        nodes: statesThen(maps).map((id) => ({
          code: maps.codes.get(id) ?? null,
          partyTo: {
            nodes: along(maps.partyTo, id, DAY).map((instrument) => ({ name: nameOf(instrument, maps, DAY) })),
          },
        })),
      },
    }),
  },
  {
    name: '(c) party to A but not to B',
    operation: `query ($a: ID!, $b: ID!, $asOf: Date) {
      states(
        where: { partyTo: { some: { node: { id: { eq: $a } } } }, NOT: { partyTo: { some: { node: { id: { eq: $b } } } } } }
        first: 250
        asOf: $asOf
      ) { totalCount nodes { code } }
    }`,
    variables: { a: 'instrument:ost', b: 'instrument:moon', asOf: AS_OF },
    byHand: (maps) => {
      const nodes: { code: string | null }[] = [];
      for (const id of along(maps.parties, 'instrument:ost', DAY)) {
        if (!along(maps.partyTo, id, DAY).includes('instrument:moon')) nodes.push({ code: maps.codes.get(id) ?? null });
      }
      return { states: { totalCount: nodes.length, nodes } };
    },
  },
];

/** Those that there were on the day: a State is in lists from when it began until it ended. */
function statesThen({ stateIds, began, ended }: Maps): string[] {
  return stateIds.filter((id) => (began.get(id) ?? '') <= AS_OF && (ended.get(id) ?? '9999') > AS_OF);
}

const graph = await openSeed();
const maps = await readMaps(graph.store, graph.ontology);
for (const question of QUESTIONS) await compare(question, graph, maps);

async function compare(
  { name, operation, variables, byHand }: Question,
  { engine, store }: SeedGraph,
  data: Maps,
): Promise<void> {
  const document = parse(operation);
  const definition = document.definitions[0] as OperationDefinitionNode;
  const { plan, values } = engine.prepare(document, definition, variables);
  const options = { today: TODAY };
  const run = async () => (await store.run(plan, values, options)).row;
  const answer = async () => (await engine.answer(engine.prepare(document, definition, variables), options)).data;
  const expected = JSON.stringify(byHand(data));
  assert(JSON.stringify(await run()) === expected, `${name}: the two walks must agree before they are timed`);
  assert(JSON.stringify(await answer()) === expected, `${name}: the engine must agree`);
  if (IS_SMOKE) {
    console.log(`${name}: by hand, store.run and engine answer the same`);
    return;
  }
  const contestants = [
    { name: 'by hand', run: () => byHand(data) },
    { name: 'store.run', run },
    { name: 'engine', run: answer },
  ];
  const times = await measure(contestants, processorMs);
  const hand = times.get('by hand') ?? NaN;
  const told = [...times].map(
    ([who, time]) => `${who} ${shown(time)}${who === 'by hand' ? '' : ` (${(time / hand).toFixed(1)} times)`}`,
  );
  console.log(`${name}: ${told.join(', ')}; ${String(expected.length)} characters`);
}
