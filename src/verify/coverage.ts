import type { EdgeVersion } from '../model/project.js';
import type { GraphView } from './graph-view.js';

/** How much is said by a relation, and of which time. */
export interface RelationCoverage {
  readonly relation: string;
  readonly edges: number;
  /** The years of the first and the last beginning that is known; null where none is. */
  readonly first: string | null;
  readonly last: string | null;
  /** Edges by the decade in which they begin: `1960s`; those of relations that hold always are in none. */
  readonly decades: Readonly<Record<string, number>>;
  /** Edges of which no beginning is known, though the relation has one. */
  readonly undated: number;
  /** Lists that some document gives in full. */
  readonly complete: readonly { readonly of: string; readonly name: string; readonly through: string }[];
}

/** Every relation of the ontology in its order, those that nothing uses too: what is not covered is an answer. */
export function coverageOf({ ontology, speaking, nameOf }: GraphView): RelationCoverage[] {
  const edges = new Map<string, EdgeVersion[]>();
  const complete = new Map<string, { of: string; name: string; through: string }[]>();
  for (const edge of speaking) {
    const { claim, object } = edge;
    if (claim.polarity === 'denied') continue;
    const own = edges.get(claim.predicate);
    if (own === undefined) edges.set(claim.predicate, [edge]);
    else own.push(edge);
    if (claim.predicate !== 'COVERS') continue;
    const relation = String(claim.qualifiers['relation']);
    const one = {
      of: String(object),
      name: nameOf(String(object)),
      through: String(claim.qualifiers['completeThrough']),
    };
    complete.set(relation, [...(complete.get(relation) ?? []), one]);
  }
  return [...ontology.relations.values()].map(({ name, lasting }) => {
    const own = edges.get(name) ?? [];
    const years = own.flatMap(({ claim }) => (claim.since === null ? [] : [claim.since.slice(0, 4)])).sort();
    const decades: Record<string, number> = {};
    for (const year of years) decades[`${year.slice(0, 3)}0s`] = (decades[`${year.slice(0, 3)}0s`] ?? 0) + 1;
    return {
      relation: name,
      edges: own.length,
      first: years[0] ?? null,
      last: years.at(-1) ?? null,
      decades,
      undated: lasting === 'NONE' ? 0 : own.length - years.length,
      complete: [...(complete.get(name) ?? [])].sort((a, b) => (a.of < b.of ? -1 : 1)),
    };
  });
}
