import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Kind, parse, parseValue, print, visit } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { createGateway } from '../../src/graphql/gateway.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { startApollo } from '../../src/server/apollo.js';
import { createApp } from '../../src/server/app.js';
import { exchangeOpener } from '../../src/server/exchange.js';
import { DEFAULT_TIMEOUTS } from '../../src/server/options.js';
import { PersistedDocuments } from '../../src/server/persisted-documents.js';
import { shortWay } from '../../src/server/short-way.js';
import { StoreTimeoutError, type GraphStore } from '../../src/store/store.js';
import { ontology, seededStore } from '../support/seed.js';

const OPERATIONS = resolve(__dirname, '../../docs/operations');
const log = { info: (fields: object) => void lines.push(fields), warn: () => undefined, error: () => undefined };
const lines: object[] = [];
let fails: Error | undefined;
let server: Server;
let url: string;
/** Requests that went the whole way. */
let whole = 0;

beforeAll(async () => {
  const seeded = await seededStore();
  const store: GraphStore = Object.assign(Object.create(seeded) as GraphStore, {
    run: (...given: Parameters<GraphStore['run']>) =>
      fails === undefined ? seeded.run(...given) : Promise.reject(fails),
    dataset: () => seeded.dataset(),
  });
  const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
  const gateway = createGateway({ engine, clock: Date.now, tell: () => undefined });
  const documents = new PersistedDocuments([readFileSync(join(OPERATIONS, '06-consent.graphql'), 'utf8')]);
  const apollo = await startApollo(gateway, { limits: DEFAULT_LIMITS, log }, documents);
  const openExchange = exchangeOpener([() => log.info], Date.now, DEFAULT_TIMEOUTS);
  const isStopping = (): boolean => false;
  const app = await createApp({
    engine,
    store,
    limits: DEFAULT_LIMITS,
    log,
    clock: Date.now,
    operations: [],
    playgroundFolder: null,
    explorerFolder: null,
    host: '127.0.0.1',
    port: 0,
    apollo,
    gateway,
    times: DEFAULT_TIMEOUTS,
    openExchange,
    isStopping,
  });
  const counted: RequestListener = (incoming, response) => {
    whole += 1;
    app(incoming, response);
  };
  const answerMs = DEFAULT_TIMEOUTS.answerMs;
  const listener = shortWay({ gateway, documents, openExchange, answerMs, maxBodyBytes: 100_000, isStopping }, counted);
  server = createHttpServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  whole = 0;
  fails = undefined;
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const kept = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status: response.status, headers: Object.fromEntries(kept), text: await response.text() };
}

const saved = readdirSync(OPERATIONS).filter(
  (name) => name.endsWith('.graphql') && readdirSync(OPERATIONS).includes(name.replace('.graphql', '.json')),
);

it.each(saved)('%s is answered to the letter on both ways', async (name) => {
  const query = readFileSync(join(OPERATIONS, name), 'utf8');
  const variables: unknown = JSON.parse(readFileSync(join(OPERATIONS, name.replace('.graphql', '.json')), 'utf8'));
  const body = JSON.stringify({ query, variables });
  const first = await send(body);
  expect(whole).toBe(1);
  const second = await send(body);
  expect(second).toEqual(first);
  expect(first.status).toBe(200);
  expect(whole).toBe(1);
});

describe('the SHA-256 of a text in its place', () => {
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const persisted = (sha256Hash: unknown): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const byHash = (text: string, rest: object = {}): string => JSON.stringify({ ...persisted(hashOf(text)), ...rest });
  const withHash = (query: string, hash = hashOf(query)): string => JSON.stringify({ query, ...persisted(hash) });
  const codeOf = ({ text }: Reply): unknown => JSON.parse(text).errors?.[0]?.extensions?.code;

  it('is enough for a saved operation, which nobody has to bring, and answers to the letter as the text', async () => {
    const query = readFileSync(join(OPERATIONS, '06-consent.graphql'), 'utf8');
    const variables = { code: 'SAU', instrument: 'instrument:moon' };
    const asText = await send(JSON.stringify({ query, variables }));
    expect(asText.text).toContain('Saudi Arabia');
    whole = 0;
    expect(await send(byHash(query, { variables }))).toEqual(asText);
    expect(whole).toBe(0); // its plan is there
    expect(await send(byHash(query, { variables, operationName: 'Nobody' }))).toEqual(
      await send(JSON.stringify({ query, variables, operationName: 'Nobody' })),
    );
  });

  it('is found once its text came with it, on the whole way and then on the short one', async () => {
    const query = '{ dataset { claims entities } }';
    const unknown = await send(byHash(query));
    expect([unknown.status, codeOf(unknown)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(JSON.parse(unknown.text).errors[0].message).toBe('PersistedQueryNotFound'); // what clients look for
    const brought = await send(withHash(query));
    expect(brought.status).toBe(200);
    whole = 0;
    const found = await send(byHash(query));
    expect([found.text, whole]).toEqual([brought.text, 0]);
  });

  it('is what Apollo Client sends, and the text once where it is told that it is not known', async () => {
    const sent: string[] = [];
    const http = new HttpLink({
      uri: url,
      fetch: async (to, init) => {
        sent.push(typeof init?.body === 'string' ? init.body : '');
        return fetch(to, init);
      },
    });
    const client = new ApolloClient({
      link: createPersistedQueryLink({ sha256: hashOf }).concat(http),
      cache: new InMemoryCache(),
    });
    const query = gql`
      query ByHash($id: ID!) {
        instrument(id: $id) {
          id
          name
        }
      }
    `;
    const ask = async (id: string): Promise<unknown> => (await client.query({ query, variables: { id } })).data;
    expect(await ask('instrument:moon')).toMatchObject({ instrument: { name: 'Moon Agreement' } });
    expect(await ask('instrument:ost')).toMatchObject({ instrument: { name: 'Outer Space Treaty' } });
    expect(sent.map((body) => body.includes('"query"'))).toEqual([false, true, false]);
  });

  it('is taken in the query string of a GET', async () => {
    const query = readFileSync(join(OPERATIONS, '06-consent.graphql'), 'utf8');
    const variables = { code: 'SAU', instrument: 'instrument:moon' };
    const { extensions } = JSON.parse(byHash(query)) as { extensions: object };
    const asked = { variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) };
    const got = await fetch(`${url}?${new URLSearchParams(asked).toString()}`);
    expect(await got.text()).toBe((await send(JSON.stringify({ query, variables }))).text);
  });

  it('is refused where it is of another text, of nothing valid, or no hash at all, and nothing is kept', async () => {
    const [query, other] = ['{ dataset { head } }', '{ dataset { version } }'];
    expect(codeOf(await send(withHash(query, hashOf(other))))).toBe('BAD_REQUEST');
    expect(codeOf(await send(withHash('{ nothing }')))).toBe('GRAPHQL_VALIDATION_FAILED');
    for (const hash of [
      hashOf(other),
      hashOf(query),
      hashOf('{ nothing }'),
      '',
      null,
      { a: 1 },
      ['constructor'],
      '__proto__',
    ])
      expect(codeOf(await send(JSON.stringify(persisted(hash))))).toMatch(/^(PERSISTED_QUERY_NOT_FOUND|BAD_REQUEST)$/);
    const long = `{ dataset { head } } #${'x'.repeat(10_000)}`;
    expect((await send(withHash(long))).status).toBe(200);
    expect(codeOf(await send(byHash(long)))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

/** The operation with its variables written out in it; undefined where one is an enum value, an object, or was left out. */
function writtenOut(query: string, variables: Readonly<Record<string, unknown>>): string | undefined {
  const document = parse(query);
  const [definition] = document.definitions;
  if (document.definitions.length > 1 || definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const types = new Map(
    definition.variableDefinitions?.map(({ variable, type }) => [variable.name.value, print(type).replace(/!/g, '')]),
  );
  const isPlain = [...types].every(
    ([name, type]) => variables[name] !== undefined && /^\[?(ID|String|Int|Date)\]?$/.test(type),
  );
  if (!isPlain) return undefined;
  const written = visit(document, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [] }),
    Variable: (node) => parseValue(JSON.stringify(variables[node.name.value])),
  });
  return print(written);
}

const inText = saved.flatMap((name) => {
  const query = readFileSync(join(OPERATIONS, name), 'utf8');
  const variables = JSON.parse(readFileSync(join(OPERATIONS, name.replace('.graphql', '.json')), 'utf8')) as object;
  const text = writtenOut(query, { ...variables });
  return text === undefined ? [] : [{ name, text }];
});

it('has saved operations with values to write out', () => expect(inText.length).toBeGreaterThan(15));

describe.each(inText)('$name with its values in the text', ({ text }) => {
  /** Some other value for each, of which many are not there, too large, or no day. */
  const others = [
    text.replace(/"([^"]*)"/g, (_, value: string) => JSON.stringify(value.replace(/.$/, 'x'))),
    text.replace(/"[a-z]+:[^"]*"/g, '"state:fra"'),
    text.replace(/\b\d+\b(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '2'),
    text.replace(/\b\d+\b(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '99999999999'),
    `# a comment\n${text.replace(/\n/g, ' \n')}`,
  ];

  it('is answered to the letter on both ways, and with other values', async () => {
    const replies: Reply[] = [];
    for (const query of [text, ...others]) {
      await send('{"query":"{ __typename }"}'); // refusals name the data of the answer before
      replies.push(await send(JSON.stringify({ query })));
    }
    // One more blank member is asked of Apollo Server, which knows nothing of other texts.
    for (const [i, query] of [text, ...others].entries()) {
      await send('{"query":"{ __typename }"}');
      expect(replies[i]).toEqual(await send(JSON.stringify({ query, extensions: {} })));
    }
  });
});

it('does not parse again what differs in its numbers and texts alone, and keeps their kinds apart', async () => {
  const asked = (id: string, first: string) =>
    send(
      JSON.stringify({
        query: `{ state(id: ${id}) { own: name partyTo(first: ${first}) { nodes { name } totalCount } } }`,
      }),
    );
  await asked('"state:chn"', '3');
  whole = 0;
  expect((await asked('"state:fra"', '2')).text).toContain('"own":"France"');
  expect((await asked('"""state:fra"""', '2')).text).toContain('"own":"France"');
  expect(whole).toBe(1); // a text in blocks is another kind
  expect((await asked('"state:fra"', '2.0')).status).toBe(400);
  expect((await asked('"state:fra"', '"2"')).status).toBe(400);
});

const STATE =
  'query State($id: ID!, $first: Int = 5) { state(id: $id) { name partyTo(first: $first) { nodes { name } } } }';

it.each([
  ['a variable of the wrong type', { query: STATE, variables: { id: ['a'] } }],
  ['a page that is too long', { query: STATE, variables: { id: 'state:chn', first: 9999 } }],
  ['a variable left out', { query: STATE }],
  ['an operation that is not there', { query: STATE, operationName: 'Other', variables: { id: 'state:chn' } }],
  ['members that only Apollo knows', { query: STATE, variables: { id: 'state:chn' }, extensions: {} }],
  ['variables that are a list', { query: STATE, variables: ['state:chn'] }],
  ['an id that nothing has', { query: STATE, variables: { id: 'state:chm' } }],
])('%s gets the same answer once the operation is known', async (_, asked) => {
  const body = JSON.stringify(asked);
  await send('{"query":"{ __typename }"}'); // refusals name the data of the answer before
  const first = await send(body);
  await send(JSON.stringify({ query: STATE, variables: { id: 'state:chn' } }));
  expect(await send(body)).toEqual(first);
});

it('tells why an answer failed, and asks the store once', async () => {
  const body = JSON.stringify({ query: '{ failing: state(id: "state:chn") { name } }' });
  await send(body);
  fails = new StoreTimeoutError('The question looks at too much.');
  const known = await send(body);
  const anew = await send(JSON.stringify({ query: '{ other: state(id: "state:chn") { name } }' }));
  const told = ({ text, ...reply }: Reply) => ({ ...reply, text: text.replace(/"requestId":"[^"]*"/, '') });
  expect(told(known)).toEqual(told(anew));
  expect(known.status).not.toBe(200);
  expect(known.text).toContain('TIMEOUT');
});

it.each([
  ['another accept', { accept: 'application/graphql-response+json' }],
  ['another type', { 'content-type': 'text/plain' }],
  ['a charset of its own', { 'content-type': 'application/json; charset=utf-16' }],
])('%s goes the whole way', async (_, headers) => {
  const body = JSON.stringify({ query: STATE, variables: { id: 'state:chn' } });
  await send(body);
  whole = 0;
  await send(body, headers);
  expect(whole).toBe(1);
});

it('takes a body that comes in pieces the whole way, and loses nothing of it', async () => {
  const body = JSON.stringify({ query: STATE, variables: { id: 'state:chn' } });
  const expected = await send(body);
  whole = 0;
  const text = await new Promise<string>((done, failed) => {
    const asking = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    asking.once('error', failed).once('response', (response) => {
      let got = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (got += part))
        .once('end', () => done(got));
    });
    asking.write(body.slice(0, 40));
    // The server has the first piece before the second is sent.
    server.once('request', () => setImmediate(() => asking.end(body.slice(40))));
  });
  expect(text).toBe(expected.text);
  expect(whole).toBe(1);
});

it('writes the same line to the log on both ways', async () => {
  const body = JSON.stringify({ query: 'query Logged { state(id: "state:fra") { name } }' });
  await send(body);
  await send(body);
  const [long, short] = lines.slice(-2).map((line) => ({ ...line, requestId: '', durationMs: 0 }));
  expect(short).toEqual(long);
  expect(short).toMatchObject({ method: 'POST', path: '/graphql', status: 200, operationName: 'Logged' });
});
