import { parse, validate } from 'graphql';
import { apiSchema } from '../graphql/api-schema.js';
import type { SavedOperation } from '../graph/saved-operations.js';
import type { Ontology } from '../ontology/ontology.js';

/**
 * The saved questions that a graph has the words for: those that need an import of whole tables are offered once it is in, and
 * stand before that in the way of what the graph can answer.
 */
export function answerable(questions: readonly SavedOperation[], ontology: Ontology): readonly SavedOperation[] {
  if (!questions.some(({ needs }) => needs !== undefined)) return questions;
  const schema = ontology.packaged === null ? null : apiSchema(ontology);
  return questions.filter(
    ({ needs, text }) => needs === undefined || (schema !== null && validate(schema, parse(text)).length === 0),
  );
}
