/**
 * Keeps where the time of a run went: for each file its seconds by the clock, the processor time of jest's own process
 * meanwhile (not of those that the tests started), and its slowest tests. scripts/test.mjs prints it.
 *
 * A line of JSON a file, appended as each ends, to the file that `SPACEGOV_TEST_TIMES` names; nothing without it.
 */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

const SLOWEST = 5;

export default class TimeReporter {
  #cpu = process.cpuUsage();
  #last = Date.now();

  onTestResult(test, { testResults, perfStats, numPassingTests, numFailingTests, numPendingTests, testExecError }) {
    const file = process.env['SPACEGOV_TEST_TIMES'];
    const { user, system } = process.cpuUsage(this.#cpu);
    const now = Date.now();
    const line = {
      file: relative(process.cwd(), test.path),
      seconds: (now - this.#last) / 1_000,
      loading: perfStats.loadTestEnvironmentEnd === undefined ? undefined : (perfStats.start - this.#last) / 1_000,
      cpu: (user + system) / 1e6,
      passed: numPassingTests,
      failed: numFailingTests + (testExecError ? 1 : 0),
      skipped: numPendingTests,
      slowest: testResults
        .map(({ fullName, duration }) => ({ name: fullName, seconds: (duration ?? 0) / 1_000 }))
        .sort((a, b) => b.seconds - a.seconds)
        .slice(0, SLOWEST),
    };
    this.#cpu = process.cpuUsage();
    this.#last = now;
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
  }
}
