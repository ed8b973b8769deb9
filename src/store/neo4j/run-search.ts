import { GovernanceError } from '../../errors.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { Found } from '../links/search.js';
import { searchOf, type SearchRoot } from '../links/search-of.js';
import { canonical } from './moment.js';
import { Parameters, type CallContext } from './parameters.js';
import { SearchStatements } from './search-statements.js';

/** A root of a plan that is searched for before the plan's statement runs, with the texts of its statements. */
export interface PlannedSearch {
  readonly root: SearchRoot;
  readonly statements: SearchStatements;
}

/** Runs a statement and gives the columns of each of its records. */
export type RunRows = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown[][]>;

export function planSearch(root: SearchRoot, ontology: Ontology, toInteger: (n: number) => unknown): PlannedSearch {
  return { root, statements: new SearchStatements(root, ontology, toInteger) };
}

/** Answers a search to its end: at most five statements, one after the other, for each depends on the one before. */
export async function runSearch({ root, statements }: PlannedSearch, call: CallContext, run: RunRows): Promise<Found> {
  const moment = { parameters: new Parameters(), knownAt: root.knownAt };
  const search = searchOf(root, call.values, (id) => canonical(id, moment, call));
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
): Promise<{ readonly found: ReadonlyMap<SearchRoot, Found> } | { readonly failed: GovernanceError }> {
  const found = new Map<SearchRoot, Found>();
  try {
    for (const search of searches) found.set(search.root, await runSearch(search, call, run));
    return { found };
  } catch (error) {
    if (error instanceof GovernanceError) return { failed: error };
    throw error;
  }
}
