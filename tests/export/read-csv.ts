import { parse } from 'csv-parse/sync';

/** A CSV file as objects by the names of its columns. */
export function readCsv(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true, bom: true });
}
