import type { RelationName } from '../../ontology/ontology.js';
import type { Hop } from '../../plan/plan.js';
import { spend, type Call } from './call.js';
import { EdgeList, type Edge, type EdgeRun, type Entity, type VisitEdge } from './entity.js';
import { compareEdges } from './graph.js';
import { exists, knownIn, type DayOrEver, type Known } from './moment.js';

/** The edges of an entity along one relation as known at a moment, in default order. */
export function edgesOf(entity: Entity, relation: RelationName, side: 'out' | 'in', known: Known): EdgeRun {
  const live = entity.edges(side, relation);
  if (known === null) return live;
  const closed = entity.edges(side === 'out' ? 'closedOut' : 'closedIn', relation);
  const far = side === 'out' ? 'object' : 'subject';
  const edges = [...knownIn(live, known), ...knownIn(closed, known)].sort((a, b) => compareEdges(a, b, far));
  return new EdgeList(edges, far);
}

/** Edges of an entity, and the places of those that count; null where all do. */
export interface Along {
  readonly run: EdgeRun;
  readonly places: Int32Array | null;
}

/** The edges of a hop that count on the day and lead to what exists. */
export function alongHop(start: Entity, hop: Pick<Hop, 'relation' | 'direction'>, day: DayOrEver, call: Call): Along {
  const { known, graph } = call;
  const run = runOf(start, hop, call);
  if (known === null) return { run, places: run.length === 0 ? null : run.counting(day, graph.existing) };
  const places: number[] = [];
  for (let place = 0; place < run.length; place += 1)
    if (counts(run, place, day) && exists(run.far(place), known)) places.push(place);
  return { run, places: Int32Array.from(places) };
}

/** Calls back for every edge of a hop that counts on the day, with the entity at its far end, until told to stop. */
export function forEachAlong(
  start: Entity,
  hop: Pick<Hop, 'relation' | 'direction'>,
  day: DayOrEver,
  call: Call,
  visit: VisitEdge,
): void {
  const { known, graph } = call;
  const run = runOf(start, hop, call);
  if (known === null) {
    run.each(day, graph.existing, visit);
    return;
  }
  for (let place = 0; place < run.length; place += 1) {
    const far = run.far(place);
    if (counts(run, place, day) && exists(far, known) && !visit(far, run, place)) return;
  }
}

function runOf(start: Entity, { relation, direction }: Pick<Hop, 'relation' | 'direction'>, call: Call): EdgeRun {
  const { known } = call;
  const run =
    direction === 'BOTH'
      ? edgesOfBoth(start, relation, known)
      : edgesOf(start, relation, direction === 'OUT' ? 'out' : 'in', known);
  spend(call, run.length);
  return run;
}

/** The edges of both directions in one order: a loop is met from both sides and is one edge. */
function edgesOfBoth(start: Entity, relation: string, known: Known): EdgeRun {
  const out = edgesIn(edgesOf(start, relation, 'out', known));
  const inward = edgesIn(edgesOf(start, relation, 'in', known)).filter((edge) => edge.subject !== edge.object);
  const far = ({ subject, object }: Edge): string => (subject === start ? object : subject).id;
  const edges = [...out, ...inward].sort((a, b) => {
    const [x, y] = [far(a), far(b)];
    return x < y ? -1 : x > y ? 1 : a.record.id < b.record.id ? -1 : 1;
  });
  return new EdgeList(edges, start);
}

/** All of them, made. */
export const edgesIn = (run: EdgeRun): Edge[] => Array.from({ length: run.length }, (_, place) => run.edge(place));

const counts = (run: EdgeRun, place: number, day: DayOrEver): boolean =>
  day === null || (run.from(place) <= day && day < run.to(place));
