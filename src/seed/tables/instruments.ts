import type { EntityId, Scalar } from '../../model/claim.js';
import { shown } from '../../ontology/check-claim.js';
import { propertyOf, relationOf, type Backing, type Draft } from '../draft.js';
import type { ClaimContent } from '../../model/claim.js';
import { cell, items, type Row } from '../read-table.js';
import { asOf, backing, dateCell, IMPORTED, instrumentId } from './cells.js';
import { readParticipants, STATES_FILE, type Participant } from './states.js';
import type { Reading, SeedTable } from './table.js';

/** Treaties, principles, resolutions, guidelines and accords. */
export const instruments: SeedTable = {
  columns: (
    'id,short_name,full_name,aliases,kind,symbol,adopted,opened_for_signature,entry_into_force,depositaries,' +
    'parties_count_official,signatories_count_official,counts_as_of,adopted_by,part_of,wikidata,confidence,notes,source_url,as_of'
  ).split(','),
  key: ['id'],
  read(rows, reading) {
    const participants = readParticipants(reading.rowsOf(STATES_FILE));
    return rows.flatMap((row) => {
      const id = instrumentId(cell(row, 'id'));
      return id.startsWith('instrument:') ? readInstrument(row, id, reading, participants) : readProgramme(row, id, reading);
    });
  },
};

/** The research station's row is no text: what it has of a text (full name, date of a memorandum) has no place there. */
function readProgramme(row: Row, id: EntityId, reading: Reading): Draft[] {
  return drafts(row, backing(row, reading), [
    ...said(id, 'name', cell(row, 'short_name')),
    ...aliases(row, id, cell(row, 'full_name')),
    ...said(id, 'wikidata', cell(row, 'wikidata')),
  ]);
}

function readInstrument(row: Row, id: EntityId, reading: Reading, participants: ReadonlyMap<string, Participant>): Draft[] {
  const { tell } = reading;
  const adopted = dateCell(row, 'adopted', tell);
  const body = cell(row, 'adopted_by');
  const whole = cell(row, 'part_of');
  const since = adopted === null ? asOf(row, tell) : null;
  return [
    ...drafts(row, backing(row, reading), [
      ...said(id, 'name', cell(row, 'short_name')),
      ...said(id, 'fullName', cell(row, 'full_name')),
      ...aliases(row, id),
      ...said(id, 'instrumentKind', cell(row, 'kind')),
      ...said(id, 'symbol', cell(row, 'symbol')),
      ...said(id, 'adopted', adopted ?? ''),
      ...said(id, 'openedForSignature', dateCell(row, 'opened_for_signature', tell) ?? ''),
      ...said(id, 'entryIntoForce', dateCell(row, 'entry_into_force', tell) ?? ''),
      ...said(id, 'wikidata', cell(row, 'wikidata')),
      ...(whole === '' ? [] : [relationOf(id, 'PART_OF', instrumentId(whole))]),
    ]),
    ...(body === ''
      ? []
      : drafts(row, backing(row, reading, { attested: since }), [
          relationOf(id, 'ADOPTED_BY', `body:${body.toLowerCase()}`, { since: adopted }),
        ])),
    ...readDepositaries(row, id, reading, participants),
  ];
}

/** No source gives a depositary's first day: the row is attested. Who is no State stays text until it is an entity. */
function readDepositaries(row: Row, id: EntityId, reading: Reading, participants: ReadonlyMap<string, Participant>): Draft[] {
  const names = items(row, 'depositaries').filter((name) => participants.has(name) || /^[A-Z]{3}$/.test(name));
  if (names.length === 0) return [];
  for (const name of names)
    if (!participants.has(name)) reading.tell(row.place, `depositaries: no State ${shown(name)} in ${STATES_FILE}.`);
  const held = backing(row, reading, { attested: asOf(row, reading.tell) });
  const known = names.flatMap((name) => participants.get(name) ?? []);
  return drafts(row, held, known.map((state) => relationOf(state.id, 'DEPOSITARY_OF', id, { until: state.ended })));
}

function drafts(row: Row, backed: Backing, contents: readonly ClaimContent[]): Draft[] {
  return contents.map((content) => ({ place: row.place, content, rank: 'normal', method: IMPORTED, ...backed }));
}

const said = (id: EntityId, name: string, value: Scalar): ClaimContent[] => (value === '' ? [] : [propertyOf(id, name, value)]);

function aliases(row: Row, id: EntityId, ...more: readonly string[]): ClaimContent[] {
  const names = new Set([...more, ...items(row, 'aliases')]);
  return [...names].filter((name) => name !== '' && name !== cell(row, 'short_name')).map((name) => propertyOf(id, 'aliases', name));
}
