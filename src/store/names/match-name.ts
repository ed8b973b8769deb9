import { edits } from './edits.js';
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
  if (compact(words) === query.compact)
    return { quality: 'EXACT', whole, edits: 0, ranges: [{ start: 0, end: text.length }] };
  if (spaced(words).startsWith(query.spaced)) {
    return { quality: 'PREFIX', whole, edits: 0, ranges: through(words, query) };
  }
  if (found === null) return null;
  const slips = found.reduce((sum, { cost }) => sum + Math.max(0, cost - 1), 0);
  return { quality: slips === 0 ? 'WORDS' : 'FUZZY', whole, edits: slips, ranges: joined(found) };
}

interface Mark extends Range {
  readonly cost: number;
}

/**
 * How well a word typed answers to a word of a name: 0 the same, 1 its beginning (or a part, where words are not spaced),
 * else 1 and the slips; null where it does not. A word of a script with spaces has no letter of one without.
 */
export function costOf({ text, unspaced, most }: QueryWord, word: string): number | null {
  if (word === text) return isWhole(text, unspaced) ? 0 : 1;
  if (unspaced ? word.includes(text) : word.startsWith(text)) return 1;
  if (most === 0 || Math.abs(word.length - text.length) > most) return null;
  const slips = edits(text, word);
  return slips > most ? null : 1 + slips;
}

/** One letter, as in `S. Korea`, stands for what begins with it, and never for more than a word does: not for the s of `People's`. */
export const isWhole = (typed: string, unspaced: boolean): boolean => unspaced || typed.length > 1;

function bestMark(wanted: QueryWord, words: readonly Word[]): Mark | null {
  let best: Mark | null = null;
  for (const word of words) {
    const mark = markOf(wanted, word);
    if (mark !== null && (best === null || mark.cost < best.cost)) best = mark;
  }
  return best;
}

function markOf(wanted: QueryWord, word: Word): Mark | null {
  const cost = costOf(wanted, word.text);
  if (cost === null) return null;
  if (cost !== 1) return { cost, start: word.start, end: word.end };
  return { cost, ...part(word, word.text.indexOf(wanted.text), wanted.text.length) };
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
