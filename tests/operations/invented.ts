import { appendFileSync, copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { loadSeed } from '../../src/seed/load-seed.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { SeedGraph } from '../queries/open-seed.js';
import { ontology } from '../seed/support.js';
import { answerTo, readQuestions, type AskQuestion } from './saved.js';

/**
 * Asks of the seed with `fixtures/not-yet-covered.yaml` on top. What a question finds there and not in the seed shows that
 * it answers "not covered" for want of data alone.
 */
export async function openInvented(): Promise<AskQuestion> {
  const folder = mkdtempSync(join(tmpdir(), 'not-yet-covered-'));
  try {
    cpSync('seed', folder, { recursive: true });
    copyFileSync('tests/operations/fixtures/not-yet-covered.yaml', join(folder, 'not-yet-covered.yaml'));
    appendFileSync(join(folder, 'manifest.yaml'), '  - not-yet-covered.yaml\n');
    const store = new EmbeddedStore(ontology, memoryJournal(), []);
    await store.write(await loadSeed(folder, ontology));
    const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
    const graph: SeedGraph = { ontology, store, engine };
    const questions = await readQuestions();
    return async (number, variables = {}) => {
      const question = questions.find(({ name }) => name.startsWith(`${number}-`));
      if (question === undefined) throw new Error(`there is no question ${number}`);
      return answerTo(question, graph, { ...question.variables, ...variables });
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
