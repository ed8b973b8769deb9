/** A server whose long questions are answered by threads: the same answers, and others do not wait for them. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, Kind, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine, type PreparedCall } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { readSavedOperations } from '../../src/graph/saved-operations.js';
import type { Elsewhere } from '../../src/graphql/elsewhere.js';
import { dayOf } from '../../src/model/day.js';
import { fromMilliseconds } from '../../src/model/instant.js';
import { AnswerTimeoutError } from '../../src/server/graphql-route.js';
import { ThreadPool } from '../../src/server/threads/pool.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology } from '../support/seed.js';
import { startTestServer, type TestServer } from '../support/server.js';

const PROGRAM = resolve('dist/start-thread.js');
let folder: string;
let store: GraphStore;
let pool: ThreadPool;
let threaded: TestServer;
let alone: TestServer;

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error('dist/start-thread.js is not built: run `npm run build`');
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  cpSync('dist/seeded', folder, { recursive: true });
  ({ store } = await openEmbeddedStore(ontology, folder, { mode: 'read' }));
  pool = poolOf();
  threaded = await startTestServer({ engine: newEngine(), elsewhere: pool });
  alone = await startTestServer({ engine: newEngine() });
  await ready(pool);
});
afterAll(async () => {
  await Promise.all([threaded.close(), alone.close(), pool.close()]);
  await store.close();
  rmSync(folder, { recursive: true });
});

const newEngine = (): Engine => new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
let engine: Engine | undefined;

function poolOf(change: Partial<ConstructorParameters<typeof ThreadPool>[0]> = {}): ThreadPool {
  const made = new ThreadPool({
    folder,
    ontology: ontology.text,
    program: PROGRAM,
    size: 1,
    most: 100,
    tell: (error) => {
      throw error;
    },
    ...change,
  });
  made.start();
  return made;
}

/** A thread says when it has opened its graph; there is no event for it here, so that it is looked for. */
async function ready(of: ThreadPool): Promise<void> {
  while (!of.isReady) await new Promise((done) => setTimeout(done, 20));
}

function prepared(text: string, variables: Readonly<Record<string, unknown>> = {}): PreparedCall {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  return (engine ??= newEngine()).prepare(document, operation, variables);
}

const DEAR = '{ treatyMatrix { state { name } cells { status since instrument { name } } } }';
const today = dayOf(Date.now());
const never = new AbortController();

it('answers every saved question to the letter as one thread does, asked for the first time and again', async () => {
  for (const { name, text, variables } of await readSavedOperations('docs/operations')) {
    const expected = await alone.ask(text, variables);
    for (let time = 1; time <= 3; time += 1) {
      const reply = await threaded.ask(text, variables);
      expect([name, time, reply.status, reply.text]).toEqual([name, time, expected.status, expected.text]);
    }
  }
});

it.each([
  ['a cursor of another list', '{ states(first: 1, after: "abc") { nodes { id } } }'],
  ['an id that is of nothing', '{ series(of: { id: "instrument:none", relation: PARTY_TO }) { value } }'],
  ['what was not known yet', '{ states(ids: ["state:chn"], knownAt: "2020-01-01T00:00:00Z") { nodes { id name } } }'],
  [
    'a claim that was not known yet',
    '{ entity(id: "state:chn", knownAt: "2020-01-01T00:00:00Z") { id name aliases } }',
  ],
])('tells what is wrong as one thread does: %s', async (_, text) => {
  const expected = await alone.ask(text);
  for (let time = 1; time <= 2; time += 1) {
    const reply = await threaded.ask(text);
    const bare = (of: string): string => of.replace(/"requestId":"[^"]*"/g, '');
    expect([reply.status, bare(reply.text)]).toEqual([expected.status, bare(expected.text)]);
  }
});

it('goes on answering while a thread is busy, and clients take turns', async () => {
  const order: string[] = [];
  const asked = (name: string, client: string): Promise<unknown> =>
    pool.answer(prepared(DEAR), today, never, client).then(() => order.push(name));
  const all = ['a1', 'a2', 'a3', 'a4'].map((name) => asked(name, 'a'));
  all.push(asked('b1', 'b'));
  const health = threaded.fetch('/healthz').then(() => order.push('health'));
  await Promise.all([...all, health]);
  expect(order.filter((name) => name !== 'health')).toEqual(
    ['a1', 'a2', 'b1', 'a3', 'a4'].sort((x, y) => order.indexOf(x) - order.indexOf(y)),
  );
  expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a3'));
  expect(order.indexOf('health')).toBeLessThan(order.indexOf('a4'));
});

it('answers alike in threads that share what the first has read', async () => {
  const two = poolOf({ size: 2 });
  while (two.load.ready < 2) await new Promise((done) => setTimeout(done, 20));
  const dear = prepared(DEAR);
  const answers = await Promise.all(['a', 'b'].map((client) => two.answer(dear, today, never, client)));
  const texts = answers.map(({ answered }) => Buffer.from(answered.text ?? '').toString());
  expect(texts[0]).toContain('treatyMatrix');
  expect(texts[1]).toBe(texts[0]);
  await two.close();
});

it('gives up what nobody waits for any more, begun or not', async () => {
  const leave = new AbortController();
  const dear = prepared(DEAR);
  const begun = pool.answer(dear, today, leave, 'a');
  const waiting = pool.answer(dear, today, leave, 'a');
  leave.abort(new Error('left'));
  const outcomes = await Promise.allSettled([begun, waiting]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  // What is asked next is not taken for what was given up.
  expect((await pool.answer(prepared('{ dataset { claims } }'), today, never, 'a')).answered.errors).toBeUndefined();
});

it('tells whose time ran out in the queue at once, and to send it again', async () => {
  const [dear, late] = [prepared(DEAR), new AbortController()];
  const begun = pool.answer(dear, today, never, 'a');
  const waiting = pool.answer(dear, today, late, 'a');
  late.abort(new AnswerTimeoutError('No answer within 1 ms.'));
  await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(pool.load.waiting).toBe(0);
  await expect(pool.answer(dear, today, late, 'a')).rejects.toMatchObject({ code: 'TIMEOUT' });
  await begun;
});

it('tells whose time runs out how much was looked at', async () => {
  const around = (n: number): string =>
    `n${String(n)}: neighbourhood(id: "body:copuos", depth: 3, first: 9) { nodes { id } }`;
  const long = `{ ${Array.from({ length: 20 }, (_, n) => around(n)).join(' ')} }`;
  // The time is up before a thread of a busy machine has begun, or while it is at work: then so much was looked at.
  for (let answerMs = 50, looked = 0; looked < 1_000; answerMs *= 2) {
    const server = await startTestServer({ engine: newEngine(), elsewhere: pool, timeouts: { answerMs } });
    try {
      const { status, json } = await server.ask(long);
      expect([status, json.errors?.[0].extensions.code]).toEqual([504, 'TIMEOUT']);
      const { message } = json.errors[0];
      expect(message).toMatch(
        /^Answering took too long and was stopped\. .* later\.( It had looked at \d+ relations by then\.)?$/,
      );
      looked = Number(/\d+(?= relations)/.exec(message)?.[0] ?? 0);
    } finally {
      await server.close();
    }
  }
});

it('refuses what would wait too long, with a code that says it may be sent again', async () => {
  const small = poolOf({ most: 2 });
  try {
    const asked = [1, 2, 3].map(() => small.answer(prepared('{ dataset { claims } }'), today, never, 'a'));
    await expect(asked[2]).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await Promise.all(asked.slice(0, 2));
    // Who has left takes no place from who stays: nothing is refused, though more were sent than may wait.
    const leave = new AbortController();
    const dear = prepared(DEAR);
    const busy = small.answer(dear, today, never, 'a');
    const left = [1, 2].map(() => small.answer(dear, today, leave, 'a'));
    leave.abort(new Error('left'));
    const stays = small.answer(dear, today, never, 'b');
    expect((await Promise.allSettled(left)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await Promise.all([busy, stays]);
  } finally {
    await small.close();
  }
});

it('answers files of operations and assistants elsewhere too, and in time', async () => {
  let asked = 0;
  /** Keeps what it is asked until nobody waits for it. */
  const never: Elsewhere = {
    isReady: true,
    load: { ready: 1, busy: 1, waiting: 0 },
    answer: async (_call, _today, { signal }) => {
      asked += 1;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  };
  const [operation] = await readSavedOperations('docs/operations');
  const server = await startTestServer({
    engine: newEngine(),
    elsewhere: never,
    operations: [operation!],
    mcp: { reach: 'loopback', ontology: '', schema: '' },
    timeouts: { answerMs: 50 },
  });
  try {
    const csv = await server.fetch(`/export/operation/${operation!.name}.csv`);
    const list = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ states { nodes { id } } }' }),
    });
    const matrix = await server.fetch('/export/matrix.csv?instruments=instrument:ost');
    expect([csv, list, matrix].map(({ status, json }) => [status, json.errors[0].extensions.code])).toEqual(
      Array(3).fill([504, 'TIMEOUT']),
    );
    const tool = await server.fetch('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'graphql', arguments: { query: '{ states { nodes { id } } }' } },
      }),
    });
    expect(tool.text).toContain('TIMEOUT');
    expect(asked).toBe(4);
  } finally {
    await server.close();
  }
});

it('sees what is written meanwhile, as every reader does', async () => {
  const { store: writer } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  const before = await threaded.ask('{ dataset { claims } }');
  const [one] = await writer.claimsOf('seed');
  if (one === undefined) throw new Error('the seed has no claim');
  await writer.write({ recordedAt: fromMilliseconds(Date.now()), origin: 'seed', assert: [], retract: [one] });
  await writer.close();
  const after = await threaded.ask('{ dataset { claims } }');
  expect(after.json.data.dataset.claims).toBeLessThan(before.json.data.dataset.claims);
});
