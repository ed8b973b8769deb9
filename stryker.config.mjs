/**
 * Mutation testing of what must be right before all: the rules of time, of coverage and of who speaks. `npm run mutate`.
 *
 * Stryker is fetched for the run and is no dependency: it brings 180 packages that nothing else needs.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'rules',
  plugins: ['./tests/mutation/runner.mjs'],
  buildCommand: 'node tests/mutation/build.mjs',
  coverageAnalysis: 'perTest',
  mutate: ['src/model/*.ts', '!src/model/{csl,changes,rules-version}.ts', 'src/store/effects.ts'],
  ignorePatterns: ['/dist', '/.spacegov*', '/neo4j', '/web', '/docs', '/seed', '/bench'],
  disableTypeChecks: false,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  tempDirName: '.stryker/sandbox',
  timeoutMS: 20_000,
};
