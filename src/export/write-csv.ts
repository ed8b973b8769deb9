import { guarded, quoted } from '../text/csv-cell.js';
import { isJson, isList, type Cell, type Column, type Table } from './table.js';

export interface CsvOptions {
  /** Begin with a byte-order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
  /** Leave texts as they are that a spreadsheet would take for a formula; otherwise an apostrophe stands before them. */
  readonly unguarded?: boolean;
}

const MARK = '\ufeff';
/** Between the items of a list in one cell. */
export const BETWEEN = ' | ';

/**
 * A table as CSV (RFC 4180, CRLF, UTF-8), some lines at a time.
 *
 * What is not known is an empty cell. Numbers, booleans and days are as every tool reads them.
 */
export function* writeCsv({ columns, rows }: Table, options: CsvOptions = {}): Iterable<string> {
  if (options.bom === true) yield MARK;
  yield `${columns.map(({ name }) => quoted(name)).join(',')}\r\n`;
  for (const row of rows()) yield `${row.map((cell, i) => csvCell(cell, columns[i], options)).join(',')}\r\n`;
}

/** Kinds of columns whose cells some source has written. */
const WRITTEN: ReadonlySet<Column['type'] | undefined> = new Set(['text', 'list', 'json', undefined]);

function csvCell(cell: Cell, column: Column | undefined, { unguarded = false }: CsvOptions): string {
  const text = cellText(cell);
  const isWritten = WRITTEN.has(column?.type) && typeof cell !== 'number';
  return quoted(isWritten && !unguarded ? guarded(text) : text);
}

/** A cell as one text; empty where nothing is known. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (isList(cell)) return cell.map(String).join(BETWEEN);
  return isJson(cell) ? JSON.stringify(cell.json) : String(cell);
}
