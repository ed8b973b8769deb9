#!/usr/bin/env node
/**
 * Writes what is recorded: of each case in tests/queries its plan, the plan in words, and its answer; of each question
 * in docs/operations its answer, in docs/operations/answers.
 *
 * Usage: npm run record [-- --check] [-- NN...]: all, or those whose names begin so. With `--check` nothing is
 * written, and the exit code is 1 where a recording is missing, not current, or of nothing any more.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './typescript.mjs';

// From the sources and not from dist, so that a stale build cannot pass for a current plan.
const { readCases, record } = await import('../tests/queries/cases.ts');
const { openSeed } = await import('../tests/queries/open-seed.ts');
const { answerFile, answerTo, readQuestions } = await import('../tests/operations/saved.ts');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CASES = 'tests/queries';
const ANSWERS = 'docs/operations/answers';

const args = process.argv.slice(2);
const check = args.includes('--check');
const starts = args.filter((arg) => arg !== '--check');
const wanted = ({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start));

const cases = readCases(`${ROOT}${CASES}`).filter(wanted);
const questions = (await readQuestions(ROOT)).filter(wanted);
if (cases.length + questions.length === 0) {
  console.error(`record: nothing in ${CASES} or docs/operations begins with ${starts.join(' or ')}.`);
  process.exit(2);
}

const graph = await openSeed();
const recordings = new Map();
for (const one of cases) {
  for (const [file, text] of await record(one, graph)) recordings.set(`${CASES}/${file}`, text);
}
for (const one of questions) {
  const answer = await answerTo(one, graph);
  recordings.set(answerFile(one, ''), `${JSON.stringify(answer, null, 2)}\n`);
}

const stale = [...recordings].filter(([path, text]) => !isCurrent(`${ROOT}${path}`, text)).map(([path]) => path);
if (!check) for (const path of stale) writeFileSync(`${ROOT}${path}`, recordings.get(path));
const lost =
  starts.length > 0
    ? []
    : readdirSync(`${ROOT}${ANSWERS}`)
        .map((file) => `${ANSWERS}/${file}`)
        .filter((path) => !recordings.has(path));

if (lost.length > 0) {
  console.error(`record: the answer to no question: ${lost.join(', ')}. Delete it.`);
  process.exitCode = 1;
}
const count = `${cases.length} cases and ${questions.length} questions`;
if (stale.length === 0) console.log(`record: ${count} are current.`);
else if (!check) console.log(`record: ${count}; written ${stale.join(', ')}.`);
else {
  console.error(`record: not current: ${stale.join(', ')}. Run \`npm run record\`, and read what has changed.`);
  process.exitCode = 1;
}

function isCurrent(path, text) {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}
