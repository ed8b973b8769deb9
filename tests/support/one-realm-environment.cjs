/**
 * Runs tests in the realm of Node itself, and not in one of their own for each file: what is global is found several
 * times faster there, an `Error` is an `Error` wherever it comes from, and modules can stay loaded (shared-runtime.cjs).
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  #console = globalThis.console;

  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
  }

  async teardown() {
    globalThis.console = this.#console; // jest puts its own in its place for each file
    await super.teardown();
  }
};
