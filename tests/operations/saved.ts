import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedOperations, type SavedOperation } from '../../src/server/operations.js';
import { ask, type SeedGraph } from '../queries/open-seed.js';

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
