import { mistakesIn, wordsOf } from './likeness.js';

/** Letters in a row by which names are found: two names with few mistakes have some of them in common. */
const GRAM = 3;

/**
 * Pairs of names worth comparing, by place in the list, each once: those that are the same, that have the same words in
 * another order, or that share one of their rarest trigrams.
 *
 * A mistake spoils at most three trigrams (a swap of neighbours four). So a name within `k` mistakes of another has one
 * of the other's `4k + 1` rarest, and only those need be looked up: never all pairs.
 */
export function* likelyPairs(names: readonly string[]): Generator<readonly [number, number]> {
  const seen = new Set<number>();
  for (const block of [...blocksBy(names, (name) => [name]), ...blocksBy(names, wordKey), ...gramBlocks(names)]) {
    for (let i = 0; i < block.length; i += 1) {
      for (let j = i + 1; j < block.length; j += 1) {
        const [a, b] = [block[i] ?? 0, block[j] ?? 0];
        const key = a * names.length + b;
        if (seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

function wordKey(name: string): string[] {
  const words = wordsOf(name);
  return words.includes(' ') ? [words] : [];
}

/** Places of names that have a key in common, in their order. */
function blocksBy(names: readonly string[], keysOf: (name: string) => readonly string[]): number[][] {
  const blocks = new Map<string, number[]>();
  names.forEach((name, place) => {
    for (const key of keysOf(name)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [place]);
      else block.push(place);
    }
  });
  return [...blocks.values()].filter((block) => block.length > 1);
}

function gramBlocks(names: readonly string[]): number[][] {
  const counts = new Map<string, number>();
  for (const name of names) for (const gram of gramsOf(name)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarity = (a: string, b: string): number => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  return blocksBy(names, (name) => {
    // Keys, which begin with a NUL, are the same or not. A name one longer may be forgiven one mistake more.
    const most = name.startsWith('\u0000') ? 0 : mistakesIn(name.length);
    return most === 0
      ? []
      : gramsOf(name)
          .sort(rarity)
          .slice(0, 4 * most + 1);
  });
}

function gramsOf(name: string): string[] {
  const padded = `^${name}$`;
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= padded.length; i += 1) grams.add(padded.slice(i, i + GRAM));
  return [...grams];
}
