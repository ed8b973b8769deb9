/**
 * Keeps a Neo4j for one run of the tests, and ends it when that run is over, however it ends.
 *
 * Usage: node neo4j/lib/keeper.mjs FOLDER [COPY]
 *
 * Its standard input is a pipe from the process that runs the tests, which the system closes when that process goes
 * away, even by `kill -9`. The server starts when there is a file FOLDER/asked; FOLDER/answer.json then has either
 * `{ uri, httpUrl, user, password }` or `{ error }`. At the end the folder is deleted.
 *
 * COPY, where there is one and FOLDER/asked says `seeded`, is what the server begins with; COPY-empty, where it says `empty`.
 * It is `data` and `password` of a home (home.mjs) that was copied while nobody wrote, and `key`, which says what is in it;
 * that of a seed is handed on as FOLDER/seeded. The first that begins with a copy puts its own data there as they are
 * then, and a file `recovered`.
 */
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openHome } from './home.mjs';
import { isAlive } from './processes.mjs';
import { KEEP_PLANS, QUICK_START, startNeo4j, stopNeo4j } from './start.mjs';

const folder = resolve(process.argv[2]);
const copies = process.argv[3];
const home = join(folder, 'home');
const over = new AbortController();
process.stdin.on('close', () => over.abort()).on('error', () => over.abort());
process.stdin.resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => over.abort());
writeFileSync(join(folder, 'keeper.pid'), String(process.pid));

await removeAbandoned();
await untilAsked();
if (!over.signal.aborted) await start().then(answer, ({ message }) => answer({ error: message }));
await untilOver();
await stopNeo4j(home);
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit();

async function start() {
  const options = { home, boltPort: 0, httpPort: 0, jvm: QUICK_START, settings: KEEP_PLANS, signal: over.signal };
  const begin = readFileSync(join(folder, 'asked'), 'utf8');
  const copy = begin === 'seeded' ? copies : `${copies}-${begin}`;
  if (copies === undefined || !existsSync(join(copy, 'key'))) return startNeo4j(options);
  openHome(home);
  cpSync(join(copy, 'data'), join(home, 'data'), { recursive: true });
  copyFileSync(join(copy, 'password'), join(home, 'password'));
  if (begin === 'seeded') copyFileSync(join(copy, 'key'), join(folder, 'seeded'));
  try {
    const server = await startNeo4j(options);
    if (!existsSync(join(copy, 'recovered'))) keepRecovered(copy);
    return server;
  } catch (error) {
    if (over.signal.aborted) throw error;
    // It may be the copy's fault: without it, the tests write anew what they need.
    for (const path of [copy, join(home, 'data'), join(folder, 'seeded')])
      rmSync(path, { recursive: true, force: true });
    return startNeo4j(options);
  }
}

/**
 * What a running server is copied of is in its log for the greater part, and to bring it in took as long as all else of a
 * start. Now it is in the store, and nobody has written yet: the next runs begin with that.
 *
 * @param {string} copy
 */
function keepRecovered(copy) {
  const draft = `${copy}.${process.pid}`;
  try {
    cpSync(join(home, 'data'), join(draft, 'data'), { recursive: true });
    for (const name of ['password', 'key']) copyFileSync(join(copy, name), join(draft, name));
    writeFileSync(join(draft, 'recovered'), '');
    rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another run has just put its own there
  }
}

/**
 * Renamed when complete, so that nobody reads half an answer.
 *
 * @param {{ error?: string, uri?: string, httpUrl?: string, user?: string, password?: string }} of
 */
function answer({ error, uri, httpUrl, user, password }) {
  const text = JSON.stringify({ error, uri, httpUrl, user, password });
  writeFileSync(join(folder, 'answer.new'), text, { mode: 0o600 });
  renameSync(join(folder, 'answer.new'), join(folder, 'answer.json'));
}

/** Most runs ask at once or never. */
async function untilAsked() {
  while (!over.signal.aborted && !existsSync(join(folder, 'asked')))
    await wait(250, undefined, { signal: over.signal }).catch(() => {});
}

async function untilOver() {
  if (!over.signal.aborted) await once(over.signal, 'abort');
}

/** What a keeper left behind that was itself killed. */
async function removeAbandoned() {
  const family = basename(folder).replace(/[^-]*$/, '');
  for (const name of readdirSync(dirname(folder)).filter((each) => each.startsWith(family))) {
    const other = join(dirname(folder), name);
    const keeper = join(other, 'keeper.pid');
    if (other === folder || !existsSync(keeper) || isAlive(Number(readFileSync(keeper, 'utf8')), 'keeper.mjs'))
      continue;
    await stopNeo4j(join(other, 'home'));
    rmSync(other, { recursive: true, force: true });
  }
}
