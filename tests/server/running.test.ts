/** What docs/running.md shows for those who run it for others, with real proxies and a real SDK. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cleanUp, ROOT, scratch, serve, smallPackage, type Serving } from '../cli/support.js';

const NAME = 'graph.example.org';
const running: ChildProcess[] = [];
let server: Serving;

beforeAll(async () => {
  server = await serve({ ALLOWED_HOSTS: NAME, METRICS: 'loopback' }, scratch(), smallPackage());
});
afterAll(() => {
  for (const child of [...running, server.child]) child.kill('SIGKILL');
  cleanUp();
});

const example = (name: string): string => readFileSync(join(ROOT, 'examples', name), 'utf8');

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Asks by the public name, and takes any certificate. */
function ask(port: number, path: string, body?: string): Promise<{ status: number; text: string; headers: object }> {
  return new Promise((done, fail) => {
    const asking = request(
      {
        ...{ host: '127.0.0.1', port, path, servername: NAME, rejectUnauthorized: false },
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: NAME, ...(body !== undefined && { 'content-type': 'application/json' }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      },
    ).on('error', fail);
    asking.end(body);
  });
}

/** Until it takes connections; what it said is told where it ends before. */
async function up(child: ChildProcess, port: number): Promise<void> {
  running.push(child);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(said);
    const isUp = await ask(port, '/healthz').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function answersBehind(port: number): Promise<void> {
  const { status, text, headers } = await ask(port, '/graphql', '{"query":"{ states { totalCount } }"}');
  expect({ status, data: JSON.parse(text).data }).toEqual({
    status: 200,
    data: { states: { totalCount: expect.any(Number) } },
  });
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-request-id': expect.any(String),
  });
  expect((await ask(port, '/metrics')).status).toBe(404);
  expect((await ask(port, '/export/nodes.csv')).text.split('\n').length).toBeGreaterThan(2);
  expect((await ask(port, '/graphql', `{"query":"${'x'.repeat(200_000)}"}`)).status).toBe(413);
}

const program = (name: string): boolean => spawnSync(name, ['-v']).error === undefined;
const lacking = (name: string): string => (program(name) ? '' : ` (not run: there is no ${name})`);

(program('nginx') && program('openssl') ? it : it.skip)(
  `answers behind nginx with TLS, as examples/nginx.conf has it${lacking('nginx')}${lacking('openssl')}`,
  async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'temp'));
    const certificate = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`];
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    execFileSync('openssl', [...certificate, ...files], { stdio: 'ignore' });
    const port = await freePort();
    const conf = example('nginx.conf')
      .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
      .replace('127.0.0.1:4000', new URL(server.url).host);
    writeFileSync(join(folder, 'nginx.conf'), conf);
    const words = [
      '-p',
      folder,
      '-c',
      join(folder, 'nginx.conf'),
      '-e',
      'stderr',
      '-g',
      'daemon off; master_process off;',
    ];
    await up(spawn('nginx', words, { stdio: ['ignore', 'ignore', 'pipe'] }), port);
    await answersBehind(port);
  },
);

(program('caddy') ? it : it.skip)(
  `answers behind Caddy with TLS, as examples/Caddyfile has it${lacking('caddy')}`,
  async () => {
    const folder = scratch();
    const port = await freePort();
    // A certificate of its own, since the name is nobody's; and no port 80.
    const conf = example('Caddyfile')
      .replace('admin off', 'admin off\n\tauto_https disable_redirects\n\tskip_install_trust')
      .replace(`${NAME} {`, `https://${NAME}:${port} {\n\ttls internal`)
      .replace('127.0.0.1:4000', new URL(server.url).host);
    writeFileSync(join(folder, 'Caddyfile'), conf);
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const words = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    await up(spawn('caddy', words, { env, stdio: ['ignore', 'ignore', 'pipe'] }), port);
    await answersBehind(port);
  },
);

it('makes a span of each request where an SDK of OpenTelemetry was loaded, with no value in it', async () => {
  const [, code = ''] =
    /```js\n(\/\/ otel\.mjs.*?)```/s.exec(readFileSync(join(ROOT, 'docs/running.md'), 'utf8')) ?? [];
  const file = join(ROOT, 'node_modules/.cache', `otel-${process.pid}.mjs`); // from where its package can be found
  writeFileSync(file, code);
  const traced = await serve({ NODE_OPTIONS: `--import ${file}` }, scratch(), smallPackage());
  running.push(traced.child);
  try {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${traced.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${trace}-b7ad6b7169203331-01` },
      body: JSON.stringify({
        query: 'query Q($t: String!) { search(text: $t) { totalCount } }',
        variables: { t: 'canary' },
      }),
    });
    traced.child.kill('SIGTERM');
    const { stdout } = await traced.end;
    expect(stdout).toContain(trace);
    expect(stdout).toContain("name: 'POST /graphql'");
    expect(stdout).toMatch(/'graphql\.operation\.name': 'Q'/);
    expect(stdout).toMatch(/'spacegov\.operation\.hash': '[0-9a-f]{16}'/);
    expect(stdout).not.toContain('canary');
  } finally {
    rmSync(file, { force: true });
  }
});
