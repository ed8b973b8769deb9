import type { EntityId } from './claim.js';
import type { Day } from './day.js';
import { existsOn, type Existence } from './existence.js';
import { firstDay, lastDay, type PartialDate } from './partial-date.js';

/** Of whom a list speaks; where nothing is said, of all who existed on its last day. */
export type ListUniverse = 'EXISTING_STATES' | 'UN_MEMBERS' | 'ORGANIZATIONS';

/** What a document says of itself: that it lists every holder of a relation, from a day through another. */
export interface CompleteList {
  readonly document: EntityId;
  /** null: it tells of its last day alone. */
  readonly from: PartialDate | null;
  readonly through: PartialDate;
  readonly universe: ListUniverse | null;
}

/** Who might be in a list. */
export interface Listed extends Existence {
  readonly isOrganization: boolean;
  /** As the ontology's `StateStatus`; null for who is no State. */
  readonly stateStatus: string | null;
}

const STATUSES: Readonly<Record<'EXISTING_STATES' | 'UN_MEMBERS', readonly string[]>> = {
  EXISTING_STATES: ['UN_MEMBER', 'UN_OBSERVER', 'NON_MEMBER'],
  UN_MEMBERS: ['UN_MEMBER'],
};

/**
 * Whether a list's silence about somebody on a day means "no": the day is one of the list's, and the list speaks of
 * whoever existed on its last day. A list of today says nothing of a State that ended before it was drawn up.
 */
export function tells(list: CompleteList, one: Listed, day: Day): boolean {
  return firstDayOf(list) <= day && day <= lastDay(list.through) && speaksOf(list, one);
}

export function speaksOf({ universe, through }: CompleteList, one: Listed): boolean {
  if (one.isOrganization !== (universe === 'ORGANIZATIONS') && universe !== null) return false;
  if (!existsOn(one, lastDay(through))) return false;
  if (one.isOrganization) return true;
  const statuses = STATUSES[universe === 'UN_MEMBERS' ? 'UN_MEMBERS' : 'EXISTING_STATES'];
  return one.stateStatus !== null && statuses.includes(one.stateStatus);
}

/**
 * Of the lists that speak of somebody and are over on a day, the one that reached the furthest; undefined where there
 * is none. Of equals the first, so that lists must come in an order of their own.
 */
export function lastBefore(lists: readonly CompleteList[], one: Listed, day: Day): CompleteList | undefined {
  let best: CompleteList | undefined;
  for (const list of lists) {
    if (lastDay(list.through) >= day || !speaksOf(list, one)) continue;
    if (best === undefined || lastDay(list.through) > lastDay(best.through)) best = list;
  }
  return best;
}

const firstDayOf = ({ from, through }: CompleteList): Day => (from === null ? lastDay(through) : firstDay(from));
