/**
 * Orders texts by Unicode code point, as Neo4j orders stored strings.
 *
 * JavaScript's `<` compares UTF-16 units, which puts U+1F680 before U+FF5E; the two orders differ only
 * where one text has a surrogate and the other a unit from U+E000 upwards.
 *
 * @returns negative, zero or positive, for `Array.prototype.sort`.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

// Surrogates (D800–DFFF) stand for code points above FFFF: lift them over E000–FFFF.
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
