import { BEGINNING, type Day } from '../../model/day.js';
import { lastDay, parsePartialDate } from '../../model/partial-date.js';
import { edgesIn, edgesOf } from './along.js';
import type { Edge, Entity } from './entity.js';
import { exists, type Known } from './moment.js';

/** The document that lists every holder of a relation of this entity through the latest day. */
export function coverageOf(entity: Entity, relation: string, known: Known): Edge | undefined {
  let best: Edge | undefined;
  for (const edge of listsOf(entity, relation, known)) {
    if (best === undefined || through(edge) > through(best)) best = edge;
  }
  return best;
}

/** What documents say they list every holder of a relation of this entity: by document, then claim. */
export function listsOf(entity: Entity, relation: string, known: Known): Edge[] {
  return edgesIn(edgesOf(entity, 'COVERS', 'in', known)).filter(
    (edge) => edge.record.claim.qualifiers['relation'] === relation && exists(edge.subject, known),
  );
}

/** The last day of a list that is complete through a date: a year counts to its end. */
function through({ record }: Edge): Day {
  const date = parsePartialDate(String(record.claim.qualifiers['completeThrough']));
  return date === undefined ? BEGINNING : lastDay(date);
}
