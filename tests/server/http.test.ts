/** Addresses, methods, headers and origins. */
import { request } from 'node:http';
import { auditServer } from 'graphql-http';
import { startTestServer, type TestServer } from '../support/server.js';

const ORIGIN = 'https://example.org';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ allowedOrigins: [ORIGIN], operations: [SAVED] });
});
afterAll(() => server.close());

const SAVED = {
  name: '01-states',
  title: 'How many States there are',
  text: '{ states { totalCount } }',
  variables: {},
};
const QUERY = '/graphql?query=%7B__typename%7D';
const ASKING = { 'apollo-require-preflight': '1' };

it('keeps to the GraphQL over HTTP specification', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  const failed = results.filter(({ status }) => status === 'error');
  expect(failed.map(({ name }) => name)).toEqual([]);
  const warned = results.filter(({ status }) => status === 'warn').map(({ id }) => id);
  // For clients that ask for application/json the draft prefers 200 to these; a refusal is 400 to all clients here.
  expect(warned.sort()).toEqual(['572B', '7B9B', 'FDE2']);
});

it('answers a query by a plain GET, as a notebook or a spreadsheet sends it', async () => {
  expect((await server.fetch(QUERY, { headers: ASKING })).json.data).toEqual({ __typename: 'Query' });
  const { status, json, headers } = await server.fetch(QUERY);
  expect({ status, data: json.data }).toEqual({ status: 200, data: { __typename: 'Query' } });
  expect(headers.get('access-control-allow-origin')).toBeNull(); // a page of another origin cannot read it
});

it('refuses a mutation by GET and by POST', async () => {
  const mutation = 'mutation { dataset { version } }';
  const byGet = await server.fetch(`/graphql?query=${encodeURIComponent(mutation)}`, { headers: ASKING });
  expect({ status: byGet.status, allow: byGet.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  for (const operation of [mutation, 'subscription { dataset { version } }']) {
    const { status, json } = await server.ask(operation);
    expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(json).not.toHaveProperty('data');
  }
});

it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s', async (method) => {
  const { status, headers } = await server.fetch('/graphql', { method });
  expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, POST' });
});

it.each(['/nowhere', '/playground/main.js', '/.env', '/graphql/x', '/%2e%2e/package.json', '/%00'])(
  'answers 404 in JSON at %s',
  async (path) => {
    const { status, json, headers } = await server.fetch(path);
    expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  },
);

it('answers 400 in JSON where the address cannot be read', async () => {
  const { status, json } = await server.fetch('/playground/%E0%A4%A');
  expect([400, 404]).toContain(status);
  expect(json.errors[0].extensions.code).toMatch(/BAD_REQUEST|NOT_FOUND/);
});

it('gives every response the headers that keep browsers from doing harm, and does not name its maker', async () => {
  for (const path of ['/', '/healthz', '/graphql', '/nowhere', '/operations.json']) {
    const { headers } = await server.fetch(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  }
});

it('keeps the request id of a client when it is one', async () => {
  const idOf = async (id: string) =>
    (await server.fetch('/healthz', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
  expect(await idOf('trace-7.1')).toBe('trace-7.1');
  expect(await idOf('a"b')).not.toBe('a"b');
  expect(await idOf('x'.repeat(200))).toHaveLength(36);
});

it('lets the pages of named origins ask, without credentials, and those of no other', async () => {
  const preflight = { method: 'OPTIONS', headers: { origin: ORIGIN, 'access-control-request-method': 'POST' } };
  const { status, headers } = await server.fetch('/graphql', preflight);
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(headers.get('access-control-allow-headers')).toContain('content-type');
  for (const origin of [ORIGIN, 'https://evil.example', 'null', `${ORIGIN}.evil.example`]) {
    const reply = await server.ask('{ __typename }', {}, { origin });
    expect(reply.headers.get('access-control-allow-origin')).toBe(origin === ORIGIN ? ORIGIN : null);
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(reply.headers.get('vary')).toMatch(/origin/i);
  }
});

it('lets no other origin ask by default', async () => {
  const closed = await startTestServer();
  const { headers } = await closed.ask('{ __typename }', {}, { origin: ORIGIN });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  await closed.close();
});

it('says that it lives, and that it is ready, with the version of the data', async () => {
  expect((await server.fetch('/healthz')).json).toEqual({ status: 'ok' });
  const { version, head, recordedAt, entities, claims } = await server.store.dataset();
  const { status, json } = await server.fetch('/readyz');
  expect({ status, json }).toEqual({
    status: 200,
    json: { status: 'ready', dataset: { version, head, recordedAt, entities, claims } },
  });
});

it('lists the saved operations', async () => {
  const { json, headers } = await server.fetch('/operations.json');
  expect(json).toEqual([SAVED]);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
});

it('tells the version of the data with every answer, refusals included', async () => {
  const { version, head, recordedAt } = await server.store.dataset();
  for (const query of ['{ dataset { version } }', '{ __schema { queryType { name } } }', '{ nothing }', '{']) {
    expect((await server.ask(query)).json.extensions).toEqual({ dataset: { version, head, recordedAt, asOf: [] } });
  }
});

it('says how to mend the settings when its port is taken', async () => {
  const taken = startTestServer({ port: server.port });
  await expect(taken).rejects.toThrow(`Cannot listen on 127.0.0.1 port ${server.port}: another program has it.`);
  await expect(taken).rejects.toMatchObject({ code: 'CANNOT_LISTEN' });
});

it('answers headers that are too large with a bare 431', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { 'x-large': 'x'.repeat(20_000) };
    request(`${server.url}/graphql`, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(431);
});
