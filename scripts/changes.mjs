#!/usr/bin/env node
/**
 * Counts the files of src that a change touches, by what the last such change touches there: those that name it.
 *
 * Usage: npm run changes -- [--at COMMIT]... (default: the commit before the house was rebuilt, and HEAD)
 *
 * Comments, READMEs and what is generated do not count. Below come the lines of src, and those of the special roots.
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

/**
 * The special roots are all but entities, claims and lists by id or kind: which files speak of them alone, then and since,
 * and which lines of two others did.
 */
const SPECIAL_THEN =
  /^src\/(graphql\/user-input-error|graphql\/api\/(dataset|figures|links|records|search|claims)|graphql\/compile\/compile-(dataset|figure|links|records|search|pick)|plan\/(check-(dataset|figure|links|pick|records|search)|dataset-(cost|part)|figure-(cost|fields)|print-(dataset|figure|links|records)|search)|store\/(figures\/.*|links\/.*|dataset-parts|dataset-row|pick|treaty-status|unknown-entity-error)|store\/embedded\/(changes|claim-list|dataset|figures|links|matrix|timeline)|store\/neo4j\/compile-(changes|claims|dataset|figure|links|matrix|search|timeline))\.ts$/;
const PARTS_THEN = {
  'src/plan/plan.ts': [
    [77, 280],
    [399, 423],
    [462, 514],
  ],
  'src/graphql/api/query.ts': [
    [114, 141],
    [152, 207],
  ],
};
const SPECIAL_SINCE =
  /^src\/(questions\/(?!(plan|questions|cost|check-plan|check-cursors|print-plan|walk-plan|repeats|days-of|read-filter|read-claim-filter|input|api-names|api-arguments)\.ts).*|plan\/definition|graphql\/compile\/compile-record|store\/tell|store\/tell-page|store\/embedded\/(claim-rows|row-sets|tallies|links)|store\/neo4j\/(claim-rows|compile-changes|compile-links|compile-row-sets))\.ts$/;

const { values } = parseArgs({ options: { at: { type: 'string', multiple: true } } });
const commits = values.at ?? [BEFORE, 'HEAD'];

const rows = CHANGES.map(([change, example, pattern, where]) => [
  change,
  example,
  ...commits.map((commit) => String(filesNaming(pattern, commit, where).length)),
]);
const special = commits.map(specialLines);
print([
  ['change', 'told by', ...commits],
  ...rows,
  ['lines of src', '', ...commits.map(linesOf)],
  ['of the special roots', 'all lines', ...special.map((lines) => String(lines.length))],
  ['', 'code', ...special.map((lines) => String(codeIn(lines)))],
]);

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

function specialLines(commit) {
  const isThen = git('rev-parse', '--short', commit).trim() === git('rev-parse', '--short', BEFORE).trim();
  const files = git('ls-tree', '-r', '--name-only', commit, 'src').trim().split('\n');
  const textOf = (file) => git('show', `${commit}:${file}`).trimEnd().split('\n');
  const whole = files.filter((file) => (isThen ? SPECIAL_THEN : SPECIAL_SINCE).test(file)).flatMap(textOf);
  const parts = Object.entries(isThen ? PARTS_THEN : {}).flatMap(([file, ranges]) =>
    ranges.flatMap(([first, last]) => textOf(file).slice(first - 1, last)),
  );
  return [...whole, ...parts];
}

/** Lines that are no comment, import or blank. */
function codeIn(lines) {
  let imports = false;
  return lines.filter((line) => {
    const isImport = imports || line.startsWith('import ');
    imports = isImport && !line.endsWith("';");
    return !isImport && !/^\s*(\*|\/\*|\/\/|$)/.test(line);
  }).length;
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
