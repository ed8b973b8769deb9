/** What Cypher tells for W6, W7 and W8, as our answers have it. */
import { standing } from './standing.mjs';
import { bestNames, namesOf, wordsIn } from './words.mjs';

/** Relations that read the same from both ends. */
const SYMMETRIC = new Set(['RELATED']);

export function matrixOf({ states, said, covered }, { states: ids, instruments }) {
  const named = new Map(states);
  const saidOf = new Map();
  for (const [state, relation, instrument, claim] of said) {
    const pair = `${state} ${relation} ${instrument}`;
    saidOf.set(pair, [...(saidOf.get(pair) ?? []), claim]);
  }
  const cell = (id, instrument) =>
    standing(
      saidOf.get(`${id} PARTY_TO ${instrument}`),
      saidOf.get(`${id} SIGNED ${instrument}`),
      covered.includes(instrument),
    );
  return ids.map((id) => ({
    state: named.get(id),
    cells: instruments.map((instrument) => cell(id, instrument)),
  }));
}

export const pathOf = (hops) => ({
  length: hops.length,
  hops: hops.map(({ isOut, ...hop }) => ({
    ...hop,
    direction: SYMMETRIC.has(hop.relation) ? 'BOTH' : isOut ? 'OUT' : 'IN',
  })),
});

/** @param nodes Whose words are those typed, in whichever of their properties. */
export function foundIn(nodes, text) {
  const words = wordsIn(text);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = bestNames(
    [...byId.values()].flatMap((node) => namesOf(node, words)),
    words,
  );
  return {
    totalCount: found.length,
    nodes: found
      .slice(0, 10)
      .map(({ entity, ...matched }) => ({ entity: { id: entity, name: byId.get(entity).name }, matched })),
  };
}
