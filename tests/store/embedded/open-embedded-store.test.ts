import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncSeed } from '../../../src/seed/sync-seed.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../../src/store/embedded/journal.js';
import { openEmbeddedStore, readBatches } from '../../../src/store/embedded/open-embedded-store.js';
import type { Batch } from '../../../src/store/store.js';
import { load, ontology, SMALL } from '../../seed/support.js';

let folder: string;
let seed: Batch;

beforeAll(async () => {
  seed = await load();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps in a folder what was written, and gives it back with its history', async () => {
  const { store, batches } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  expect(batches).toEqual([]);
  await store.write(seed);
  const state = await store.dataset();
  await store.close();
  const again = await openEmbeddedStore(ontology, folder, { mode: 'read' });
  expect(await again.store.dataset()).toEqual(state);
  expect(again.batches.map(({ digest }) => digest)).toEqual([state.head]);
  expect(await readBatches(folder)).toEqual(again.batches);
  await again.store.close();
});

it('sees, when opened for reading, what another one writes', async () => {
  const reader = (await openEmbeddedStore(ontology, folder, { mode: 'read' })).store;
  expect(await reader.dataset()).toMatchObject({ claims: 0, recordedAt: null });
  const writer = (await openEmbeddedStore(ontology, folder, { mode: 'write' })).store;
  await writer.write(seed);
  expect(await reader.dataset()).toEqual(await writer.dataset());
  await writer.close();
  await reader.close();
});

it('refuses to write when opened for reading', async () => {
  const { store } = await openEmbeddedStore(ontology, folder, { mode: 'read' });
  await expect(store.write(seed)).rejects.toMatchObject({
    code: 'LEDGER_WRITE_FAILED',
    message: expect.stringContaining('was opened for reading. Open it for writing.'),
  });
  expect(await store.dataset()).toMatchObject({ claims: 0 });
});

it('lets one process write, and tells what it put right', async () => {
  const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  await expect(openEmbeddedStore(ontology, folder, { mode: 'write' })).rejects.toMatchObject({ code: 'LEDGER_LOCKED' });
  await store.close();
});

it('forgets a graph in memory, whose head is that of a ledger with the same batches', async () => {
  const memory = (await openEmbeddedStore(ontology, null, { mode: 'write' })).store;
  await memory.write(seed);
  const disk = (await openEmbeddedStore(ontology, folder, { mode: 'write' })).store;
  await disk.write(seed);
  expect(await memory.dataset()).toEqual(await disk.dataset());
  await disk.close();
  expect(await (await openEmbeddedStore(ontology, null, { mode: 'write' })).store.dataset()).toMatchObject({
    claims: 0,
  });
});

describe('bringing in a seed', () => {
  it('asserts what is new, retracts what is gone, and leaves the claims of others alone', async () => {
    const { store } = await openEmbeddedStore(ontology, null, { mode: 'write' });
    expect(await syncSeed(store, seed)).toEqual({ opened: seed.assert.length, closed: 0 });
    const review = await load({
      'treaties/treaty_status.csv': SMALL['treaties/treaty_status.csv']!.replace('AUT', 'SAU'),
    });
    const { opened } = await store.write({ ...review, origin: 'review' });
    expect(opened).toBeGreaterThan(0);
    expect(await syncSeed(store, seed)).toEqual({ opened: 0, closed: 0 });
    const changed = await load({
      'treaties/treaty_status.csv': SMALL['treaties/treaty_status.csv']!.replace('1984-06-11', '1984-06-12'),
    });
    expect(await syncSeed(store, changed)).toEqual({ opened: 1, closed: 1 });
    expect(await syncSeed(store, changed)).toEqual({ opened: 0, closed: 0 });
    expect((await store.claimsOf('review')).size).toBe(opened);
  });

  it('never records two versions of a claim at one moment', async () => {
    const { store } = await openEmbeddedStore(ontology, null, { mode: 'write' });
    await syncSeed(store, seed);
    const changed = await load({
      'treaties/treaty_status.csv': SMALL['treaties/treaty_status.csv']!.replace('1984-06-11', '1984-06-12'),
    });
    await syncSeed(store, changed);
    expect((await store.dataset()).recordedAt).toBe('2026-11-23T00:00:00.001Z');
    await syncSeed(store, seed);
    for await (const { versions } of store.histories())
      expect(new Set(versions.map((v) => v.recordedAt)).size).toBe(versions.length);
  });
});

it('has written what is in the ledger, whether or not it can then be kept in less room, and waits for that when it is closed', async () => {
  let tried = 0;
  const noRoom = async (): Promise<never> => {
    await new Promise(setImmediate);
    tried += 1;
    throw new Error('no room');
  };
  const store = new EmbeddedStore(ontology, memoryJournal(), [], null, noRoom);
  const { opened } = await store.write(seed);
  expect(opened).toBe(seed.assert.length);
  expect((await store.dataset()).claims).toBe(opened);
  await store.close();
  expect(tried).toBe(1);
});
