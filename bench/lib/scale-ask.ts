/** Opens a graph that `scale-load.ts` wrote, asks it its questions, and tells what that took: arguments as of that. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine, type PreparedCall } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { measure, processorMs } from './measure.js';
import { ballotWorld, hubWorld } from './scale-worlds.js';
import type { Workload } from './workloads.js';

const REQUESTS = 200_000;
const TODAY = dayNumber(2026, 11, 23);
const [folder = '', size = ''] = process.argv.slice(2);
const { questions } = size === 'hub' ? hubWorld() : ballotWorld(10_000); // what is asked is the same for all sizes
const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
const schema = apiSchema(ontology);
let sharedBytes = 0;
const before = held();

const [began, used] = [performance.now(), process.cpuUsage()];
const { store, shared } = await openEmbeddedStore(ontology, folder, { mode: 'read' });
sharedBytes = (shared?.checkpoint.byteLength ?? 0) + (shared?.ledger.byteLength ?? 0);
const engine = new Engine(schema, ontology, store, DEFAULT_LIMITS);
const [first] = questions;
if (first !== undefined) await ask(prepare(first));
const { user, system } = process.cpuUsage(used);
const opened = {
  seconds: (performance.now() - began) / 1000,
  processor: (user + system) / 1e6,
  bytes: held() - before,
};

const calls = questions.map((question) => ({ name: question.name, call: prepare(question) }));
const answers: Record<string, unknown> = {};
for (const { name, call } of calls) answers[name] = await ask(call);
const asked = held() - before;
const times = await measure(
  calls.map(({ name, call }) => ({ name, run: () => ask(call) })),
  processorMs,
);
const list = await broad(
  'claims',
  '{ claims(first: 5, where: { predicate: { eq: "VOTED" } }) { totalCount nodes { id } } }',
);
const about = await broad(
  'claims of one',
  `{ claims(first: 5, where: { subject: { eq: "${idOf(first)}" } }) { totalCount nodes { id since } } }`,
);
const search = await broad('search', '{ search(text: "agreement", first: 5) { totalCount nodes { entity { id } } } }');
const broadly = held() - before;
const steady = size === 'hub' || process.env['SPACEGOV_SCALE_STEADY'] === 'no' ? [] : await many();
console.log(
  JSON.stringify({
    opened,
    asked,
    broadly,
    steady,
    answers,
    texts: statSync(join(folder, 'ledger.jsonl')).size,
    times: Object.fromEntries(times),
    once: [list, about, search],
  }),
);
await store.close();

function prepare({ operation, variables }: Workload): PreparedCall {
  const document = parse(operation);
  return engine.prepare(document, document.definitions[0] as OperationDefinitionNode, variables);
}

async function ask({ plan, values }: PreparedCall): Promise<unknown> {
  return (await store.run(plan, values, { today: TODAY })).row;
}

/** What goes through all claims is asked once: by the first who asks, and again. */
async function broad(name: string, operation: string): Promise<{ name: string; first: number; again: number }> {
  const call = prepare({ name, operation, variables: {} });
  const time = async (): Promise<number> => {
    const start = processorMs();
    await ask(call);
    return processorMs() - start;
  };
  return { name, first: await time(), again: await time() };
}

/** Bytes held after so many requests, tenth by tenth: all that was asked above in turns. */
async function many(): Promise<number[]> {
  const found: number[] = [];
  const small = calls.filter(({ name }) => name.startsWith('W'));
  for (let i = 0; i < REQUESTS; i += 1) {
    const one = small[i % small.length];
    if (one !== undefined) await ask(one.call);
    if ((i + 1) % (REQUESTS / 10) === 0) found.push(held() - before);
  }
  return found;
}

function idOf(question: Workload | undefined): string {
  const id = question?.variables['id'];
  return typeof id === 'string' ? id : '';
}

/** Buffers are outside of the heap, and those that threads can share outside of what Node counts. */
function held(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external + sharedBytes;
}
