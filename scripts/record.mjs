#!/usr/bin/env node
/**
 * Writes what is recorded of each case in tests/queries: its plan, the plan in words, and its answer.
 *
 * Usage: npm run record [-- --check] [-- NN...]: all cases, or those whose names begin so. With `--check` nothing is
 * written, and the exit code is 1 where a recording is missing or not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './typescript.mjs';

// From the sources and not from dist, so that a stale build cannot pass for a current plan.
const { readCases, record } = await import('../tests/queries/cases.ts');
const { openSeed } = await import('../tests/queries/open-seed.ts');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}tests/queries`;

const args = process.argv.slice(2);
const check = args.includes('--check');
const wanted = args.filter((arg) => arg !== '--check');
const cases = readCases(FOLDER).filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (cases.length === 0) {
  console.error(`record: no case in tests/queries begins with ${wanted.join(' or ')}.`);
  process.exit(2);
}

const graph = await openSeed(ROOT);
const stale = [];
for (const one of cases) {
  for (const [file, text] of await record(one, graph)) {
    const path = `${FOLDER}/${file}`;
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(file);
    if (!check) writeFileSync(path, text);
  }
}

if (stale.length === 0) console.log(`tests/queries: ${cases.length} cases are current.`);
else if (!check) console.log(`tests/queries: written ${stale.join(', ')}.`);
else {
  console.error(`tests/queries: not current: ${stale.join(', ')}. Run \`npm run record\`, and read what has changed.`);
  process.exitCode = 1;
}
