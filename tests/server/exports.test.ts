/** Files over HTTP: what a notebook, a spreadsheet or a page gets that has no client of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../export/read-csv.js';
import { startTestServer, type TestServer } from '../support/server.js';

const ORIGIN = 'https://example.org';
const GROWTH = {
  name: '07-growth',
  title: 'How did it grow?',
  text: readFileSync(join(import.meta.dirname, '../../docs/operations/07-growth.graphql'), 'utf8'),
  variables: { instrument: 'instrument:ost' },
};
interface MatrixRow {
  readonly state: { readonly id: string };
  readonly cells: readonly {
    readonly instrument: { readonly id: string };
    readonly status: string;
    readonly since: string | null;
    readonly until: string | null;
  }[];
}
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ allowedOrigins: [ORIGIN], operations: [GROWTH] });
});
afterAll(() => server.close());

it('gives a part of the graph as CSV, known by its data version', async () => {
  const { status, headers, text } = await server.fetch(
    '/export/edges.csv?relation=PARTY_TO&asOf=2020-01-01&kinds=state,instrument',
  );
  expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
  const rows = readCsv(text);
  const { version } = await server.store.dataset();
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(rows.map(({ relation, data_version, as_of }) => `${relation} ${data_version} ${as_of}`))).toEqual(
    new Set([`PARTY_TO ${version} 2020-01-01`]),
  );
  expect(headers.get('x-data-version')).toBe(version);
  expect(headers.get('etag')).toContain(version);
  expect(headers.get('cache-control')).toBe('public, no-cache');
  expect(headers.get('x-cite-as')).toContain('as of 2020-01-01');
});

it('sends nothing again to whoever has it', async () => {
  const path = '/export/nodes.csv?kinds=Instrument';
  const etag = (await server.fetch(path)).headers.get('etag')!;
  const again = await server.fetch(path, { headers: { 'if-none-match': etag } });
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
  const other = await server.fetch(`${path}&asOf=1970-01-01`, { headers: { 'if-none-match': etag } });
  expect(other.status).toBe(200);
});

it('answers HEAD without a body', async () => {
  const { status, headers, text } = await server.fetch('/export/claims.jsonl', { method: 'HEAD' });
  expect({ status, text, type: headers.get('content-type') }).toEqual({
    status: 200,
    text: '',
    type: 'application/jsonl; charset=utf-8',
  });
});

it('gives the answer to a saved operation as one table, with its own variables or others', async () => {
  const { text, headers } = await server.fetch(
    '/export/operation/07-growth.csv?instrument=instrument:moon&list=parties',
  );
  const { json } = await server.ask(GROWTH.text, { instrument: 'instrument:moon' });
  expect(readCsv(text).map((row) => ({ date: row['points.date'], count: Number(row['points.count']) }))).toEqual(
    json.data.parties[0].points.map(({ date, count }: { date: string; count: number }) => ({ date, count })),
  );
  expect(headers.get('x-lists')).toContain('partiesByGroup');
  const all = readCsv((await server.fetch('/export/operation/07-growth.csv')).text);
  expect(new Set(all.map(({ list }) => list))).toEqual(
    new Set(['parties', 'partiesByGroup', 'signatories', 'signatoriesByGroup']),
  );
});

it('gives the matrix, a row a State and treaty, as GraphQL has it', async () => {
  const { text } = await server.fetch(
    '/export/matrix.csv?states=state:sau,state:chn&instruments=instrument:moon,instrument:ost&asOf=2024-06-01',
  );
  const { json } = await server.ask(
    '{ treatyMatrix(states: ["state:sau", "state:chn"], instruments: ["instrument:moon", "instrument:ost"], asOf: "2024-06-01") { state { id } cells { instrument { id } status since until } } }',
  );
  const rows = readCsv(text).map((row) => [
    row['state.id'],
    row['cells.instrument.id'],
    row['cells.status'],
    row['cells.since'],
    row['cells.until'],
  ]);
  expect(rows).toEqual(
    (json.data.treatyMatrix as MatrixRow[]).flatMap(({ state, cells }) =>
      cells.map((cell) => [state.id, cell.instrument.id, cell.status, cell.since ?? '', cell.until ?? '']),
    ),
  );
  expect(rows).toHaveLength(4);
});

it('gives the one list of an operation to whoever accepts CSV alone', async () => {
  const ask = (query: string, accept: string): ReturnType<TestServer['ask']> => server.ask(query, {}, { accept });
  const one = '{ instrument(id: "instrument:moon") { parties(first: 3) { nodes { id name } } } }';
  const { status, headers, text } = await ask(one, 'text/csv');
  expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
  expect(readCsv(text)).toHaveLength(3);
  expect((await ask(one, 'application/json, text/csv;q=0.5')).json.data.instrument.parties.nodes).toHaveLength(3);
  expect((await ask(one, '*/*')).json.data.instrument.parties.nodes).toHaveLength(3);
  const two = await ask('{ a: states(first: 2) { nodes { id } } b: bodies(first: 2) { nodes { id } } }', 'text/csv');
  expect({ status: two.status, message: two.json.errors[0].message }).toEqual({
    status: 400,
    message: 'The answer has 2 lists (a.nodes, b.nodes), and CSV is one table. Ask for one of them.',
  });
  const wrong = await ask('{ nothing }', 'text/csv');
  expect({ status: wrong.status, code: wrong.json.errors[0].extensions.code }).toEqual({
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
});

it('writes files, packed or not, without a warning of the program', async () => {
  const warnings: unknown[] = [];
  const take = (warning: Error): void => void warnings.push(warning);
  process.on('warning', take);
  for (const encoding of ['gzip', 'identity'])
    for (const path of ['/export/operation/07-growth.csv', '/export/nodes.csv?kinds=Instrument', '/export/matrix.csv'])
      expect((await server.fetch(path, { headers: { 'accept-encoding': encoding } })).status).toBe(200);
  await new Promise((resolve) => setImmediate(resolve)); // warnings come a turn later
  process.off('warning', take);
  expect(warnings).toEqual([]);
});

it('lists what there is, as a page and as JSON', async () => {
  const page = await server.fetch('/export', { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.text).toContain('<a href="/export/edges.csv">');
  const { json } = await server.fetch('/export', { headers: { accept: 'application/json' } });
  for (const { path } of json.files) expect(page.text).toContain(path);
  expect(json.operations).toEqual([{ path: '/export/operation/07-growth.csv', about: 'How did it grow?' }]);
});

it('lets named origins read, and no other', async () => {
  const read = async (origin: string): Promise<string | null> =>
    (await server.fetch('/export/nodes.csv?kinds=Body', { headers: { origin } })).headers.get(
      'access-control-allow-origin',
    );
  expect([await read(ORIGIN), await read('https://other.example')]).toEqual([ORIGIN, null]);
});

it.each`
  path                                                   | status | message
  ${'/export/edges.cvs'}                                 | ${404} | ${'There is no export "edges.cvs". Did you mean "edges.csv"?'}
  ${'/export/edges.csv?relation=PARTY_TOO'}              | ${400} | ${'There is no relation "PARTY_TOO". Did you mean "PARTY_TO"?'}
  ${'/export/edges.csv?asof=2020-01-01'}                 | ${400} | ${'asof: not known here. Did you mean "asOf"?'}
  ${'/export/edges.csv?asOf=2020-01-01&asOf=2021-01-01'} | ${400} | ${'asOf is given twice.'}
  ${'/export/matrix.xls'}                                | ${404} | ${'There is no such ending.'}
  ${'/export/matrix.csv?asOf=2020'}                      | ${400} | ${'asOf: "2020" is no calendar day.'}
  ${'/export/operation/07-grow.csv'}                     | ${404} | ${'There is no operation "07-grow". Did you mean "07-growth"?'}
  ${'/export/operation/07-growth.csv?state=x'}           | ${400} | ${'The operation has no $state.'}
`('refuses $path: $message', async ({ path, status, message }) => {
  const reply = await server.fetch(path as string);
  expect({ status: reply.status, message: reply.json.errors[0].message }).toEqual({
    status,
    message: expect.stringContaining(message as string) as string,
  });
});

it('refuses what is no GET', async () => {
  const { status, headers } = await server.fetch('/export/edges.csv', { method: 'POST' });
  expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, HEAD' });
});
