/** From here on two texts are one, by whoever syndicated it. */
const COPY = 0.8;
const WORDS = 5;

/** Runs of five words, whatever their case, space and quotation marks. */
function shinglesOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= WORDS) return new Set([words.join(' ')]);
  return new Set(Array.from({ length: words.length - WORDS + 1 }, (_, i) => words.slice(i, i + WORDS).join(' ')));
}

/** Which of the texts that were read before this one is a copy of, whole or nearly; null where of none. */
export function copyOf(
  text: string,
  earlier: ReadonlyMap<string, string>,
): { readonly of: string; readonly likeness: number } | null {
  const own = shinglesOf(text);
  let best: { readonly of: string; readonly likeness: number } | null = null;
  for (const [of, other] of earlier) {
    const theirs = shinglesOf(other);
    let both = 0;
    for (const one of own) if (theirs.has(one)) both += 1;
    const likeness = both / Math.max(1, own.size + theirs.size - both);
    if (likeness >= COPY && likeness > (best?.likeness ?? 0)) best = { of, likeness };
  }
  return best;
}
