import type { Kind } from '../../ontology/ontology.js';
import type { Filter, Operand } from '../../plan/plan.js';
import { idsParameter, type Place } from './compile-filter.js';
import { existed, relationTypes } from './moment.js';
import { ENTITY } from './names.js';

/**
 * The pattern of all entities of a kind, started from an index where the filter names ids: those of the entities
 * themselves, or of neighbours that they must have. The filter itself is stated besides; this narrows where it looks.
 */
export function rootMatch(kind: Kind, filter: Filter | null, place: Place): string {
  const { node, moment } = place;
  const start = filter === null ? null : startOf(filter);
  const exists = existed(node, moment);
  if (start === null) return `MATCH (${node}:${kind.name}) WHERE ${exists}`;
  if (start.hop === null)
    return `MATCH (${node}:${ENTITY}&${kind.name}) WHERE ${node}.id IN ${idsParameter(start.ids, moment)} AND ${exists}`;
  const { relation, direction } = start.hop;
  const [left, right] = direction === 'OUT' ? ['<-', '-'] : direction === 'IN' ? ['-', '->'] : ['-', '-'];
  return (
    `MATCH (s:${ENTITY}) WHERE s.id IN ${idsParameter(start.ids, moment)} ` +
    `MATCH (s)${left}[:${relationTypes(relation, moment)}]${right}(${node}:${kind.name}) WITH DISTINCT ${node} WHERE ${exists}`
  );
}

interface Start {
  readonly ids: Operand;
  /** The hop from the entities wanted to the ones with the ids; null where they are the ones. */
  readonly hop: Extract<Filter, { filter: 'relation' }> | null;
}

function startOf(filter: Filter): Start | null {
  if (filter.filter === 'all') return filter.of.map(startOf).find((start) => start !== null) ?? null;
  const ids = idTest(filter);
  if (ids !== null) return { ids, hop: null };
  if (filter.filter !== 'relation' || filter.quantifier !== 'some' || filter.where === null) return null;
  const inner =
    filter.where.filter === 'all'
      ? (filter.where.of.map(idTest).find((found) => found !== null) ?? null)
      : idTest(filter.where);
  return inner === null ? null : { ids: inner, hop: filter };
}

function idTest(filter: Filter): Operand | null {
  return filter.filter === 'test' && filter.on === 'node' && filter.property === 'id' ? filter.value : null;
}
