import { MENTION_KINDS, type Mention, type MentionKind } from './entity.js';
import type { Span } from './sentences.js';
import { wordSetOf } from './words-needed.js';

/**
 * A sentence in which each mention is one letter that tells its kind, so that a rule can be a short regular expression:
 * `Nigeria and Rwanda signed the Artemis Accords` is `S and S signed I`. Every letter knows where it comes from.
 */
export interface Shadow {
  readonly text: string;
  /** For each unit of `text`, where it stands in the article. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By the unit that stands for it. */
  readonly mentions: ReadonlyMap<number, Mention>;
  /** Of its letters, as {@link bitsOf}. */
  readonly kinds: number;
  /** In small letters. */
  readonly words: ReadonlySet<string>;
}

/** Letters of the private use area, as many for each kind as a sentence may have mentions. */
const FIRST = 0xe000;
const EACH = 0x100;
const letter = (kind: MentionKind, n: number): string =>
  String.fromCharCode(FIRST + MENTION_KINDS.indexOf(kind) * EACH + (n % EACH));

/** One bit for each of some kinds: whether any of others is among them is asked a hundred times of a sentence. */
export const bitsOf = (kinds: readonly MentionKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << MENTION_KINDS.indexOf(kind)), 0);

/** Matches any mention of these kinds. */
export function letters(kinds: readonly MentionKind[]): string {
  const ranges = kinds.map((kind) => {
    const from = FIRST + MENTION_KINDS.indexOf(kind) * EACH;
    return `\\u${from.toString(16)}-\\u${(from + EACH - 1).toString(16)}`;
  });
  return `[${ranges.join('')}]`;
}

/** Of a point: its sentence begins behind it. */
const NUMBER = /^\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)] (?=\S)/;

export function shadowOf(text: string, { start, end }: Span, mentions: readonly Mention[]): Shadow {
  const out: { text: string; starts: number[]; ends: number[]; mentions: Map<number, Mention> } = {
    text: '',
    starts: [],
    ends: [],
    mentions: new Map(),
  };
  let at = start + (NUMBER.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
  const copy = (to: number): void => {
    for (; at < to; at += 1) {
      // `( New Zealand )`, as some write it.
      if (text[at] === ' ' && (text[at - 1] === '(' || text[at + 1] === ')')) continue;
      out.text += asInShadow(text[at] ?? '');
      out.starts.push(at);
      out.ends.push(at + 1);
    }
  };
  const push = (unit: string, place: number): void => {
    out.text += unit;
    out.starts.push(place);
    out.ends.push(place);
  };
  let n = 0;
  for (const one of mentions) {
    if (one.how === 'silent' || one.kind === 'Concept' || one.start < at || one.end > end) continue;
    copy(Math.max(at, one.from));
    // What is left out stands a space behind the word that it belongs to.
    if (one.start === one.end) push(' ', at);
    out.mentions.set(out.text.length, one);
    out.text += letter(one.kind, n);
    out.starts.push(Math.max(at, one.from));
    out.ends.push(one.to);
    at = Math.min(one.to, end);
    n += 1;
  }
  copy(end);
  return new Parted(out);
}

type Parts = Pick<Shadow, 'text' | 'starts' | 'ends' | 'mentions'>;

/** What a shadow has is told of it when it is asked for: of those that are made on the way to another one nobody asks. */
class Parted implements Shadow {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly mentions: ReadonlyMap<number, Mention>;
  #kinds: number | undefined;
  #words: ReadonlySet<string> | undefined;

  constructor({ text, starts, ends, mentions }: Parts) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.mentions = mentions;
  }

  get kinds(): number {
    return (this.#kinds ??= bitsOf([...this.mentions.values()].map(({ kind }) => kind)));
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordSetOf(this.text));
  }
}

/** Letters of ours that the article itself has are no mentions; a broken line is a space. */
function asInShadow(unit: string): string {
  if (unit > ' ' && unit <= '~') return unit;
  if (unit >= '\ue000' && unit <= '\uf8ff') return '?';
  return unit === '’' ? "'" : unit === '‑' ? '-' : /\s/.test(unit) ? ' ' : unit;
}

/**
 * A shadow in which each match of a form has become one mention of those in it, with all it covered.
 *
 * @param choose Which mention stays, given the match; null leaves the match as it is.
 */
export function reduce(
  shadow: Shadow,
  form: RegExp,
  choose: (match: RegExpExecArray, mentionAt: (index: number) => Mention | undefined) => Mention | null,
): Shadow {
  if (shadow.text.search(form) < 0) return shadow;
  const out: { text: string; starts: number[]; ends: number[]; mentions: Map<number, Mention> } = {
    text: '',
    starts: [],
    ends: [],
    mentions: new Map(),
  };
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at += 1) {
      const mention = shadow.mentions.get(at);
      if (mention !== undefined) out.mentions.set(out.text.length, mention);
      out.text += shadow.text[at] ?? '';
      out.starts.push(shadow.starts[at] ?? 0);
      out.ends.push(shadow.ends[at] ?? 0);
    }
  };
  for (const match of shadow.text.matchAll(form)) {
    if (match.index < at) continue;
    const kept = choose(match, (index) => shadow.mentions.get(index));
    if (kept === null) continue;
    copy(match.index);
    out.mentions.set(out.text.length, kept);
    out.text += letter(kept.kind, out.text.length);
    out.starts.push(shadow.starts[match.index] ?? 0);
    out.ends.push(shadow.ends[match.index + match[0].length - 1] ?? 0);
    at = match.index + match[0].length;
  }
  copy(shadow.text.length);
  return new Parted(out);
}

/**
 * A shadow without some of its letters: of each match the group `kept` alone stays.
 *
 * What is left still knows where it comes from, so that a quotation of it has what was left out between its ends.
 */
export function elide(shadow: Shadow, form: RegExp): Shadow {
  form.lastIndex = 0;
  let match = form.exec(shadow.text);
  if (match === null) return shadow;
  const gone = new Uint8Array(shadow.text.length);
  // By hand: `matchAll` makes the expression anew for each text.
  for (; match !== null; match = form.exec(shadow.text)) {
    const [from, to] = match.indices?.groups?.['kept'] ?? [match.index, match.index];
    gone.fill(1, match.index, match.index + match[0].length).fill(0, from, to);
    if (match[0] === '') form.lastIndex += 1;
  }
  const pieces: [number, number][] = [];
  for (let i = 0; i < gone.length; i += 1)
    if (gone[i] === 0) {
      const from = i;
      while (i < gone.length && gone[i] === 0) i += 1;
      pieces.push([from, i]);
    }
  return pieced(shadow, pieces);
}

/** Pieces of a shadow, in any order, as a shadow of their own. */
export function pieced(shadow: Shadow, pieces: readonly (readonly [from: number, to: number])[]): Shadow {
  const starts: number[] = [];
  const ends: number[] = [];
  const mentions = new Map<number, Mention>();
  let text = '';
  for (const [from, to] of pieces)
    for (let i = from; i < to; i += 1) {
      const one = shadow.mentions.get(i);
      if (one !== undefined) mentions.set(starts.length, one);
      text += shadow.text[i] ?? '';
      starts.push(shadow.starts[i] ?? 0);
      ends.push(shadow.ends[i] ?? 0);
    }
  return new Parted({ text, starts, ends, mentions });
}
