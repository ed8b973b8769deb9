/**
 * Requests per second over HTTP of two processes that serve together beside one, on the embedded store: as far as the client leaves
 * them the processors. `npm ci` in bench/peers first; without it nothing is measured. SPACEGOV_BENCH_PROCESSES says how
 * many, 2.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asWritten, contest, MAIN, SERVE, PEERS, started } from './lib/contest.js';
import { WORKLOADS } from './lib/workloads.js';

if (!existsSync(join(PEERS, 'node_modules')) || !existsSync(MAIN)) {
  console.log('processes: not measured. First: npm run build, and npm ci in bench/peers');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const count = process.env['SPACEGOV_BENCH_PROCESSES'] ?? '2';
const env = { ...process.env, PORT: '0', THREADS: '0', SPACEGOV_DATA: folder, LOG_LEVEL: 'silent', NEO4J_URI: '' };
const serving = /GraphQL\s+(http:\S+)/;
const servers = [
  await started(`${count} processes`, SERVE, serving, { ...env, PROCESSES: count }),
  await started('one', SERVE, serving, env),
];
await contest(servers, WORKLOADS, (_, workload) => asWritten(workload));
for (const { pid } of servers) process.kill(pid); // the first ends those it has begun
