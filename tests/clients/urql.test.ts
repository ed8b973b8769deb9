import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { keys, possibleTypes } from '../../src/clients/urql.js';
import { CLAIM, COUNT, LIST, NAME, NAME_WITHOUT_KEY, NOW, openInProcess, THEN, type InProcess } from './in-process.js';

let server: InProcess;
beforeAll(async () => {
  server = await openInProcess();
});
afterAll(() => server.graph.close());

/** @param warn Told what graphcache finds wrong with its configuration. */
function open(config: CacheExchangeOpts, warn: (message: string) => void = () => undefined): Client {
  const logger = (severity: 'debug' | 'error' | 'warn', message: string): void => {
    if (severity !== 'debug') warn(message); // which says for each question what is not there yet
  };
  return new Client({
    url: 'http://graph.invalid/graphql',
    exchanges: [cacheExchange({ ...config, logger }), fetchExchange],
    fetch: server.fetch,
    preferGetMethod: false,
  });
}

async function ask(client: Client, text: string, variables: Record<string, string>): Promise<unknown> {
  const { data, error } = await client.query<unknown>(text, variables).toPromise();
  if (error !== undefined) throw error;
  return data;
}

/** What it says about the year 2000 before and after it was asked about today. */
async function thenBeforeAndAfter(client: Client, text: string): Promise<[before: unknown, after: unknown]> {
  const before = await ask(client, text, THEN);
  await ask(client, text, NOW);
  return [before, await ask(client, text, THEN)];
}

it('is wrong as it comes: Türkiye in the year 2000, once today was asked', async () => {
  const [before, after] = await thenBeforeAndAfter(open({}), NAME);
  expect(before).toMatchObject({ state: { name: 'Turkey' } });
  expect(after).toMatchObject({ state: { name: 'Türkiye' } });
});

it.each`
  text                | because
  ${NAME}             | ${'an entity is stored under its key'}
  ${NAME_WITHOUT_KEY} | ${'without a key it is stored in its place'}
  ${CLAIM}            | ${'a claim is stored in its place'}
`('says with our keys what it said before: $because', async ({ text }) => {
  const warnings: string[] = [];
  const client = open({ keys, possibleTypes }, (message) => warnings.push(message));
  const [before, after] = await thenBeforeAndAfter(client, text);
  expect(JSON.stringify(before)).toContain('"Turkey"');
  expect(after).toEqual(before);
  expect(JSON.stringify(await ask(client, text, NOW))).toContain('"Türkiye"');
  expect(warnings).toEqual([]);
});

it('is wrong about the subject of a claim, where a claim goes by its id', async () => {
  const client = open({ possibleTypes, keys: { ...keys, Claim: ({ id }) => String(id) } });
  const [before, after] = await thenBeforeAndAfter(client, CLAIM);
  expect(after).not.toEqual(before);
});

it('asks once for what it has, and keeps what two operations asked about one list', async () => {
  const client = open({ keys, possibleTypes });
  await ask(client, COUNT, THEN);
  await ask(client, LIST, THEN);
  const asked = server.asked();
  await ask(client, COUNT, THEN);
  await ask(client, LIST, THEN);
  expect(server.asked()).toBe(asked);
});
