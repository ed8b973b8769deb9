import { parse } from 'csv-parse/sync';
import { didYouMean } from '../text/suggest.js';
import { shown } from '../ontology/check-claim.js';
import type { Place, Tell } from './mistakes.js';

/** A row of a table: cells by column, trimmed and in Unicode's normal form C; empty where nothing was established. */
export interface Row {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a table looks like. */
export interface TableShape {
  readonly columns: readonly string[];
  /** Columns that no two rows have in common: a row twice is a table doubled by mistake. */
  readonly key: readonly string[];
}

/** A cell's text; empty where nothing was established. */
export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? '';
}

/** The items of a cell that holds a list. */
export function items(row: Row, column: string): string[] {
  return cell(row, column)
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * Reads a CSV file (RFC 4180).
 *
 * @returns `undefined` where it is not CSV, or its header not the table's and so every cell in doubt; then it has told.
 */
export function readTable(text: string, file: string, shape: TableShape, tell: Tell): Row[] | undefined {
  const parsed = parseRecords(text, file, tell);
  if (parsed === undefined) return undefined;
  const [header, ...records] = parsed;
  if (header === undefined) {
    tell({ file, line: 1 }, `the file has no header. Write ${shape.columns.join(',')}`);
    return undefined;
  }
  if (!hasColumns(header.record, { file, line: header.line }, shape.columns, tell)) return undefined;
  const rows: Row[] = [];
  for (const { record, line } of records) {
    const place = { file, line };
    if (record.length !== header.record.length)
      tell(place, `${record.length} cells under ${header.record.length} columns. Quote a cell that holds a comma.`);
    else rows.push({ place, cells: new Map(header.record.map((column, i) => [column, clean(record[i] ?? '')])) });
  }
  tellRepeated(rows, shape.key, tell);
  return rows;
}

const clean = (text: string): string => text.normalize('NFC').trim();

interface Parsed {
  readonly record: readonly string[];
  readonly line: number;
}

function parseRecords(text: string, file: string, tell: Tell): Parsed[] | undefined {
  try {
    // With `info` the parser gives objects, which its types do not say.
    const parsed = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines - lineBreaksIn(record) }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    tell(
      { file, line },
      `not CSV as in RFC 4180: ${error instanceof Error ? error.message.split('\n', 1).join() : String(error)}.`,
    );
    return undefined;
  }
}

/** The parser counts lines at the end of a record, and an editor should be sent to its beginning. */
const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((sum, text) => sum + (text.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function hasColumns(header: readonly string[], place: Place, columns: readonly string[], tell: Tell): boolean {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column, i) => !columns.includes(column) || header.indexOf(column) !== i);
  if (missing.length === 0 && unknown.length === 0) return true;
  const problems: string[] = [];
  if (missing.length > 0) problems.push(`no column ${missing.map(shown).join(', ')}`);
  if (unknown.length > 0)
    problems.push(`unknown or repeated ${unknown.map((name) => shown(name) + didYouMean(name, missing)).join(', ')}`);
  tell(place, `${problems.join('; ')}. The columns are ${columns.join(',')}`);
  return false;
}

function tellRepeated(rows: readonly Row[], key: readonly string[], tell: Tell): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const value = key.map((column) => cell(row, column)).join(', ');
    const line = first.get(value);
    if (line === undefined) first.set(value, row.place.line);
    else tell(row.place, `${shown(value)} stands on line ${line} already. Remove one of the two.`);
  }
}
