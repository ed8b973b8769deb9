/** What an assistant gets, asked by the SDK's own client over both transports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { readSavedOperations } from '../../src/graph/saved-operations.js';
import { cleanUp, commandOf, MAIN, ROOT, scratch } from '../cli/support.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
const clients: Client[] = [];

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

beforeAll(async () => {
  server = await startTestServer({
    operations: await readSavedOperations(join(ROOT, 'docs/operations')),
    mcp: { reach: 'loopback', ontology: text('schema/ontology.graphql'), schema: text('schema/api.graphql') },
  });
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await server.close();
  cleanUp();
});

const connected = new Map<string, Promise<Client>>();

function clientOf(transport: string): Promise<Client> {
  const known = connected.get(transport) ?? connect(transport);
  connected.set(transport, known);
  return known;
}

async function connect(transport: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const way =
    transport === 'stdio'
      ? new StdioClientTransport({
          command: process.execPath,
          args: [...commandOf(MAIN), 'mcp'],
          cwd: scratch(),
          stderr: 'ignore',
        })
      : new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`));
  await client.connect(way); // the SDK's types differ by an `undefined`
  clients.push(client);
  return client;
}

/** @returns The lines of an answer; the last but one is JSON, the last tells how to cite it. */
async function call(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<{ isError: boolean; lines: string[] }> {
  const { content, isError } = (await client.callTool({ name, arguments: given })) as {
    content: { text: string }[];
    isError?: boolean;
  };
  return { isError: isError === true, lines: content[0]!.text.split('\n') };
}

const dataOf = (lines: readonly string[]): any => JSON.parse(lines.at(-2)!); // eslint-disable-line @typescript-eslint/no-explicit-any -- whatever was asked for

describe.each(['stdio', 'http'])('over %s', (transport) => {
  it('lists its tools and resources, all read only', async () => {
    const client = await clientOf(transport);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...['search', 'entity', 'treaty_status', 'compare', 'paths', 'votes', 'evidence', 'ask', 'graphql'],
    ]);
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'spacegov://ontology',
      'spacegov://schema',
      'spacegov://coverage',
    ]);
    const { contents } = await client.readResource({ uri: 'spacegov://ontology' });
    expect(contents[0]).toMatchObject({ text: text('schema/ontology.graphql') });
  });

  it('goes from a name to a claim and its words', async () => {
    const client = await clientOf(transport);
    const found = await call(client, 'search', { text: 'Moon Agreement', first: 3 });
    expect(dataOf(found.lines).search.nodes[0].entity).toMatchObject({ id: 'instrument:moon' });
    const status = await call(client, 'treaty_status', {
      state: 'state:sau',
      instruments: ['instrument:moon'],
      asOf: '2024-01-04',
    });
    expect(status.lines[0]).toMatch(/^Saudi Arabia and Moon Agreement: YES: it is a party, since 2012-07-18/);
    const [{ cells }] = dataOf(status.lines).treatyMatrix;
    const evidence = await call(client, 'evidence', { claim: cells[0].claim.id });
    expect(dataOf(evidence.lines).claim).toMatchObject({ subject: { id: 'state:sau' }, predicate: 'PARTY_TO' });
    expect(dataOf(evidence.lines).claim.evidence[0].document.name).toBeTruthy();
    const { version } = await server.store.dataset();
    expect(evidence.lines.at(-1)).toContain(`version ${version}`);
  });

  it('tells "not covered" from "no" in words', async () => {
    const client = await clientOf(transport);
    const later = await call(client, 'treaty_status', {
      state: 'state:usa',
      instruments: ['instrument:moon'],
      asOf: '2090-01-01',
    });
    expect(later.lines[0]).toMatch(
      /NOT COVERED: no source .* DO NOT report this as "no"\. Last known on .*: NOT_PARTY\.$/,
    );
    const then = await call(client, 'compare', {
      states: ['state:usa', 'state:aut'],
      instruments: ['instrument:moon'],
      asOf: '2020-01-01',
    });
    expect(then.lines.slice(0, 2)).toEqual([
      expect.stringMatching(/^United States and Moon Agreement: NO: a complete list of that day does not name it/),
      expect.stringMatching(/^Austria and Moon Agreement: YES: it is a party, since 1984-06-11/),
    ]);
  });

  it('answers saved questions by name, and lists them', async () => {
    const client = await clientOf(transport);
    expect(dataOf((await call(client, 'ask', {})).lines).questions.length).toBeGreaterThan(40);
    const { lines } = await call(client, 'ask', { question: '06', variables: { code: 'AUT' } });
    expect(lines[1]).toMatch(/^How to read it:/);
    expect(dataOf(lines).state.name).toBe('Austria');
  });

  it('finds paths, votes and what is known of one', async () => {
    const client = await clientOf(transport);
    const { lines } = await call(client, 'paths', { from: 'state:aut', to: 'instrument:moon' });
    expect(dataOf(lines).paths.nodes[0].hops[0].claim.id).toMatch(/^claim:/);
    const entity = dataOf((await call(client, 'entity', { id: 'instrument:moon' })).lines);
    expect(entity.claims.nodes[0].id).toMatch(/^claim:/);
    const { lines: none } = await call(client, 'votes', { instrument: 'instrument:moon' });
    expect(none[0]).toMatch(/^NOT COVERED: this graph holds no roll call on it/);
  });

  it.each`
    tool               | given                                   | message
    ${'ask'}           | ${{ question: '07-grow' }}              | ${'There is no question "07-grow". Did you mean "07-growth"?'}
    ${'graphql'}       | ${{ query: '{ stats { id } }' }}        | ${'GRAPHQL_VALIDATION_FAILED: Cannot query field "stats"'}
    ${'treaty_status'} | ${{ state: 'state:aut', asOf: '2020' }} | ${'asOf'}
    ${'evidence'}      | ${{ claim: 'no claim' }}                | ${'claim'}
    ${'entity'}        | ${{ id: 'state:austria' }}              | ${'This graph has no entity "state:austria". Find its id'}
  `('tells what is wrong with $tool $given', async ({ tool, given, message }) => {
    const { isError, lines } = await call(await clientOf(transport), tool as string, given as Record<string, unknown>);
    expect(isError).toBe(true);
    expect(lines.join('\n')).toContain(message);
  });
});

it('is not there for pages of other origins, for other names of this machine, and unless it is switched on', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const post = async (more: Record<string, string>, to = server): Promise<number> =>
    (await to.fetch('/mcp', { method: 'POST', headers: { ...headers, ...more }, body })).status;
  expect(await post({})).toBe(200);
  expect(await post({ origin: 'https://evil.example' })).toBe(404);
  const other = await startTestServer();
  expect(await post({}, other)).toBe(404);
  await other.close();
});
