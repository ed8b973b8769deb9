import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntity } from '../../src/ingest/entity.js';
import { readArticleText, type Knowledge, type ReadingOfArticle } from '../../src/ingest/ingest.js';
import { packagedKnowledge, ROOT, said } from './support.js';

interface Phrase {
  readonly relation: string;
  /** `+` is drafted, `?` is not yet, `-` never. */
  readonly sign: string;
  readonly subject: string;
  readonly object: string;
  readonly sentence: string;
}

/** The lines of the phrase book, as its head explains them. */
function readPhrases(text: string): Phrase[] {
  const phrases: Phrase[] = [];
  let relation = '';
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (/^[A-Z_]+$/.test(line)) relation = line;
    else {
      const [, sign = '', subject = '', object = '', sentence = ''] =
        /^([+?-]) (?:(.+?) > (.+?) \| )?(.+)$/.exec(line) ?? [];
      phrases.push({ relation, sign, subject, object, sentence });
    }
  }
  return phrases;
}

const PHRASES = readPhrases(readFileSync(join(ROOT, 'schema/ingest/phrases.txt'), 'utf8'));
const of = (sign: string): Phrase[] => PHRASES.filter((phrase) => phrase.sign === sign);

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await packagedKnowledge();
});

const states = ({ relation, subject, object, sentence }: Phrase, article: ReadingOfArticle): boolean =>
  article.drafts.some(
    (draft) =>
      draft.relation === relation &&
      namesIn(sentence, article, draft.subject).includes(subject) &&
      namesIn(sentence, article, draft.object).some((name) => name.toLowerCase().includes(object.toLowerCase())),
  );

function namesIn(sentence: string, { entities }: ReadingOfArticle, { id, name }: ArticleEntity): string[] {
  const mentions = entities.find(({ entity }) => entity.id === id)?.mentions ?? [];
  return [name, ...mentions.map(({ start, end }) => sentence.slice(start, end))];
}

describe('the phrase book', () => {
  it.each(of('+'))('$relation: "$sentence" says it of $subject', (phrase) => {
    expect(states(phrase, readArticleText(phrase.sentence, knowledge))).toBe(true);
  });

  it.each(of('-'))('$relation: "$sentence" does not say it', ({ relation, sentence }) => {
    const { drafts } = readArticleText(sentence, knowledge);
    expect(drafts.filter((draft) => draft.relation === relation).map(said)).toEqual([]);
  });

  it.each(of('?'))('$relation: "$sentence" is left to a person, marked unread', (phrase) => {
    const article = readArticleText(phrase.sentence, knowledge);
    expect(states(phrase, article)).toBe(false); // where it is read now, its mark becomes +
    expect(article.unread).toHaveLength(1);
  });
});
