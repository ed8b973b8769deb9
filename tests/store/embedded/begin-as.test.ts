/** A folder that begins with what another one holds. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginAs } from '../../../src/store/embedded/begin-as.js';
import { checkKept, openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store.js';
import { ontology } from '../../oracle/vocabulary.js';
import { batch, cast, REGISTER, say } from '../../worlds/moon.js';

let root: string;
const other = (): string => join(root, 'other');
const folder = (): string => join(root, 'deep', 'folder');
const FILES = ['ledger.checkpoint', 'ledger.jsonl'];

/** A quotation that makes a ledger long enough to be worth a checkpoint. */
const LONG = 'A resolution may be adopted without a vote. '.repeat(40_000);
const symbol = say('instrument:moon', 'symbol', 'A/RES/34/68', {}, { evidence: [{ ...REGISTER, quote: LONG }] });

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'begin-as-'));
  const { store } = await openEmbeddedStore(ontology, other(), { mode: 'write' });
  await store.write(batch(1, [...cast, symbol]));
  await store.close();
});
afterEach(() => rmSync(root, { recursive: true }));

it('makes the same ledger and checkpoint, which can be written on', async () => {
  expect(await beginAs(other(), folder(), ontology)).toBe(true);
  expect(readdirSync(folder()).sort()).toEqual(FILES);
  for (const name of FILES) expect(readFileSync(join(folder(), name))).toEqual(readFileSync(join(other(), name)));
  const { store, batches } = await openEmbeddedStore(ontology, folder(), { mode: 'write' });
  expect(batches).toHaveLength(1);
  const { claims } = await store.dataset();
  await store.write(batch(2, [say('instrument:moon', 'symbol', 'A/34/20')]));
  expect((await store.dataset()).claims).toBe(claims + 1);
  await store.close();
  expect(await checkKept(ontology, folder())).toBeNull();
});

it('leaves a folder alone that has a ledger', async () => {
  expect(await beginAs(other(), folder(), ontology)).toBe(true);
  const before = readFileSync(join(folder(), 'ledger.jsonl'));
  expect(await beginAs(other(), folder(), ontology)).toBe(false);
  expect(readFileSync(join(folder(), 'ledger.jsonl'))).toEqual(before);
});

it('is refused while another writes the folder, and leaves no lock behind', async () => {
  const { store } = await openEmbeddedStore(ontology, folder(), { mode: 'write' });
  unlinkSync(join(folder(), 'ledger.jsonl')); // as between its making the folder and the file
  await expect(beginAs(other(), folder(), ontology)).rejects.toMatchObject({ code: 'LEDGER_LOCKED' });
  await store.close();
  expect(await beginAs(other(), folder(), ontology)).toBe(true);
  expect(existsSync(join(folder(), 'writer.lock'))).toBe(false);
});

it.each`
  what                    | spoil
  ${'a damaged ledger'}   | ${() => flip('ledger.jsonl')}
  ${'a wrong checkpoint'} | ${() => flip('ledger.checkpoint')}
  ${'no checkpoint'}      | ${() => unlinkSync(join(other(), 'ledger.checkpoint'))}
  ${'no ledger'}          | ${() => unlinkSync(join(other(), 'ledger.jsonl'))}
  ${'a longer ledger'}    | ${() => writeFileSync(join(other(), 'ledger.jsonl'), '{"half":', { flag: 'a' })}
`('takes nothing from a folder with $what', async ({ spoil }: { spoil: () => void }) => {
  spoil();
  expect(await beginAs(other(), folder(), ontology)).toBe(false);
  expect(existsSync(folder())).toBe(false);
});

it('opens what was cut off between its two files', async () => {
  await beginAs(other(), folder(), ontology);
  unlinkSync(join(folder(), 'ledger.checkpoint'));
  const { store, batches } = await openEmbeddedStore(ontology, folder(), { mode: 'read' });
  expect(batches).toHaveLength(1);
  await store.close();
});

function flip(name: string): void {
  const path = join(other(), name);
  const bytes = readFileSync(path);
  const at = bytes.length - 1_000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
