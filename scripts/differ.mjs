#!/usr/bin/env node
/**
 * Asks Neo4j, the embedded store and the oracle the same random questions, and prints where their answers differ.
 *
 * Usage: npm run differ -- [--cases 10000] [--seed N] [--uri bolt://...] [--longest 12000] [--replay FILE]
 *
 * Without --uri or NEO4J_URI it starts a Neo4j of its own, with a folder that is deleted at the end. One that is named
 * is CLEARED: it must be empty, or SPACEGOV_TEST_MAY_CLEAR=yes. A difference is made smaller and written to a file,
 * with the command that runs it again. Exit code 1 where there was one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../neo4j/lib/start.mjs';
import './typescript.mjs';

const { values: given } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    uri: { type: 'string' },
    longest: { type: 'string', default: '12000' },
    minutes: { type: 'string', default: '600' },
    replay: { type: 'string' },
  },
});

// From the sources and not from dist, so that a stale build is not what is compared.
const { openTestDatabase } = await import('../tests/support/neo4j-store.ts');
const { compareCase } = await import('../tests/store/differ/search.ts');
const { searchLong } = await import('../tests/store/differ/search-long.ts');
const { tell } = await import('../tests/store/differ/compare.ts');

const server = await openServer();
const database = await openTestDatabase(server.access);
try {
  await mayBeCleared();
  process.exitCode = given.replay === undefined ? await look() : await replay(given.replay);
} finally {
  await database.close();
  await server.close();
}

async function look() {
  const { cases, seed, longest, minutes } = Object.fromEntries(
    ['cases', 'seed', 'longest', 'minutes'].map((name) => [name, wholeNumber(name)]),
  );
  const until = Date.now() + minutes * 60_000;
  const found = await searchLong(database, { cases, seed, longest, until }, (line) => console.log(line));
  console.log(
    `${found.compared} cases compared, ${found.withOracle} of them with the oracle too: ${found.differences} differences (seed ${seed})`,
  );
  return found.differences === 0 ? 0 : 1;
}

async function replay(file) {
  const difference = await compareCase(database, JSON.parse(readFileSync(file, 'utf8')));
  console.log(difference === null ? `${file}: all agree` : tell(difference));
  return difference === null ? 0 : 1;
}

function wholeNumber(name) {
  if (/^\d{1,9}$/.test(given[name])) return Number(given[name]);
  console.error(`differ: --${name} takes a whole number, not "${given[name]}".`);
  process.exit(2);
}

async function openServer() {
  const { NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database = 'neo4j' } = process.env;
  const uri = given.uri ?? process.env.NEO4J_URI;
  if (uri) return { access: { uri, user, password, database }, close: async () => {} };
  const home = mkdtempSync(join(tmpdir(), 'spacegov-differ-neo4j-'));
  console.log('differ: starting a Neo4j of its own ...');
  const own = await startNeo4j({ home: join(home, 'home'), boltPort: 0, httpPort: 0 });
  return {
    access: { ...own, database: 'neo4j' },
    close: async () => {
      await own.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function mayBeCleared() {
  const [{ nodes }] = await database.run('MATCH (n) RETURN count(n) AS nodes');
  if (nodes === 0 || process.env.SPACEGOV_TEST_MAY_CLEAR === 'yes') return;
  console.error(`differ: the database holds ${nodes} nodes, which would be deleted. Name an empty one.`);
  process.exit(2);
}
