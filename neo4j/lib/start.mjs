/**
 * A real Neo4j Community server on this machine, without Docker: in the background, on 127.0.0.1 only, everything it
 * keeps in one folder.
 *
 * One server for one folder: the pid file is created exclusively, and Neo4j itself locks its store.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { agreeOnPassword, answersBolt } from './bolt.mjs';
import * as homes from './home.mjs';
import { ensureJars } from './jars.mjs';
import { choosePort } from './ports.mjs';
import { endProcess, isAlive } from './processes.mjs';
import { findJava } from './tools.mjs';

/**
 * @typedef {object} StartOptions
 * @property {string} home the data folder; made when it is not there
 * @property {number} [boltPort] 7687 when absent, 0 for any; one the system gives when it is busy
 * @property {number} [httpPort] 7474 when absent, 0 for any; likewise
 * @property {string} [password] else the one kept in the home, else a new random one
 * @property {readonly string[]} [jvm] more options for Java
 * @property {readonly string[]} [settings] more lines of its configuration
 * @property {number} [patienceMs] how long it may take to answer: 120 s when absent
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [say] what is going on, a line at a time
 * @property {AbortSignal} [signal] gives up, and leaves nothing behind
 *
 * @typedef {object} Neo4jServer
 * @property {string} uri `bolt://127.0.0.1:7687`
 * @property {string} httpUrl `http://127.0.0.1:7474`
 * @property {string} user
 * @property {string} password
 * @property {string} passwordFile
 * @property {number} pid
 * @property {boolean} wasRunning whether it was there before
 * @property {() => Promise<'stopped' | 'killed' | 'gone'>} stop
 */

/**
 * Lightly compiled code starts sooner, and a test asks each query only a few times. Planning makes much that lives
 * briefly: with a small young generation a tenth of the time went to collecting it. Its classes are those of a release,
 * and to verify each as it is loaded was a fifth of the processor time of a start.
 */
export const QUICK_START = [
  ...['-XX:TieredStopAtLevel=1', '-Xms1g', '-Xmn600m'],
  ...['-XX:+IgnoreUnrecognizedVMOptions', '-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'],
];

/**
 * Tests clear and fill a database over and over: each time its counts had changed by three quarters, Neo4j planned anew
 * what it had planned already. What small worlds hold needs no other plan.
 */
export const KEEP_PLANS = ['dbms.cypher.min_replan_interval=1d'];

const MAIN = 'org.neo4j.server.CommunityEntryPoint';
/** As in Neo4j's own start script: its store reaches into java.nio, and its log files into java.io. */
const OPEN_MODULES = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const MEMORY = ['-Xms128m', '-Xmx2g', '-XX:+UseSerialGC'];
const PORTS_LOST = /Address already in use|BindException|already bound/i;

/**
 * Returns when Bolt and the Browser answer and the password is set. The server goes on when this process ends.
 *
 * @param {StartOptions} options
 * @returns {Promise<Neo4jServer>}
 * @throws {import('./tools.mjs').MissingToolError} without Java 17 or, the first time, Maven.
 */
export async function startNeo4j(options) {
  const home = resolve(options.home);
  const running = await runningNeo4j(home, options.patienceMs);
  if (running) return { ...describe(home, running, homes.choosePassword(home)), wasRunning: true };

  const java = findJava(options.env);
  const jars = await ensureJars(options);
  homes.openHome(home);
  const password = homes.choosePassword(home, options.password);
  const other = claim(home);
  if (other) return startNeo4j(options); // another process was faster: wait for its server
  try {
    // A new random password must not be lost between giving it to the server and writing it down.
    if (!existsSync(password.file)) homes.keepPassword(password.file, password.password);
    const server = await startOnFreePorts({ ...options, home, java, jars });
    await agreeOnPassword(server.uri, password.password, password.before);
    homes.keepPassword(password.file, password.password);
    homes.writePidFile(home, { ...server, state: 'ready' });
    return { ...describe(home, server, password), wasRunning: false };
  } catch (error) {
    const started = homes.readPidFile(home);
    if (started && started.pid !== process.pid)
      await endProcess(started.pid, { mark: started.mark, patienceMs: 5_000 });
    homes.removePidFile(home);
    throw error;
  }
}

/**
 * The server of a folder, when there is one; one that is still starting is waited for.
 *
 * @param {string} home
 * @param {number} [patienceMs]
 * @returns {Promise<homes.PidFile | undefined>}
 */
export async function runningNeo4j(home, patienceMs = 120_000) {
  for (const end = Date.now() + patienceMs; ; await wait(100)) {
    const found = homes.readPidFile(home);
    if (!found || !isAlive(found.pid, found.mark)) return undefined;
    if (found.state === 'ready') return found;
    if (Date.now() > end) throw new Error(`Process ${found.pid} has been starting Neo4j in ${home} for too long.`);
  }
}

/**
 * @param {string} home
 * @returns {Promise<'stopped' | 'killed' | 'gone'>} `killed` when it did not stop in 30 s; `gone` when none was there.
 */
export async function stopNeo4j(home) {
  const found = homes.readPidFile(home);
  if (!found) return 'gone';
  const end = await endProcess(found.pid, { mark: found.mark });
  homes.removePidFile(home);
  return end;
}

/** Stops the server and deletes its data; the logs and the password stay. @param {string} home */
export async function resetNeo4j(home) {
  if (existsSync(home) && !homes.isOurs(home)) {
    throw new Error(`${home} was not made by \`npm run neo4j\`: nothing was deleted.`);
  }
  const end = await stopNeo4j(home);
  rmSync(join(home, 'data'), { recursive: true, force: true });
  return end;
}

/** @returns {boolean} true when another process holds this home. */
function claim(home) {
  /** @type {Omit<homes.PidFile, 'startedAt'>} */
  const own = { pid: process.pid, mark: 'node', state: 'starting', uri: '', httpUrl: '', user: 'neo4j' };
  for (;;) {
    try {
      homes.writePidFile(home, { ...own, startedAt: new Date().toISOString() }, { first: true });
      return false;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const found = homes.readPidFile(home);
      if (found && isAlive(found.pid, found.mark)) return true;
      homes.removePidFile(home); // stale: its process crashed, or the machine did
    }
  }
}

/** A port can be lost between choosing it and the moment, seconds later, when Java binds it. */
async function startOnFreePorts(options) {
  for (let attempt = 1; ; attempt++) {
    const server = await launch(options);
    const problem = await untilItAnswers(server, options);
    if (problem === undefined) return server;
    await endProcess(server.pid, { mark: server.mark, patienceMs: 5_000 });
    if (attempt === 3 || !PORTS_LOST.test(problem)) throw new Error(problem);
  }
}

/** @returns {Promise<homes.PidFile & { boltPort: number }>} */
async function launch({ home, java, jars, jvm = [], settings = [], boltPort: wantedBolt = 7687, ...rest }) {
  const { httpPort: wantedHttp = 7474, env } = rest;
  const boltPort = await choosePort(wantedBolt);
  const httpPort = await choosePort(wantedHttp);
  homes.writeConf(home, { boltPort, httpPort, settings });
  const args = join(home, 'run', 'java.args');
  writeFileSync(args, javaArguments(home, jars, jvm));
  const log = openSync(consoleLog(home), 'w');
  const child = spawn(java, [`@${args}`], {
    cwd: home,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  closeSync(log);
  await new Promise((done, fail) => child.once('spawn', done).once('error', fail));
  const server = {
    ...{ pid: child.pid, mark: args, state: /** @type {const} */ ('starting'), user: 'neo4j', boltPort },
    ...{ uri: `bolt://127.0.0.1:${boltPort}`, httpUrl: `http://127.0.0.1:${httpPort}` },
    startedAt: new Date().toISOString(),
  };
  homes.writePidFile(home, server);
  return server;
}

/**
 * An argument file, since 215 jars are more than a command line on Windows holds. In one, backslashes need another.
 *
 * Jars are named one by one and in order because a class archive fits one class path only.
 */
function javaArguments(home, jars, jvm) {
  const names = readdirSync(jars).filter((name) => name.endsWith('.jar'));
  const classPath = names.sort().map((name) => join(jars, name));
  const archive = classArchive(jars);
  const shared = existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
  const args = [
    ...[...MEMORY, ...shared, ...jvm, ...OPEN_MODULES, '-cp', classPath.join(delimiter)],
    ...[MAIN, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
  ];
  return args.map((arg) => `"${arg.replaceAll('\\', '\\\\')}"\n`).join('');
}

/** @returns {Promise<string | undefined>} what went wrong. */
async function untilItAnswers(server, { home, patienceMs = 120_000, signal }) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(50)) {
    signal?.throwIfAborted();
    if (!isAlive(server.pid)) return `Neo4j ended while starting. ${lastWords(home)}`;
    // The Browser comes up a moment after Bolt.
    if ((await answersBolt(server.boltPort)) && (await answersHttp(server.httpUrl))) return undefined;
  }
  return `Neo4j did not answer within ${patienceMs / 1000} s. ${lastWords(home)}`;
}

function answersHttp(url) {
  return fetch(`${url}/browser/`, { method: 'HEAD', signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function lastWords(home) {
  const logs = [join(home, 'logs', 'neo4j.log'), consoleLog(home)].filter(existsSync);
  const lines = logs.flatMap((log) => readFileSync(log, 'utf8').trim().split('\n').slice(-12));
  return `The logs are in ${join(home, 'logs')} and end with:\n${lines.join('\n')}`;
}

function describe(home, { uri, httpUrl, user, pid }, { password, file }) {
  return { uri, httpUrl, user, password, passwordFile: file, pid, stop: () => stopNeo4j(home) };
}

function consoleLog(home) {
  return join(home, 'logs', 'console.log');
}

/** @param {string} jars @returns {string} beside the jars, so that it goes when they do. */
export function classArchive(jars) {
  return join(jars, 'classes.jsa');
}
