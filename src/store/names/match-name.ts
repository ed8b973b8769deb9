import { edits, forgiven } from './edits.js';
import { compact, spaced, wordsOf, type Word } from './fold.js';
import type { Query, QueryWord } from './query.js';
import type { Quality } from './rank.js';

/** A part of a name that answers to what was typed, in UTF-16 units, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface NameMatch {
  readonly quality: Quality;
  /** Every word typed is a whole word of the name. */
  readonly whole: boolean;
  /** Slips of the finger forgiven in all words together. */
  readonly edits: number;
  /** In reading order, never touching. */
  readonly ranges: readonly Range[];
}

/** How one name answers to what was typed: the rule that the index keeps for many names at once. Null where it does not. */
export function matchName(query: Query, text: string): NameMatch | null {
  if (query.compact === '') return null;
  const words = wordsOf(text);
  const marks = query.words?.map((word) => bestMark(word, words)) ?? null;
  const found = marks?.every((mark) => mark !== null) === true ? marks : null;
  const whole = found?.every(({ cost }) => cost === 0) ?? false;
  if (compact(words) === query.compact) return { quality: 'EXACT', whole, edits: 0, ranges: [{ start: 0, end: text.length }] };
  if (spaced(words).startsWith(query.spaced)) {
    return { quality: 'PREFIX', whole, edits: 0, ranges: through(words, query) };
  }
  if (found === null) return null;
  const slips = found.reduce((sum, { cost }) => sum + Math.max(0, cost - 1), 0);
  return { quality: slips === 0 ? 'WORDS' : 'FUZZY', whole, edits: slips, ranges: joined(found) };
}

/** 0 for a whole word, 1 for its beginning (or a part, where words are not spaced), else 1 and the slips. */
interface Mark extends Range {
  readonly cost: number;
}

/** How well a word typed is found among the words of a name; null where it is not. */
export const costIn = (wanted: QueryWord, words: readonly Word[]): number | null => bestMark(wanted, words)?.cost ?? null;

function bestMark(wanted: QueryWord, words: readonly Word[]): Mark | null {
  let best: Mark | null = null;
  for (const word of words) {
    const mark = markOf(wanted, word);
    if (mark !== null && (best === null || mark.cost < best.cost)) best = mark;
  }
  return best;
}

function markOf(wanted: QueryWord, word: Word): Mark | null {
  if (wanted.unspaced !== word.unspaced) return null;
  if (word.text === wanted.text) return { cost: 0, start: word.start, end: word.end };
  const at = wanted.unspaced ? word.text.indexOf(wanted.text) : word.text.startsWith(wanted.text) ? 0 : -1;
  if (at >= 0) return { cost: 1, ...part(word, at, wanted.text.length) };
  const most = wanted.unspaced ? 0 : forgiven(wanted.text);
  if (most === 0 || Math.abs(word.text.length - wanted.text.length) > most) return null;
  const slips = edits(wanted.text, word.text);
  return slips > most ? null : { cost: 1 + slips, start: word.start, end: word.end };
}

function part(word: Word, at: number, length: number): Range {
  const start = at === 0 ? word.start : (word.ends[at - 1] ?? word.start);
  return { start, end: word.ends[at + length - 1] ?? word.end };
}

/** From the first letter to the last that was typed. */
function through(words: readonly Word[], query: Query): Range[] {
  const start = words[0]?.start ?? 0;
  const ends = words.flatMap((word) => word.ends);
  return [{ start, end: ends[query.compact.length - 1] ?? start }];
}

function joined(marks: readonly Range[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}
