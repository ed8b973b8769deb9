/** What a whole run with a model comes to, by answers that were recorded: both calls, the guards, and what rules say as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../src/ingest/ingest.js';
import type { Prompt } from '../../src/ingest/model/prompt.js';
import { readByModel, type Answer } from '../../src/ingest/model/read-by-model.js';
import { ontology } from '../support/seed.js';
import { packagedKnowledge, reading, ROOT, said } from './support.js';

const FOLDER = join(ROOT, 'tests/ingest/answers');
const recorded = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

it.each`
  article  | both | alone                                                                                                                                                      | refused
  ${'002'} | ${3} | ${[]}                                                                                                                                                      | ${[]}
  ${'014'} | ${3} | ${['Japanese Kibo PART_OF International Space Station', 'UNOOSA PARTICIPATES_IN KiboCUBE', 'Japan Aerospace Exploration Agency PARTICIPATES_IN KiboCUBE']} | ${[]}
  ${'021'} | ${3} | ${[]}                                                                                                                                                      | ${['its quotation does not name M1']}
  ${'062'} | ${3} | ${['UN-SPIDER Regional Support Office BASED_IN China']}                                                                                                    | ${['the second call says partly']}
`('article $article: $both drafts are of rules and answers both', async ({ article, both, alone, refused }) => {
  const text = recorded(`${article}.txt`);
  const answer = ({ step, part }: Prompt): Promise<Answer> =>
    Promise.resolve({ text: recorded(`${article}.${step}-${part}.json`), model: 'an assistant', asked: null });
  const { gazetteer } = knowledge;
  const { reading: after, method } = await readByModel(text, reading(text, knowledge), { gazetteer, ontology, answer });
  const told = after.drafts.filter(({ by }) => by.includes('model an assistant'));
  expect(told.filter(({ by }) => by.startsWith('model ')).map(said)).toEqual(alone);
  expect(told.filter(({ by }) => by.startsWith('rule '))).toHaveLength(both);
  expect(method.refused).toEqual(refused.map((reason: string) => expect.stringContaining(reason)));
  expect(method).toMatchObject({ names: ['an assistant'], asked: [], unanswered: 0 });
  for (const { quote, start, end } of told) expect(text.slice(start, end)).toBe(quote);
});
