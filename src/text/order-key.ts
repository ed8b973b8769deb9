/**
 * A text whose order, unit by unit, is the order of the original by code point: the text itself, unless it has
 * characters from U+D7FF upwards.
 *
 * Databases disagree about such characters (Neo4j sorts stored texts by code point and parameters by UTF-16 unit);
 * they agree about all below. Each such character becomes U+D7FF, which no script uses, and its code point in six digits.
 */
export function orderKey(text: string): string {
  if (!/[\ud7ff-\uffff]/.test(text)) return text;
  let key = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    key += point < 0xd7ff ? character : `\ud7ff${point.toString(16).padStart(6, '0')}`;
  }
  return key;
}
