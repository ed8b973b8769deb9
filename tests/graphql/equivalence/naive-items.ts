import type { Scalar } from '../../../src/model/claim.js';
import { lastAttested } from '../../../src/model/interval.js';
import type { EdgeVersion } from '../../../src/model/project.js';
import type { RelationField } from '../../../src/ontology/ontology.js';
import type { Known, NaiveGraph } from './naive-graph.js';

/** A node and, along a relation, the edge that leads to it. */
export interface Item {
  readonly id: string;
  readonly edge: EdgeVersion | null;
}

/** What is looked at: the graph as known at a moment, on a day. */
export interface Moment {
  readonly graph: NaiveGraph;
  readonly known: Known;
  /** Null: edges of any day. */
  readonly on: number | null;
  /** The day on which properties are read. */
  readonly day: number;
  readonly today: number;
}

/** The edges of an entity that a relation field follows, in no order. */
export function edgesAlong(
  id: string,
  { relation, direction, targets }: RelationField,
  { graph, known, on }: Moment,
): Item[] {
  const items: Item[] = [];
  for (const edge of graph.edges(relation, known)) {
    if (on !== null && !(edge.days.from <= on && on < edge.days.to)) continue;
    const object = String(edge.object);
    if (direction !== 'IN' && edge.subject === id) items.push({ id: object, edge });
    else if (direction !== 'OUT' && object === id) items.push({ id: edge.subject, edge });
  }
  return items.filter((item) => targets.includes(graph.kindOf(item.id)!.name) && graph.exists(item.id, known));
}

/** A date or a qualifier of an edge. */
export function edgeProperty({ claim }: EdgeVersion, name: string, { graph, known }: Moment): Scalar | null {
  if (name === 'since' || name === 'until') return claim[name];
  if (name === 'attested') return lastAttested(graph.version(graph.history(claim.id)!, known)!);
  return claim.qualifiers[name] ?? null;
}
