/** The words of what was typed, as the names of the data are folded. */
export const wordsIn = (typed) =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
