/** The schema is public: it may be read, quickly, and not as a weapon. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startTestServer, type TestServer } from '../support/server.js';
import { busy } from '../support/busy.js';

let server: TestServer;
let asked = 0;

beforeAll(async () => {
  const counting = <T>(work: () => T): T => ((asked += 1), work());
  server = await startTestServer({
    store: (store) => ({
      run: (plan, values, options) => counting(() => store.run(plan, values, options)),
      dataset: () => counting(() => store.dataset()),
    }),
  });
});
afterAll(() => server.close());

it('gives the whole schema without asking the store', async () => {
  asked = 0;
  const { status, json } = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
  expect(status).toBe(200);
  expect(
    buildClientSchema(json.data as IntrospectionQuery)
      .getQueryType()
      ?.getFields(),
  ).toHaveProperty('states');
  expect(asked).toBe(0);
});

it('gives it again in less than 200 ms', async () => {
  await server.ask(getIntrospectionQuery());
  const started = process.cpuUsage(); // of server and client; a busy machine does not count
  const { text } = await server.ask(getIntrospectionQuery());
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(200 * busy());
  expect(text.length).toBeGreaterThan(100_000);
});

it('keeps answers by their variables', async () => {
  const query = 'query ($name: String!) { __type(name: $name) { name } }';
  for (const name of ['State', 'Person', 'State']) {
    expect((await server.ask(query, { name })).json.data).toEqual({ __type: { name } });
  }
});

it('refuses introspection that goes in circles', async () => {
  const circle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
  const { status, json } = await server.ask(circle);
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
});

it.each([
  '{ __schema { a: types { name } b: types { name } } }',
  '{ a: __schema { types { name } } }',
  '{ __type(name: "State") { ...F } } fragment F on __Type { a: fields { name } }',
])('refuses to multiply the schema by aliases: %s', async (query) => {
  const { status, json } = await server.ask(query);
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX' });
});

it('lets several types be asked for by name', async () => {
  const { json } = await server.ask('{ a: __type(name: "State") { name } b: __type(name: "Person") { name } }');
  expect(json.data).toEqual({ a: { name: 'State' }, b: { name: 'Person' } });
});

it('answers introspection beside data', async () => {
  const { json } = await server.ask('{ __type(name: "State") { name } state(code: "CHN") { name } }');
  expect(json.data).toEqual({ __type: { name: 'State' }, state: { name: 'China' } });
});

it('says what was meant when a name is misspelt', async () => {
  const { json } = await server.ask('{ state(code: "CHN") { nam } }');
  expect(json.errors[0].message).toBe('Cannot query field "nam" on type "State". Did you mean "name"?');
});
