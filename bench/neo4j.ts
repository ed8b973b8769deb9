/**
 * Requests per second over HTTP of the packaged server on Neo4j, beside @neo4j/graphql with Apollo Server (A) and Cypher
 * written by hand behind node:http (B) on the same database, and of the packaged server on its own store: see bench/peers. All answer the same before they are timed,
 * and take turns. Then what each statement touches, by PROFILE. NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name a server with
 * the seed in it; `npm ci` in bench/peers first. SPACEGOV_BENCH_SECONDS is the length of one turn, 5.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asWritten, contest, ofAllStates, MAIN, SERVE, PEERS, started, type Asked } from './lib/contest.js';
import { asNeo4jGraphql } from './lib/neo4j-graphql.js';
import { OTHER_WORKLOADS, WORKLOADS } from './lib/workloads.js';
import { countHits } from './lib/hits.js';
import { ontology } from '../tests/support/seed.js';
import { connect } from '../src/store/neo4j/connection.js';

if ((process.env['NEO4J_URI'] ?? '') === '' || !existsSync(join(PEERS, 'node_modules')) || !existsSync(MAIN)) {
  console.log(
    'neo4j: not measured. First: npm run build, npm ci in bench/peers, and NEO4J_URI of a server with the seed',
  );
  process.exit(0);
}
const OURS = /GraphQL\s+(http:\S+)/;
const A = 'A: @neo4j/graphql';
const EMBEDDED = 'ours, embedded';
const settings = { ...process.env, PORT: '0', LOG_LEVEL: 'silent' };
const data = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
const ours = await started('ours on Neo4j', SERVE, OURS, settings);
const servers = [
  ours,
  await started(EMBEDDED, SERVE, OURS, { ...settings, NEO4J_URI: '', SPACEGOV_DATA: data }),
  await started(A, [join(PEERS, 'neo4j-graphql.mjs')], /^(\d+)$/m),
  await started('B: Cypher by hand', [join(PEERS, 'cypher.mjs')], /^(\d+)$/m),
];
const workloads = await Promise.all(
  [...WORKLOADS, ...OTHER_WORKLOADS].map((workload) => ofAllStates(workload, ours.url)),
);
const rates = await contest(servers, workloads, ({ name }, workload): Asked => {
  return name === A ? asNeo4jGraphql(workload) : asWritten(workload);
});
for (const [workload, of] of rates) {
  const [embedded = NaN, a = NaN] = [of.get(EMBEDDED), of.get(A)];
  console.log(`${workload}: ${EMBEDDED} ${(embedded / a).toFixed(0)} times A`);
}
const { NEO4J_URI: uri = '', NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
const driver = connect({ uri, user, password, database: null });
for (const [name, { ours, statements, byHand }] of await countHits(driver, ontology, workloads))
  console.log(
    `${name}: ${String(ours)} database hits in ${String(statements)} statements, ${String(byHand)} by hand, ${(ours / byHand).toFixed(2)} times`,
  );
await driver.close();
rmSync(data, { recursive: true, force: true });
process.exit(0);
