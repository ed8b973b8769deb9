import type { Direction, KindName, Relation } from '../ontology/ontology.js';

/** The kinds that a relation can be followed from in a direction. */
export function hopStarts({ from, to }: Relation, direction: Direction): readonly KindName[] {
  return direction === 'OUT' ? from : direction === 'IN' ? to : [...new Set([...from, ...to])];
}

/** The kinds that it then leads to. */
export function hopEnds(relation: Relation, direction: Direction): readonly KindName[] {
  return hopStarts(relation, direction === 'OUT' ? 'IN' : direction === 'IN' ? 'OUT' : 'BOTH');
}
