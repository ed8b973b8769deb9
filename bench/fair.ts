/**
 * How long does who asks little wait beside those who ask much? Nine connections ask one dear question over and over; W1 and `/healthz` are
 * asked every 20 ms meanwhile, each sort of clients in a process of its own. The packaged server on the embedded store.
 * SPACEGOV_BENCH_SECONDS is the length of one turn, 12.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MAIN, SERVE, microsecondsOf, started, type Running } from './lib/contest.js';
import { OTHER_WORKLOADS, WORKLOADS, type Workload } from './lib/workloads.js';

const SECONDS = Number(process.env['SPACEGOV_BENCH_SECONDS'] ?? 12);
const DEAR_CONNECTIONS = 9;
const PAUSE_MS = 20;
const GOALS = { light: 50, health: 20 };

/** As large as the budget of 50,000 rows lets it be. */
const TREE: Workload = {
  name: 'a tree of 50,000 rows',
  operation:
    '{ states(first: 160) { nodes { id name partyTo(first: 20) { edges { since node { id name parties(first: 14) { nodes { id } } } } } } } }',
  variables: {},
};

if (!existsSync(MAIN)) {
  console.log('fair: not measured. First: npm run build');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, PORT: '0', SPACEGOV_DATA: folder, LOG_LEVEL: 'silent', NEO4J_URI: '' };
const server = await started('ours', SERVE, /GraphQL\s+(http:\S+)/, env);
const bodyOf = ({ operation, variables }: Workload): string => JSON.stringify({ query: operation, variables });
const light = bodyOf(WORKLOADS[0] as Workload); // there are four

console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
await beside(server, null);
for (const dear of [...OTHER_WORKLOADS.filter(({ name }) => name === 'W7'), WORKLOADS[1] as Workload, TREE])
  await beside(server, dear);
process.kill(server.pid);

interface Told {
  readonly times: readonly number[];
  /** Milliseconds of the server's own thread. */
  readonly ofThread: readonly number[];
  readonly bytes: number;
}

async function beside({ url, pid }: Running, dear: Workload | null): Promise<void> {
  if (dear !== null) await asked(url, 2, DEAR_CONNECTIONS, 0, bodyOf(dear)); // known, and warm
  const before = microsecondsOf(pid);
  const [much, little, health] = await Promise.all([
    dear === null ? null : asked(url, SECONDS, DEAR_CONNECTIONS, 0, bodyOf(dear)),
    asked(url, SECONDS, 1, PAUSE_MS, light, pid),
    asked(url.replace('/graphql', '/healthz'), SECONDS, 1, PAUSE_MS, '', pid),
  ]);
  const spent = (microsecondsOf(pid) - before) / 1_000_000 / SECONDS;
  const beside =
    much === null
      ? 'alone'
      : `beside ${dear?.name ?? ''}, ${(much.times.length / SECONDS).toFixed(0)} a second of ${(much.bytes / 1000).toFixed(0)} kB`;
  console.log(`${beside}: ${spent.toFixed(2)} processors busy`);
  console.log(`    W1        ${waits(little, GOALS.light)}`);
  console.log(`    /healthz  ${waits(health, GOALS.health)}`);
}

async function asked(
  url: string,
  seconds: number,
  connections: number,
  pauseMs: number,
  body: string,
  pid = 0,
): Promise<Told> {
  const words = [url, seconds, connections, pauseMs, body, pid].map(String);
  const child = fork(resolve('bench/lib/askers.ts'), words, { execArgv: ['--import', './scripts/typescript.mjs'] });
  const [told] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Told | number | null];
  if (typeof told !== 'object' || told === null) throw new Error(`clients ended with ${String(told)}`);
  return told;
}

function waits({ times, ofThread }: Told, goal: number): string {
  const isReached = part(times, 0.99) <= goal ? 'reached' : 'not reached';
  const own =
    ofThread.length === 0
      ? ''
      : `; of the server's own thread ${shares(ofThread)} (${String(ofThread.length)} answers)`;
  return `${shares(times)} (${String(times.length)} answers); goal of p99 ${String(goal)}: ${isReached}${own}`;
}

function shares(times: readonly number[]): string {
  const [half, p99, longest] = [0.5, 0.99, 1].map((share) => part(times, share).toFixed(1));
  return `half ${half ?? ''} ms, p99 ${p99 ?? ''}, longest ${longest ?? ''}`;
}

function part(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? NaN;
}
