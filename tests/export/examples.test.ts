/** What is shown to people of other tools, run against one server as it is started by `spacegov serve`. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanUp, ROOT, scratch, serve, type Serving } from '../cli/support.js';
import { describeExplorer } from '../explorer/support.js';
import { launchChromium } from '../support/chromium.js';
import { serveFolder } from '../site/static-server.js';
import { missingOf, PYTHON } from './python.js';

const run = promisify(execFile);

let server: Serving;
let elsewhere: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  elsewhere = await serveFolder(join(ROOT, 'examples'));
  server = await serve({ CORS_ORIGINS: elsewhere.url });
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await elsewhere.close();
  cleanUp();
});

const env = (): NodeJS.ProcessEnv => ({ ...process.env, SPACEGOV_SERVER: server.url });

it('gives all claims that speak, with their evidence, in one request', async () => {
  const began = performance.now();
  const text = await (await fetch(`${server.url}/export/claims.jsonl`)).text();
  const rows = text.trim().split('\n').length;
  console.log(`claims.jsonl: ${rows} claims in ${Math.round(performance.now() - began)} ms`);
  expect(rows).toBeGreaterThan(20_000);
});

describe('Parquet in parts, as DuckDB and Arrow read it over HTTP', () => {
  const path = '/export/edges.parquet?relations=PARTY_TO&ever=true';
  const part = (headers: Record<string, string>): Promise<Response> => fetch(server.url + path, { headers });

  it('tells its length, and gives its end and its middle', async () => {
    const head = await fetch(server.url + path, { method: 'HEAD' });
    const whole = Buffer.from(await (await fetch(server.url + path)).arrayBuffer());
    expect(head.headers.get('accept-ranges')).toBe('bytes');
    expect(head.headers.get('content-length')).toBe(String(whole.length));
    for (const [range, from, to] of [
      ['bytes=-8', whole.length - 8, whole.length],
      ['bytes=4-103', 4, 104],
      [`bytes=${whole.length - 4}-`, whole.length - 4, whole.length],
      ['bytes=0-99999999', 0, whole.length],
    ] as const) {
      const reply = await part({ range });
      expect([range, reply.status, reply.headers.get('content-range')]).toEqual([
        ...[range, 206, `bytes ${from}-${to - 1}/${whole.length}`],
      ]);
      expect(Buffer.from(await reply.arrayBuffer()).equals(whole.subarray(from, to))).toBe(true);
    }
  });

  it('refuses a part that is not there, and gives all where the file is another by now', async () => {
    expect((await part({ range: 'bytes=99999999-' })).status).toBe(416);
    expect((await part({ range: 'bytes=0-3', 'if-range': '"another"' })).status).toBe(200);
    expect((await part({ range: 'lines=0-3' })).status).toBe(200);
  });
});

const missing = missingOf(['pandas', 'pyarrow', 'networkx', 'duckdb']);
const python = missing.length > 0 ? it.skip : it;
const lacking = missing.length > 0 ? ` (not run: ${PYTHON} has no ${missing.join(', ')})` : '';

python.each([
  ['notebook', 'examples/space-law.ipynb', '69 signatories'],
  ['page', 'docs/python.md', 'http'],
  ['sql', 'examples/space-law.sql', '18 rows'],
])(`Python runs the %s %s${lacking}`, async (what, path, said) => {
  const words = [join(ROOT, 'tests/export/run-examples.py'), what, join(ROOT, path)];
  expect((await run(PYTHON, words, { env: env(), maxBuffer: 10_000_000 })).stdout).toContain(said);
});

const hasR = spawnSync('Rscript', ['--version']).status === 0;
const r = hasR ? it : it.skip;
r.each(['examples/space-law.R', 'docs/r.md'])(
  `R runs %s${hasR ? '' : ' (not run: there is no Rscript)'}`,
  async (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const file = join(scratch(), 'script.R');
    writeFileSync(file, path.endsWith('.md') ? (/```r\n(.*?)```/s.exec(text)?.[1] ?? '') : text);
    expect((await run('Rscript', [file], { env: env() })).stdout).toMatch(/[0-9a-f]{64}/);
  },
);

describeExplorer('a page of another origin', () => {
  it('draws the growth of a treaty', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${elsewhere.url}/observable.html?server=${server.url}`);
      await page.getByText(/^1\d\d consents, 1967 to \d{4}\. Data version [0-9a-f]{64}\.$/).waitFor();
      expect(await page.locator('#growth rect').count()).toBeGreaterThan(50);
    } finally {
      await browser.close();
    }
  });
});
