import { factsOf, compileRules } from '../../src/ingest/facts.js';
import { RULES } from '../../src/ingest/rules/rules.js';
import { bareWords } from '../../src/ingest/form.js';
import { hasWords, wordsNeeded, wordSetOf } from '../../src/ingest/words-needed.js';
import { readArticleText, type Knowledge } from '../../src/ingest/ingest.js';
import { NOTHING_BEFORE } from '../../src/ingest/scene.js';
import { annotatedArticles } from './score.js';
import { packagedKnowledge } from './support.js';

describe('the words that a form needs', () => {
  it.each`
    form                                                 | needed                                               | because
    ${'<a:State>~signed <b:Instrument>'}                 | ${[['signed']]}                                      | ${'a word as it stands'}
    ${'<a:State>~(?:signed|inked)(?: up to)? <b:Body>'}  | ${[['signed', 'inked']]}                             | ${'one of a group, and nothing of what may be left out'}
    ${'(?:[Tt]he )?[Ss]ignatories of <a:Body>'}          | ${[['signatories'], ['of']]}                         | ${'large or small'}
    ${'favou?rs|organi[sz]ed'}                           | ${[['favours', 'favors', 'organised', 'organized']]} | ${'two ways share no word, and one will do'}
    ${'(?:favou?rs|organi[sz]ed) <a:Body>'}              | ${[['favours', 'favors', 'organised', 'organized']]} | ${'each spelling'}
    ${'<a:State>~part(?:y|ies) to <b:Body>'}             | ${[['to']]}                                          | ${'a piece of a word is none'}
    ${'<a:State>~(?:re-?)?(?:elected|named) <b:Person>'} | ${[]}                                                | ${'a word that may be part of a longer one is none'}
    ${'<a:State>~\\w+ed by <b:Person>'}                  | ${[['by']]}                                          | ${'any word is none'}
  `('of $form are $needed: $because', ({ form, needed }: { form: string; needed: string[][] }) => {
    expect(wordsNeeded(bareWords(form))).toEqual(needed);
  });

  it('never keep a form from a sentence that it matches', async () => {
    const knowledge: Knowledge = await packagedKnowledge();
    const compiled = compileRules(RULES);
    const blind = compiled.map(({ rule, forms }) => ({ rule, forms: forms.map((one) => ({ ...one, words: [] })) }));
    const count = (rules: typeof compiled, shadow: Parameters<typeof factsOf>[1], text: string): number =>
      rules.reduce((sum, rule) => {
        const { facts, refused } = factsOf(rule, shadow, text, NOTHING_BEFORE, 0);
        return sum + facts.length + refused.length;
      }, 0);
    let found = 0;
    for (const { text } of [...annotatedArticles('8').slice(0, 1), ...annotatedArticles('9').slice(0, 1)])
      for (const { words, clause } of readArticleText(text, knowledge).shadows)
        for (const shadow of [words, clause]) {
          const all = count(blind, shadow, text);
          expect(count(compiled, shadow, text)).toBe(all);
          found += all;
        }
    expect(found).toBeGreaterThan(0);
  });

  it('are looked for as whole words, whatever their case', () => {
    expect(hasWords([['signed'], ['of', 'to']], wordSetOf('Kenya SIGNED a copy of it'))).toBe(true);
    expect(hasWords([['signed']], wordSetOf('Kenya designed it'))).toBe(false);
  });
});
