/** A word of a text as it is compared: folded, and where it stands in the text as written. */
export interface Word {
  readonly text: string;
  /** Of a script that puts no spaces between words (群, 天宫): found wherever it is contained. */
  readonly unspaced: boolean;
  /** In UTF-16 units of the text as written, end excluded. */
  readonly start: number;
  readonly end: number;
  /** For each unit of `text`, where the character it comes from has ended in the text as written. */
  readonly ends: readonly number[];
}

/**
 * The words of a text without what people leave out or write in several ways: accents, case, width, ligatures,
 * punctuation, invisible characters. `A/RES/1348 (XIII)` → `a`, `res`, `1348`, `xiii`; `TÜRKİYE` → `turkiye`.
 *
 * Works character by character, so that composed and decomposed texts give the same; takes any text, also half
 * characters. What has neither letters nor digits has no words.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open: { text: string; unspaced: boolean; start: number; ends: number[] } | null = null;
  const close = (): void => {
    if (open !== null) words.push({ ...open, end: open.ends[open.ends.length - 1] ?? open.start });
    open = null;
  };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const folded of foldCharacter(character)) {
      if (folded === ' ') {
        close();
        continue;
      }
      const unspaced = folded > LAST_SPACED && UNSPACED.test(folded);
      if (open !== null && open.unspaced !== unspaced) close();
      open ??= { text: '', unspaced, start: at, ends: [] };
      open.text += folded;
      for (let i = 0; i < folded.length; i += 1) open.ends.push(end);
    }
    at = end;
  }
  close();
  return words;
}

/** The words of a text joined, where nobody asks where they stand: what {@link spaced} or {@link compact} makes of them. */
export function foldText(text: string, between: ' ' | ''): string {
  let folded = '';
  let open: boolean | null = null;
  for (const character of text)
    for (const part of foldCharacter(character)) {
      if (part === ' ') {
        open = null;
        continue;
      }
      const unspaced = part > LAST_SPACED && UNSPACED.test(part);
      if (open !== unspaced && folded !== '') folded += between;
      open = unspaced;
      folded += part;
    }
  return folded;
}

/** Words as one text, by which beginnings are found. */
export const spaced = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Words without the spaces between them: `SpaceX` and `Space X` are the same. */
export const compact = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

/** What a character becomes, a space for what divides words; nothing for what is not seen or is a mark on another. */
function foldCharacter(character: string): string {
  let folded = FOLDED.get(character);
  if (folded !== undefined) return folded;
  folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (DROPPED.test(part)) continue;
    folded += LETTERS.get(part) ?? (WRITTEN.test(part) ? part : ' ');
  }
  if (FOLDED.size < MOST_KEPT) FOLDED.set(character, folded);
  return folded;
}

// Few characters make up all names; what an attacker sends does not fill the memory.
const MOST_KEPT = 20_000;
const FOLDED = new Map<string, string>();

const WRITTEN = /[\p{L}\p{N}\p{M}]/u;
// Accents, vowel points and harakat, but not the vowels of Indic scripts nor the marks that make one kana another.
const DROPPED =
  /^(?:(?!\u3099|\u309a)(?=\p{M})(?:\p{Script=Inherited}|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Cyrillic})|\p{Cf}|\u0640)$/u;
// Letters of their own that people without them on the keyboard write so.
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ə: 'e',
    ς: 'σ',
  }),
);
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** No letter up to here is of such a script. */
const LAST_SPACED = '\u0dff';
