/** One line a request, with what an operator needs and nothing that is somebody's secret. */
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { startTestServer, type TestServer } from '../support/server.js';

const NAMES = 'query Names { states(first: 1) { nodes { name } } }';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => (server.log.length = 0));

it('tells who asked what, how it went and how long it took', async () => {
  const { headers } = await server.ask(NAMES);
  expect(server.log).toEqual([
    {
      level: 'info',
      message: 'request',
      requestId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      durationMs: expect.any(Number),
      operationName: 'Names',
      operationHash: createHash('sha256').update(NAMES).digest('hex').slice(0, 16),
      code: undefined,
    },
  ]);
});

it('tells the code of a refusal', async () => {
  await server.ask('query Wrong { states(first: -1) { nodes { name } } }');
  await server.fetch('/nowhere');
  expect(server.log).toMatchObject([
    { operationName: 'Wrong', status: 400, code: 'BAD_USER_INPUT' },
    { path: '/nowhere', status: 404, code: 'NOT_FOUND' },
  ]);
});

it('holds no value of a variable, no header and no query string', async () => {
  const secret = 'canary-in-a-value';
  const query = 'query Q($text: String!) { states(where: { name: { eq: $text } }) { totalCount } }';
  await server.ask(query, { text: secret }, { authorization: `Bearer ${secret}`, cookie: secret });
  await server.ask(query, { text: { secret } });
  const search = new URLSearchParams({ query, variables: JSON.stringify({ text: secret }) });
  await server.fetch(`/graphql?${search.toString()}`, { headers: { 'apollo-require-preflight': secret } });
  expect(server.log).toHaveLength(3);
  expect(JSON.stringify(server.log)).not.toContain('canary');
});

it('is written by pino as JSON, with the stack of an error', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const failing = await startTestServer({
    log: pino(stream),
    store: () => ({ run: () => Promise.reject(new Error('the whole story')) }),
  });
  await failing.ask('query Q { states { totalCount } }');
  await failing.close();
  const [failure, request] = lines.map((line) => JSON.parse(line) as Record<string, any>); // eslint-disable-line @typescript-eslint/no-explicit-any
  expect(failure).toMatchObject({ msg: 'operation failed', operationName: 'Q', err: { message: 'the whole story' } });
  expect(failure?.['err'].stack).toContain('log.test.ts');
  expect(request).toMatchObject({
    msg: 'request',
    requestId: failure?.['requestId'],
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
  });
});
