import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { explainQuestion } from '../graph/explain.js';
import type { Plan } from '../questions/plan.js';
import type { ExitCode, Output } from './output.js';
import type { QuerySurroundings } from './query.js';
import { readQuestion, type QuestionOptions } from './question.js';

/** What Neo4j is asked. */
export interface Statement {
  /** A subquery to a line. */
  readonly cypher: string;
  /** What its planner says: an operator a line, indexes among them. null where no database is named. */
  readonly operators: readonly string[] | null;
}

export interface ExplainSurroundings extends Omit<QuerySurroundings, 'clock'> {
  readonly statement: (plan: Plan) => Promise<Statement>;
}

const INDEX = /Index|Constraint/;

/**
 * Prints what a question becomes before it is asked: its plan in words, what it may cost, and the statement that Neo4j
 * gets, with the indexes that lead it where a database is named.
 *
 * @param file As {@link readQuestion} takes it.
 * @returns 2 where the question would be refused, with the errors that it would have.
 * @throws {UsageError} when the file or the variables cannot be read.
 */
export async function explain(
  file: string,
  options: QuestionOptions & { readonly json?: true },
  { find, folders, statement }: ExplainSurroundings,
  output: Output,
): Promise<ExitCode> {
  const question = await readQuestion(file, options, folders);
  const { home, ontology } = await find();
  const { store } = await home.openAsItIs();
  try {
    const explained = explainQuestion(question, { ontology, store, limits: DEFAULT_LIMITS });
    if ('errors' in explained) {
      for (const { message, extensions } of explained.errors) output.note(`${extensions.code}: ${message}`);
      return 2;
    }
    const { plan, words, cost, budget } = explained;
    const { cypher, operators } = await statement(plan);
    const indexes = operators?.filter((one) => INDEX.test(one)) ?? null;
    if (options.json) {
      output.print(`${JSON.stringify({ cost, budget, plan, cypher, indexes, operators }, null, 2)}\n`);
      return 0;
    }
    output.print(`Cost: ${cost} of ${budget} rows\n\nPlan\n${indented(words)}\nCypher\n${indented(cypher)}\n`);
    if (indexes === null) output.print('Indexes: set NEO4J_URI to a database with the graph to see which it uses.\n');
    else output.print(`Indexes\n${indented(indexes.join('\n'))}`);
    return 0;
  } finally {
    await store.close();
  }
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
