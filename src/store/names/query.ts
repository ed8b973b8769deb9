import { MOST_WORDS } from '../../plan/work.js';
import { forgiven, isAcronym } from './edits.js';
import { compact, spaced, wordsOf, type Word } from './fold.js';

/** What was typed, as it is compared. */
export interface Query {
  readonly spaced: string;
  readonly compact: string;
  /** Each once; null where there are more than {@link MOST_WORDS}, when only the text as a whole is looked for. */
  readonly words: readonly QueryWord[] | null;
}

export interface QueryWord {
  readonly text: string;
  readonly unspaced: boolean;
  /** How many slips are forgiven in it. */
  readonly most: number;
}

export function readQuery(text: string): Query {
  const words = wordsOf(text);
  const once = [
    ...new Map(words.map((word) => [word.text, queryWord(word, text.slice(word.start, word.end))])).values(),
  ];
  return { spaced: spaced(words), compact: compact(words), words: once.length > MOST_WORDS ? null : once };
}

const queryWord = ({ text, unspaced }: Word, written: string): QueryWord => ({
  text,
  unspaced,
  most: unspaced || isAcronym(written) ? 0 : forgiven(text),
});
