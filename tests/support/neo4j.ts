/**
 * The Neo4j that tests use: the one `NEO4J_URI` names, else the one that global-setup.mjs starts for the run.
 *
 * Community has one database, so suites take turns at it: `describeNeo4j` waits for the server and for the turn.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Where the Browser is, at `/browser/`; absent for a server that `NEO4J_URI` names. */
  readonly httpUrl?: string;
}

/** The first run of a fresh clone downloads the server. */
const PATIENCE_MS = 300_000;
const WAY_OUT =
  'install Java 17 or later and Maven, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to an empty database';

/** `seeded`: with the copy of an earlier run, where there is one. */
type Begin = 'empty' | 'seeded';

/** Waits until Bolt answers. @throws when the server could not be started, with the reason. */
export async function neo4jForTests(begin: Begin = 'empty'): Promise<Neo4jAccess> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, SPACEGOV_NEO4J_TEST } = process.env;
  const database = NEO4J_DATABASE || 'neo4j';
  if (SPACEGOV_NEO4J_TEST) return { ...(await answerIn(SPACEGOV_NEO4J_TEST, begin)), database: 'neo4j' };
  if (NEO4J_URI) return { uri: NEO4J_URI, user: NEO4J_USER || 'neo4j', password: NEO4J_PASSWORD ?? '', database };
  throw new Error(`No Neo4j for tests: ${whyNoNeo4j() ?? 'jest.config.mjs must name tests/support/global-setup.mjs'}.`);
}

/** @returns undefined where there is a server. */
export function whyNoNeo4j(): string | undefined {
  return process.env['SPACEGOV_NEO4J_SKIP'] || undefined;
}

/**
 * A suite that needs Neo4j. Without one it is a skipped test that says why and what to do; in CI it fails.
 *
 * It has the database to itself until it ends. It clears it between cases; it finds it as the last suite left it.
 *
 * @param begin What a server is to begin with that is started for it; `database.seeded()` sees to the rest.
 */
export function describeNeo4j(name: string, cases: () => void, begin: Begin = 'empty'): void {
  const reason = whyNoNeo4j();
  if (reason === undefined) {
    describe(name, () => {
      takeTurns(begin);
      cases();
    });
    return;
  }
  const { CI } = process.env;
  if (CI && CI !== 'false') throw new Error(`"${name}" must run in CI, and ${reason} Way out: ${WAY_OUT}.`);
  describe(name, () => it.skip(`needs Neo4j: ${reason} Way out: ${WAY_OUT}.`, () => undefined));
}

function takeTurns(begin: Begin): void {
  let turn: string | undefined;

  beforeAll(async () => {
    const file = turnAt((await neo4jForTests(begin)).uri);
    while (!take(file)) await wait(100);
    turn = file;
  }, PATIENCE_MS);

  afterAll(() => {
    if (turn !== undefined) rmSync(turn, { force: true });
  });
}

function turnAt(uri: string): string {
  const own = process.env['SPACEGOV_NEO4J_TEST'];
  if (own) return join(own, 'turn');
  return join(tmpdir(), `spacegov-neo4j-turn-${createHash('sha256').update(uri).digest('hex').slice(0, 16)}`);
}

/** The file holds the pid of the jest worker whose turn it is; a worker that died has had its turn. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = readOwner(file);
    if (owner === process.pid) return true;
    if (owner !== undefined && !isAlive(owner)) rmSync(file, { force: true });
    return false;
  }
}

/** @returns undefined when it has just been given back, or is just being written. */
function readOwner(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

type Answer = Pick<Neo4jAccess, 'uri' | 'user' | 'password'> & { readonly httpUrl: string };

/** @see neo4j/lib/keeper.mjs for what the folder holds. */
async function answerIn(folder: string, begin: Begin): Promise<Answer> {
  const file = join(folder, 'answer.json');
  if (!existsSync(file) && !existsSync(join(folder, 'asked'))) {
    writeFileSync(join(folder, 'asked.new'), begin);
    renameSync(join(folder, 'asked.new'), join(folder, 'asked'));
  }
  const end = Date.now() + PATIENCE_MS;
  while (!existsSync(file)) {
    const died = hasDied(folder) ? readIfThere(join(folder, 'keeper.log')) || 'Its keeper was killed.' : undefined;
    const reason = died ?? (Date.now() > end ? `It took more than ${PATIENCE_MS / 1000} s.` : undefined);
    if (reason !== undefined) throw new Error(`Neo4j did not start for the tests. ${reason}`);
    await wait(100);
  }
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer | { readonly error: string };
  if ('error' in answer) throw new Error(`Neo4j did not start for the tests. ${answer.error}`);
  return answer;
}

function hasDied(folder: string): boolean {
  const pid = Number(readIfThere(join(folder, 'keeper.pid')));
  return pid > 0 && !isAlive(pid);
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
