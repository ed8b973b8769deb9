/** Exports made in a thread: the same files, and nobody waits for them. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FORMATS } from '../../src/export/formats.js';
import { ExportThread } from '../../src/server/threads/export-thread.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { fromMilliseconds } from '../../src/model/instant.js';
import { ontology } from '../support/seed.js';
import { startTestServer, type TestServer } from '../support/server.js';

const PROGRAM = resolve('dist/start-exports.js');
const RELEASE = '0.0.0';
let folder: string;
let thread: ExportThread;
let threaded: TestServer;
let alone: TestServer;
const ended: unknown[] = [];

beforeAll(async () => {
  if (!existsSync(PROGRAM)) throw new Error('dist/start-exports.js is not built: run `npm run build`');
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
  cpSync('dist/seeded', folder, { recursive: true });
  thread = new ExportThread({
    program: PROGRAM,
    workerData: { place: { folder }, ontology: ontology.text, release: RELEASE },
    tell: (error) => ended.push(error),
  });
  threaded = await startTestServer({ exports: { ontology, release: RELEASE, make: thread.make } });
  alone = await startTestServer();
});
afterAll(async () => {
  await Promise.all([threaded.close(), alone.close(), thread.close()]);
  rmSync(folder, { recursive: true });
});

const PART = '?around=instrument:moon&asOf=2024-01-01';

it.each(FORMATS.map(({ name }) => name))('writes %s to the byte as the server itself does', async (name) => {
  const [there, here] = await Promise.all([threaded, alone].map((of) => fetch(`${of.url}/export/${name}${PART}`)));
  const headersOf = ({ headers }: Response) =>
    ['etag', 'content-type', 'x-cite-as', 'x-terms', 'x-as-of'].map((one) => headers.get(one));
  expect([there!.status, headersOf(there!)]).toEqual([200, headersOf(here!)]);
  const [made, expected] = await Promise.all([there!, here!].map(async (one) => Buffer.from(await one.arrayBuffer())));
  expect(made!.equals(expected!)).toBe(true);
});

it('tells what is wrong as the server itself does', async () => {
  const path = '/export/edges.csv?relation=PARTY';
  const [there, here] = [await threaded.fetch(path), await alone.fetch(path)];
  expect([there.status, there.json]).toEqual([400, here.json]);
});

it('lets others be answered while a file is made that comes in one piece', async () => {
  const order: string[] = [];
  const file = threaded.fetch('/export/claims.parquet').then(({ status }) => order.push(`file ${status}`));
  for (let n = 1; n <= 5; n += 1) await threaded.fetch('/healthz').then(() => order.push('health'));
  await file;
  expect(order).toEqual([...Array<string>(5).fill('health'), 'file 200']);
});

it('makes the next file after a reader has left in the middle of one', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${threaded.url}/export/claims.csv`, { signal: leaving.signal });
  await response.body!.getReader().read();
  leaving.abort();
  const next = await threaded.fetch(`/export/nodes.csv${PART}`);
  expect(next.text).toBe((await alone.fetch(`/export/nodes.csv${PART}`)).text);
});

it('says that a file cannot be made when its thread ends, and begins another for the next', async () => {
  const asked = { name: 'claims.csv', words: {}, options: {}, today: 20_000 };
  const { pieces } = await thread.make(asked);
  const reader = pieces()[Symbol.asyncIterator]();
  expect((await reader.next()).done).toBe(false);
  const waiting = thread.make(asked);
  await thread.close();
  await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  await expect(Promise.all([1, 2, 3, 4].map(() => reader.next()))).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
  expect((await threaded.fetch(`/export/nodes.csv${PART}`)).status).toBe(200);
  expect(ended).toEqual([]);
});

it('tells why a thread could not begin', async () => {
  const told: unknown[] = [];
  const lost = new ExportThread({
    program: PROGRAM,
    workerData: { place: { folder: join(folder, 'nothing-here') }, ontology: 'type {', release: RELEASE },
    tell: (error) => told.push(error),
  });
  const asked = { name: 'nodes.csv', words: {}, options: {}, today: 20_000 };
  await expect(lost.make(asked)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(told).toHaveLength(1);
  await lost.close();
});

it('writes what has been recorded meanwhile', async () => {
  const { store: writer } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  const [one] = await writer.claimsOf('seed');
  if (one === undefined) throw new Error('the seed has no claim');
  await writer.write({ recordedAt: fromMilliseconds(Date.now()), origin: 'seed', assert: [], retract: [one] });
  const { version } = await writer.dataset();
  await writer.close();
  expect((await threaded.fetch(`/export/nodes.csv${PART}`)).headers.get('x-data-version')).toBe(version);
});
