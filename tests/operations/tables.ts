/** The tables of the seed as a test reads them: by rules written here, and not by the mappings that loaded them. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Cells = Readonly<Record<string, string>>;

const cell = (row: Cells, column: string): string => {
  const value = row[column];
  if (value === undefined) throw new Error(`there is no column ${column}`);
  return value;
};

type Row = (column: string) => string;

const tables = new Map<string, readonly Row[]>();

/** Rows by column name; a cell that a test asks for and that is no column of the table is a mistake of the test. */
export function table(path: string): readonly Row[] {
  const known = tables.get(path);
  if (known !== undefined) return known;
  const read: Cells[] = parse(readFileSync(`seed/${path}.csv`), { columns: true });
  const rows = read.map((row) => (column: string) => cell(row, column));
  tables.set(path, rows);
  return rows;
}

/** The first day of a date, which may be a year or a month. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** Consents to be bound: of the rows counted officially, withdrawn ones included and former States not. */
function consents(instrument: string): Row[] {
  const former = new Set(
    table('treaties/states').flatMap((row) => (row('entity_type') === 'historical' ? [row('id')] : [])),
  );
  return table('treaties/treaty_status').filter(
    (row) =>
      row('instrument_id') === instrument &&
      ['party', 'withdrawn'].includes(row('status')) &&
      (row('status') === 'withdrawn' || row('counted_in_official_total') === 'yes') &&
      !former.has(row('state_id')),
  );
}

const beginning = (row: Row): string => firstDayOf(row('deposited') || row('as_of'));

/** Codes of the States bound on a day after 1993, when no former State was left. */
export function partiesOn(instrument: string, day: string): string[] {
  return consents(instrument)
    .filter((row) => beginning(row) <= day && (row('withdrawn') === '' || day < row('withdrawn')))
    .map((row) => row('state_id'))
    .sort();
}

/** Codes of the States that had signed the Artemis Accords by a day; one whose signing is only announced has not. */
export function artemisOn(day: string): string[] {
  return table('treaties/artemis_signatories')
    .filter((row) => row('confidence') !== 'low' && firstDayOf(row('signed') || row('as_of')) <= day)
    .map((row) => row('state_id'))
    .sort();
}

/** Codes of the States that take part in the ILRS themselves, on a day. */
export function ilrsStatesOn(day: string): string[] {
  return table('treaties/ilrs_members')
    .filter((row) => row('kind') === 'state' && firstDayOf(row('joined') || row('as_of')) <= day)
    .map((row) => row('member_id'))
    .sort();
}

/** Ballots by roll call and State: `unga-9227 CHN` to `no`. */
export function ballots(): ReadonlyMap<string, string> {
  return new Map(
    [...table('votes/ballots'), ...table('votes/named_ballots')].map((row) => [
      `${row('roll_call_id')} ${row('state_id')}`,
      row('vote'),
    ]),
  );
}
