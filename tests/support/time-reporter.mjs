/**
 * Keeps where the time of a run went: for each file its seconds by the clock, the processor time meanwhile (of jest
 * itself, of what it started, and of the run's Neo4j), its slowest test, and those that came near the limit
 * for hangs. Two lanes take turns at two cores: what bounds the clock is the sum of processor time.
 *
 * A line of JSON a file, appended as each ends to the file that `SPACEGOV_TEST_TIMES` names; nothing without it.
 */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SLOWEST = 3;
/** Linux says so to all programs, whatever its kernel counts in. */
const TICKS_PER_SECOND = 100;
const LOOKED_EVERY_MS = 1_000;

export default class TimeReporter {
  #own = process.cpuUsage();
  #started = startedSeconds();
  #neo4j = 0;
  #shared = 0;
  #last = Date.now();
  /** Of each process that was met, its own seconds: nobody is told at their end of what a browser's processes took. */
  #met = new Map();
  /** The same when the last file ended. */
  #metBefore = new Map();

  constructor() {
    setInterval(() => this.#look(), LOOKED_EVERY_MS).unref();
  }

  #look() {
    for (const [pid, seconds] of processesUnder('self')) this.#met.set(pid, seconds);
  }

  /** @returns {number} since the last file. */
  #metSeconds() {
    this.#look();
    const seconds = [...this.#met].reduce((sum, [pid, own]) => sum + own - (this.#metBefore.get(pid) ?? 0), 0);
    this.#metBefore = this.#met;
    this.#met = new Map(processesUnder('self'));
    return seconds;
  }

  onTestResult(test, { testResults, numPassingTests, numFailingTests, numPendingTests, testExecError }) {
    const { user, system } = process.cpuUsage(this.#own);
    const [started, neo4j] = [startedSeconds(), neo4jSeconds() ?? this.#neo4j];
    const shared = sharedSeconds();
    const now = Date.now();
    const limit = test.context.config.testTimeout ?? 5_000;
    const tests = testResults
      .map(({ fullName, duration }) => ({ name: fullName, seconds: (duration ?? 0) / 1_000, limit: limit / 1_000 }))
      .sort((a, b) => b.seconds - a.seconds);
    const line = {
      file: relative(process.cwd(), test.path),
      seconds: (now - this.#last) / 1_000,
      jest: (user + system) / 1e6,
      started: Math.max(started - this.#started, this.#metSeconds()) + shared - this.#shared,
      neo4j: neo4j - this.#neo4j,
      passed: numPassingTests,
      failed: numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0),
      skipped: numPendingTests,
      slowest: tests.slice(0, SLOWEST),
      near: tests.filter(({ seconds, limit }) => seconds > limit / 3),
    };
    this.#own = process.cpuUsage();
    [this.#started, this.#neo4j, this.#shared] = [started, neo4j, shared];
    this.#last = now;
    const file = process.env['SPACEGOV_TEST_TIMES'];
    if (!file) return;
    try {
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    } catch (error) {
      // A time that cannot be written down makes no test fail.
      process.stderr.write(`times of tests: ${error.message}\n`);
    }
  }
}

/** Of the processes that this one started, and those that they started in turn: of those that ended, and of those that run. */
function startedSeconds() {
  return ticks(statOf('self'), [13, 14]) / TICKS_PER_SECOND + runningSeconds('self');
}

/** Of the process that runs commands for all lanes (tests/cli/support.ts). */
function sharedSeconds() {
  return globalThis.__SPACEGOV_SHARED_SECONDS__ ?? 0;
}

function runningSeconds(parent) {
  return childrenOf(parent).reduce(
    (sum, child) => sum + ticks(statOf(child), [11, 12, 13, 14]) / TICKS_PER_SECOND + runningSeconds(child),
    0,
  );
}

/** @returns {[number, number][]} each with its own seconds. */
function processesUnder(parent) {
  return childrenOf(parent).flatMap((child) => [
    [child, ticks(statOf(child), [11, 12]) / TICKS_PER_SECOND],
    ...processesUnder(child),
  ]);
}

/** But for the keeper of the run's Neo4j, which is told apart. */
function childrenOf(parent) {
  try {
    const threads = readdirSync(`/proc/${parent}/task`);
    const told = threads.map((thread) => readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8'));
    const children = told.flatMap((text) => text.split(' ').filter(Boolean).map(Number));
    return children.filter((child) => child !== globalThis.__SPACEGOV_KEEPER__?.pid);
  } catch {
    return []; // it has ended meanwhile, or this is no Linux
  }
}

function ticks(fields, places) {
  return fields === undefined ? 0 : places.reduce((sum, place) => sum + Number(fields[place]), 0);
}

/** @returns {number | undefined} of the server that the keeper of this run keeps, while there is one. */
function neo4jSeconds() {
  const folder = process.env['SPACEGOV_NEO4J_TEST'];
  if (!folder) return undefined;
  try {
    const { pid } = JSON.parse(readFileSync(join(folder, 'home/run/server.pid'), 'utf8'));
    const fields = statOf(pid);
    return fields === undefined ? undefined : ticks(fields, [11, 12]) / TICKS_PER_SECOND;
  } catch {
    return undefined; // nobody has asked for it yet
  }
}

/** @returns {string[] | undefined} what follows the name of the program; undefined where the system does not say. */
function statOf(process) {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
