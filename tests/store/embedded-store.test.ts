import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { openLedger } from '../../src/store/embedded/ledger/ledger.js';
import type { Ledger } from '../../src/store/embedded/ledger/contract.js';
import { ontology } from '../oracle/vocabulary.js';
import { batch, cast, moonBatch, parties } from '../worlds/moon.js';
import { all, along, EVER, idsOf } from '../worlds/questions.js';
import { describeFigures } from './contract-figures.js';
import { describeSearch } from './contract-search.js';
import { describeStore } from './contract.js';

describeStore('embedded', async () => new EmbeddedStore(ontology, memoryJournal(), []));
describeSearch('embedded', async () => new EmbeddedStore(ontology, memoryJournal(), []));
describeFigures('embedded', async () => new EmbeddedStore(ontology, memoryJournal(), []));

describe('with a ledger', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'spacegov-store-'));
    folders.push(folder);
    return folder;
  };
  const openIn = async (folder: string, mode: 'write' | 'read' = 'write'): Promise<EmbeddedStore> => {
    const { ledger, batches } = await openLedger(folder, { mode });
    return new EmbeddedStore(ontology, ledger, batches);
  };

  describeStore('durable', () => openIn(newFolder()));

  it('is the same after it was closed and opened', async () => {
    const folder = newFolder();
    const first = await openIn(folder);
    await first.write(moonBatch);
    const before = await first.dataset();
    await first.close();
    const second = await openIn(folder);
    expect(await second.dataset()).toEqual(before);
    expect(await idsOf(second, along('instrument:moon', 'PARTY_TO', 'IN', {}, EVER))).toEqual([
      'state:aut',
      'state:sau',
    ]);
    await second.close();
  });

  it('sees what another process writes', async () => {
    const folder = newFolder();
    const writer = await openIn(folder);
    const reader = await openIn(folder, 'read');
    await writer.write(moonBatch);
    expect(await idsOf(reader, all('State'))).toEqual(['state:aut', 'state:sau']);
    await reader.close();
    await writer.close();
  });

  it('acknowledges nothing, and changes nothing, when its journal cannot write', async () => {
    const { ledger } = await openLedger(newFolder(), { mode: 'write' });
    let isFull = false;
    const failing: Ledger = {
      get head() {
        return ledger.head;
      },
      append: (one) => (isFull ? Promise.reject(new Error('the disk is full')) : ledger.append(one)),
      hasNews: () => ledger.hasNews(),
      poll: () => ledger.poll(),
      close: () => ledger.close(),
    };
    const store = new EmbeddedStore(ontology, failing, []);
    await store.write(batch(1, cast));
    isFull = true;
    await expect(store.write(batch(2, parties))).rejects.toThrow('the disk is full');
    expect(await idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', {}, EVER))).toEqual([]);
    isFull = false;
    expect(await store.write(batch(2, parties))).toEqual({ opened: 2, closed: 0 });
    await store.close();
  });
});
