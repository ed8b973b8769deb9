/** Servers that answer the same workloads over HTTP, side by side. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { IS_SMOKE, median } from './measure.js';
import type { Workload } from './workloads.js';

export const PEERS = resolve(import.meta.dirname, '../peers');
/** Another build is measured by its `main.js`. */
export const MAIN = process.env['SPACEGOV_BENCH_MAIN'] ?? resolve(import.meta.dirname, '../../dist/main.js');
/** It with the room for new objects that `npm start` gives it. */
export const SERVE: readonly string[] = ['--max-semi-space-size=32', MAIN, 'serve'];
const SECONDS = Number(process.env['SPACEGOV_BENCH_SECONDS'] ?? 5);
const ROUNDS = 3;
const CONNECTIONS = 10;
const TIMES_COMPARED = 4;

export interface Running {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
}

/** A question as one of the servers takes it, and what it answers as ours would. */
export interface Asked {
  readonly body: string;
  readonly told: (data: unknown) => unknown;
}

interface Hit {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
}

/** What one server did in one turn: requests a second, milliseconds until half were answered, microseconds of its processor a request. */
interface Turn {
  readonly rate: number;
  readonly p50: number;
  readonly cpu: number;
}

const children: ChildProcess[] = [];
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a server and reads where it listens. @param says Finds an address or a port in what it prints. */
export async function started(
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
  return { name, url: found.startsWith('http') ? found : `http://127.0.0.1:${found}/graphql`, pid: child.pid ?? 0 };
}

/** A question as it is asked of us. */
export const asWritten = ({ operation, variables }: Workload): Asked => ({
  body: JSON.stringify({ query: operation, variables }),
  told: (data) => data,
});

/** A workload with the ids of all States, where it asks for all. @param url Of a server of ours. */
export async function ofAllStates(workload: Workload, url: string): Promise<Workload> {
  if (workload.variables['states'] !== 'all') return workload;
  const { states } = (await ask(url, JSON.stringify({ query: '{ states(first: 250) { nodes { id } } }' }))) as {
    states: { nodes: { id: string }[] };
  };
  return { ...workload, variables: { ...workload.variables, states: states.nodes.map(({ id }) => id) } };
}

/**
 * Lets the servers answer each workload by turns and prints what they did. The first is ours.
 *
 * @param asked The question as a server takes it.
 * @returns Requests a second, by workload and server; nothing where nothing is timed.
 */
export async function contest(
  servers: readonly Running[],
  workloads: readonly Workload[],
  asked: (server: Running, workload: Workload) => Asked,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rates = new Map<string, ReadonlyMap<string, number>>();
  const autocannon = createRequire(join(PEERS, 'package.json'))('autocannon') as (options: object) => Promise<Hit>;
  console.log(
    `${cpus()[0]?.model ?? 'a machine'}, ${String(cpus().length)} processors, Node ${process.version}; ${String(ROUNDS)} turns of ${String(SECONDS)} s, ${String(CONNECTIONS)} connections; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  for (const workload of workloads) {
    await compareAnswers(servers, workload, asked);
    if (IS_SMOKE) {
      const told = servers.length === 1 ? 'answers' : 'answer the same';
      console.log(`${workload.name}: ${servers.map(({ name }) => name).join(', ')} ${told}`);
      continue;
    }
    const turns = new Map<Running, Turn[]>(servers.map((server) => [server, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const server of servers) {
        const before = microsecondsOf(server.pid);
        const hit = await autocannon({
          url: server.url,
          method: 'POST',
          connections: CONNECTIONS,
          duration: round === 0 ? 2 : SECONDS, // the first warms up
          headers: { 'content-type': 'application/json' },
          body: asked(server, workload).body,
        });
        assert.equal(hit.non2xx, 0);
        const cpu = (microsecondsOf(server.pid) - before) / hit.requests.total;
        if (round > 0) turns.get(server)?.push({ rate: hit.requests.average, p50: hit.latency.p50, cpu });
      }
    }
    print(workload.name, servers, turns);
    const rateOf = (server: Running): number => median((turns.get(server) ?? []).map(({ rate }) => rate));
    rates.set(workload.name, new Map(servers.map((server) => [server.name, rateOf(server)])));
  }
  return rates;
}

function print(workload: string, servers: readonly Running[], turns: ReadonlyMap<Running, readonly Turn[]>): void {
  const all = (server: Running, of: keyof Turn): number[] => (turns.get(server) ?? []).map((turn) => turn[of]);
  const of = (server: Running, what: keyof Turn): number => median(all(server, what));
  const [ours] = servers;
  if (ours === undefined) return;
  const told = (server: Running, text: string, times: number): string =>
    `${server.name} ${text}${server === ours ? '' : ` (${times.toFixed(2)} times ours)`}`;
  const shown = servers.map((server) => {
    const rates = all(server, 'rate');
    const spread = `${Math.min(...rates).toFixed(0)}-${Math.max(...rates).toFixed(0)}`;
    const beside = server === ours ? '' : `, ours ${(of(ours, 'rate') / of(server, 'rate')).toFixed(2)} times`;
    return `${server.name} ${of(server, 'rate').toFixed(0)} a second (${spread})${beside}`;
  });
  console.log(`${workload}: ${shown.join('; ')}`);
  const waits = servers.map((server) =>
    told(server, of(server, 'p50').toFixed(0), of(server, 'p50') / of(ours, 'p50')),
  );
  // They are told in whole milliseconds.
  if (servers.every((server) => of(server, 'p50') >= 2))
    console.log(`    milliseconds until half were answered: ${waits.join('; ')}`);
  if (Number.isNaN(of(ours, 'cpu'))) return;
  const spent = servers.map((server) =>
    told(server, of(server, 'cpu').toFixed(0), of(server, 'cpu') / of(ours, 'cpu')),
  );
  console.log(`    microseconds of processor a request: ${spent.join('; ')}`);
}

async function compareAnswers(
  servers: readonly Running[],
  workload: Workload,
  asked: (server: Running, workload: Workload) => Asked,
): Promise<void> {
  const answers = await Promise.all(
    servers.map(async (server) => {
      const { body, told } = asked(server, workload);
      const times: unknown[] = [];
      // What was asked before may be answered in another way.
      for (let time = 0; time < TIMES_COMPARED; time += 1)
        times.push(withoutCursors(told(await ask(server.url, body))));
      return { server, times };
    }),
  );
  const same = answers[0]?.times[0];
  for (const { server, times } of answers)
    for (const answer of times) assert.deepEqual(answer, same, `${workload.name}: ${server.name}`);
}

async function ask(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** Cursors are each server's own. */
function withoutCursors(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'endCursor' ? value !== null : value)));
}

/** Processor time of a process and of those it has begun so far; NaN where the system does not tell it. Ticks are hundredths of a second. */
export function microsecondsOf(pid: number): number {
  const path = `/proc/${String(pid)}`;
  if (!existsSync(`${path}/stat`)) return NaN;
  const fields = readFileSync(`${path}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const begun = readFileSync(`${path}/task/${String(pid)}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  const own = (Number(fields[11]) + Number(fields[12])) * 10_000;
  return begun.reduce((sum, child) => sum + microsecondsOf(Number(child)), own);
}
