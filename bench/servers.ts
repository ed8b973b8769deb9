/**
 * Requests per second over HTTP of the packaged server on the embedded store, beside what could be put up instead: see
 * bench/peers. All answer the same before they are timed, and take turns. `npm ci` in bench/peers first; without it
 * nothing is measured. SPACEGOV_BENCH_SECONDS is the length of one turn, 5. Where the system tells it (Linux), the processor
 * time that a request takes is told too: it says the same on a machine that others keep busy.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, asWritten, contest, MAIN, PEERS, started } from './lib/contest.js';
import { readPeerData } from './lib/peer-data.js';
import { OTHER_WORKLOADS, WORKLOADS, type Workload } from './lib/workloads.js';

if (!existsSync(join(PEERS, 'node_modules')) || !existsSync(MAIN)) {
  console.log('servers: not measured. First: npm run build, and npm ci in bench/peers');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

const env = { ...process.env, PORT: '0', SPACEGOV_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', NEO4J_URI: '' };
const ours = await started('ours, embedded', [MAIN, 'serve'], /GraphQL\s+(http:\S+)/, env);
const data = join(folder, 'data.json');
writeFileSync(data, JSON.stringify(await readPeerData(ours.url)));
const servers = [
  ours,
  await started('D: mercurius-jit with SQLite', [join(PEERS, 'sqlite.mjs'), data], /^(\d+)$/m),
  await started('SQLite by hand', [join(PEERS, 'sqlite-by-hand.mjs'), data], /^(\d+)$/m),
  await started('C: Maps behind POST', [join(PEERS, 'maps.mjs'), data], /^(\d+)$/m),
];
await contest(servers, await Promise.all([...WORKLOADS, ...OTHER_WORKLOADS].map(whole)), (_, workload) =>
  asWritten(workload),
);
process.exit(0);

/** With the ids of all States where it asks for all. */
async function whole(workload: Workload): Promise<Workload> {
  if (workload.variables['states'] !== 'all') return workload;
  const { states } = (await ask(ours.url, JSON.stringify({ query: '{ states(first: 250) { nodes { id } } }' }))) as {
    states: { nodes: { id: string }[] };
  };
  return { ...workload, variables: { ...workload.variables, states: states.nodes.map(({ id }) => id) } };
}
