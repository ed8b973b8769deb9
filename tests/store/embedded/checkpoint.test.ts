/** The file beside a ledger that opens it quickly: believed as far as its digest and the ledger go, and told of where not. */
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOntology } from '../../../src/ontology/read-ontology.js';
import { unpackColumns } from '../../../src/store/embedded/checkpoint/columns.js';
import { repairLedger } from '../../../src/store/embedded/ledger/repair.js';
import { checkKept, openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store.js';
import { digestBytes } from '../../../src/text/digest.js';
import type { GraphStore } from '../../../src/store/store.js';
import { ontology } from '../../oracle/vocabulary.js';
import { batch, cast, REGISTER, say } from '../../worlds/moon.js';
import { along, EVER, idsOf } from '../../worlds/questions.js';

let folder: string;
const checkpoint = (): string => join(folder, 'ledger.checkpoint');
const ledger = (): string => join(folder, 'ledger.jsonl');

/** A quotation that makes a ledger long enough to be worth a checkpoint. */
const LONG = 'A resolution may be adopted without a vote. '.repeat(40_000);
const symbol = (text: string): ReturnType<typeof say> =>
  say('instrument:moon', 'symbol', text, {}, { evidence: [{ ...REGISTER, quote: LONG }] });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  await write(batch(1, [...cast, symbol('A/RES/34/68')]));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(one: ReturnType<typeof batch>): Promise<void> {
  const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  await store.write(one);
  await store.close();
}

async function read<T>(
  ask: (store: GraphStore) => Promise<T>,
): Promise<{ readonly told: string[]; readonly answer: T }> {
  const told: string[] = [];
  const { store } = await openEmbeddedStore(ontology, folder, {
    mode: 'read',
    report: ({ message }) => told.push(message),
  });
  const answer = await ask(store);
  await store.close();
  return { told, answer };
}

const parties = (store: GraphStore): Promise<unknown> =>
  idsOf(store, along('instrument:moon', 'PARTY_TO', 'IN', {}, EVER));
const state = (store: GraphStore): Promise<unknown> => store.dataset();

it('is left by who writes, and sound', async () => {
  expect(existsSync(checkpoint())).toBe(true);
  expect(await checkKept(ontology, folder)).toBeNull();
  expect((await read(state)).told).toEqual([]);
});

it('is not made of a ledger that is read in no time', async () => {
  const small = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  const { store } = await openEmbeddedStore(ontology, small, { mode: 'write' });
  await store.write(batch(1, cast));
  await store.close();
  expect(existsSync(join(small, 'ledger.checkpoint'))).toBe(false);
  expect(await checkKept(ontology, small)).toBeNull();
  rmSync(small, { recursive: true });
});

it('goes with what was written since, which the next to write brings into it', async () => {
  const before = readFileSync(checkpoint());
  await write(batch(2, [say('state:aut', 'PARTY_TO', 'instrument:moon', { since: '1984-06-11' })]));
  const after = readFileSync(checkpoint());
  expect(after.equals(before)).toBe(false);
  const { answer } = await read(parties);
  expect(answer).toEqual(['state:aut']);
  const { answer: whole } = await read(state);
  writeFileSync(checkpoint(), before); // as if the last to write had died
  expect(await read(parties)).toEqual({ told: [], answer });
  expect(await read(state)).toEqual({ told: [], answer: whole });
  expect(await checkKept(ontology, folder)).toBeNull();
});

it.each([0, 70, 90, 400, 2_000, -1])('is passed over and told of when byte %d of it is another', async (place) => {
  const { answer } = await read(state);
  const bytes = readFileSync(checkpoint());
  const at = (place + bytes.length) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(checkpoint(), bytes);
  const second = await read(state);
  expect(second.answer).toEqual(answer);
  expect(second.told).toEqual([expect.stringMatching(/ledger\.checkpoint: passed over, as it.*Delete it/)]);
  expect(await checkKept(ontology, folder)).toMatch('passed over');
});

it.each([0, 10, 100, 1_000])('is passed over and told of when it ends after %d bytes', async (length) => {
  const { answer } = await read(state);
  truncateSync(checkpoint(), length);
  expect(await read(state)).toEqual({ told: [expect.stringContaining('passed over, as ')], answer });
});

it('is passed over when its ledger was replaced, and does not hide that one is damaged', async () => {
  const kept = readFileSync(checkpoint());
  rmSync(ledger());
  rmSync(checkpoint());
  await write(batch(1, [...cast, symbol('A/RES/34/69')]));
  const { answer } = await read(state);
  writeFileSync(checkpoint(), kept);
  expect(await read(state)).toEqual({
    told: [expect.stringContaining('its batches are not those of the ledger')],
    answer,
  });
  const bytes = readFileSync(ledger());
  bytes[bytes.indexOf('resolution')] = 82;
  writeFileSync(ledger(), bytes);
  await expect(read(state)).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
});

it('is made anew by the next to write when it was not believed', async () => {
  const sound = readFileSync(checkpoint());
  writeFileSync(checkpoint(), 'nonsense');
  const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
  await store.close();
  expect(readFileSync(checkpoint()).equals(sound)).toBe(true);
});

it('says nothing to another ontology', async () => {
  const other = readOntology(`${ontology.text}\n# a word more`);
  const told: string[] = [];
  const { store } = await openEmbeddedStore(other, folder, {
    mode: 'read',
    report: ({ message }) => told.push(message),
  });
  expect(await store.dataset()).toEqual((await read(state)).answer);
  expect(told).toEqual([]);
  await store.close();
});

it('is found to lie where its own digest fits', async () => {
  await write(batch(2, [say('state:aut', 'PARTY_TO', 'instrument:moon', { since: '1984-06-11' })]));
  const bytes = readFileSync(checkpoint());
  const unpacked = unpackColumns(bytes);
  if (!('columns' in unpacked)) throw new Error('no checkpoint');
  unpacked.columns.saidFrom.fill(0); // in its very bytes
  bytes.write(digestBytes(bytes.subarray(64)), 'latin1');
  writeFileSync(checkpoint(), bytes);
  expect((await read(parties)).told).toEqual([]);
  expect(await checkKept(ontology, folder)).toMatch('says of the graph what its ledger does not. Delete it');
});

it('is found to lie by who reads a claim that is not where it says', async () => {
  const bytes = readFileSync(checkpoint());
  const unpacked = unpackColumns(bytes);
  if (!('columns' in unpacked)) throw new Error('no checkpoint');
  unpacked.columns.claimIds.fill(7);
  bytes.write(digestBytes(bytes.subarray(64)), 'latin1');
  writeFileSync(checkpoint(), bytes);
  const histories = async (store: GraphStore): Promise<void> => {
    for await (const { claim } of store.histories()) expect(claim.id).toMatch(/^claim:/);
  };
  await expect(read(histories)).rejects.toMatchObject({ code: 'CHECKPOINT_WRONG' });
});

it('goes when a repair sets aside what it may speak of', async () => {
  await write(batch(2, [say('state:aut', 'PARTY_TO', 'instrument:moon', { since: '1984-06-11' })]));
  const bytes = readFileSync(ledger());
  bytes[bytes.length - 10] = 48 + ((bytes[bytes.length - 10] ?? 48) === 48 ? 1 : 0);
  writeFileSync(ledger(), bytes);
  expect((await repairLedger(folder))?.message).toContain('kept all up to batch 1');
  expect(await read(parties)).toEqual({ told: [], answer: [] });
});

describe('shared by the threads of a process', () => {
  const open = async (shared: Awaited<ReturnType<typeof openEmbeddedStore>>['shared'] = null) =>
    openEmbeddedStore(ontology, folder, { mode: 'read', shared });

  it('is read once, and the graph goes on from there', async () => {
    const first = await open();
    await write(batch(2, [say('state:aut', 'PARTY_TO', 'instrument:moon', { since: '1984-06-11' })]));
    rmSync(checkpoint()); // so that it is not what was read again
    const second = await open(first.shared);
    expect(second.shared).toBe(first.shared);
    expect(second.batches).toHaveLength(2);
    for (const { store } of [first, second]) {
      expect(await parties(store)).toEqual(['state:aut']);
      await store.close();
    }
  });

  it('is passed over where the ledger has been replaced since', async () => {
    const first = await open();
    await first.store.close();
    rmSync(ledger());
    rmSync(checkpoint());
    await write(batch(1, [...cast, symbol('A/RES/34/69')]));
    const second = await open(first.shared);
    expect(await state(second.store)).toEqual((await read(state)).answer);
    await second.store.close();
  });
});
