#!/usr/bin/env node
/**
 * Runs the benches, one process each, so that none warms up another.
 *
 * Usage: npm run bench [-- NAME...]: those in bench/ named so, e.g. `walk`; without a name all of them.
 *        npm run bench:smoke: only whether all that are compared answer the same; nothing is timed. Servers of others are asked where
 *        `npm ci` was run in bench/peers.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const all = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const isSmoke = process.argv.includes('--smoke');
const asked = isSmoke ? ['walk', 'servers'] : process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no bench/${unknown[0]}.ts. There are: ${all.join(', ')}`);
  process.exit(2);
}

for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  const args = ['--expose-gc', '--enable-source-maps', '--import', './scripts/typescript.mjs', `bench/${name}.ts`];
  const env = { ...process.env, ...(isSmoke && { SPACEGOV_BENCH_SMOKE: 'yes' }) };
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}
