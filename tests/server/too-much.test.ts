/** Operations that ask too much are refused before anything runs. */
import fc from 'fast-check';
import { startTestServer, type Reply, type TestServer } from '../support/server.js';
import { busy } from '../support/busy.js';

let server: TestServer;
let runs = 0;

beforeAll(async () => {
  server = await startTestServer({
    store: (store) => ({ run: (plan, values, options) => ((runs += 1), store.run(plan, values, options)) }),
  });
  await server.ask('{ dataset { version } }'); // the first operation of a process compiles graphql-js
});
afterAll(() => server.close());
beforeEach(() => (runs = 0));

function expectRefused({ status, json, text }: Reply, code: string): void {
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code });
  expect(json).not.toHaveProperty('data');
  expect(text.length).toBeLessThan(4_000);
  expect(json.errors.length).toBeLessThanOrEqual(10);
  expect(runs).toBe(0);
}

/** Of this process alone, server and client, so that a busy machine does not count. */
const cpuMs = async (work: () => Promise<unknown>): Promise<number> => {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
};

it('answers operations up to the greatest depth, and refuses every deeper one by name of the limit', async () => {
  for (const turns of [1, 4, 7]) expect((await server.ask(`{ state(code: "CHN") ${circle(turns)} }`)).status).toBe(200);
  for (const turns of [8, 9, 10, 11, 12]) {
    runs = 0;
    const reply = await server.ask(`{ state(code: "CHN") ${circle(turns)} }`);
    expectRefused(reply, 'QUERY_TOO_COMPLEX');
    expect(reply.json.errors[0].message).toContain('more than 32 levels of fields');
  }
});

/** Four levels a turn, and two. */
const circle = (turns: number): string =>
  `${'{ partyTo(first: 1) { nodes { parties(first: 1) { nodes '.repeat(turns)}{ id }${' } } } }'.repeat(turns)}`;

it('refuses pages whose product is over the budget, with the numbers', async () => {
  const reply = await server.ask('{ states(first: 250) { nodes { partyTo(first: 250) { nodes { id } } } } }');
  expectRefused(reply, 'QUERY_TOO_COMPLEX');
  expect(reply.json.errors[0].message).toContain('50000');
});

it('refuses a bomb of fragments in milliseconds', async () => {
  const fragments = Array.from({ length: 15 }, (_, i) => `fragment F${i} on State { ...F${i + 1} ...F${i + 1} }`);
  const bomb = `{ state(code: "CHN") { ...F0 } } ${fragments.join(' ')} fragment F15 on State { id name }`;
  let reply!: Reply;
  expect(await cpuMs(async () => (reply = await server.ask(bomb)))).toBeLessThan(500 * busy());
  expectRefused(reply, 'QUERY_TOO_COMPLEX');
});

it('refuses a bomb of fragments below introspection, too', async () => {
  const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on __Type { ...F${i + 1} ...F${i + 1} }`);
  const bomb = `{ __schema { types { ...F0 } } } ${fragments.join(' ')} fragment F60 on __Type { name }`;
  let reply!: Reply;
  expect(await cpuMs(async () => (reply = await server.ask(bomb)))).toBeLessThan(500 * busy());
  expectRefused(reply, 'QUERY_TOO_COMPLEX');
});

it('refuses fragments that go in a circle', async () => {
  const circle = 'fragment A on State { ...B } fragment B on State { ...A }';
  expectRefused(await server.ask(`{ state(code: "CHN") { ...A } } ${circle}`), 'GRAPHQL_VALIDATION_FAILED');
});

it.each([
  ['51 aliases', `{ dataset { ${aliases(51, 'version')} } }`, 'QUERY_TOO_COMPLEX'],
  ['100 aliases', `{ ${aliases(100, 'dataset { version }')} }`, 'QUERY_TOO_COMPLEX'],
  ['5,000 aliases', `{ ${aliases(5_000, '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
  ['400 aliases of __typename', `{ ${aliases(400, '__typename')} }`, 'QUERY_TOO_COMPLEX'],
  ['21 fields at the root', `{ ${aliases(21, 'dataset { version }')} }`, 'QUERY_TOO_COMPLEX'],
  ['a huge count of tokens', `{ ${'dataset { version } '.repeat(3_000)} }`, 'GRAPHQL_PARSE_FAILED'],
  [
    '200 directives on one field',
    `{ dataset ${'@skip(if: false) '.repeat(200)} { version } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['200 unknown directives', `{ dataset ${'@no '.repeat(200)} { version } }`, 'GRAPHQL_VALIDATION_FAILED'],
])('refuses %s', async (_what, operation, code) => {
  expectRefused(await server.ask(operation), code);
});

function aliases(count: number, field: string): string {
  return Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');
}

it.each([
  ['one field', `{ ${'dataset { version } '.repeat(480)} }`],
  ['one leaf', `{ dataset { ${'version '.repeat(1_900)} } }`],
  ['one list', `{ ${'states { nodes { name } } '.repeat(240)} }`],
  ['one unknown field', `{ ${'a '.repeat(1_900)} }`],
])('refuses %s repeated by the hundred, in less than a second of work', async (_what, operation) => {
  let reply!: Reply;
  expect(await cpuMs(async () => (reply = await server.ask(operation)))).toBeLessThan(1_000 * busy());
  expectRefused(reply, 'QUERY_TOO_COMPLEX');
});

it('refuses page sizes that are none, in the operation and in a variable', async () => {
  const wrong = fc.oneof(
    fc.integer({ min: 251 }),
    fc.integer({ max: -1 }),
    fc.double({ noNaN: true }).filter((x) => !Number.isInteger(x)),
    fc.string(),
    fc.constantFrom(99_999_999, Number.MAX_SAFE_INTEGER, '10', [10, 11], {}, true),
  );
  const query = 'query ($first: Int!) { states(first: $first) { nodes { id } } }';
  await fc.assert(
    fc.asyncProperty(wrong, async (first) => expectRefused(await server.ask(query, { first }), 'BAD_USER_INPUT')),
    { numRuns: 100 },
  );
  for (const first of ['99999999', '-1', '251']) {
    expectRefused(await server.ask(`{ states(first: ${first}) { nodes { id } } }`), 'BAD_USER_INPUT');
  }
  for (const first of ['NaN', '"10"', '1.5', 'null']) {
    expectRefused(await server.ask(`{ states(first: ${first}) { nodes { id } } }`), 'GRAPHQL_VALIDATION_FAILED');
  }
  expect((await server.ask(query, { first: 0 })).json.data).toEqual({ states: { nodes: [] } });
});

it('refuses a day that is none with the same code in the operation and in a variable', async () => {
  expectRefused(await server.ask('{ states(asOf: "yesterday") { totalCount } }'), 'BAD_USER_INPUT');
  const byVariable = 'query ($day: Date) { states(asOf: $day) { totalCount } }';
  expectRefused(await server.ask(byVariable, { day: 'yesterday' }), 'BAD_USER_INPUT');
});

it('refuses several operations in one request', async () => {
  const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
  const headers = { 'content-type': 'application/json' };
  expectRefused(await server.fetch('/graphql', { method: 'POST', headers, body }), 'BAD_REQUEST');
});

it.each([12_000, 2_000, 100])('refuses variables nested %i deep where a filter would read them', async (depth) => {
  const query = 'query ($where: StateWhere) { states(where: $where) { totalCount } }';
  const body = `{"query":${JSON.stringify(query)},"variables":{"where":${'{"NOT":'.repeat(depth)}{}${'}'.repeat(depth)}}}`;
  const headers = { 'content-type': 'application/json' };
  const reply = await server.fetch('/graphql', { method: 'POST', headers, body });
  expectRefused(reply, 'QUERY_TOO_COMPLEX');
});

it('survives variables nested 40,000 deep that nothing reads', async () => {
  const body = `{"query":"{ dataset { version } }","variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`;
  const headers = { 'content-type': 'application/json' };
  expectRefused(await server.fetch('/graphql', { method: 'POST', headers, body }), 'QUERY_TOO_COMPLEX');
  expect((await server.ask('{ dataset { version } }')).status).toBe(200);
});

it('survives a filter written 600 levels deep in the operation', async () => {
  const depth = 600;
  const where = `${'{ NOT: '.repeat(depth)}{}${' }'.repeat(depth)}`;
  const { status, json } = await server.ask(`{ states(where: ${where}) { totalCount } }`);
  expect([200, 400]).toContain(status);
  expect(json.errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
});

it.each([
  ['a field', `{ ${'x'.repeat(90_000)} }`],
  ['an alias', `{ __${'x'.repeat(90_000)}: dataset { version } }`],
  ['a variable', `query ($${'x'.repeat(90_000)}: Int!) { states(first: $${'x'.repeat(100)}) { totalCount } }`],
])('does not send back the long name of %s', async (_what, operation) => {
  const { status, text, json } = await server.ask(operation);
  expect(status).toBe(400);
  expect(text.length).toBeLessThan(4_000);
  expect(json.errors[0].message.length).toBeLessThanOrEqual(400);
});

it('refuses the alias __proto__ and takes other names of things that objects have', async () => {
  const refused = await server.ask('{ __proto__: dataset { version } }');
  expectRefused(refused, 'BAD_USER_INPUT');
  expect(refused.json.errors[0].message).toContain('__proto__');
  const { version } = await server.store.dataset();
  const { text } = await server.ask('{ constructor: dataset { toString: version hasOwnProperty: version } }');
  expect(text).toContain(`{"constructor":{"toString":"${version}","hasOwnProperty":"${version}"}}`);
  expect(({} as Record<string, unknown>)['version']).toBeUndefined();
});

it('refuses __proto__ and constructor among variables, or reads nothing from them', async () => {
  const query = 'query ($where: StateWhere) { states(where: $where) { totalCount } }';
  const body = `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"where":{"x":1}},"where":{"__proto__":{"id":1}}}}`;
  const headers = { 'content-type': 'application/json' };
  const { status, json } = await server.fetch('/graphql', { method: 'POST', headers, body });
  expect({ status, code: json.errors?.[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  expect(({} as Record<string, unknown>)['where']).toBeUndefined();
});
