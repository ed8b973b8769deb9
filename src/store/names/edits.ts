/** How many slips of the finger are forgiven in a word: one from four letters on, two from eight; none where digits are in it. */
export function forgiven(word: string): number {
  if (word.length < 4 || word.length > LONGEST || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

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
