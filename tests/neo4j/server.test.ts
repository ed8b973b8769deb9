/** `npm run neo4j` as a user meets it: real processes, a real server, a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import neo4j from 'neo4j-driver';
import { whyNoNeo4j } from '../support/neo4j.js';

const CLI = resolve(import.meta.dirname, '../../neo4j/server.mjs');
const PASSWORD = 'orbit-and-landing';

const KEEPER = resolve(import.meta.dirname, '../../neo4j/lib/keeper.mjs');

interface Run {
  readonly status: number | null;
  readonly said: string;
}

interface PidFile {
  readonly pid: number;
  readonly uri: string;
  readonly httpUrl: string;
}

const folder = mkdtempSync(join(tmpdir(), 'spacegov-neo4j-cli-'));
const home = join(folder, 'home');
const bin = join(folder, 'bin');

beforeAll(() => mkdirSync(bin));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A server that lives for a minute: to compile well what it runs, or to verify it, takes longer than to run it as it is. */
const JAVA_TOOL_OPTIONS = [
  ...['-XX:TieredStopAtLevel=1', '-XX:+IgnoreUnrecognizedVMOptions'],
  ...['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'],
].join(' ');

/** Started in a folder of its own, so that neither `.env` nor `.neo4j` of this project counts. */
function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}, where = home): Promise<Run> {
  const { NEO4J_PASSWORD: _, SPACEGOV_NEO4J_HOME: __, ...rest } = process.env;
  const child = spawn(process.execPath, [CLI, ...args, '--home', where], {
    cwd: folder,
    env: { ...rest, JAVA_TOOL_OPTIONS, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}

function pidFile(): PidFile {
  return JSON.parse(readFileSync(join(home, 'run/server.pid'), 'utf8')) as PidFile;
}

async function ask(query: string): Promise<unknown[]> {
  const driver = neo4j.driver(pidFile().uri, neo4j.auth.basic('neo4j', PASSWORD));
  try {
    const { records } = await driver.session().run(query);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

function isAlive(pid: number): boolean {
  return (
    spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .stdout.trim()
      .replace(/^Z.*/, '') !== ''
  );
}

function occupyPort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** A program on a PATH where there is nothing else. */
function fakeProgram(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

describe('npm run neo4j, where something is missing', () => {
  const bare = { PATH: bin, JAVA_HOME: '', SPACEGOV_NEO4J_SERVER: join(folder, 'no-jars') };
  const waysOut = [/1\. Install Java 17 or later and Maven/, /2\. Use a Neo4j 5\.26 .*docker compose up/];

  afterEach(() => {
    rmSync(join(bin, 'java'), { force: true });
    rmSync(join(bin, 'mvn'), { force: true });
  });

  it.each`
    java                                | mvn         | message
    ${''}                               | ${''}       | ${/there is no "java" in JAVA_HOME or on the PATH/}
    ${`echo 'version "11.0.22"' >&2`}   | ${''}       | ${/needs Java 17 or later, and "java" is Java 11\./}
    ${`echo 'version "1.8.0_402"' >&2`} | ${''}       | ${/"java" is Java 8\./}
    ${`echo 'version "21.0.2"' >&2`}    | ${''}       | ${/Maven is needed once.*there is no "mvn" on the PATH/}
    ${`echo 'version "17"' >&2`}        | ${'exit 1'} | ${/Maven is needed once.*"mvn --version" says/}
  `('says $message and both ways out', async (given: { java: string; mvn: string; message: RegExp }) => {
    if (given.java) fakeProgram('java', given.java);
    if (given.mvn) fakeProgram('mvn', given.mvn);
    const { status, said } = await cli([], bare);
    expect(status).toBe(1);
    for (const part of [given.message, ...waysOut]) expect(said).toMatch(part);
    expect(said).not.toMatch(/\n\s+at /); // no stack
    expect(existsSync(home)).toBe(false);
  });

  it('says what Maven said when the download fails, and leaves no half of it', async () => {
    fakeProgram('java', `echo 'version "17.0.1"' >&2`);
    fakeProgram('mvn', `[ "$1" = --version ] || { echo 'Unknown host repo'; exit 1; }`);
    const { status, said } = await cli([], bare);
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('Unknown host repo') });
    expect(existsSync(join(folder, 'no-jars/lib'))).toBe(false);
  });
});

describe('npm run neo4j, where a folder is not its own', () => {
  const theirs = join(folder, 'theirs');

  it.each(['start', '--reset'])('changes nothing in it with %s', async (verb) => {
    mkdirSync(theirs, { recursive: true });
    writeFileSync(join(theirs, 'thesis.txt'), 'years of work');
    const { status } = await cli(verb === 'start' ? [] : [verb], {}, theirs);
    expect(status).toBe(1);
    expect(readFileSync(join(theirs, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});

/** These need a server of this machine's own, whatever `NEO4J_URI` says. */
const missing = spawnSync(process.execPath, [CLI, '--check'], { encoding: 'utf8' }).stderr.split('\n')[0];
const reason = whyNoNeo4j() ?? (missing || undefined);
const { CI } = process.env;
if (reason !== undefined && CI && CI !== 'false') throw new Error(`The local server must be tested in CI. ${reason}`);
const describeServer = reason === undefined ? describe : describe.skip;
const because = reason === undefined ? '' : ` (skipped: ${reason} Way out: install Java 17 or later and Maven.)`;

describeServer(`npm run neo4j${because}`, () => {
  let busy: { server: Server; port: number };

  beforeAll(async () => {
    busy = await occupyPort();
  });

  afterAll(async () => {
    busy.server.close();
    await cli(['--stop']);
  });

  const start = (): Promise<Run> =>
    cli(['--bolt-port', String(busy.port), '--http-port', '0'], { NEO4J_PASSWORD: PASSWORD });

  it('starts in the background and says where it is, who the user is, and how to use and stop it', async () => {
    const { status, said } = await start();
    expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/Neo4j started in [\d.]+ s/) });
    const { uri, httpUrl, pid } = pidFile();
    expect(said).toContain(
      `Bolt      ${uri}\n  Browser   ${httpUrl}/browser/\n  User      neo4j\n  Password  in home/password`,
    );
    expect(said).toContain(`NEO4J_URI=${uri} NEO4J_USER=neo4j NEO4J_PASSWORD="$(cat home/password)" npm start`);
    expect(said).toContain('npm run neo4j -- --stop --home home');
    expect(said).not.toContain(PASSWORD);
    expect(isAlive(pid)).toBe(true);
  });

  it('takes another port when the one it should have is busy', () => {
    expect(pidFile().uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(pidFile().uri).not.toContain(String(busy.port));
  });

  it('answers Cypher as Neo4j 5.26 Community', async () => {
    const query = 'CALL dbms.components() YIELD versions, edition RETURN versions[0] + " " + edition';
    expect(await ask(query)).toEqual(['5.26.28 community']);
  });

  it('serves the Browser', async () => {
    const page = await fetch(`${pidFile().httpUrl}/browser/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Neo4j Browser</title>');
  });

  it.each`
    setting                            | value
    ${'server.default_listen_address'} | ${'127.0.0.1'}
    ${'dbms.usage_report.enabled'}     | ${'false'}
    ${'client.allow_telemetry'}        | ${'false'}
    ${'server.memory.pagecache.size'}  | ${'128.00MiB'}
    ${'db.transaction.timeout'}        | ${'1m'}
    ${'db.lock.acquisition.timeout'}   | ${'10s'}
  `('runs with $setting = $value', async ({ setting, value }: { setting: string; value: string }) => {
    expect(await ask(`SHOW SETTINGS '${setting}' YIELD value`)).toEqual([value]);
  });

  it('keeps the password in a file that only its owner can read', () => {
    const file = join(home, 'password');
    expect(readFileSync(file, 'utf8')).toBe(`${PASSWORD}\n`);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('says so when it is running already, and leaves it alone', async () => {
    const before = pidFile();
    const { status, said } = await start();
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('It is already running') });
    expect(pidFile()).toEqual(before);
    expect((await cli(['--status'])).said).toContain(before.uri);
  });

  it('takes over the pid file of a server that crashed, and has its data', async () => {
    await ask('CREATE (:Treaty {name: "Moon Agreement"})');
    const { pid } = pidFile();
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    expect(existsSync(join(home, 'run/server.pid'))).toBe(true);
    expect((await cli(['--status'])).said).toContain('is not running');

    const { status, said } = await start();
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('Neo4j started') });
    expect(pidFile().pid).not.toBe(pid);
    expect(await ask('MATCH (t:Treaty) RETURN t.name')).toEqual(['Moon Agreement']);
  });

  it('stops in order, keeps data and logs, and says so when there is nothing to stop', async () => {
    const { pid } = pidFile();
    expect((await cli(['--stop'])).said).toContain('Neo4j stopped.');
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(home, 'run/server.pid'))).toBe(false);
    expect(existsSync(join(home, 'data/databases/neo4j'))).toBe(true);
    expect(readFileSync(join(home, 'logs/neo4j.log'), 'utf8')).toMatch(/Stopped\.\s*$/);
    expect((await cli(['--stop'])).said).toContain('was not running');
  });

  it('deletes the data on --reset, but neither logs nor password', async () => {
    expect(await cli(['--reset'])).toEqual({ status: 0, said: expect.stringContaining('are deleted') });
    expect(['data', 'logs', 'password'].map((part) => existsSync(join(home, part)))).toEqual([false, true, true]);
  });
});

describeServer(`the server of a test run${because}`, () => {
  it('ends, with its folder, when the run is killed while it is starting', async () => {
    const runs = mkdtempSync(join(folder, 'spacegov-neo4j-test-'));
    writeFileSync(join(runs, 'asked'), '');
    const holder = `require('child_process').spawn(process.execPath, [${JSON.stringify(KEEPER)}, ${JSON.stringify(runs)}],
        { detached: true, stdio: ['pipe', 'ignore', 'ignore'] }); setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ['-e', holder], { stdio: 'ignore' });
    // How it ends once it answers is seen at the end of every run of the tests.
    const starting = (): PidFile | undefined => {
      const file = join(runs, 'home/run/server.pid');
      const found = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PidFile) : undefined;
      return found?.uri ? found : undefined; // before there is a server, the file holds its place
    };
    await until(() => starting() !== undefined);
    const { pid } = starting()!;
    expect(isAlive(pid)).toBe(true);

    run.kill('SIGKILL');
    await until(() => !existsSync(runs));
    expect(isAlive(pid)).toBe(false);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 50));
}
