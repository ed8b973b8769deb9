import { editDistance } from '../text/edit-distance.js';

/** undefined where they are no more alike than any two names. Numbers are never misspelt: the 63rd is not the 64th. */
export function likenessOf(a: string, b: string): number | undefined {
  if (numbersOf(a) !== numbersOf(b)) return undefined;
  if (wordsOf(a) === wordsOf(b)) return 0.95;
  const longest = Math.max(a.length, b.length);
  const most = mistakesIn(Math.min(a.length, b.length));
  const distance = editDistance(a, b, most);
  return distance > most ? undefined : Math.round(100 * (1 - distance / longest)) / 100;
}

/** How many mistakes a name of this length is forgiven: in a short one a letter makes another name. */
export const mistakesIn = (length: number): number => (length < 6 ? 0 : length < 12 ? 1 : length < 24 ? 2 : 3);

const ROMAN = /^(?=[ivxlcdm])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const numbersOf = (name: string): string =>
  name
    .split(' ')
    .filter((word) => /\d/.test(word) || ROMAN.test(word))
    .join(' ');

/** The words that carry meaning, in one order: `Institute of Space Law` is `Space Law Institute`. */
export function wordsOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => !['the', 'of', 'and', 'for', 'on', 'in', 'de', 'la', 'du', 'des', 'et'].includes(word))
    .sort()
    .join(' ');
}
