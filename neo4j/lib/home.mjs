/**
 * The data folder of a local server, and what is where in it:
 *
 *     conf/neo4j.conf   written at every start     data/      the database
 *     run/server.pid    JSON, while it runs        logs/      kept; Neo4j rotates them
 *     run/java.args     how Java was started       password   of user neo4j, mode 600
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const OURS = '# Written by `npm run neo4j` at every start: changes made here are lost.';
export const LEAST_PASSWORD = 8; // Neo4j's own rule

/**
 * @typedef {object} PidFile
 * @property {number} pid
 * @property {string} mark part of the process's command line, as pids are used again
 * @property {'starting' | 'ready'} state
 * @property {string} uri `bolt://127.0.0.1:7687`
 * @property {string} httpUrl `http://127.0.0.1:7474`; the Browser is at `/browser/` on it
 * @property {string} user
 * @property {string} startedAt ISO 8601
 */

/** @param {string} home @throws when the folder holds something that is not ours. */
export function openHome(home) {
  if (existsSync(home) && readdirSync(home).length > 0 && !isOurs(home)) {
    throw new Error(`${home} is not empty and was not made by \`npm run neo4j\`. Name another with --home.`);
  }
  for (const part of ['conf', 'run', 'logs']) mkdirSync(join(home, part), { recursive: true });
  if (!isOurs(home)) writeFileSync(join(home, 'conf', 'neo4j.conf'), `${OURS}\n`);
}

/** @param {string} home */
export function isOurs(home) {
  const conf = join(home, 'conf', 'neo4j.conf');
  return existsSync(conf) && readFileSync(conf, 'utf8').startsWith(OURS);
}

/** @param {string} home @param {{ boltPort: number, httpPort: number, settings: readonly string[] }} of */
export function writeConf(home, { boltPort, httpPort, settings }) {
  const lines = [
    OURS,
    'server.default_listen_address=127.0.0.1',
    'server.default_advertised_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    `server.http.listen_address=127.0.0.1:${httpPort}`,
    `server.http.advertised_address=127.0.0.1:${httpPort}`,
    'server.https.enabled=false',
    '',
    '# Nothing is reported to anybody.',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    'server.bolt.telemetry.enabled=false',
    '# Guides may come from this machine alone.',
    'browser.remote_content_hostname_whitelist=localhost,127.0.0.1',
    'dbms.security.allow_csv_import_from_file_urls=false',
    '',
    '# Modest: the heap is set on the command line of Java.',
    'server.memory.pagecache.size=128m',
    'db.tx_log.preallocate=false',
    '',
    '# Behind the time-outs that clients set for themselves.',
    'db.transaction.timeout=60s',
    'db.lock.acquisition.timeout=10s',
    '# The databases are closed by then, and waiting for the idle threads of Bolt takes 10 s for nothing.',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    ...settings,
  ];
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

/**
 * The password wanted, which is then kept in the home, and those that the database may still have.
 *
 * @param {string} home
 * @param {string} [wanted]
 */
export function choosePassword(home, wanted) {
  const file = join(home, 'password');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const password = wanted || kept || randomBytes(18).toString('base64url');
  if (password.length < LEAST_PASSWORD) {
    throw new Error(`NEO4J_PASSWORD has ${password.length} characters, and Neo4j wants ${LEAST_PASSWORD} or more.`);
  }
  const before = [kept, 'neo4j'].filter((each) => each !== undefined && each !== password);
  return { password, before, file };
}

/** @param {string} file @param {string} password */
export function keepPassword(file, password) {
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // a file that was there keeps its mode
}

/** @param {string} home */
export function pidFile(home) {
  return join(home, 'run', 'server.pid');
}

/** @param {string} home @returns {PidFile | undefined} undefined when there is none, or none that can be read. */
export function readPidFile(home) {
  try {
    return JSON.parse(readFileSync(pidFile(home), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} home @param {PidFile} content @param {{ first?: boolean }} [options] `first` fails on an existing one. */
export function writePidFile(home, content, { first = false } = {}) {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (first) return writeFileSync(pidFile(home), text, { flag: 'wx' });
  writeFileSync(`${pidFile(home)}.new`, text);
  renameSync(`${pidFile(home)}.new`, pidFile(home)); // so that no reader sees half of it
}

/** @param {string} home */
export function removePidFile(home) {
  rmSync(pidFile(home), { force: true });
}
