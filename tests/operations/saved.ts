import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedOperations, type SavedOperation } from '../../src/graph/saved-operations.js';
import { ask, openSeed, type SeedGraph } from '../queries/open-seed.js';

/** The project's questions: an operation each, `NN-slug.graphql`, with its variables and its recorded answer. */
export const OPERATIONS = 'docs/operations';

/** The questions, by number; the article, which is none of them, is left out. */
export async function readQuestions(root = '.'): Promise<readonly SavedOperation[]> {
  const saved = await readSavedOperations(join(root, OPERATIONS));
  return saved.filter(({ name }) => !name.startsWith('00'));
}

/** Where the answer to one is recorded. */
export const answerFile = ({ name }: SavedOperation, root = '.'): string =>
  join(root, OPERATIONS, 'answers', `${name}.json`);

export function recordedAnswer(question: SavedOperation): unknown {
  const file = answerFile(question);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run record`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** An answer as a test walks it: any shape, since the operation's own text says which. */
export type Answer = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * Asks one of the questions on the day of the recordings.
 *
 * @param variables Take the place of the operation's own.
 * @throws when there is no such question, or when the reply has errors.
 */
export async function answerTo(
  question: SavedOperation,
  graph: SeedGraph,
  variables = question.variables,
): Promise<Answer> {
  const { answer } = await ask(graph, question.text, variables);
  if (answer !== null && typeof answer === 'object' && 'errors' in answer) {
    throw new Error(`${question.name}: ${JSON.stringify(answer.errors)}`);
  }
  return answer;
}

/** Asks a question of the seed by its number, with other values for some of its variables. */
export type AskQuestion = (number: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface Opened {
  readonly graph: SeedGraph;
  readonly questions: readonly SavedOperation[];
}

let opened: Promise<Opened> | undefined;

/** The seed in memory, loaded once for all suites of a process. */
async function open(): Promise<Opened> {
  opened ??= Promise.all([openSeed(), readQuestions()]).then(([graph, questions]) => ({ graph, questions }));
  return opened;
}

/** A suite on the seed in memory. */
export function describeQuestions(name: string, cases: (ask: AskQuestion) => void): void {
  describe(name, () => {
    cases(async (number, variables = {}) => {
      const { graph, questions } = await open();
      const question = questions.find((one) => one.name.startsWith(`${number}-`));
      if (question === undefined) throw new Error(`there is no question ${number}`);
      return answerTo(question, graph, { ...question.variables, ...variables });
    });
  });
}
