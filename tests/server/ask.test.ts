import { readSavedOperations } from '../../src/graph/saved-operations.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ operations: await readSavedOperations('docs/operations') });
});
afterAll(() => server.close());

it('tells which saved questions a sentence asks', async () => {
  const { status, json } = await server.fetch(`/ask.json?text=${encodeURIComponent('Who votes like India?')}`);
  expect(status).toBe(200);
  expect(json.questions[0]).toMatchObject({ id: '17', name: '17-who-votes-alike', notRead: [] });
  expect(json.questions[0].variables.states[0]).toBe('state:ind');
});

it.each`
  path                                    | status | code                | because
  ${'/ask.json'}                          | ${400} | ${'BAD_REQUEST'}    | ${'there is no text'}
  ${`/ask.json?text=${'x'.repeat(1001)}`} | ${400} | ${'BAD_USER_INPUT'} | ${'the text is too long'}
`('answers $path with $code: $because', async ({ path, status, code }) => {
  const reply = await server.fetch(path);
  expect([reply.status, reply.json.errors[0].extensions.code]).toEqual([status, code]);
});
