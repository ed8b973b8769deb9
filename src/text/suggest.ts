/**
 * The known name nearest to a mistyped one, or `undefined` when none is near enough to be meant.
 *
 * Nearness is the Levenshtein distance without regard to case; at most two fifths of the longer name may differ.
 */
export function suggest(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  const wanted = typed.slice(0, 100).toLowerCase();
  for (const name of known) {
    const distance = levenshtein(wanted, name.toLowerCase());
    if (distance < bestDistance && distance <= Math.max(wanted.length, name.length) * 0.4) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** ` Did you mean "PARTY_TO"?`, or nothing: to be put behind a message. */
export function didYouMean(typed: string, known: Iterable<string>): string {
  const name = suggest(typed, known);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
