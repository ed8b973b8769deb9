import type { EntityId, Scalar } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { relationOf, type Draft } from '../draft.js';
import { cell, items, type Row } from '../read-table.js';
import { asOf, backing, dateCell, IMPORTED, wordCell } from './cells.js';
import { CONFLICTS_FILE, CONSENT_OF_STATUS, consentKey, consentReader, rankOf, type Consent } from './consents.js';
import type { Reading, SeedTable } from './table.js';

const COUNTED = { yes: true, no: false, org: false };

/** Who signed which treaty, and who is bound by it. */
export const treatyStatus: SeedTable = {
  columns: (
    'instrument_id,state_id,status,signed,deposited,action,in_force,withdrawn,counted_in_official_total,confidence,' +
    'notes,source_url,as_of'
  ).split(','),
  key: ['instrument_id', 'state_id'],
  read(rows, reading) {
    const dissent = dissentingSources(reading);
    const readConsent = consentReader(reading);
    return rows.flatMap((row) => {
      wordCell(row, 'counted_in_official_total', COUNTED, reading.tell);
      const status = wordCell(row, 'status', CONSENT_OF_STATUS, reading.tell);
      if (status === undefined) return [];
      const consent = readConsent(row);
      return [
        ...(status === null ? [] : [consentDraft(row, status, consent, dissent.get(consentKey(row)), reading)]),
        ...(status === null || cell(row, 'signed') !== '' ? [signatureDraft(row, status === null, consent, reading)] : []),
      ];
    });
  },
};

/** Documents that give another date of deposit, by State and instrument: they are no evidence for the date used. */
function dissentingSources({ rowsOf, sources }: Reading): Map<string, EntityId[]> {
  const found = new Map<string, EntityId[]>();
  for (const row of rowsOf(CONFLICTS_FILE)) {
    const cited = items(row, 'source_url').flatMap((address) => sources.cite(address, row.place) ?? []);
    found.set(consentKey(row), [...(found.get(consentKey(row)) ?? []), ...cited]);
  }
  return found;
}

/** Official lists count from the deposit; where its day is not known, from the day for which the source lists it. */
function consentDraft(row: Row, relation: string, consent: Consent, dissent: readonly EntityId[] | undefined, reading: Reading): Draft {
  const { tell } = reading;
  const since = dateCell(row, 'deposited', tell);
  const qualifiers = { ...howBound(row), ...noted(row), ...dated('inForce', dateCell(row, 'in_force', tell)) };
  return {
    place: row.place,
    content: relationOf(consent.subject, relation, consent.instrument, { since, until: consent.until, qualifiers }),
    rank: rankOf(consent, dissent !== undefined),
    method: IMPORTED,
    ...backing(row, reading, { attested: since === null ? asOf(row, tell) : null, except: dissent ?? [] }),
  };
}

/** A signature needs no consent to follow. A note is about the consent where there is one. */
function signatureDraft(row: Row, alone: boolean, consent: Consent, reading: Reading): Draft {
  const since = dateCell(row, 'signed', reading.tell);
  const qualifiers = alone || consent.deprecated ? noted(row) : {};
  return {
    place: row.place,
    content: relationOf(consent.subject, 'SIGNED', consent.instrument, { since, qualifiers }),
    rank: rankOf(consent, false),
    method: IMPORTED,
    ...backing(row, reading, { attested: since === null ? asOf(row, reading.tell) : null }),
  };
}

/** How it bound itself. A withdrawn row's action is the withdrawal; how it once joined, and when it gave notice, its note tells. */
function howBound(row: Row): Record<string, Scalar> {
  const action = cell(row, 'action');
  if (cell(row, 'status') !== 'withdrawn') return action === '' ? {} : { action: action.toUpperCase() };
  const notes = cell(row, 'notes');
  const joined = /\bacceded\b/.test(notes) ? 'ACCESSION' : /\bratified\b/.test(notes) ? 'RATIFICATION' : undefined;
  const notified = /withdrawal notified (\d{4}(?:-\d{2}){0,2})/.exec(notes)?.[1];
  return {
    ...(joined !== undefined && { action: joined }),
    ...dated('notified', notified === undefined ? null : (parsePartialDate(notified) ?? null)),
  };
}

const noted = (row: Row): Record<string, Scalar> => (cell(row, 'notes') === '' ? {} : { note: cell(row, 'notes') });
const dated = (name: string, date: PartialDate | null): Record<string, Scalar> => (date === null ? {} : { [name]: date });
