import { mistakesIn, wordsOf } from './likeness.js';

/** Letters in a row by which names are found: two names with few mistakes have some of them in common. */
const GRAM = 3;

/** A name as it is compared, and within which group misspelt ones are looked for. */
export interface Comparable {
  readonly folded: string;
  /** null: the same or not, and never misspelt. */
  readonly group: string | null;
}

/**
 * Pairs of names worth comparing, by place in the list, the smaller first: those that are the same, that have the same
 * words in another order, or that may be a few mistakes apart. A pair may come more than once.
 */
export function* likelyPairs(names: readonly Comparable[]): Generator<readonly [number, number]> {
  const wordKey = ({ folded, group }: Comparable): string[] => {
    const words = wordsOf(folded);
    return group !== null && words.includes(' ') ? [`${group} ${words}`] : [];
  };
  for (const blocks of [blocksBy(names, ({ folded }) => [folded]), blocksBy(names, wordKey)])
    for (const block of blocks.values())
      for (const [i, a] of block.entries()) for (const b of block.slice(i + 1)) yield [a, b];
  yield* misspeltPairs(names);
}

/**
 * A mistake spoils at most three trigrams, and a swap of neighbours four. So a name within `k` mistakes of another has
 * one of the other's `4k + 1` rarest, and only those need be looked up. Whoever shares one is then sifted by length and
 * by how often each letter occurs, of which a mistake changes two at most: names of one vocabulary share many trigrams.
 */
function* misspeltPairs(names: readonly Comparable[]): Generator<readonly [number, number]> {
  const grams = names.map(({ folded, group }) =>
    group === null || mistakesIn(folded.length) === 0 ? [] : gramsOf(folded).map((gram) => `${group} ${gram}`),
  );
  const counts = new Map<string, number>();
  for (const own of grams) for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarity = (a: string, b: string): number => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const letters = names.map(({ folded }) => letterCounts(folded));
  const earlier = new Map<string, number[]>();
  const metBy = new Int32Array(names.length).fill(-1);
  for (const [place, { folded }] of names.entries()) {
    const most = mistakesIn(folded.length);
    for (const gram of (grams[place] ?? []).sort(rarity).slice(0, 4 * most + 1)) {
      const others = earlier.get(gram);
      if (others === undefined) {
        earlier.set(gram, [place]);
        continue;
      }
      for (const other of others) {
        if (metBy[other] === place) continue;
        metBy[other] = place;
        if (mayBeNear(letters[other], letters[place], most)) yield [other, place];
      }
      others.push(place);
    }
  }
}

/** How often each letter occurs, folded into 32 places, with the length behind them. */
function letterCounts(name: string): Uint8Array {
  const counts = new Uint8Array(33);
  for (let i = 0; i < name.length; i += 1) {
    const slot = name.charCodeAt(i) % 32;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  counts[32] = name.length;
  return counts;
}

/** Asked of millions of pairs: it ends with the first letter too many. */
function mayBeNear(a: Uint8Array | undefined, b: Uint8Array | undefined, most: number): boolean {
  if (a === undefined || b === undefined) return false;
  const longer = (a[32] ?? 0) - (b[32] ?? 0);
  if (longer > most || longer < -most) return false;
  let different = 0;
  for (let i = 0; i < 32; i += 1) {
    const more = (a[i] ?? 0) - (b[i] ?? 0);
    different += more < 0 ? -more : more;
    if (different > 2 * most) return false;
  }
  return true;
}

/** Places of names that have a key in common, in their order. */
function blocksBy(
  names: readonly Comparable[],
  keysOf: (name: Comparable) => readonly string[],
): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  names.forEach((name, place) => {
    for (const key of keysOf(name)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [place]);
      else block.push(place);
    }
  });
  return blocks;
}

function gramsOf(name: string): string[] {
  const padded = `^${name}$`;
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= padded.length; i += 1) grams.add(padded.slice(i, i + GRAM));
  return [...grams];
}
