/**
 * Starts one Neo4j for the whole run of the tests, in the background: `neo4jForTests` waits for it, other suites do not.
 *
 * Tells the workers, which inherit the environment, one of three things: `NEO4J_URI`, as it was given;
 * `SPACEGOV_NEO4J_TEST`, the folder in which a keeper (neo4j/lib/keeper.mjs) answers; or `SPACEGOV_NEO4J_SKIP`, why
 * there is none.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { haveJars } from '../../neo4j/lib/jars.mjs';
import { findJava, requireMaven } from '../../neo4j/lib/tools.mjs';

const KEEPER = resolve(import.meta.dirname, '../../neo4j/lib/keeper.mjs');
/** A server with the seed in it, as tests/support/seeded-database.ts has left it. */
const COPY = resolve(import.meta.dirname, '../../node_modules/.cache/spacegov/neo4j');

export default async function setUp(globalConfig) {
  if (process.env.SPACEGOV_NEO4J_SKIP) return;
  if (process.env.NEO4J_URI) return mayBeCleared(process.env);
  const reason = whyNot();
  if (reason) process.env.SPACEGOV_NEO4J_SKIP = reason;
  else process.env.SPACEGOV_NEO4J_TEST = keepServer(isWholeRun(globalConfig));
}

/** Tests clear the database, and NEO4J_URI in a shell may well be there for `npm start`. */
async function mayBeCleared({ NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE, ...env }) {
  if (env.SPACEGOV_TEST_MAY_CLEAR === 'yes') return;
  const { default: neo4j } = await import('neo4j-driver'); // to load it takes a quarter of a second
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { connectionTimeout: 10_000 });
  try {
    const database = NEO4J_DATABASE || 'neo4j';
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, { database });
    const nodes = Number(records[0].get('nodes'));
    if (nodes === 0) return;
    throw new Error(
      `NEO4J_URI names a database with ${nodes} nodes, and the tests would delete them. Unset NEO4J_URI to have the ` +
        'tests start a server of their own, or set SPACEGOV_TEST_MAY_CLEAR=yes when it is a database for tests.',
    );
  } finally {
    await driver.close();
  }
}

/** @returns {string | undefined} */
function whyNot() {
  try {
    findJava();
    if (!haveJars()) requireMaven();
    return undefined;
  } catch (error) {
    return error.message.split('\n')[0]; // the ways out are for `describeNeo4j` to say
  }
}

/** A run of some files only starts the server when one of them asks for it. */
function isWholeRun({ testPathPatterns, onlyChanged, findRelatedTests, testNamePattern }) {
  return !testPathPatterns?.patterns.length && !onlyChanged && !findRelatedTests && !testNamePattern;
}

function keepServer(atOnce) {
  const folder = mkdtempSync(join(tmpdir(), 'spacegov-neo4j-test-'));
  if (atOnce) writeFileSync(join(folder, 'asked'), 'seeded');
  const log = openSync(join(folder, 'keeper.log'), 'w');
  // Detached, so that Ctrl-C reaches jest alone; the keeper sees its input close, and stops the server in order.
  const keeper = spawn(process.execPath, [KEEPER, folder, COPY], { detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  keeper.on('error', () => rmSync(folder, { recursive: true, force: true }));
  keeper.stdin.on('error', () => {});
  keeper.stdin.unref();
  keeper.unref();
  globalThis.__SPACEGOV_KEEPER__ = keeper;
  return folder;
}
