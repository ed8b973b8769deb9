import { availableParallelism, loadavg } from 'node:os';

/** How much slower this machine is for being busy with something else. */
const busy = Math.max(1, loadavg()[0] / availableParallelism());

/**
 * Tests are TypeScript, run as CommonJS: esbuild only strips types (`npm run types` checks them), and the
 * resolver finds `x.ts` where a source says `./x.js`.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.(ts|mjs)$|/node_modules/(?:@noble/hashes|htmlparser2|entities|dom[\\w-]+)/.*\\.js$':
      '<rootDir>/tests/support/esbuild-transform.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!@noble/|htmlparser2/|entities/|dom[\\w-]+/)'],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  resolver: '<rootDir>/tests/support/resolver.cjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  reporters: ['default', '<rootDir>/tests/support/time-reporter.mjs'],
  maxWorkers: 2,
  // For what hangs, and nothing else: a test that is right but slow is told by `npm test`, and does not fail.
  testTimeout: Math.round(180_000 * busy),
};
