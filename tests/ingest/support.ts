import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArticleText, type Draft, type Knowledge, type ReadingOfArticle } from '../../src/ingest/ingest.js';
import { gazetteerOfGraph } from '../../src/ingest/names-of-graph.js';
import { readStateWords } from '../../src/ingest/state-words.js';
import { seededStore } from '../support/seed.js';

export const ROOT = resolve(__dirname, '../..');

/** The names of the packaged graph. */
export async function packagedKnowledge(): Promise<Knowledge> {
  const store = await seededStore();
  try {
    const states = readStateWords(readFileSync(join(ROOT, 'schema/ingest/states.csv'), 'utf8'));
    return { gazetteer: await gazetteerOfGraph(store), states };
  } finally {
    await store.close();
  }
}

/** `Nigeria SIGNED Artemis Accords`, as the entities are named. */
export const said = ({ subject, relation, object }: Draft): string => `${subject.name} ${relation} ${object.name}`;

export const reading = (text: string, knowledge: Knowledge): ReadingOfArticle => readArticleText(text, knowledge);
