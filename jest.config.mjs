import compiler from './tests/support/esbuild-transform.cjs';

/**
 * Tests are TypeScript, run as CommonJS: esbuild only strips types (`npm run types` checks them), and the
 * resolver finds `x.ts` where a source says `./x.js`. They share one realm and the modules that they load: what is
 * loaded anew for each file is the file.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: '<rootDir>/tests/support/one-realm-environment.cjs',
  runner: '<rootDir>/tests/support/claiming-runner.cjs',
  runtime: '<rootDir>/tests/support/shared-runtime.cjs',
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { [compiler.COMPILED]: '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: [], // the line above says it all
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  resolver: '<rootDir>/tests/support/resolver.cjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  reporters: ['default', '<rootDir>/tests/support/time-reporter.mjs'],
  maxWorkers: 2,
  // For what hangs, and nothing else: a test that is right but slow is told by `npm test`, and does not fail. The
  // environment multiplies it by the load at the time.
  testTimeout: 180_000,
};
