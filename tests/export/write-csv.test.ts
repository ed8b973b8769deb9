import { edtfOf, daysOfDate } from '../../src/export/dates.js';
import { aboutOf, citeLine } from '../../src/export/about.js';
import { readScope } from '../../src/export/read-scope.js';
import { writeCsv, type CsvOptions } from '../../src/export/write-csv.js';
import type { Cell, Column, Table } from '../../src/export/table.js';
import type { Lasting } from '../../src/model/interval.js';
import { cast, date, moment, party, say } from '../worlds/moon.js';
import { readCsv } from './read-csv.js';
import { selectionOf, storeOf, TODAY, written } from './support.js';

const table = (type: Column['type'], ...cells: readonly Cell[]): Table => ({
  name: 't',
  about: '',
  columns: [{ name: 'x', type, about: '' }],
  rows: () => cells.map((cell) => [cell]),
});
const csv = (of: Table, options?: CsvOptions): string => [...writeCsv(of, options)].join('');

it.each`
  type         | cell                    | line                 | because
  ${'text'}    | ${'=1+1'}               | ${"'=1+1"}           | ${'a spreadsheet would count'}
  ${'text'}    | ${'@SUM(A1)'}           | ${"'@SUM(A1)"}       | ${'a spreadsheet would count'}
  ${'text'}    | ${'-2+3'}               | ${"'-2+3"}           | ${'a spreadsheet would count'}
  ${'text'}    | ${'＝1'}                | ${"'＝1"}            | ${'some take the wide form too'}
  ${'list'}    | ${['+a', 'b']}          | ${"'+a | b"}         | ${'a list is a text there'}
  ${'integer'} | ${-5}                   | ${'-5'}              | ${'a number is none of them'}
  ${'text'}    | ${'a "b", c\nd'}        | ${'"a ""b"", c\nd"'} | ${'RFC 4180'}
  ${'text'}    | ${null}                 | ${''}                | ${'what is not known is empty'}
  ${'json'}    | ${{ json: { a: [1] } }} | ${'"{""a"":[1]}"'}   | ${'JSON in one cell'}
`('writes $cell of $type as $line: $because', ({ type, cell, line }) => {
  expect(csv(table(type as Column['type'], cell as Cell))).toBe(`x\r\n${String(line)}\r\n`);
});

it('leaves texts as they are on request, and begins with a byte-order mark on request', () => {
  expect(csv(table('text', '=1'), { unguarded: true, bom: true })).toBe('\ufeffx\r\n=1\r\n');
});

it.each`
  since           | until           | lasting    | edtf
  ${'1967-10-10'} | ${null}         | ${'STATE'} | ${'1967-10-10/..'}
  ${'2012-07-18'} | ${'2024-01-05'} | ${'STATE'} | ${'2012-07-18/2024-01-04'}
  ${'2019'}       | ${'2021-06'}    | ${'STATE'} | ${'2019/2021-06'}
  ${null}         | ${'1991'}       | ${'STATE'} | ${'/1991'}
  ${'1979-12'}    | ${null}         | ${'EVENT'} | ${'1979-12'}
  ${'1979-12'}    | ${null}         | ${'NONE'}  | ${null}
  ${null}         | ${null}         | ${'STATE'} | ${null}
`('$since to $until ($lasting) is $edtf in EDTF, the last day included', ({ since, until, lasting, edtf }) => {
  expect(edtfOf({ since: date(since), until: date(until) }, lasting as Lasting)).toBe(edtf);
});

it.each([
  ['2024', ['2024-01-01', '2024-12-31']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2024-02-03', ['2024-02-03', '2024-02-03']],
  [null, [null, null]],
])('%s may mean the days %j', (written, days) => {
  expect(daysOfDate(written)).toEqual(days);
});

it('reads the graph as it was known, and as of a day', async () => {
  const early = party('state:aut', '1984');
  const store = await storeOf([...cast, early, party('state:sau', '2012-07-18', { until: '2024-01-05' })]);
  const better = party('state:aut', '1984-06-11');
  await store.write({ recordedAt: moment(5), origin: 'test', assert: [better], retract: [early.claim.id] });
  const since = async (words: object): Promise<unknown> =>
    readCsv(await written('edges.csv', store, words)).map(({ source, since, last_day }) => [source, since, last_day]);
  expect(await since({})).toEqual([['state:aut', '1984-06-11', '']]);
  expect(await since({ ever: 'true' })).toEqual([
    ['state:aut', '1984-06-11', ''],
    ['state:sau', '2012-07-18', '2024-01-04'],
  ]);
  expect(await since({ knownAt: moment(3), asOf: '2024-01-04' })).toEqual([
    ['state:aut', '1984', ''],
    ['state:sau', '2012-07-18', '2024-01-04'],
  ]);
  expect(await since({ knownAt: '2025-01-01T00:00:00Z' })).toEqual([]);
});

it('lists what is denied among claims, and not among relations', async () => {
  const store = await storeOf([...cast, say('state:aut', 'SIGNED', 'instrument:moon', { polarity: 'denied' })]);
  expect(readCsv(await written('edges.csv', store, { ever: 'true' }))).toEqual([]);
  const claims = readCsv(await written('claims.csv', store, { relations: 'SIGNED' }));
  expect(claims.map(({ polarity, sources }) => [polarity, sources])).toEqual([['DENIED', 'document:register']]);
});

it('says which data it is from, and how to cite it', async () => {
  const store = await storeOf([...cast, party('state:aut', '1984-06-11')]);
  const { version, head } = await store.dataset();
  const [row] = readCsv(await written('edges.csv', store, { asOf: '2000-01-01' }));
  expect(row).toMatchObject({ data_version: version, as_of: '2000-01-01', known_at: '' });
  const about = aboutOf(await selectionOf(store, { asOf: '2000-01-01', kinds: 'State' }), '1.2.3');
  expect(citeLine(about)).toBe(
    `Space Governance Graph contributors. Space Governance Graph [data set], kinds State, as of 2000-01-01. Version ${version}, ledger head ${head}, recorded through 2026-01-01T00:00:00.000Z, by space-governance-graph 1.2.3.`,
  );
});

it.each`
  words                                   | message
  ${{ asOf: '2020' }}                     | ${'asOf: "2020" is no calendar day.'}
  ${{ asOf: '2023-02-29' }}               | ${'asOf: "2023-02-29" is no calendar day.'}
  ${{ asOf: '2020-01-01', ever: 'true' }} | ${'ever: with asOf it has no meaning.'}
  ${{ ever: 'yes' }}                      | ${'ever: "yes" is neither true nor false.'}
  ${{ knownAt: 'yesterday' }}             | ${'knownAt: "yesterday" is no moment.'}
  ${{ depth: '2' }}                       | ${'depth: from where?'}
`('refuses $words: $message', ({ words, message }) => {
  expect(() => readScope(words as object, TODAY, false)).toThrow(message as string);
});

it.each`
  words                                  | message
  ${{ kinds: 'Sate' }}                   | ${'There is no kind "Sate". Did you mean "State"?'}
  ${{ relations: 'PARTY_TOO' }}          | ${'There is no relation "PARTY_TOO". Did you mean "PARTY_TO"?'}
  ${{ around: 'state:aux' }}             | ${'There is no "state:aux". Did you mean "state:aut"?'}
  ${{ around: 'state:aut', depth: '0' }} | ${'depth 0: a whole number of steps, 1 or more.'}
`('refuses $words: $message', async ({ words, message }) => {
  const store = await storeOf(cast);
  await expect(selectionOf(store, words as object)).rejects.toThrow(message as string);
});
