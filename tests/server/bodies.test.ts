/** What may come as a body, and what becomes of the rest. */
import { gzipSync } from 'node:zlib';
import { startTestServer, type Reply, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const OPERATION = JSON.stringify({ query: '{ __typename }' });

const post = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Promise<Reply> => server.fetch('/graphql', { method: 'POST', headers: { ...headers }, body });

function expectRefused({ status, json, text, headers }: Reply, expected: number, code: string): void {
  expect({ status, code: json?.errors[0].extensions.code }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(text).not.toMatch(/<|\bat .*:\d+:\d+|node_modules/);
}

it.each([100_001, 2_000_000, 50_000_000])('refuses a body of %i bytes', async (bytes) => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { a: '' } });
  expectRefused(await post(body.replace('""', `"${'a'.repeat(bytes - body.length)}"`)), 413, 'PAYLOAD_TOO_LARGE');
});

it('reads a body of exactly as many bytes as there may be', async () => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { a: '' } });
  expect((await post(body.replace('""', `"${'a'.repeat(100_000 - body.length)}"`))).status).toBe(200);
});

it('takes another limit as a setting', async () => {
  const small = await startTestServer({ maxBodyBytes: 100 });
  expect((await small.ask(`{ __typename } # ${'x'.repeat(100)}`)).status).toBe(413);
  await small.close();
});

it('refuses a gzip bomb at the limit, without inflating the rest', async () => {
  const bomb = gzipSync(Buffer.from(`{"query":"{ __typename }","variables":{"a":"${'a'.repeat(50_000_000)}"}}`));
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().arrayBuffers;
  expectRefused(
    await post(new Uint8Array(bomb), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    413,
    'PAYLOAD_TOO_LARGE',
  );
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it('reads a body that was packed with gzip', async () => {
  const packed = new Uint8Array(gzipSync(OPERATION));
  expect((await post(packed, { ...JSON_TYPE, 'content-encoding': 'gzip' })).json.data).toEqual({ __typename: 'Query' });
});

it.each([
  ['half of an object', '{"query":'],
  ['a page', '<html></html>'],
  ['a number', '7'],
  ['a text', '"{ __typename }"'],
  ['null', 'null'],
  ['nothing but spaces', '   '],
  ['an empty object', '{}'],
  ['a query that is no text', '{"query":{"kind":"Document"}}'],
  ['an empty query', '{"query":""}'],
  ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
  ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}'],
  ['an operation name that is a number', '{"query":"{ __typename }","operationName":7}'],
])('refuses %s as a body', async (_what, body) => {
  expectRefused(await post(body), 400, 'BAD_REQUEST');
});

it('does not write malformed bodies to the log', async () => {
  await post('{"query": canary-in-a-body');
  expect(JSON.stringify(server.log)).not.toContain('canary-in-a-body');
  expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
});

it('reads a body that begins with a byte order mark', async () => {
  expect((await post(`\uFEFF${OPERATION}`)).json.data).toEqual({ __typename: 'Query' });
});

it('refuses bytes that claim to be gzip and are not', async () => {
  expectRefused(await post(OPERATION, { ...JSON_TYPE, 'content-encoding': 'gzip' }), 400, 'BAD_REQUEST');
});

it.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'],
  ['plain text', { 'content-type': 'text/plain' }, OPERATION],
  ['a form in parts', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ['no type', { 'content-type': '' }, OPERATION],
  ['a type that is none', { 'content-type': 'json' }, OPERATION],
  ['an unknown encoding', { ...JSON_TYPE, 'content-encoding': 'lzma' }, OPERATION],
  ['letters other than UTF-8', { 'content-type': 'application/json; charset=latin1' }, OPERATION],
])('refuses %s', async (_what, headers, body) => {
  expectRefused(await post(body, headers), 415, 'UNSUPPORTED_MEDIA_TYPE');
});

it('refuses an operation that the document does not have, and a choice that was not made', async () => {
  const [one, two] = ['query A { __typename }', 'query B { __typename }'];
  const named = await post(JSON.stringify({ query: one, operationName: 'C' }));
  expectRefused(named, 400, 'OPERATION_RESOLUTION_FAILURE');
  expectRefused(await post(JSON.stringify({ query: `${one} ${two}` })), 400, 'OPERATION_RESOLUTION_FAILURE');
});
