import { ApolloClient, gql, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client/core';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes, typePolicies } from '../../src/clients/apollo.js';
import { CLAIM, COUNT, LIST, NAME, NAME_WITHOUT_KEY, NOW, openInProcess, THEN, type InProcess } from './in-process.js';

type Client = Awaited<ReturnType<typeof open>>;

let server: InProcess;
beforeAll(async () => {
  server = await openInProcess();
});
afterAll(() => server.graph.close());

function open(config: InMemoryCacheConfig) {
  const link = new HttpLink({ uri: 'http://graph.invalid/graphql', fetch: server.fetch });
  return new ApolloClient({ link, cache: new InMemoryCache(config) });
}

const openOurs = (): Client => open({ typePolicies, possibleTypes });

async function ask(client: Client, text: string, variables: Record<string, string>): Promise<unknown> {
  return (await client.query<unknown>({ query: gql(text), variables })).data;
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
`('says with our policies what it said before: $because', async ({ text }) => {
  const client = openOurs();
  const [before, after] = await thenBeforeAndAfter(client, text);
  expect(JSON.stringify(before)).toContain('"Turkey"');
  expect(after).toEqual(before);
  expect(JSON.stringify(await ask(client, text, NOW))).toContain('"Türkiye"');
});

it('is wrong about the subject of a claim, where a claim goes by its id', async () => {
  const claim = { ...typePolicies['Claim'], keyFields: ['id'] };
  const client = open({ possibleTypes, typePolicies: { ...typePolicies, Claim: claim } });
  const [before, after] = await thenBeforeAndAfter(client, CLAIM);
  expect(after).not.toEqual(before);
});

it('asks once for what it has, and finds an entity under its key again', async () => {
  const client = openOurs();
  await ask(client, NAME, THEN);
  const asked = server.asked();
  await ask(client, NAME, THEN);
  expect(server.asked()).toBe(asked);
  const id = client.cache.identify({ __typename: 'State', key: 'state:tur@2000-01-01' });
  const fragment = gql('fragment Named on Entity { name }');
  expect(client.readFragment({ id: String(id), fragment })).toMatchObject({ name: 'Turkey' });
});

it('keeps what two operations asked about one list', async () => {
  const client = openOurs();
  await ask(client, COUNT, THEN);
  await ask(client, LIST, THEN);
  const asked = server.asked();
  await ask(client, COUNT, THEN);
  await ask(client, LIST, THEN);
  expect(server.asked()).toBe(asked);
});

it('joins pages as docs/clients.md says', async () => {
  const states = relayStylePagination(['where', 'orderBy', 'asOf', 'ever', 'knownAt']);
  const client = open({ possibleTypes, typePolicies: { ...typePolicies, Query: { fields: { states } } } });
  const query = gql`
    query Page($after: String, $first: Int!) {
      states(asOf: "2000-01-01", first: $first, after: $after) {
        edges {
          cursor
          node {
            key
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `;
  interface Page {
    readonly states: { readonly edges: readonly object[]; readonly pageInfo: { readonly endCursor: string } };
  }
  const whole = await openOurs().query<Page>({ query, variables: { first: 4 } });
  const { data } = await client.query<Page>({ query, variables: { first: 2 } });
  const after = data.states.pageInfo.endCursor;
  await client.query<Page>({ query, variables: { first: 2, after }, fetchPolicy: 'network-only' }); // as fetchMore asks
  const joined = client.readQuery<Page>({ query, variables: { first: 2 } });
  expect(joined?.states.edges).toEqual(whole.data.states.edges);
});
