/** Any character of Unicode, as fast-check's own `binary` gives it, which keeps a table of all million of them for each process. */
import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

export const anyCharacter = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map((n) => String.fromCodePoint(n < SURROGATES.first ? n : n + SURROGATES.count));
