#!/usr/bin/env node
/**
 * Asks the embedded store and the oracle the same random questions of random worlds, many more of them than `npm test`
 * does; what differs is made smaller and printed. With Neo4j as a third: `npm run differ`.
 *
 * Usage: npm run oracle [-- --cases 5000] [--seed 1]. Exit code 1 where there was a difference.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const env = { ...process.env, DIFFER_CASES: values.cases, DIFFER_SEED: values.seed, SPACEGOV_NEO4J_SKIP: 'not asked' };
const { status } = spawnSync(process.execPath, [jest, 'tests/oracle/embedded', '--testTimeout=3600000'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
