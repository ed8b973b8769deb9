/**
 * The words of all names in order, each once, with the names they are in: a few flat arrays instead of a tree of
 * objects, for there are many.
 */
export class WordList {
  readonly #words: readonly string[];
  /** How many letters each word shares with the one before it. */
  readonly #shared: Uint8Array;
  readonly #unspaced: Int32Array;
  /** The names of word `i` are those from `#starts[i]` up to `#starts[i + 1]` in `#names`. */
  readonly #starts: Int32Array;
  readonly #names: Int32Array;
  /** The words of name `i`, likewise. */
  readonly #ownStarts: Int32Array;
  readonly #own: Int32Array;

  /** @param wordsOfNames The words of each name, which may repeat. @param unspaced Which words are of scripts without spaces. */
  constructor(wordsOfNames: readonly (readonly string[])[], unspaced: ReadonlySet<string>) {
    this.#words = [...new Set(wordsOfNames.flat())].sort(byUnit);
    this.#shared = Uint8Array.from(this.#words, (word, i) => sharedLength(this.#words[i - 1] ?? '', word));
    this.#unspaced = Int32Array.from([...this.#words.keys()].filter((i) => unspaced.has(this.#words[i] ?? '')));
    const ids = new Map(this.#words.map((word, i) => [word, i]));
    const own = wordsOfNames.map((list) => [...new Set(list)].map((word) => ids.get(word) ?? 0));
    [this.#starts, this.#names] = postings(this.#words.length, own);
    this.#own = Int32Array.from(own.flat());
    this.#ownStarts = startsOf(own.map((list) => list.length));
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The names that a word is in, ascending. */
  names(id: number): Int32Array {
    return this.#names.subarray(this.#starts[id] ?? 0, this.#starts[id + 1] ?? 0);
  }

  /** The words of a name, each once. */
  wordsOf(name: number): Int32Array {
    return this.#own.subarray(this.#ownStarts[name] ?? 0, this.#ownStarts[name + 1] ?? 0);
  }

  /** The words that begin so, as a span; the word itself, if there is one, is the first. */
  beginning(text: string): { readonly from: number; readonly to: number } {
    const from = firstFrom(this.#words.length, (i) => this.word(i) >= text);
    const to = firstFrom(this.#words.length, (i) => this.word(i) > text && !this.word(i).startsWith(text));
    return { from, to };
  }

  /** The words of scripts without spaces that contain a text. */
  containing(text: string): number[] {
    return [...this.#unspaced].filter((id) => this.word(id).includes(text));
  }

  /**
   * The words that are at most so many edits away, as {@link edits} counts them.
   *
   * @see A row of the table of edits for each letter of the list's words; words that begin alike share their rows, and
   *   where a row has nothing left within reach, all words that begin so are passed over.
   */
  near(text: string, most: number, visit: (id: number, edits: number) => void): void {
    const rows: Uint8Array[] = [Uint8Array.from({ length: text.length + 1 }, (_, j) => Math.min(j, most + 1))];
    let alive = 0; // how many letters of the word before lead to a row
    for (let id = 0; id < this.#words.length; id += 1) {
      const shared = this.#shared[id] ?? 0;
      if (shared > alive) continue; // it begins as one that was given up
      const word = this.#words[id] ?? '';
      let depth = shared;
      let reachable = true;
      for (; reachable && depth < word.length; depth += 1) {
        rows[depth + 1] ??= new Uint8Array(text.length + 1);
        reachable = fillRow(rows, depth, word, text, most);
      }
      alive = reachable ? depth : depth - 1;
      const distance = reachable ? (rows[word.length]?.[text.length] ?? most + 1) : most + 1;
      if (distance <= most && Math.abs(word.length - text.length) <= most) visit(id, distance);
    }
  }
}

/** Fills the row for the letter at `depth` of a word, as far as it can be within reach; false where nothing in it is. */
function fillRow(rows: readonly Uint8Array[], depth: number, word: string, text: string, most: number): boolean {
  const row = rows[depth + 1] ?? NO_ROW;
  const above = rows[depth] ?? NO_ROW;
  const before = depth > 0 ? (rows[depth - 1] ?? NO_ROW) : NO_ROW;
  const letter = word.charCodeAt(depth);
  const last = depth > 0 ? word.charCodeAt(depth - 1) : -1;
  const from = Math.max(1, depth + 1 - most);
  const to = Math.min(text.length, depth + 1 + most);
  let left = from === 1 ? depth + 1 : most + 1;
  let reachable = left <= most;
  row[from - 1] = Math.min(left, most + 1);
  for (let j = from; j <= to; j += 1) {
    const other = text.charCodeAt(j - 1);
    let value = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
    const up = (above[j] ?? 0) + 1;
    if (up < value) value = up;
    if (left + 1 < value) value = left + 1;
    if (j > 1 && letter === text.charCodeAt(j - 2) && last === other) value = Math.min(value, (before[j - 2] ?? 0) + 1);
    row[j] = value;
    left = value;
    if (value <= most) reachable = true;
  }
  if (to < text.length) row[to + 1] = most + 1;
  return reachable;
}

const NO_ROW = new Uint8Array(0);

export const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first number below `count` of which something holds that holds for all behind it. */
export function firstFrom(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MOST_SHARED = 255;

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, MOST_SHARED);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}

/** Where each list begins when they stand one behind the other, and where the last ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}

/** For each word the names that have it. @param own The words of each name. */
function postings(words: number, own: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const counts = new Array<number>(words).fill(0);
  for (const list of own) for (const id of list) counts[id] = (counts[id] ?? 0) + 1;
  const starts = startsOf(counts);
  const next = starts.slice();
  const names = new Int32Array(starts[words] ?? 0);
  own.forEach((list, name) => {
    for (const id of list) {
      const at = next[id] ?? 0;
      names[at] = name;
      next[id] = at + 1;
    }
  });
  return [starts, names];
}
