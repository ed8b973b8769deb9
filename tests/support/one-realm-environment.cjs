/**
 * Runs tests in the realm of Node itself, and not in one of their own for each file: what is global is found several
 * times faster there, an `Error` is an `Error` wherever it comes from, and modules can stay loaded (shared-runtime.cjs).
 */
const { availableParallelism, loadavg } = require('node:os');
const { TestEnvironment } = require('jest-environment-node');

/** By which jest finds, in the realm, what it knows of the file that it runs: its cases, who is told of them, its limit. */
const OF_A_FILE = new Set([
  ...['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'RETRY_TIMES_SETTER'],
  ...['RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY', 'LOG_ERRORS_BEFORE_RETRY'],
]);

const PLACES_OF_A_STACK = 25;

module.exports = class extends TestEnvironment {
  #console = globalThis.console;
  #limitMs;

  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    this.#limitMs = config.projectConfig.testTimeout;
    forgetFileBefore();
  }

  /** Each `expect` makes errors before it knows whether it needs one: of Jest's hundred places that takes as long as the rest. */
  async setup() {
    await super.setup();
    Error.stackTraceLimit = PLACES_OF_A_STACK;
  }

  /** What hangs on a quiet machine may be waiting for its turn on one that has become busy since the run began. */
  handleTestEvent({ name }, state) {
    if (name === 'test_start' || name === 'hook_start') state.testTimeout = Math.round(this.#limitMs * busy());
  }

  async teardown() {
    globalThis.console = this.#console; // jest puts its own in its place for each file
    await super.teardown();
  }
};

let known = { at: -Infinity, busy: 1 };

/** The system counts anew every five seconds; to ask it took some files of thousands of cases a second. */
function busy() {
  if (performance.now() - known.at > 1_000)
    known = { at: performance.now(), busy: Math.max(1, loadavg()[0] / availableParallelism()) };
  return known.busy;
}

/** Else all files before would be told of each case, and be kept: the hundredth took several times what it takes alone. */
function forgetFileBefore() {
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (OF_A_FILE.has(symbol.description)) delete globalThis[symbol];
}
