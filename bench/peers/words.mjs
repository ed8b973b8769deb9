/** The words of what was typed, as the names of the data are folded. */
export const wordsIn = (typed) =>
  typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** As the full-text index of Neo4j is asked for names in which each word is one or begins one; nothing of a question that types none. */
export const luceneOf = ({ text = '' }) =>
  wordsIn(text)
    .map((word) => `${word}*`)
    .join(' AND ');

/** By which an entity is called; others answer as a whole alone. */
export const NAMING = [
  ...['name', 'officialName', 'fullName', 'title', 'abbreviation', 'code', 'alpha2', 'symbol', 'reportSymbol'],
  ...['cospar', 'norad', 'number', 'aliases'],
];

/** The names of a node in which each word is one or begins one, with what bench/lib/peer-data.ts says of each. */
export const namesOf = (node, words) =>
  NAMING.flatMap((property) =>
    [node[property] ?? []].flat().flatMap((text) => {
      const parts = wordsIn(String(text));
      if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return [];
      const [back, alias] = [node.kind === 'DOCUMENT' ? 1 : 0, property === 'name' ? 0 : 1];
      const weight = (back * 2 + alias) * 65_536 + parts.join('').length;
      return [{ entity: node.id, property, text, folded: parts.join(' '), weight }];
    }),
  );

const QUALITIES = ['EXACT', 'PREFIX', 'WORDS'];

/** Of names that have the words, the best of each entity, in order. As HITS of sqlite-queries.mjs. */
export function bestNames(names, words) {
  const typed = words.join(' ');
  const best = new Map();
  for (const { entity, property, text, folded, weight } of names) {
    const step = folded === typed ? 0 : folded.startsWith(typed) ? 1 : 2;
    const rank = step * 1_000_000 + weight;
    if (rank < (best.get(entity)?.rank ?? Infinity)) best.set(entity, { entity, property, text, step, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || (a.entity < b.entity ? -1 : 1))
    .map(({ entity, property, text, step }) => ({ entity, property, text, quality: QUALITIES[step] }));
}
