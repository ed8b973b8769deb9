/** The embedded store in memory with every recorded ballot, beside loops written by hand over plain Maps. The argument is how many ballots. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, type OperationDefinitionNode } from 'graphql';
import { Engine } from '../../src/graphql/engine.js';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { NOTHING } from '../../src/store/dataset-version.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { compareText } from '../../src/text/compare.js';
import { ballotClaims, ballotsOf, type Ballots } from './ballots.js';
import { measure, megabytes, shown } from './measure.js';
import { TABLES } from './scale-worlds.js';

const TODAY = dayNumber(2026, 11, 23);

await run(Number(process.argv[2]));

async function run(count: number): Promise<void> {
  const ballots = timed('read the tables', () => ballotsOf(TABLES, count));
  console.log(
    `${String(ballots.votes.length)} ballots of ${String(ballots.states.length)} States in ${String(ballots.rollCalls.size)} roll calls`,
  );
  const batch = timed('make the claims', () => ballotClaims(ballots));
  const before = megabytes();
  const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
  const store = timed(
    `open with ${String(batch.assert.length)} claims`,
    () => new EmbeddedStore(ontology, memoryJournal(), [{ ...batch, version: NOTHING }]),
  );
  const after = megabytes();
  console.log(
    `memory: ${String(after - before)} MB for the graph beside ${String(before)} MB of claims, ${(((after - before) * 1e6) / batch.assert.length).toFixed(0)} bytes a claim`,
  );
  const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
  await walks(engine, store, ballots);
}

async function walks(engine: Engine, store: EmbeddedStore, ballots: Ballots): Promise<void> {
  const byState = groups(ballots, ([, state]) => state);
  const byRollCall = groups(ballots, ([rollCall]) => rollCall);
  const [state = ''] = ballots.states;
  const rollCall = [...ballots.rollCalls.keys()].at(-1) ?? '';
  await compare(
    engine,
    store,
    'how one State voted, in all',
    `{ state(id: "${state}") { votes(first: 0) { totalCount facets(by: [VOTE]) { values { value count } } } } }`,
    () => {
      const own = byState.get(state) ?? [];
      return {
        state: { votes: { totalCount: own.length, facets: [{ values: counted(own.map(([, , vote]) => vote)) }] } },
      };
    },
  );
  await compare(
    engine,
    store,
    'the ballots of one roll call',
    `{ rollCall(id: "${rollCall}") { ballots(first: 250) { edges { vote node { code } } } } }`,
    () => ({
      rollCall: {
        ballots: {
          edges: (byRollCall.get(rollCall) ?? []).map(([, id, vote]) => ({
            vote,
            node: { code: id.slice(6).toUpperCase() },
          })),
        },
      },
    }),
  );
  await compare(
    engine,
    store,
    'the last ten ballots of every State',
    '{ states(first: 250) { nodes { votes(first: 10, orderBy: [{ node: { id: DESC } }]) { nodes { id } } } } }',
    () => ({
      states: {
        nodes: [...ballots.states].sort().map((id) => ({
          votes: {
            nodes: (byState.get(id) ?? [])
              .slice(-10)
              .reverse()
              .map(([voted]) => ({ id: voted })),
          },
        })),
      },
    }),
  );
}

async function compare(
  engine: Engine,
  store: EmbeddedStore,
  name: string,
  operation: string,
  byHand: () => unknown,
): Promise<void> {
  const document = parse(operation);
  const call = engine.prepare(document, document.definitions[0] as OperationDefinitionNode, {});
  const walk = async () => (await store.run(call.plan, call.values, { today: TODAY })).row;
  assert(JSON.stringify(await walk()) === JSON.stringify(byHand()), `${name}: the two walks must agree`);
  const times = await measure([
    { name: 'by hand', run: byHand },
    { name: 'store.run', run: walk },
  ]);
  const [hand = NaN, ours = NaN] = [times.get('by hand'), times.get('store.run')];
  console.log(`${name}: by hand ${shown(hand)}, store.run ${shown(ours)} (${(ours / hand).toFixed(1)} times)`);
}

/** Ballots by one of their ends, in the order of the other. */
function groups(
  { votes }: Ballots,
  key: (vote: Ballots['votes'][number]) => string,
): Map<string, Ballots['votes'][number][]> {
  const map = new Map<string, Ballots['votes'][number][]>();
  for (const vote of votes) {
    const list = map.get(key(vote));
    if (list === undefined) map.set(key(vote), [vote]);
    else list.push(vote);
  }
  for (const list of map.values()) list.sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
  return map;
}

function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function timed<T>(what: string, work: () => T): T {
  const began = performance.now();
  const result = work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(2)} s`);
  return result;
}
