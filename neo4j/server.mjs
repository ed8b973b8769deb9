#!/usr/bin/env node
/**
 * A local Neo4j without Docker. See neo4j/README.md.
 *
 * Settings come from the environment, and NEO4J_PASSWORD from the file .env too, as with Docker Compose.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { haveJars } from './lib/jars.mjs';
import { readPidFile } from './lib/home.mjs';
import { resetNeo4j, runningNeo4j, startNeo4j, stopNeo4j } from './lib/start.mjs';
import { findJava, requireMaven } from './lib/tools.mjs';

const USAGE = `A real Neo4j 5.26 Community with its Browser on this machine, without Docker.

  npm run neo4j               start it in the background (and download it the first time)
  npm run neo4j -- --stop     stop it; the data stay
  npm run neo4j -- --reset    stop it and delete its data; the next start is an empty database
  npm run neo4j -- --status   say whether and where it runs
  npm run neo4j -- --check    say whether this machine has what it needs
  npm run neo4j -- --warm     make later starts a third faster (once, 25 s, 130 MB)

  --home FOLDER       data folder (SPACEGOV_NEO4J_HOME; ./.neo4j)
  --bolt-port PORT    7687; another one when that is busy
  --http-port PORT    7474; likewise

The password is NEO4J_PASSWORD from the environment or .env, else a random one, kept in FOLDER/password.`;

const ENDS = {
  stopped: 'Neo4j stopped. Its data stay; start it again with: npm run neo4j',
  killed: 'Neo4j did not stop within 30 s and was killed. It recovers its data at the next start.',
  gone: 'Neo4j was not running.',
};

const VERBS = { stop, reset, status, check, warm, help: async () => console.log(USAGE) };

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  const flag = { type: /** @type {const} */ ('boolean') };
  const text = { type: /** @type {const} */ ('string') };
  const verbs = Object.fromEntries(Object.keys(VERBS).map((verb) => [verb, flag]));
  const options = { ...verbs, home: text, 'bolt-port': text, 'http-port': text };
  const { values } = parseArgs({ options });
  const verb = Object.keys(VERBS).find((name) => values[name]);
  const home = resolve(String(values.home || process.env.SPACEGOV_NEO4J_HOME || '.neo4j'));
  await (verb ? VERBS[verb](home) : start(home, port(values, 'bolt-port'), port(values, 'http-port')));
}

function port(values, name) {
  if (values[name] === undefined) return undefined;
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new Error(`--${name} ${values[name]}: a port is a number from 0 (any) to 65535.`);
}

async function start(home, boltPort, httpPort) {
  const giveUp = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => giveUp.abort(new Error('Given up.')));
  const started = Date.now();
  const password = process.env.NEO4J_PASSWORD || fromDotEnv('NEO4J_PASSWORD');
  const server = await startNeo4j({ home, boltPort, httpPort, password, say: console.log, signal: giveUp.signal });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const again = `It is already running (process ${server.pid}). It was left as it is.`;
  console.log(server.wasRunning ? again : `Neo4j started in ${seconds} s (process ${server.pid}).`);
  sayPortChange(server.uri, boltPort ?? 7687);
  sayPortChange(server.httpUrl, httpPort ?? 7474);
  console.log(`
  Bolt      ${server.uri}
  Browser   ${server.httpUrl}/browser/
  User      ${server.user}
  Password  in ${short(server.passwordFile)}
  Data      ${short(home)}   (logs in ${short(resolve(home, 'logs'))})

Use it:   ${useLine(server, short(server.passwordFile))}
Stop it:  npm run neo4j -- --stop${home === resolve('.neo4j') ? '' : ` --home ${short(home)}`}`);
}

function sayPortChange(url, wanted) {
  const given = Number(new URL(url.replace('bolt:', 'http:')).port);
  if (wanted !== 0 && given !== wanted) console.log(`Port ${wanted} was busy: it listens on ${given} instead.`);
}

/** A path as one would type it here. */
function short(path) {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

/** The password is read from its file, and so is not left in the terminal or in the shell's history. */
function useLine({ uri, user }, file) {
  if (process.platform === 'win32') {
    const password = `(Get-Content '${file}')`;
    return `$env:NEO4J_URI='${uri}'; $env:NEO4J_USER='${user}'; $env:NEO4J_PASSWORD=${password}; npm start`;
  }
  const path = /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
  return `NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD="$(cat ${path})" npm start`;
}

async function stop(home) {
  console.log(ENDS[await stopNeo4j(home)]);
}

async function reset(home) {
  await resetNeo4j(home);
  console.log(`Neo4j is stopped and its data in ${home} are deleted. Start it empty with: npm run neo4j`);
}

async function status(home) {
  if (readPidFile(home)?.state === 'starting') console.log('Neo4j is starting …');
  const server = await runningNeo4j(home);
  process.exitCode = server ? 0 : 1;
  if (!server) return console.log(`Neo4j is not running in ${home}. Start it with: npm run neo4j`);
  console.log(`Neo4j is running (process ${server.pid}, since ${server.startedAt}).
  Bolt      ${server.uri}
  Browser   ${server.httpUrl}/browser/
  Data      ${home}`);
}

async function check() {
  const java = findJava();
  if (!haveJars()) requireMaven();
  console.log(`Everything is here: ${java}, and ${haveJars() ? 'Neo4j' : 'Maven to download Neo4j with'}.`);
}

async function warm() {
  const { warmUp } = await import('./lib/warm.mjs');
  console.log('Starting Neo4j once to record which classes it loads …');
  console.log(`Made ${await warmUp({ say: console.log })}. Starts are faster from now on.`);
}

function fromDotEnv(name) {
  return existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8'))[name] : undefined;
}
