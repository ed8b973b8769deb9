import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import type { SeedGraph } from '../queries/open-seed.js';
import { ontology, seededStoreWith } from '../support/seed.js';
import { answerTo, readQuestions, type AskQuestion } from './saved.js';

/**
 * Asks of the seed with `fixtures/not-yet-covered.yaml` on top. What a question finds there and not in the seed shows that
 * it answers "not covered" for want of data alone.
 */
export async function openInvented(): Promise<AskQuestion> {
  const store = await seededStoreWith('tests/operations/fixtures/not-yet-covered.yaml');
  const graph: SeedGraph = {
    ontology,
    store,
    engine: new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS),
  };
  const questions = await readQuestions();
  return async (number, variables = {}) => {
    const question = questions.find(({ name }) => name.startsWith(`${number}-`));
    if (question === undefined) throw new Error(`there is no question ${number}`);
    return answerTo(question, graph, { ...question.variables, ...variables });
  };
}
