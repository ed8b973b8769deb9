/** What strangers see of an error, and what only the log sees. */
import { CursorError } from '../../src/plan/cursor.js';
import { StoreUnavailableError, type GraphStore, type Row } from '../../src/store/store.js';
import { startTestServer, type Reply, type TestServer } from '../support/server.js';

const CANARY = 'canary-7391 neo4j://secret@db:7687 MATCH (n:State) /srv/app/src/store.ts';

async function askOf(
  run: GraphStore['run'],
  options: Parameters<typeof startTestServer>[0] = {},
): Promise<[Reply, TestServer]> {
  const server = await startTestServer({ ...options, store: () => ({ run }) });
  const reply = await server.ask('query Names { states { nodes { name } } }', {}, { 'x-request-id': 'r-1' });
  await server.close();
  return [reply, server];
}

it.each([
  ['an error', new Error(CANARY)],
  ['an error with a cause', new Error('outer', { cause: new Error(CANARY) })],
  ['an error with fields of its own', Object.assign(new Error(CANARY), { code: 'BAD_USER_INPUT', query: CANARY })],
  ['a text', CANARY],
  [
    'an error of ours that is not for strangers',
    Object.assign(new StoreUnavailableError(CANARY), { code: 'LEDGER_FORMAT' }),
  ],
])('tells nothing of %s but the id under which the log has it whole', async (_what, error) => {
  const [{ status, text, json }, { log }] = await askOf(() => {
    throw error as Error; // whatever it is
  });
  expect(status).toBe(500);
  expect(text).not.toContain('canary');
  expect(json).not.toHaveProperty('data');
  expect(json.errors).toEqual([
    {
      message: expect.stringContaining('request r-1'),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    },
  ]);
  expect(log).toContainEqual({
    level: 'error',
    message: 'operation failed',
    requestId: 'r-1',
    operationName: 'Names',
    err: error,
  });
});

it('tells nothing of an error thrown at once, or while the version was read', async () => {
  const [{ text }] = await askOf(() => {
    throw new Error(CANARY);
  });
  expect(text).not.toContain('canary');
  const server = await startTestServer({ store: () => ({ dataset: () => Promise.reject(new Error(CANARY)) }) });
  const reply = await server.ask('{ dataset { version } }');
  const ready = await server.fetch('/readyz');
  await server.close();
  expect(reply.text + ready.text).not.toContain('canary');
  expect({ status: ready.status, json: ready.json }).toEqual({ status: 503, json: { status: 'unavailable' } });
});

it('sends 503 and when to come back where the store cannot be reached, and tells nothing of where it is', async () => {
  const [{ status, headers, text, json }, { log }] = await askOf(() =>
    Promise.reject(new StoreUnavailableError(CANARY)),
  );
  expect({ status, after: headers.get('retry-after') }).toEqual({ status: 503, after: '2' });
  expect(json.errors[0].extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', requestId: 'r-1' });
  expect(text).not.toContain('canary');
  expect(JSON.stringify(log.map(({ err }) => String(err)))).toContain('canary');
});

it('is not ready while the store does not answer in time', async () => {
  const server = await startTestServer({
    store: () => ({ dataset: () => new Promise(() => undefined) }),
    timeouts: { readyMs: 50 },
  });
  expect(await server.fetch('/readyz')).toMatchObject({ status: 503, json: { status: 'unavailable' } });
  expect(await server.fetch('/healthz')).toMatchObject({ status: 200 });
  await server.close();
});

it('sends 504 where an answer takes too long, and stops the work on it', async () => {
  let signal: AbortSignal | undefined;
  const [{ status, json }] = await askOf(
    (_plan, _values, options) => {
      signal = options.waiter?.signal;
      return new Promise(() => undefined); // a store that cannot be interrupted
    },
    { timeouts: { answerMs: 50 } },
  );
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 504, code: 'TIMEOUT' });
  expect(signal?.aborted).toBe(true);
});

it('sends 400 for a cursor of another query, though only the store finds out', async () => {
  const server = await startTestServer();
  const first = await server.ask('{ states(first: 1) { pageInfo { endCursor } } }');
  const after = first.json.data.states.pageInfo.endCursor as string;
  const reply = await server.ask('query ($after: String) { people(after: $after) { nodes { id } } }', { after });
  const garbage = await server.ask('{ states(after: "garbage") { nodes { id } } }');
  await server.close();
  for (const { status, json } of [reply, garbage]) {
    expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_CURSOR' });
    expect(json).not.toHaveProperty('data');
  }
});

it('cuts long messages', async () => {
  const [{ json }] = await askOf(() => Promise.reject(new CursorError('x'.repeat(5_000))));
  expect(json.errors[0].message).toBe(`${'x'.repeat(399)}…`);
});

it('sends data with what was not known beside it', async () => {
  const server = await startTestServer({
    store: (store) => ({
      async run(plan, values, options) {
        const result = await store.run(plan, values, options);
        (result.row['states'] as { nodes: Row[] }).nodes[0]!['name'] = null;
        return { ...result, complete: false };
      },
    }),
  });
  const { status, json } = await server.ask('{ dataset { version } states(first: 1) { nodes { name } } }');
  await server.close();
  expect(status).toBe(200);
  expect(json.errors).toEqual([
    {
      message: 'Cannot return null for non-nullable field State.name.',
      locations: [{ line: 1, column: 50 }],
      path: ['states', 'nodes', 0, 'name'],
      extensions: { code: 'NOT_KNOWN' },
    },
  ]);
});

it('gives an answer the version of the data that it was computed from', async () => {
  const server = await startTestServer({
    store: (store) => ({
      async run(plan, values, options) {
        const result = await store.run(plan, values, options);
        return { ...result, dataset: { ...result.dataset, head: 'then' } }; // somebody has written since
      },
    }),
  });
  const { json } = await server.ask('{ states { totalCount } }');
  await server.close();
  expect(json.extensions.dataset.head).toBe('then');
});
