/**
 * How many slips of the finger are forgiven in a word: one from five letters on, two from nine; none where digits are in
 * it. A letter fewer and most words would be a slip of another. Scripts that write few vowels say as much in fewer letters
 * and begin many words with an article: there one from seven letters on.
 */
export function forgiven(word: string): number {
  if (word.length < 5 || word.length > LONGEST || /\p{N}/u.test(word)) return 0;
  if (FEW_VOWELS.test(word)) return word.length < 7 ? 0 : 1;
  return word.length < 9 ? 1 : 2;
}

const FEW_VOWELS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Whether a word as typed is an abbreviation by its looks: `DPRK`, `FYROM`. Another one is another thing, and no slip. */
export function isAcronym(written: string): boolean {
  return written.length <= LONGEST_ACRONYM && /^\p{Lu}{2,}$/u.test(written);
}
const LONGEST_ACRONYM = 6;

/** Longer words do not occur in names, and would take long to compare. */
const LONGEST = 64;

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the other.
 *
 * @see Optimal string alignment: a swap of two neighbours counts one, and no letter is touched twice.
 */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(cell(a, b, i, j, before, row, next));
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  before: readonly number[],
  row: readonly number[],
  next: readonly number[],
): number {
  const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
