/**
 * Requests per second over HTTP of the packaged server on the embedded store, beside what could be put up instead: see
 * bench/peers. All answer the same before they are timed, and take turns. `npm ci` in bench/peers first; without it
 * nothing is measured. SPACEGOV_BENCH_SECONDS is the length of one turn, 5. Where the system tells it (Linux), the processor
 * time that a request takes is told too: it says the same on a machine that others keep busy.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './lib/measure.js';
import { OWN_WORKLOADS, WORKLOADS, type Workload } from './lib/workloads.js';

const PEERS = resolve(import.meta.dirname, 'peers');
const MAIN = resolve(import.meta.dirname, '../dist/main.js');
const SECONDS = Number(process.env['SPACEGOV_BENCH_SECONDS'] ?? 5);
const ROUNDS = 3;

if (!existsSync(join(PEERS, 'node_modules')) || !existsSync(MAIN)) {
  console.log('servers: not measured. First: npm run build, and npm ci in bench/peers');
  process.exit(0);
}
interface Hit {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
}
const autocannon = createRequire(join(PEERS, 'package.json'))('autocannon') as (options: object) => Promise<Hit>;

const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
const children: ChildProcess[] = [];
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const env = { ...process.env, PORT: '0', SPACEGOV_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', NEO4J_URI: '' };
const ours = await started('ours, embedded', [MAIN, 'serve'], /GraphQL\s+(http:\S+)/, env);
const data = join(folder, 'data.json');
writeFileSync(data, JSON.stringify(await exported(ours.url)));
const servers = [
  ours,
  await started('D: mercurius-jit with SQLite', [join(PEERS, 'sqlite.mjs'), data], /^(\d+)$/m),
  await started('C: Maps behind POST', [join(PEERS, 'maps.mjs'), data], /^(\d+)$/m),
];

console.log(
  `${cpus()[0]?.model ?? 'a machine'}, ${String(cpus().length)} processors, Node ${process.version}; ${String(ROUNDS)} turns of ${String(SECONDS)} s, 10 connections; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
for (const workload of WORKLOADS) await compare(workload, servers);
for (const workload of OWN_WORKLOADS) await compare(await whole(workload), [ours]);
process.exit(0);

/** Times one workload, after all have given the same answer. */
async function compare(workload: Workload, servers: readonly Running[]): Promise<void> {
  const answers = await Promise.all(servers.map(({ url }) => ask(url, workload)));
  for (const answer of answers) assert.deepEqual(withoutCursors(answer), withoutCursors(answers[0]), workload.name);
  const rates = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  const costs = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, url, pid } of servers) {
      const before = microsecondsOf(pid);
      const hit = await autocannon({
        url,
        method: 'POST',
        connections: 10,
        duration: round === 0 ? 2 : SECONDS, // the first warms up
        headers: { 'content-type': 'application/json' },
        body: bodyOf(workload),
      });
      assert.equal(hit.non2xx, 0);
      if (round === 0) continue;
      rates.get(name)?.push(hit.requests.average);
      costs.get(name)?.push((microsecondsOf(pid) - before) / hit.requests.total);
    }
  }
  const own = median(rates.get(ours.name) ?? []);
  const shown = [...rates].map(([name, all]) => {
    const rate = median(all);
    const spread = `${Math.min(...all).toFixed(0)}-${Math.max(...all).toFixed(0)}`;
    return `${name} ${rate.toFixed(0)} a second (${spread})${name === ours.name ? '' : `, ours ${(own / rate).toFixed(2)} times`}`;
  });
  console.log(`${workload.name}: ${shown.join('; ')}`);
  const cost = (name: string): number => median(costs.get(name) ?? []);
  if (Number.isNaN(cost(ours.name))) return;
  const spent = servers.map(
    ({ name }) =>
      `${name} ${cost(name).toFixed(0)}${name === ours.name ? '' : ` (${(cost(name) / cost(ours.name)).toFixed(2)} times ours)`}`,
  );
  console.log(`    microseconds of processor a request: ${spent.join('; ')}`);
}

/** With the ids of all States where it asks for all. */
async function whole(workload: Workload): Promise<Workload> {
  if (workload.variables['states'] !== 'all') return workload;
  const operation = '{ states(first: 250) { nodes { id } } }';
  const { states } = (await ask(ours.url, { name: 'ids', operation, variables: {} })) as {
    states: { nodes: { id: string }[] };
  };
  return { ...workload, variables: { ...workload.variables, states: states.nodes.map(({ id }) => id) } };
}

function bodyOf({ operation, variables }: Workload): string {
  return JSON.stringify({ query: operation, variables });
}

async function ask(url: string, workload: Workload): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(workload),
  });
  const { data: answer, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  assert.equal(errors, undefined, JSON.stringify(errors));
  return answer;
}

/** Cursors are each server's own. */
function withoutCursors(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'endCursor' ? value !== null : value)));
}

/** Processor time of a process so far; NaN where the system does not tell it. Ticks are hundredths of a second. */
function microsecondsOf(pid: number): number {
  const path = `/proc/${String(pid)}/stat`;
  if (!existsSync(path)) return NaN;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

interface Running {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
}

async function started(
  name: string,
  args: readonly string[],
  says: RegExp,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Running> {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let printed = '';
  const found = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`${name} ended with ${String(code)}`)));
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const match = says.exec(printed)?.[1];
      if (match !== undefined) done(match);
    });
  });
  return { name, pid: child.pid ?? 0, url: found.startsWith('http') ? found : `http://127.0.0.1:${found}/graphql` };
}

/** What the others are to know: who is party to what today, told by our own server. */
async function exported(url: string): Promise<object> {
  type Row = { id: string; name: string; code?: string | null };
  type Edge = { since: string | null; until: string | null; action: string | null; node: Row; claim: { id: string } };
  type List = { nodes: (Row & { parties: { edges: Edge[] } })[]; pageInfo: { endCursor: string | null } };
  type Answer = { states: { nodes: Row[] }; instruments: List };
  const query = `query Export($after: String) {
    states(first: 250) { nodes { id name code } }
    instruments(first: 40, after: $after) {
      nodes { id name parties(first: 250) { edges { since until action node { id name code } claim { id } } } }
      pageInfo { endCursor }
    }
  }`;
  const instruments: List['nodes'] = [];
  let response: Response;
  let answer: Answer;
  let after: string | null = null;
  do {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const told = (await response.json()) as { data: Answer; errors?: unknown };
    assert.equal(told.errors, undefined, JSON.stringify(told.errors));
    answer = told.data;
    instruments.push(...answer.instruments.nodes);
    after = answer.instruments.pageInfo.endCursor;
  } while (after !== null);
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !/^(date|connection|keep-alive|content-|x-request-id)/.test(name)),
  );
  return {
    headers: { ...headers, 'content-security-policy': response.headers.get('content-security-policy') },
    entities: [
      ...answer.states.nodes.map(({ id, name, code }) => ({ id, kind: 'State', name, code: code ?? null })),
      ...instruments.map(({ id, name }) => ({ id, kind: 'Instrument', name, code: null })),
    ],
    parties: instruments.flatMap((instrument) =>
      instrument.parties.edges.map(({ since, until, action, node, claim }) => ({
        claim: claim.id,
        state: node.id,
        instrument: instrument.id,
        since,
        until,
        action,
      })),
    ),
  };
}
