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
  transform: { '\\.(ts|mjs)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  resolver: '<rootDir>/tests/support/resolver.cjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  maxWorkers: 2,
  testTimeout: 30_000,
};
