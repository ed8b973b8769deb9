/**
 * Keeps where the time of a run went: for each file its seconds by the clock, the processor time of jest's own process
 * meanwhile (not of those that its tests started), its slowest test, and those that came near the limit for hangs.
 *
 * A line of JSON a file, appended as each ends to the file that `SPACEGOV_TEST_TIMES` names; nothing without it.
 */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

const SLOWEST = 3;

export default class TimeReporter {
  #cpu = process.cpuUsage();
  #last = Date.now();

  onTestResult(test, { testResults, numPassingTests, numFailingTests, numPendingTests, testExecError }) {
    const { user, system } = process.cpuUsage(this.#cpu);
    const now = Date.now();
    const limit = test.context.config.testTimeout ?? 5_000;
    const tests = testResults
      .map(({ fullName, duration }) => ({ name: fullName, seconds: (duration ?? 0) / 1_000, limit: limit / 1_000 }))
      .sort((a, b) => b.seconds - a.seconds);
    const line = {
      file: relative(process.cwd(), test.path),
      seconds: (now - this.#last) / 1_000,
      cpu: (user + system) / 1e6,
      passed: numPassingTests,
      failed: numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0),
      skipped: numPendingTests,
      slowest: tests.slice(0, SLOWEST),
      near: tests.filter(({ seconds, limit }) => seconds > limit / 3),
    };
    this.#cpu = process.cpuUsage();
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
