import type { Pieces } from './pieces.js';
import type { Table } from './table.js';
import { writeCsv, type CsvOptions } from './write-csv.js';
import { writeJsonLines } from './write-json-lines.js';

/** A file that one table can be written to: the answer to an operation, or the matrix. */
export interface TableFormat {
  /** The end of its name: `csv`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (table: Table, options: CsvOptions) => Pieces;
}

export const TABLE_FORMATS: readonly TableFormat[] = [
  { ending: 'csv', mediaType: 'text/csv; charset=utf-8', write: writeCsv },
  { ending: 'jsonl', mediaType: 'application/jsonl; charset=utf-8', write: (table) => writeJsonLines(table) },
];

export const tableFormatOf = (ending: string): TableFormat | undefined =>
  TABLE_FORMATS.find((format) => format.ending === ending);
