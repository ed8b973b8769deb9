import { request } from 'node:http';
import { hostsFor } from '../../src/server/door.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/server.js';

const servers: TestServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function serverWith(options: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options);
  servers.push(server);
  return server;
}

interface Reply {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;
}

/** `fetch` sends no Host of one's own. */
function post(
  { port }: TestServer,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '{"query":"{ dataset { version } }"}',
): Promise<Reply> {
  return new Promise((done, fail) => {
    const asking = request({
      ...{ port, host: '127.0.0.1', method: 'POST', path: '/graphql' },
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    });
    asking.once('error', fail).once('response', (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .once('end', () => {
          const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
          const retryAfter = response.headers['retry-after'];
          done({ status: response.statusCode, code: errors?.[0]?.extensions.code, retryAfter });
        });
    });
    asking.end(body);
  });
}

const FINE: Reply = { status: 200, code: undefined, retryAfter: undefined };

describe('the name by which a server is asked', () => {
  it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', '[::2]'])(
    '%j is turned away where only this machine is meant',
    async (host) => {
      const server = servers[0] ?? (await serverWith({}));
      expect(await post(server, { host })).toMatchObject({ status: 421, code: 'MISDIRECTED_REQUEST' });
      expect(server.log.at(-1)).toMatchObject({ code: 'MISDIRECTED_REQUEST', status: 421 });
    },
  );

  it.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:1', '[::1]:4000', 'localhost.'])('%j is let in', async (host) => {
    const server = servers[0] ?? (await serverWith({}));
    expect(await post(server, { host })).toEqual(FINE);
  });

  it('may be one that was named', async () => {
    const server = await serverWith({ allowedHosts: ['graph.example.org'] });
    expect(await post(server, { host: 'graph.example.org:443' })).toEqual(FINE);
    expect(await post(server, { host: 'localhost' })).toEqual(FINE);
    expect(await post(server, { host: 'example.org' })).toMatchObject({ status: 421 });
  });

  it('may be any where others are meant to come, unless some are named', () => {
    expect(hostsFor('0.0.0.0', null)).toBeNull();
    expect(hostsFor('0.0.0.0', ['graph.example.org'])).toContain('graph.example.org');
    expect(hostsFor('127.0.0.5', null)).toContain('127.0.0.5');
  });
});

describe('tokens', () => {
  const tokens = ['a-token-of-one-client', 'a-token-of-another-one'];

  it.each([
    ['none', {}, 401],
    ['a wrong one', { authorization: 'Bearer a-token-of-one-cliens' }, 401],
    ['the start of one', { authorization: 'Bearer a-token-of-one-clien' }, 401],
    ['one in another scheme', { authorization: 'Basic a-token-of-one-client' }, 401],
    ['the first', { authorization: 'Bearer a-token-of-one-client' }, 200],
    ['the second', { authorization: 'bearer a-token-of-another-one' }, 200],
  ])('%s', async (_, headers, status) => {
    const server = await serverWith({ tokens });
    const reply = await post(server, headers);
    expect(reply).toMatchObject({ status, code: status === 200 ? undefined : 'UNAUTHENTICATED' });
  });

  it('are not needed to ask whether the server lives', async () => {
    const server = await serverWith({ tokens });
    expect(await server.fetch('/healthz')).toMatchObject({ status: 200 });
  });
});

describe('a share of the server', () => {
  it('is each client its own, and free again when an answer is read', async () => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((done) => (open = done));
    let asked = 0;
    let twoAsked: () => void = () => undefined;
    const busy = new Promise<void>((done) => (twoAsked = done));
    const server = await serverWith({
      share: { all: 3, each: 2 },
      store: (store) => ({
        run: async (...given) => {
          asked += 1;
          if (asked === 2) twoAsked();
          await opened;
          return store.run(...given);
        },
      }),
    });
    const first = [post(server, {}), post(server, {})];
    await busy;
    expect(await post(server, {})).toEqual({ status: 429, code: 'TOO_MANY_REQUESTS', retryAfter: '1' });
    expect(await server.fetch('/healthz')).toMatchObject({ status: 200 });
    open();
    expect(await Promise.all(first)).toEqual([FINE, FINE]);
    expect(await post(server, {})).toEqual(FINE);
  });

  it('ends where all together have too much under way', async () => {
    const server = await serverWith({ share: { all: 0, each: 5 } });
    expect(await post(server, {})).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '1' });
  });
});

it('refuses a body that is not UTF-8, whether or not its operation is known', async () => {
  const server = await serverWith({});
  const body = Buffer.from(
    '{"query":"query ($id: ID!) { state(id: $id) { name } }","variables":{"id":"state:ch\u00e9"}}',
    'latin1',
  );
  expect(await post(server, {}, body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect(await post(server, {}, body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
});
