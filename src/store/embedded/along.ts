import type { Hop } from '../../plan/plan.js';
import { spend, type Call } from './call.js';
import type { Edge, Entity } from './graph.js';
import { edgesOf, exists, EVER, type DayOrEver, type Known } from './moment.js';

/** Calls back for every edge of a hop that counts on the day, with the entity at its far end, until told to stop. */
export function forEachAlong(
  start: Entity,
  hop: Pick<Hop, 'relation' | 'direction'>,
  day: DayOrEver,
  call: Call,
  visit: (node: Entity, edge: Edge) => boolean,
): void {
  const { known } = call;
  if (hop.direction === 'BOTH') {
    const edges = edgesOfBoth(start, hop.relation, known);
    spend(call, edges.length);
    for (const edge of edges) {
      const node = edge.subject === start ? edge.object : edge.subject;
      if (counts(edge, day) && exists(node, known) && !visit(node, edge)) return;
    }
    return;
  }
  const out = hop.direction === 'OUT';
  const edges = edgesOf(start, hop.relation, out ? 'out' : 'in', known);
  spend(call, edges.length);
  for (const edge of edges) {
    if (!counts(edge, day)) continue;
    const node = out ? edge.object : edge.subject;
    if (exists(node, known) && !visit(node, edge)) return;
  }
}

/** The edges of both directions in one order: a loop is met from both sides and is one edge. */
function edgesOfBoth(start: Entity, relation: string, known: Known): Edge[] {
  const out = edgesOf(start, relation, 'out', known);
  const inward = edgesOf(start, relation, 'in', known).filter((edge) => edge.subject !== edge.object);
  const far = ({ subject, object }: Edge): string => (subject === start ? object : subject).id;
  return [...out, ...inward].sort((a, b) => {
    const [x, y] = [far(a), far(b)];
    return x < y ? -1 : x > y ? 1 : a.record.claim.id < b.record.claim.id ? -1 : 1;
  });
}

const counts = (edge: Edge, day: DayOrEver): boolean => day === EVER || (edge.from <= day && day < edge.to);
