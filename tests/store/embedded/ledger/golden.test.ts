/** Ledgers as each released format wrote them, which open for ever; and 1,000 ways to damage one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../../src/store/embedded/open-embedded-store.js';
import { openLedger } from '../../../../src/store/embedded/ledger/ledger.js';
import { ontology } from '../../../seed/support.js';
import { everyCut, everyMove, flip, outcomeOf, type Corruption } from './corruptions.js';
import { GOLDEN, foreignLedger, goldenLedger } from './golden.js';
import { MemoryDisk } from './memory-disk.js';
import { seededRandom } from '../../../support/seeded-random.js';

/** What each of them says: written down when it was made, and never again. */
const HEADS: Readonly<Record<string, { readonly head: string; readonly version: string; readonly claims: number }>> = {
  'version-2': {
    head: '69fa0b6820a5c9532e7bfaa48412f37cd83a8f6d19aedbb6c4b4eaddb6ae57a1',
    version: '49ed020bf5e8b14e1d1f585c73992dbecd0a71c8c90060134ee5ce5adbc00d96',
    claims: 72,
  },
};

it.each(readdirSync(GOLDEN))(
  'a ledger of %s opens, with the head, the data and the history that it was written with',
  async (name) => {
    const { store, batches } = await openEmbeddedStore(ontology, join(GOLDEN, name), { mode: 'read' });
    expect(batches.map(({ origin }) => origin)).toEqual(['seed', 'seed', 'own', 'seed']);
    expect(await store.dataset()).toMatchObject(HEADS[name] ?? { head: 'of no known format' });
    await store.close();
  },
);

it('a ledger of a format of the future is refused, by its number and with the way out', async () => {
  const disk = new MemoryDisk();
  disk.put('/data/graph/ledger.jsonl', '{"format":"spacegov-ledger","version":3}\n');
  const { files, processes } = disk.start();
  await expect(openLedger('/data/graph', { mode: 'read', files, processes })).rejects.toMatchObject({
    code: 'LEDGER_FORMAT',
    message: expect.stringMatching(/version 3, and this program reads version 2\. Use the release that wrote it/),
  });
});

it('nothing acknowledged is dropped in silence, whichever of 1,000 corruptions befalls a ledger', async () => {
  const { whole, digests } = await goldenLedger();
  const random = seededRandom(20261128);
  const cuts = [...everyCut(whole)];
  const corruptions: Corruption[] = [...everyMove(whole, await foreignLedger())];
  while (corruptions.length < 400) corruptions.push(cuts[Math.floor(random() * cuts.length)] as Corruption);
  while (corruptions.length < 1_000)
    corruptions.push(flip(whole, Math.floor(random() * whole.length), Math.floor(random() * 8)));
  const counts: Record<string, number> = {};
  for (const one of corruptions) {
    const outcome = await outcomeOf(one, digests);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  expect(counts['refused']).toBeGreaterThan(500);
  expect(counts['told: the last batch is not whole']).toBeGreaterThan(50);
});

it('what was damaged is repaired by setting aside, never by deleting: both parts together are what was there', async () => {
  const { whole } = await goldenLedger();
  expect(readFileSync(join(GOLDEN, 'version-2', 'ledger.jsonl'))).toEqual(whole);
  const { repairLedger } = await import('../../../../src/store/embedded/ledger/repair.js');
  for (const one of everyMove(whole, await foreignLedger())) {
    const disk = new MemoryDisk();
    disk.put('/data/graph/ledger.jsonl', one.bytes);
    const { files, processes } = disk.start();
    try {
      await repairLedger('/data/graph', files, processes);
    } catch (error) {
      expect(error).toMatchObject({ code: 'LEDGER_FORMAT' }); // the header is gone: this is no ledger, and stays as it is
      expect(disk.content('/data/graph/ledger.jsonl').equals(one.bytes)).toBe(true);
      continue;
    }
    const kept = disk.content('/data/graph/ledger.jsonl');
    const aside = disk.names().includes('/data/graph/ledger.torn-1')
      ? disk.content('/data/graph/ledger.torn-1')
      : Buffer.alloc(0);
    expect(Buffer.concat([kept, aside]).equals(one.bytes)).toBe(true);
    const { ledger } = await openLedger('/data/graph', { mode: 'read', files, processes });
    await ledger.close();
  }
});
