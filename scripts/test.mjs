#!/usr/bin/env node
/**
 * Runs the tests in four lanes at the same time, and tells where their time went.
 *
 * Two lanes begin with what needs a Neo4j, each with one of its own, as Community has one database: files that read the
 * seed take turns at the one, files that fill theirs at the other. The third begins with the quick files, so that what
 * fails there fails soon, the fourth with the longest: much of what they do is to wait for a database, a browser, a
 * process or a time limit. Then whichever lane is free takes the longest file that is left
 * (tests/support/claiming-runner.cjs). A lane is one process: to begin another costs more than most files do. How long
 * a file takes is known from the last run, or from tests/times.json.
 *
 * Usage: npm test [-- any arguments of jest]: with arguments there is one run, of what they name.
 */
import { fork, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');
const HOST = 'tests/cli/command-host.mjs';
const KNOWN = 'node_modules/.cache/spacegov/test-times.json';
/** What the first run of a clone goes by: seconds on a quiet machine, of those files that take long. */
const USUAL = 'tests/times.json';
/** A file that takes less is among those that run first. */
const QUICK_SECONDS = 4;
const SHOWN = 12;
/** Collecting garbage took a fifth of the processor: more room for what is new, and no threads where cores are all busy. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded'];

const scratch = mkdtempSync(join(tmpdir(), 'spacegov-times-'));
const times = join(scratch, 'times.jsonl');
/** Where a lane notes that it takes a file. */
const claims = join(scratch, 'claims');
mkdirSync(claims);
/** Where lanes have their commands run, by what these are on. */
const hosts = new Map();
const began = Date.now();
const given = process.argv.slice(2);
try {
  const code = given.length > 0 ? await jest(given) : await allLanes();
  process.exitCode = report(code);
} finally {
  for (const host of hosts.values()) host.process.disconnect();
  rmSync(scratch, { recursive: true, force: true });
}

async function allLanes() {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const onNeo4j = files.filter(({ text }) => /\bdescribeNeo4j\(/.test(text));
  // A server that was named is one, and so its files are in one lane.
  const isOne = Boolean(process.env.NEO4J_URI);
  const reading = onNeo4j.filter((file) => isOne || readsSeed(file)).sort(byNeedOfSeed);
  const filling = byLength(onNeo4j.filter((file) => !reading.includes(file)));
  const others = byLength(files.filter((file) => !onNeo4j.includes(file)));
  const quick = others.filter(({ seconds }) => seconds < QUICK_SECONDS).reverse();
  const slow = others.filter(({ seconds }) => seconds >= QUICK_SECONDS);
  const lanes = [[...reading, ...slow], [...filling, ...slow], [...quick, ...slow], slow];
  const codes = await Promise.all(lanes.map((lane) => runLane(lane)));
  return Math.max(...codes, tellMissing(files));
}

/** What only reads the seed comes before what reads it and then clears the database, so that it is written once. */
function byNeedOfSeed(a, b) {
  const clears = ({ text }) => /\.(?:emptyStore|worldStore|wipe|clear)\(/.test(text);
  const needs = (file) => (readsSeed(file) ? (clears(file) ? 1 : 2) : 0);
  return needs(b) - needs(a) || (a.path < b.path ? -1 : 1);
}

function readsSeed({ text }) {
  return /\.seeded\(\)/.test(text);
}

/** A file that no lane has told of has not passed. */
function tellMissing(files) {
  const told = new Set(readResults().map(({ file }) => file.replaceAll('\\', '/')));
  const missing = files.filter(({ path }) => !told.has(path));
  for (const { path } of missing) console.error(`NOT RUN  ${path}`);
  return missing.length > 0 ? 1 : 0;
}

/** The longest first. */
function byLength(files) {
  const known = { ...readTimes(USUAL), ...readTimes(KNOWN) };
  return files
    .map(({ path }) => ({ path, seconds: known[path] ?? statSync(path).size / 5_000 }))
    .sort((a, b) => b.seconds - a.seconds);
}

/** A run of named files starts no Neo4j unless one of them asks for it. */
function runLane(files) {
  return jest(['--runInBand', '--runTestsByPath', ...files.map(({ path }) => path)], { SPACEGOV_TEST_CLAIMS: claims });
}

function jest(args, settings = {}) {
  return new Promise((done) => {
    // The compiler that turns TypeScript into JavaScript is a process that jest would wait for.
    const child = spawn(process.execPath, [...ROOM, JEST, '--forceExit', ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...settings, SPACEGOV_TEST_TIMES: times, SPACEGOV_TEST_ORDER: 'given' },
    });
    child.on('message', (command) => passOn(command, child));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/**
 * Has a command of a lane run, and answers it (tests/cli/support.ts). Those on a database have a process of their own, as
 * they wait for it, which should hold up no others.
 */
function passOn(command, lane) {
  const kind = command.env.NEO4J_URI ? 'database' : 'folder';
  const host = hosts.get(kind) ?? startHost(kind);
  host.lanes.push(lane);
  host.process.send(command);
}

function startHost(kind) {
  const host = { lanes: [], process: fork(HOST, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ROOM }) };
  hosts.set(kind, host);
  host.process.on('message', (finished) => tell(host.lanes.shift(), finished));
  host.process.on('exit', (code) => {
    hosts.delete(kind);
    const finished = { code: null, stdout: '', stderr: `the process of the commands ended with ${code}`, seconds: 0 };
    for (const lane of host.lanes) tell(lane, finished);
  });
  return host;
}

/** Somebody may have stopped it meanwhile. */
function tell(lane, finished) {
  if (lane.connected) lane.send(finished);
}

function readResults() {
  if (!existsSync(times)) return [];
  const lines = readFileSync(times, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** @returns the exit code: what jest said, or 1 where it said nothing of files that failed. */
function report(code) {
  const files = readResults();
  remember(files);
  const total = (name) => files.reduce((sum, file) => sum + file[name], 0);
  const seconds = (Date.now() - began) / 1_000;
  const spent = (file) => file.jest + file.started + file.neo4j;
  const parts = ['jest', 'started', 'neo4j'].map((name) => round(total(name)));
  const lines = [
    '',
    `Where the time went: ${round(seconds)} s by the clock; of processor ${parts[0]} s in jest itself, ${parts[1]} s in` +
      ` what it started and ${parts[2]} s in its Neo4j; load ${round(loadavg()[0])}`,
    ...[...files]
      .sort((a, b) => spent(b) - spent(a))
      .slice(0, SHOWN)
      .map(
        (file) =>
          `${round(file.seconds).padStart(7)} s (${round(spent(file))} s of processor)  ${file.file}` +
          file.slowest.slice(0, 1).map(({ name, seconds }) => `: ${round(seconds)} s for "${name}"`),
      ),
  ];
  const near = files.flatMap(({ file, near }) => near.map((test) => ({ file, ...test })));
  if (near.length > 0) lines.push('Nearer than a third to their limit:');
  for (const { file, name, seconds, limit } of near)
    lines.push(`${round(seconds).padStart(7)} of ${round(limit)} s  ${file}: "${name}"`);
  for (const { file } of files.filter(({ failed }) => failed > 0)) lines.push(`FAILED  ${file}`);
  console.log(lines.join('\n'));
  console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return code === 0 && total('failed') > 0 ? 1 : code;
}

/** The next run orders its files by it. */
function remember(files) {
  const known = readTimes(KNOWN);
  for (const { file, seconds } of files) known[file.replaceAll('\\', '/')] = Math.round(seconds * 10) / 10;
  mkdirSync('node_modules/.cache/spacegov', { recursive: true });
  writeFileSync(KNOWN, JSON.stringify(known, null, 1));
}

function readTimes(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function round(number) {
  return number.toFixed(number < 10 ? 1 : 0);
}
