import type { Kind } from '../../ontology/ontology.js';
import type { Filter, Operand } from '../../plan/plan.js';
import { compileFilter, hopLabels, idsParameter, type Place } from './compile-filter.js';
import { existed, holds, relationTypes } from './moment.js';
import { ENTITY } from './names.js';

/**
 * The pattern of all entities of a kind that pass a filter, started from an index where the filter names ids: those of the
 * entities themselves, or of neighbours that they must have. More conditions may follow by AND.
 */
export function rootMatch(kind: Kind, filter: Filter | null, place: Place): string {
  const { node, moment } = place;
  const start = filter === null ? null : startOf(filter);
  const exists = existed(node, moment);
  const passing = (rest: Filter | null): string => (rest === null ? '' : ` AND ${compileFilter(rest, place)}`);
  if (start === null) return `MATCH (${node}:${kind.name}) WHERE ${exists}${passing(filter)}`;
  const ids = idsParameter(start.ids, moment);
  if (start.hop === null)
    return `MATCH (${node}:${ENTITY}&${kind.name}) WHERE ${node}.id IN ${ids} AND ${exists}${passing(rest(filter, start.told))}`;
  const { relation, direction } = start.hop;
  const labels = hopLabels(start.hop, place.ontology);
  const [left, right] = direction === 'OUT' ? ['<-', '-'] : direction === 'IN' ? ['-', '->'] : ['-', '-'];
  return (
    `MATCH (s:${ENTITY}${labels === null ? '' : `&(${labels})`}) WHERE s.id IN ${ids} AND ${existed('s', moment)} ` +
    `MATCH (s)${left}[e:${relationTypes(relation, moment)}]${right}(${node}:${kind.name}) WHERE ${holds('e', place.time, moment)} ` +
    `WITH DISTINCT ${node} WHERE ${exists}${passing(rest(filter, start.told))}`
  );
}

interface Start {
  readonly ids: Operand;
  /** The hop from the entities wanted to the ones with the ids; null where they are the ones. */
  readonly hop: Extract<Filter, { filter: 'relation' }> | null;
  /** The part of the filter that beginning there says in full; null where it says only some of it. */
  readonly told: Filter | null;
}

function startOf(filter: Filter): Start | null {
  if (filter.filter === 'all') return filter.of.map(startOf).find((start) => start !== null) ?? null;
  const ids = idTest(filter);
  if (ids !== null) return { ids, hop: null, told: filter };
  if (filter.filter !== 'relation' || filter.quantifier !== 'some' || filter.where === null) return null;
  const alone = idTest(filter.where);
  if (alone !== null) return { ids: alone, hop: filter, told: filter };
  if (filter.where.filter !== 'all') return null;
  const inner = filter.where.of.map(idTest).find((found) => found !== null) ?? null;
  return inner === null ? null : { ids: inner, hop: filter, told: null };
}

function idTest(filter: Filter): Operand | null {
  return filter.filter === 'test' && filter.on === 'node' && filter.property === 'id' ? filter.value : null;
}

/** A filter without a part of it. */
function rest(filter: Filter | null, told: Filter | null): Filter | null {
  if (filter === null || filter === told) return null;
  if (filter.filter !== 'all') return filter;
  return { ...filter, of: filter.of.flatMap((part) => rest(part, told) ?? []) };
}
