import fc from 'fast-check';
import { compact, foldText, spaced, wordsOf } from '../../../src/store/names/fold.js';
import { anyCharacter } from '../../support/any-character.js';

describe('a folded text', () => {
  it.each(['A/RES/1348 (XIII)', 'TÜRKİYE', 'China 中国航天局 CNSA', ' — ', 'Société d’Études', '\ud83d\ude80x\ud83d'])(
    'is the words of %j joined',
    (text) => {
      expect([foldText(text, ' '), foldText(text, '')]).toEqual([spaced(wordsOf(text)), compact(wordsOf(text))]);
    },
  );

  it('is the words of any text joined', () => {
    const character = fc.oneof(
      fc.constantFrom(...['a', 'É', 'ß', ' ', '中', 'ก', '-', '\u0301', '\u0640']),
      fc.string({ unit: anyCharacter, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect([foldText(text, ' '), foldText(text, '')]).toEqual([spaced(wordsOf(text)), compact(wordsOf(text))]);
      }),
    );
  });
});
