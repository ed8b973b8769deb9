import type { KnownGap } from '../seed/review-files.js';
import type { DatasetState } from '../store/store.js';
import type { Ask } from '../graph/ask.js';
import { CHECKS, STALE_GAPS, TOTALS } from './checks.js';
import { coverageOf, type RelationCoverage } from './coverage.js';
import type { Finding, Severity } from './finding.js';
import type { GraphView } from './graph-view.js';
import { describedIn, type Described } from './most-cited.js';
import { countTotals, findWrongTotals, type Total } from './totals.js';
import type { AnnouncedTotal } from '../seed/review-files.js';

/** What one check has found. */
export interface CheckResult {
  readonly name: string;
  readonly says: string;
  readonly severity: Severity;
  /** All that it found, known gaps included. */
  readonly count: number;
  /** Those that known-gaps.yaml explains. */
  readonly explained: readonly (Finding & { readonly reason: string })[];
  /** The others. */
  readonly findings: readonly Finding[];
}

/** All that `spacegov verify` tells. */
export interface Report {
  readonly dataset: DatasetState;
  /** Claims of the seed; null where it is not at hand. */
  readonly seeded: number | null;
  readonly checks: readonly CheckResult[];
  readonly totals: readonly Total[];
  readonly coverage: readonly RelationCoverage[];
  readonly described: Described;
  /** Findings of checks of severity error that nothing explains. */
  readonly errors: number;
}

/** What the seed says of its own totals and gaps. */
export interface Expected {
  readonly totals: readonly AnnouncedTotal[];
  readonly gaps: readonly KnownGap[];
}

/** Runs every check, and sets what is known and explained aside. */
export async function makeReport(
  view: GraphView,
  dataset: DatasetState,
  { totals, gaps }: Expected,
  ask: Ask,
): Promise<Report> {
  const counted = await countTotals(totals, view, ask);
  const found = [
    ...CHECKS.map(({ find, ...check }) => ({ ...check, findings: find(view) })),
    {
      name: TOTALS,
      says: 'official totals that the graph does not reproduce',
      severity: 'error' as const,
      findings: findWrongTotals(counted),
    },
  ];
  const checks = found.map((check) => explain(check, gaps));
  checks.push(staleGaps(gaps, found, view));
  const errors = checks.reduce((sum, { severity, findings }) => sum + (severity === 'error' ? findings.length : 0), 0);
  return {
    dataset,
    seeded: view.seed?.assert.length ?? null,
    checks,
    totals: counted,
    coverage: coverageOf(view),
    described: describedIn(view),
    errors,
  };
}

type Found = Omit<CheckResult, 'count' | 'explained'>;

function explain({ findings, ...check }: Found, gaps: readonly KnownGap[]): CheckResult {
  const own = gaps.filter((gap) => gap.check === check.name);
  const counted = own.find(({ atMost }) => atMost !== null && findings.length <= atMost);
  if (counted !== undefined) {
    const about = `${check.name}: ${findings.length} of ${String(counted.atMost)} known`;
    const explained = findings.length === 0 ? [] : [{ about, problem: `${check.says}.`, reason: counted.reason }];
    return { ...check, count: findings.length, explained, findings: [] };
  }
  const reasons = new Map(own.map(({ about, reason }) => [about, reason]));
  const explained = findings.flatMap((finding) => {
    const reason = reasons.get(finding.about);
    return reason === undefined ? [] : [{ ...finding, reason }];
  });
  return { ...check, count: findings.length, explained, findings: findings.filter(({ about }) => !reasons.has(about)) };
}

/**
 * Gaps that are closed, so that the list cannot rot: an entry goes with what it explains. Where the graph does not
 * know what a gap is about, as in one of another seed, it is neither open nor closed.
 */
function staleGaps(gaps: readonly KnownGap[], found: readonly Found[], view: GraphView): CheckResult {
  const open = new Set(found.flatMap(({ name, findings }) => findings.map(({ about }) => `${name} ${about}`)));
  const known = new Set([
    ...view.live.map(({ claim }) => claim.subject),
    ...view.histories.map(({ claim }) => claim.id),
  ]);
  const relations = new Set(view.speaking.map(({ claim, object }) => `${String(object)} ${claim.predicate}`));
  const findings = gaps
    .flatMap((gap) => (gap.about === null ? [] : [{ ...gap, about: gap.about }])) // of a number it may be fewer
    .filter(({ check, about }) => {
      const [id = '', predicate = ''] = about.split(' ');
      const isThere =
        about.split(' ').every((word) => known.has(word) || !word.includes(':')) &&
        (check !== TOTALS || relations.has(`${id} ${predicate}`));
      return isThere && !open.has(`${check} ${about}`);
    })
    .map(({ check, about, place }) => ({
      about,
      problem: `${place.file}:${place.line}: the check ${check} does not find this any more. Remove the entry.`,
    }));
  const says = 'entries of known-gaps.yaml for what is no gap any more';
  return { name: STALE_GAPS, says, severity: 'error', count: findings.length, explained: [], findings };
}
