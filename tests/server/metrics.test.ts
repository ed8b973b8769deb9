/** What a scraper reads, and what it must never read. */
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
afterEach(() => server.close());

/** The lines of one metric, without help. */
async function lines(name: string, headers: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { status, text } = await server.fetch('/metrics', { headers });
  expect(status).toBe(200);
  return text.split('\n').filter((line) => line.startsWith(name));
}

it('counts requests by what they asked for and how it ended, and tells what the graph holds', async () => {
  server = await startTestServer({ metrics: 'loopback' });
  const { json } = await server.ask('{ dataset { claims entities } }');
  await server.ask('{ nothing }');
  await server.fetch('/no/such/page');
  expect(await lines('spacegov_requests_total')).toEqual([
    'spacegov_requests_total{route="graphql",status="200"} 1',
    'spacegov_requests_total{route="graphql",status="400"} 1',
    'spacegov_requests_total{route="page",status="404"} 1',
  ]);
  expect(await lines('spacegov_errors_total')).toEqual([
    'spacegov_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
    'spacegov_errors_total{code="NOT_FOUND"} 1',
  ]);
  expect(await lines('spacegov_request_seconds_count')).toContain('spacegov_request_seconds_count{route="graphql"} 2');
  expect(await lines('spacegov_requests_under_way')).toEqual(['spacegov_requests_under_way 1']); // this one
  expect(await lines('spacegov_claims')).toEqual([`spacegov_claims ${json.data.dataset.claims}`]);
  expect(await lines('spacegov_entities')).toEqual([`spacegov_entities ${json.data.dataset.entities}`]);
  expect((await lines('nodejs_eventloop_lag_p99_seconds')).length).toBe(1);
});

it('makes no series of what strangers send', async () => {
  server = await startTestServer({ metrics: 'loopback' });
  const series = async (): Promise<number> => (await lines('spacegov_requests_total')).length;
  await server.fetch('/a');
  await server.fetch('/metrics');
  const before = await series();
  for (let n = 0; n < 50; n += 1) await server.fetch(`/canary-${n}/x`, { headers: { 'x-request-id': `canary${n}` } });
  expect(await series()).toBe(before);
  expect((await server.fetch('/metrics')).text).not.toContain('canary');
});

it('is not there unless it is switched on, and not for other names of this machine', async () => {
  server = await startTestServer();
  expect((await server.fetch('/metrics')).status).toBe(404);
  await server.close();
  server = await startTestServer({ metrics: 'loopback', allowedHosts: ['graph.example.org'] });
  expect((await asked('graph.example.org')).status).toBe(404);
  expect((await asked('localhost')).status).toBe(200);
});

it('wants a token where questions do', async () => {
  const token = 'a-token-of-some-length';
  server = await startTestServer({ metrics: 'any', tokens: [token] });
  expect((await server.fetch('/metrics')).status).toBe(401);
  expect(await lines('spacegov_claims', { authorization: `Bearer ${token}` })).toHaveLength(1);
});

/** `fetch` would write the host itself. */
async function asked(host: string): Promise<{ status: number | undefined }> {
  const { request } = await import('node:http');
  return new Promise((done, fail) => {
    request({ port: server.port, path: '/metrics', headers: { host } }, (response) => {
      response.resume();
      done({ status: response.statusCode });
    })
      .on('error', fail)
      .end();
  });
}
