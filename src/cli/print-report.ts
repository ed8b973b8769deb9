import { printTable } from './table.js';
import type { CheckResult, Report } from '../verify/report.js';

const SHOWN = 5;
/** Where the output is no terminal: wide enough for every column. */
const WIDE = 160;

/** The report as a reader takes it in: what is wrong first, then tables, then what is known to be missing and why. */
export function printReport(report: Report, columns: number | null): string {
  const width = columns ?? WIDE;
  const sections = [
    summary(report),
    ...report.checks.filter(({ findings, severity }) => findings.length > 0 && severity !== 'note').map(problems),
    printTable(checkRows(report), width),
    printTable(totalRows(report), width),
    printTable(coverageRows(report), width),
    printTable(describedRows(report), width),
    ...gaps(report),
    versions(report),
  ];
  return sections.map((section) => section.trimEnd()).join('\n\n') + '\n';
}

function summary({ dataset: { claims, entities, edges }, seeded, errors, checks }: Report): string {
  const warnings = checks.filter(({ severity }) => severity === 'warning').flatMap(({ findings }) => findings).length;
  const explained = checks.reduce((sum, check) => sum + check.explained.length, 0);
  const seed = seeded === null ? 'the seed is not at hand' : `the seed has ${seeded} claims`;
  return (
    `${claims} live claims about ${entities} entities, ${edges} relations; ${seed}\n` +
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(explained, 'known gap')}`
  );
}

const plural = (count: number, word: string): string =>
  `${count === 0 ? 'no' : String(count)} ${word}${count === 1 ? '' : 's'}`;

function problems({ name, says, severity, findings }: CheckResult): string {
  const lines = findings.slice(0, SHOWN).map(({ about, problem }) => `  ${about}: ${problem}`);
  if (findings.length > SHOWN) lines.push(`  and ${findings.length - SHOWN} more: --json lists them`);
  return [`${severity} ${name}: ${says}`, ...lines].join('\n');
}

const checkRows = ({ checks }: Report): unknown => ({
  checks: checks.map(({ name, severity, count, explained, findings }) => ({
    check: name,
    severity,
    found: count,
    explained: explained.length,
    left: findings.length,
  })),
});

function totalRows({ totals, checks }: Report): unknown {
  const gaps = new Set(checks.find(({ name }) => name === 'totals')?.explained.map(({ about }) => about));
  return {
    totals: totals.map(({ of, name, relation, on, count, found, source }) => ({
      total: name,
      relation,
      on,
      expected: count,
      found: found ?? 'not loaded',
      '': found === null ? '' : found === count ? 'equal' : gaps.has(`${of} ${relation} ${on}`) ? 'known gap' : 'WRONG',
      source,
    })),
  };
}

/** Relations that nothing uses are named in one line: a table of zeros hides the rest. */
function coverageRows({ coverage }: Report): unknown {
  const used = coverage.filter(({ edges }) => edges > 0);
  const decades = [...new Set(used.flatMap((one) => Object.keys(one.decades)))].sort();
  const unused = coverage.filter(({ edges }) => edges === 0).map(({ relation }) => relation);
  return {
    ...(unused.length > 0 && { 'nothing is said by': unused.join(' ') }),
    coverage: used.map((one) => ({
      relation: one.relation,
      edges: one.edges,
      ...Object.fromEntries(decades.map((decade) => [decade, one.decades[decade] ?? null])),
      undated: one.undated === 0 ? null : one.undated,
      'complete lists': one.complete.map(({ name, through }) => `${name} through ${through}`).join('; '),
    })),
  };
}

const describedRows = ({ described: { documents, complete, has } }: Report): unknown => ({
  'most cited pages': documents,
  'with all that every page has': complete,
  has: has.map(({ property, documents: count }) => ({
    property,
    given: count,
    'not found, or none': documents - count,
  })),
});

function gaps({ checks }: Report): string[] {
  const known = checks.flatMap(({ name, explained }) =>
    explained.map(({ about, reason, problem }) => `  ${name}: ${about}\n    ${problem}\n    ${reason}`),
  );
  return known.length === 0 ? [] : [['known gaps', ...known].join('\n')];
}

const versions = ({ dataset: { version, head } }: Report): string => `data version ${version}\nledger head  ${head}`;
