import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger, type LedgerRepair } from '../../../../src/store/embedded/ledger/ledger.js';
import { repairLedger } from '../../../../src/store/embedded/ledger/repair.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { sampleBatch } from './sample.js';

let folder: string;
let file: string;
let whole: Buffer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repair-'));
  file = join(folder, 'ledger.jsonl');
  const { ledger } = await openLedger(folder, { mode: 'write' });
  for (let n = 1; n <= 3; n += 1) await ledger.append(sampleBatch(n));
  await ledger.close();
  whole = await readFile(file);
});
afterEach(() => rm(folder, { recursive: true }));

const origins = async (report?: (repair: LedgerRepair) => void): Promise<string[]> => {
  const { ledger, batches } = await openLedger(folder, { mode: 'read', ...(report !== undefined && { report }) });
  await ledger.close();
  return batches.map(({ origin }) => origin);
};

describe('a ledger that is not as it was written', () => {
  it('opens whole or not at all, whichever of its bytes is flipped: nothing acknowledged is dropped in silence', async () => {
    const random = seededRandom(7);
    const header = whole.indexOf(10) + 1;
    for (let n = 0; n < 200; n += 1) {
      const at = header + Math.floor(random() * (whole.length - header - 1)); // its last newline apart
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ (1 << Math.floor(random() * 8));
      await writeFile(file, changed);
      for (const mode of ['read', 'write'] as const) {
        const opening = openLedger(folder, { mode });
        await expect(opening).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
      }
      expect(await readFile(file)).toEqual(changed);
    }
  });

  it('tells whoever only reads of a batch that is not whole', async () => {
    await writeFile(file, whole.subarray(0, -50));
    const told: LedgerRepair[] = [];
    expect(await origins((repair) => told.push(repair))).toEqual(['batch-1', 'batch-2']);
    expect(told).toEqual([{ kind: 'TAIL_SEEN', message: expect.stringContaining(`${file}:4: batch 3 is not whole`) }]);
  });

  it('is made readable again, and what was not sound is kept beside it', async () => {
    const text = whole.toString().replace('batch-2', 'batch-7');
    await writeFile(file, text);
    const done = await repairLedger(folder);
    expect(done).toMatchObject({ kind: 'DAMAGE_SET_ASIDE' });
    expect(done?.message).toContain(`${file}:3: batch 2: its digest does not fit its content`);
    expect(await origins()).toEqual(['batch-1']);
    const aside = await readFile(join(folder, 'ledger.torn-1'), 'utf8');
    expect((await readFile(file, 'utf8')) + aside).toBe(text);
    expect(await repairLedger(folder)).toBeNull();
    expect((await readdir(folder)).sort()).toEqual(['ledger.jsonl', 'ledger.torn-1']);
  });

  it('is left alone while it is sound, or where there is none', async () => {
    expect(await repairLedger(folder)).toBeNull();
    expect(await readFile(file)).toEqual(whole);
    expect(await repairLedger(join(folder, 'nowhere'))).toBeNull();
    await appendFile(file, 'half');
    expect(await repairLedger(folder)).toMatchObject({ kind: 'DAMAGE_SET_ASIDE' });
    expect(await readFile(file)).toEqual(whole);
  });
});
