/**
 * Requests per second over HTTP of the packaged server on the embedded store, beside what could be put up instead: see
 * bench/peers. All answer the same before they are timed, and take turns. `npm ci` in bench/peers first; without it
 * nothing is measured. SPACEGOV_BENCH_SECONDS is the length of one turn, 5. Where the system tells it (Linux), the processor
 * time that a request takes is told too: it says the same on a machine that others keep busy.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asWritten, contest, MAIN, SERVE, ofAllStates, PEERS, started } from './lib/contest.js';
import { readPeerData } from './lib/peer-data.js';
import { OTHER_WORKLOADS, WORKLOADS } from './lib/workloads.js';

if (!existsSync(join(PEERS, 'node_modules')) || !existsSync(MAIN)) {
  console.log('servers: not measured. First: npm run build, and npm ci in bench/peers');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

const env = { ...process.env, PORT: '0', SPACEGOV_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', NEO4J_URI: '' };
const ours = await started('ours, embedded', SERVE, /GraphQL\s+(http:\S+)/, env);
const data = join(folder, 'data.json');
writeFileSync(data, JSON.stringify(await readPeerData(ours.url)));
const servers = [
  ours,
  await started('D: mercurius-jit with SQLite', [join(PEERS, 'sqlite.mjs'), data], /^(\d+)$/m),
  await started('SQLite by hand', [join(PEERS, 'sqlite-by-hand.mjs'), data], /^(\d+)$/m),
  await started('C: Maps behind POST', [join(PEERS, 'maps.mjs'), data], /^(\d+)$/m),
];
const workloads = [...WORKLOADS, ...OTHER_WORKLOADS].map((workload) => ofAllStates(workload, ours.url));
await contest(servers, await Promise.all(workloads), (_, workload) => asWritten(workload));
process.exit(0);
