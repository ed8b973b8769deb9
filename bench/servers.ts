/**
 * Requests per second over HTTP of the packaged server on the embedded store, beside what could be put up instead: see
 * bench/peers. All answer the same before they are timed, and take turns. `npm ci` in bench/peers first; without it
 * nothing is measured. SPACEGOV_BENCH_SECONDS is the length of one turn, 5. Where the system tells it (Linux), the processor
 * time that a request takes is told too: it says the same on a machine that others keep busy.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, asWritten, contest, MAIN, PEERS, started } from './lib/contest.js';
import { OWN_WORKLOADS, WORKLOADS, type Workload } from './lib/workloads.js';

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
writeFileSync(data, JSON.stringify(await exported(ours.url)));
const servers = [
  ours,
  await started('D: mercurius-jit with SQLite', [join(PEERS, 'sqlite.mjs'), data], /^(\d+)$/m),
  await started('SQLite by hand', [join(PEERS, 'sqlite-by-hand.mjs'), data], /^(\d+)$/m),
  await started('C: Maps behind POST', [join(PEERS, 'maps.mjs'), data], /^(\d+)$/m),
];
await contest(servers, WORKLOADS, (_, workload) => asWritten(workload));
await contest([ours], await Promise.all(OWN_WORKLOADS.map(whole)), (_, workload) => asWritten(workload));
process.exit(0);

/** With the ids of all States where it asks for all. */
async function whole(workload: Workload): Promise<Workload> {
  if (workload.variables['states'] !== 'all') return workload;
  const { states } = (await ask(ours.url, JSON.stringify({ query: '{ states(first: 250) { nodes { id } } }' }))) as {
    states: { nodes: { id: string }[] };
  };
  return { ...workload, variables: { ...workload.variables, states: states.nodes.map(({ id }) => id) } };
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
