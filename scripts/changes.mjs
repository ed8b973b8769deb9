#!/usr/bin/env node
/**
 * Counts the files of src that a change touches, by what the last such change touches there: those that name it.
 *
 * Usage: npm run changes -- [--at COMMIT]... (default: the commit before the house was rebuilt, and HEAD)
 *
 * Comments, READMEs and what is generated do not count.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** The last commit before questions, records and settling had their own rooms. */
const BEFORE = '3175477';

/** Where questions are read and answered: what else may speak of a thing is no price of it. */
const READ = ['src/plan', 'src/questions', 'src/graphql', 'src/store', 'src/model'];

/** A change, an example of it, how code names that, and what the question of its price is about. */
const CHANGES = [
  ['a kind', 'Launch', String.raw`['"]Launch\b|\blaunches\b`, READ],
  ['a relation with a qualifier', 'SPONSORED', String.raw`\bSPONSORED\b`, READ],
  ['a filter operator', 'startsWith', String.raw`'startsWith'|startsWith\??:`, READ],
  ['a root field', 'timeline', String.raw`\btimeline|Timeline(Root|Part)`, READ],
  ['another', 'treatyMatrix', String.raw`[mM]atrix(Source|Root|RowField|CellField|Of|Asked)?\b`, READ],
  [
    'another',
    'dataset',
    String.raw`Dataset(Root|Part)\b|dataset(Source|Of)\b|case 'dataset'|from '\./dataset\.js'|QUESTIONS\.dataset`,
    READ,
  ],
  ['another', 'paths', String.raw`\b[pP]aths(Root|Of)\b|findPaths|from '\./paths\.js'|class LinkMap`, READ],
  ['another', 'changes', String.raw`changesSource|ChangesRoot|from '(\./|.*questions/)changes\.js'`, READ],
  ['a field of claims', 'retractedAt', String.raw`'retractedAt'|retractedAt: [[{]`, READ],
  ['a field of evidence', 'locator', String.raw`'locator'|locator\??: `, READ],
  ['an export format', 'gexf', String.raw`\bgexf\b`, ['src', ':!src/cli']],
  ['a third store', 'neo4j', String.raw`store/neo4j/`, ['src', ':!src/store/neo4j']],
  ['a rule of time', 'project', String.raw`\bproject\(`, ['src']],
  ['a CSV source', 'agenda_items', String.raw`agenda_items|css_experiments`, ['src', ':!src/ingest']],
];

const { values } = parseArgs({ options: { at: { type: 'string', multiple: true } } });
const commits = values.at ?? [BEFORE, 'HEAD'];

const rows = CHANGES.map(([change, example, pattern, where]) => [
  change,
  example,
  ...commits.map((commit) => String(filesNaming(pattern, commit, where).length)),
]);
print([['change', 'told by', ...commits], ...rows, ['lines of src', '', ...commits.map(linesOf)]]);

/** @returns The files of src at a commit whose code names it, its own files too. */
function filesNaming(pattern, commit, where) {
  try {
    const code = String.raw`^(?!\s*(\*|/\*|//)).*(${pattern})`;
    const found = git('grep', '-lP', code, commit, '--', ...where, ':(exclude,glob)**/*.md', ':!src/operations.ts');
    return found.trim().split('\n');
  } catch (error) {
    if (error.status === 1) return []; // nothing names it
    throw error;
  }
}

function linesOf(commit) {
  const counted = git('grep', '-c', '', commit, '--', 'src', ':!src/operations.ts');
  const lines = counted
    .trim()
    .split('\n')
    .map((line) => Number(line.slice(line.lastIndexOf(':') + 1)));
  return String(lines.reduce((sum, count) => sum + count, 0));
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
}

function print(table) {
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}
