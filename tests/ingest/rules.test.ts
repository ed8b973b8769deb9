import { bareWords, form, kindsNeeded, tailOf } from '../../src/ingest/form.js';
import { RULES } from '../../src/ingest/rules/rules.js';
import { wordsNeeded } from '../../src/ingest/words-needed.js';

describe('the rules', () => {
  // Forms are compiled when a text first needs them: one that cannot be would fail there, on somebody's article.
  it.each(RULES.map(({ name, forms }) => ({ name, forms })))('compiles every form of $name', ({ forms }) => {
    for (const words of forms) {
      expect(form(words).flags).toContain('g');
      expect(() => [tailOf(words), kindsNeeded(words), wordsNeeded(bareWords(words))]).not.toThrow();
    }
  });

  it('finds what a form has behind its gap', () => {
    expect(tailOf('<who:State>~(?:signed|inked) <what:Instrument>')?.test('Nigeria signed \ue400')).toBe(true);
    expect(tailOf('<who:State>~(?:signed|inked) <what:Instrument>')?.test('Nigeria left \ue400')).toBe(false);
    expect(tailOf('<who:State>, which signed <what:Instrument>')).toBeNull();
    expect(tailOf('(?:it|<who:State>~signed) <what:Instrument>')).toBeNull();
  });
});
