import type { EntityId } from '../../src/model/claim.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import { daysOf, FAR_FUTURE, FAR_PAST, lastDayWith, type Days, type OracleDay } from './days.js';
import type { Edge, Reading } from './reading.js';

/** The first and the last day on which an entity is there; without limit where nothing is known. */
export function lifeOf(id: EntityId, reading: Reading): Days {
  const date = (bound: 'begins' | 'ends'): string | undefined => {
    const property = [...reading.kindOf(id).properties.values()].find((one) => one.bounds === bound);
    const [value] = property === undefined ? [] : reading.valuesOf(id, property.name);
    return value === undefined ? undefined : String(value.object);
  };
  const [began, ended] = [date('begins'), date('ends')];
  return {
    first: began === undefined ? FAR_PAST : daysOf(began).first,
    last: ended === undefined ? FAR_FUTURE : lastDayWith(ended as PartialDate),
  };
}

export function isThere(id: EntityId, day: OracleDay, reading: Reading): boolean {
  const { first, last } = lifeOf(id, reading);
  return first <= day && day <= last;
}

/** The days through which a list is drawn up, its own words read as wide as they allow at the end. */
export function daysOfList({ claim }: Edge): Days {
  const { completeFrom, completeThrough } = claim.qualifiers;
  const { last } = daysOf(String(completeThrough));
  return { first: completeFrom === undefined ? last : daysOf(String(completeFrom)).first, last };
}

/** Whether a list has somebody in view: it was drawn up while they were there, and is about such as they are. */
export function listSpeaksOf(list: Edge, id: EntityId, reading: Reading): boolean {
  const universe = list.claim.qualifiers['universe'];
  const isOrganization = reading.kindOf(id).name === 'Organization';
  if (universe === 'ORGANIZATIONS' && !isOrganization) return false;
  if (universe !== undefined && universe !== 'ORGANIZATIONS' && isOrganization) return false;
  if (!isThere(id, daysOfList(list).last, reading)) return false;
  if (isOrganization) return true;
  const status = reading.valuesOf(id, 'stateStatus')[0]?.object;
  if (universe === 'UN_MEMBERS') return status === 'UN_MEMBER';
  return ['UN_MEMBER', 'UN_OBSERVER', 'NON_MEMBER'].includes(String(status));
}
