import { GovernanceError } from '../../errors.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { FromLinks, Sight, TellLinks } from '../../questions/links.js';
import { AT_EASE } from '../../questions/pace.js';
import type { Root } from '../../questions/plan.js';
import { isQuestion, questionOf, type QuestionRoot } from '../../questions/questions.js';
import { canonical } from './moment.js';
import { Parameters, type CallContext } from './parameters.js';
import { SearchStatements } from './search-statements.js';

/** A root of a plan that is searched for before the plan's statement runs, with the texts of its statements. */
export interface PlannedSearch {
  readonly root: QuestionRoot;
  readonly fromLinks: FromLinks<QuestionRoot>;
  readonly knownAt: Sight['knownAt'];
  readonly statements: SearchStatements;
}

/** What searches found, by their roots. */
export type FoundLinks = ReadonlyMap<QuestionRoot, TellLinks>;

/** Runs a statement and gives the columns of each of its records. */
export type RunRows = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown[][]>;

/** Those of the roots of a plan that are told from links. */
export function planSearches(
  roots: readonly Root[],
  ontology: Ontology,
  toInteger: (n: number) => unknown,
): PlannedSearch[] {
  return roots.filter(isQuestion).flatMap((root) => {
    const { fromLinks } = questionOf(root);
    if (fromLinks === null) return [];
    const sight = fromLinks.sight(root);
    const statements = new SearchStatements(sight, ontology, toInteger);
    return [{ root, fromLinks, knownAt: sight.knownAt, statements }];
  });
}

/** Answers a search to its end: at most five statements, one after the other, for each depends on the one before. */
async function runSearch(
  { root, fromLinks, knownAt, statements }: PlannedSearch,
  call: CallContext,
  run: RunRows,
): Promise<TellLinks> {
  const moment = { parameters: new Parameters(), knownAt };
  const search = fromLinks.search(root, {
    values: call.values,
    canonical: (id) => canonical(id, moment, call),
    pace: AT_EASE,
    looksForMore: false,
  });
  let step = search.next();
  while (step.done !== true) {
    const { text, parameters, read } = statements.statement(step.value, call);
    step = search.next(read(await run(text, parameters)));
  }
  return step.value;
}

/**
 * Answers every search of a plan. A refusal is given and not thrown: it may come of ids that have been merged since,
 * which whoever asked finds out by the state of the data.
 */
export async function searchAll(
  searches: readonly PlannedSearch[],
  call: CallContext,
  run: RunRows,
): Promise<{ readonly found: FoundLinks } | { readonly failed: GovernanceError }> {
  const found = new Map<QuestionRoot, TellLinks>();
  try {
    for (const search of searches) found.set(search.root, await runSearch(search, call, run));
    return { found };
  } catch (error) {
    if (error instanceof GovernanceError) return { failed: error };
    throw error;
  }
}
