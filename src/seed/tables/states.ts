import type { EntityId, Scalar } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { propertyOf, type Backing, type Draft } from '../draft.js';
import { cell, items, type Row } from '../read-table.js';
import { EDITORIAL, RECALLED } from '../sources.js';
import { asOf, backing, dateCell, IMPORTED, ownBacking, wordCell } from './cells.js';
import type { Reading, SeedTable } from './table.js';

export const STATES_FILE = 'treaties/states.csv';

const ORGANISATION = 'organisation';
const STATUS = {
  un_member: 'UN_MEMBER',
  un_observer_state: 'UN_OBSERVER',
  non_member_state: 'NON_MEMBER',
  historical: 'FORMER',
  other: 'TERRITORY',
  [ORGANISATION]: null,
} as const;

/** First days without a State that the table does not give as such: of Yugoslavia none, of Czechoslovakia the last day. */
const EDITORIAL_ENDS: Readonly<Record<string, string>> = { YUG: '1992-04-27', CSK: '1993-01-01' };

/** States, present and former, and the organisations that depositaries list among them. */
export const states: SeedTable = {
  columns: (
    'id,alpha2,m49,name,official_name,aliases,entity_type,un_region,un_subregion,un_regional_group,wikidata,' +
    'un_member_since,un_member_until,notes,source_url,as_of'
  ).split(','),
  key: ['id'],
  read: (rows, reading) => rows.flatMap((row) => readState(row, reading)),
};

/** Whom a code of the treaty tables means, and the first day without it where it has ended. */
export interface Participant {
  readonly id: EntityId;
  readonly former: boolean;
  readonly ended: PartialDate | null;
}

/** Participants by code. */
export function readParticipants(rows: readonly Row[]): ReadonlyMap<string, Participant> {
  return new Map(
    rows.map((row) => {
      const former = cell(row, 'entity_type') === 'historical';
      return [cell(row, 'id'), { id: participantId(row), former, ended: former ? endOf(row) : null }];
    }),
  );
}

function participantId(row: Row): EntityId {
  return `${cell(row, 'entity_type') === ORGANISATION ? 'org' : 'state'}:${cell(row, 'id').toLowerCase()}`;
}

function endOf(row: Row): PartialDate | null {
  return parsePartialDate(EDITORIAL_ENDS[cell(row, 'id')] ?? cell(row, 'un_member_until')) ?? null;
}

function readState(row: Row, reading: Reading): Draft[] {
  const status = wordCell(row, 'entity_type', STATUS, reading.tell);
  for (const column of ['un_member_since', 'un_member_until']) dateCell(row, column, reading.tell);
  if (status === undefined) return [];
  const id = participantId(row);
  const rowBacking = backing(row, reading);
  const draft = (name: string, value: Scalar, backed: Backing = rowBacking): Draft[] =>
    value === '' ? [] : [{ place: row.place, content: propertyOf(id, name, value), rank: 'normal', method: IMPORTED, ...backed }];
  const names = [
    ...draft('name', cell(row, 'name')),
    ...draft('wikidata', cell(row, 'wikidata')),
    ...otherNames(row, status === null).flatMap((alias) => draft('aliases', alias)),
  ];
  if (status === null) return names;
  return [
    ...names,
    ...draft('stateStatus', status),
    ...draft('code', cell(row, 'id')),
    ...draft('officialName', cell(row, 'official_name')),
    ...draft('alpha2', cell(row, 'alpha2')),
    ...draft('m49', cell(row, 'm49')),
    ...draft('region', cell(row, 'un_region')),
    ...draft('subregion', cell(row, 'un_subregion')),
    ...draft('regionalGroup', cell(row, 'un_regional_group')),
    ...(status === 'FORMER' ? readEnd(row, reading, rowBacking, draft) : []),
  ];
}

/** An organisation has no place for an official name but among its other names. */
function otherNames(row: Row, withOfficial: boolean): string[] {
  const names = withOfficial ? [cell(row, 'official_name'), ...items(row, 'aliases')] : items(row, 'aliases');
  return [...new Set(names)].filter((name) => name !== cell(row, 'name'));
}

function readEnd(
  row: Row,
  reading: Reading,
  rowBacking: Backing,
  draft: (name: string, value: Scalar, backed: Backing) => Draft[],
): Draft[] {
  const ended = endOf(row);
  if (ended === null) {
    reading.tell(row.place, 'un_member_until is empty: without an end the consents of a former State would go on counting.');
    return [];
  }
  return draft('ended', ended, endBacking(row, ended, reading, rowBacking));
}

/** A source of 1980 cannot have told of an end in 1991: such an end is recalled. */
function endBacking(row: Row, ended: PartialDate, reading: Reading, rowBacking: Backing): Backing {
  if (Object.hasOwn(EDITORIAL_ENDS, cell(row, 'id'))) return ownBacking(row, reading, EDITORIAL);
  const date = asOf(row, reading.tell);
  return date === null || date < ended ? ownBacking(row, reading, RECALLED) : rowBacking;
}
