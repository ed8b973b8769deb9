import type { Scalar } from '../../model/claim.js';
import { shown } from '../../ontology/check-claim.js';
import { confidenceIn } from '../confidence.js';
import { relationOf, type Draft } from '../draft.js';
import { cell, items, type Row } from '../read-table.js';
import { dateCell, IMPORTED, instrumentId } from './cells.js';
import type { Reading, SeedTable } from './table.js';

/** Through which day a document lists every holder of a relation: what lets absence mean "no". */
export const coverage: SeedTable = {
  columns: ['instrument_id', 'relation', 'complete_through', 'official_total', 'note', 'source_url'],
  key: ['instrument_id', 'relation', 'source_url'],
  read: (rows, reading) => rows.flatMap((row) => readCoverage(row, reading)),
};

function readCoverage(row: Row, { tell, sources }: Reading): Draft[] {
  const completeThrough = dateCell(row, 'complete_through', tell);
  const total = cell(row, 'official_total');
  if (total !== '' && !/^\d+$/.test(total)) tell(row.place, `official_total: ${shown(total)} is no whole number.`);
  const qualifiers: Record<string, Scalar> = {
    relation: cell(row, 'relation'),
    ...(completeThrough !== null && { completeThrough }),
    ...(total !== '' && { officialTotal: Number(total) }),
    ...(cell(row, 'note') !== '' && { note: cell(row, 'note') }),
  };
  const addresses = items(row, 'source_url');
  if (addresses.length === 0) tell(row.place, 'source_url is empty: coverage is a document\'s.');
  return addresses.flatMap((address): Draft[] => {
    const document = sources.cite(address, row.place);
    if (document === undefined) return [];
    const content = relationOf(document, 'COVERS', instrumentId(cell(row, 'instrument_id')), { qualifiers });
    const confidence = confidenceIn([sources.classOf(document)]);
    return [{ place: row.place, content, rank: 'normal', method: IMPORTED, confidence, evidence: [{ document }] }];
  });
}
