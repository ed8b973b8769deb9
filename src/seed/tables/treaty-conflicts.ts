import type { Evidence } from '../../model/claim.js';
import { shown } from '../../ontology/check-claim.js';
import { relationOf, type Draft } from '../draft.js';
import { cell, items, type Row } from '../read-table.js';
import { backing, dateCell, IMPORTED } from './cells.js';
import { CONSENT_OF_STATUS, consentKey, consentReader, STATUS_FILE, type Consent } from './consents.js';
import type { Reading, SeedTable } from './table.js';

/** Dates of deposit that other sources give: claims of their own beside the preferred one, and nothing is averaged. */
export const treatyConflicts: SeedTable = {
  columns: ['instrument_id', 'state_id', 'deposited', 'source', 'source_url', 'as_of'],
  key: ['instrument_id', 'state_id', 'deposited'],
  read(rows, reading) {
    const main = new Map(reading.rowsOf(STATUS_FILE).map((row) => [consentKey(row), row]));
    const readConsent = consentReader(reading);
    return rows.flatMap((row) => {
      const against = main.get(consentKey(row));
      const relation = against === undefined ? null : (CONSENT_OF_STATUS[cell(against, 'status')] ?? null);
      if (against === undefined || relation === null) {
        reading.tell(row.place, `${STATUS_FILE} has no consent of ${shown(consentKey(row))} that this date could contradict.`);
        return [];
      }
      return dissent(row, against, relation, readConsent(against), reading);
    });
  },
};

/** It ends as the consent does, or a former State would go on in it; how the State bound itself, the source does not say. */
function dissent(row: Row, against: Row, relation: string, { subject, instrument, until, deprecated }: Consent, reading: Reading): Draft[] {
  const since = dateCell(row, 'deposited', reading.tell);
  if (since === null || since === cell(against, 'deposited')) {
    reading.tell(row.place, `deposited: ${shown(cell(row, 'deposited'))} is no other date than line ${against.place.line} of ${STATUS_FILE} gives.`);
    return [];
  }
  const { evidence, confidence } = backing(row, reading);
  return [
    {
      place: row.place,
      content: relationOf(subject, relation, instrument, { since, until }),
      rank: deprecated ? 'deprecated' : 'normal',
      method: IMPORTED,
      confidence,
      evidence: withLists(evidence, items(row, 'source')),
    },
  ];
}

/** `source` names, address by address, the list in which the date stands. */
function withLists(evidence: readonly Evidence[], lists: readonly string[]): Evidence[] {
  return evidence.map((one, i) => {
    const locator = lists[i];
    return locator === undefined ? one : { ...one, locator };
  });
}
