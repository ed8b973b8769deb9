/**
 * Runs of the files that several runs are given those that none of them has taken yet: scripts/test.mjs starts such runs
 * beside each other, and names the folder in `SPACEGOV_TEST_CLAIMS` in which they note what they take.
 */
const { mkdirSync } = require('node:fs');
const { join, relative } = require('node:path');
const { default: TestRunner } = require('jest-runner');

module.exports = class ClaimingRunner extends TestRunner {
  async runTests(tests, ...how) {
    const claims = process.env.SPACEGOV_TEST_CLAIMS;
    if (!claims) return super.runTests(tests, ...how);
    for (const test of tests) if (take(claims, test)) await super.runTests([test], ...how);
  }
};

/** Of two who make a folder at the same time, one is told that it is there. */
function take(claims, { path, context }) {
  try {
    mkdirSync(join(claims, encodeURIComponent(relative(context.config.rootDir, path))));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
