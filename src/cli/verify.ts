import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import type { Day } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import { readReviewFiles } from '../seed/review-files.js';
import { liveAssertions } from '../seed/seed-diff.js';
import { verifyArticle } from '../seed/verify-article.js';
import type { Assertion } from '../store/store.js';
import { makeAsk } from '../graph/ask.js';
import { allHistories } from '../store/all-histories.js';
import { systemCode, UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { CHECK_NAMES } from '../verify/checks.js';
import { viewOf } from '../verify/graph-view.js';
import { printReport } from './print-report.js';
import { makeReport, type Report } from '../verify/report.js';

export interface VerifyOptions {
  /** Print JSON in place of tables. */
  readonly json: boolean;
  /** What `asOf` stands for where a total gives no day. */
  readonly today: () => Day;
}

/** Examples of a check in JSON: enough to write all of a known gap from, not the ten thousand of a note. */
const EXAMPLES = 200;

/**
 * Checks the whole graph, and prints what is wrong, what is counted and covered, and what is known to be missing. A
 * store checks its history as it opens.
 *
 * @returns 1 where an error stands that `known-gaps.yaml` does not explain, or the checkpoint of a folder is wrong; else 0.
 */
export async function verifyGraph(
  home: GraphHome,
  ontology: Ontology,
  { json, today }: VerifyOptions,
  output: Output,
): Promise<ExitCode> {
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const expected = await readReviewFiles(await home.seedFolder(), CHECK_NAMES, ontology);
    const view = viewOf(await allHistories(store), ontology, await home.expectedSeed());
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today });
    const state = await store.dataset();
    for (const { what, count } of state.foreign ?? [])
      output.note(`In the database, not of this project and never answered: ${String(count)} × ${what}.`);
    const report = await makeReport(view, state, expected, ask);
    output.print(json ? `${JSON.stringify(asJson(report), null, 2)}\n` : printReport(report, output.columns));
    const wrong = await home.checkKept();
    if (wrong !== null) output.note(wrong);
    return report.errors > 0 || wrong !== null ? 1 : 0;
  } finally {
    await store.close();
  }
}

function asJson({ checks, ...report }: Report): unknown {
  const shown = checks.map(({ findings, ...check }) => ({
    ...check,
    left: findings.length,
    findings: findings.slice(0, EXAMPLES),
  }));
  return { ...report, checks: shown };
}

/**
 * Checks a copy of an article against the quotes that the graph has of it.
 *
 * @throws {UsageError} when the copy cannot be read.
 */
export async function verifyCopy(file: string, home: GraphHome, output: Output): Promise<ExitCode> {
  const bytes = await readCopy(file);
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const assertions = liveAssertions(await allHistories(store));
    const problems = verifyArticle(assertions, bytes);
    if (problems.length > 0) {
      output.print(problems.map((problem) => `${file}: ${problem}\n`).join(''));
      output.note(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
      return 1;
    }
    const document = documentOf(assertions, bytes);
    output.print(
      `${file}: ${document}, to the letter; ${quotesOf(assertions, document)} quotes are where they should be\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

async function readCopy(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${systemCode(error) ?? 'UNKNOWN'}).`, { cause: error });
  }
}

function documentOf(assertions: readonly Assertion[], bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return assertions.find(({ claim }) => claim.predicate === 'sha256' && claim.object === sha256)?.claim.subject ?? '';
}

/** Different quotes with their places: many claims may rest on one. */
function quotesOf(assertions: readonly Assertion[], document: string): number {
  const quotes = assertions.flatMap(({ evidence }) =>
    evidence.filter((one) => one.document === document && one.start !== undefined),
  );
  return new Set(quotes.map(({ start, end }) => `${String(start)}-${String(end)}`)).size;
}
