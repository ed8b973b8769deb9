import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '../../../../src/store/embedded/ledger/ledger.js';
import { MemoryDisk } from './memory-disk.js';
import { sampleBatch } from './sample.js';

/** A folder for each format of the ledger that was ever released, `version-N`. */
export const GOLDEN = 'tests/store/embedded/ledger/golden';

/** The newest of them, and the digests of its batches. */
export async function goldenLedger(): Promise<{ readonly whole: Buffer; readonly digests: readonly string[] }> {
  const folder = join(GOLDEN, 'version-2');
  const { ledger, batches } = await openLedger(folder, { mode: 'read' });
  await ledger.close();
  return { whole: await readFile(join(folder, 'ledger.jsonl')), digests: batches.map(({ digest }) => digest) };
}

/** A sound ledger of somebody else. */
export async function foreignLedger(): Promise<Buffer> {
  const disk = new MemoryDisk();
  const { files, processes } = disk.start();
  const { ledger } = await openLedger('/data/other', { mode: 'write', files, processes });
  for (let n = 1; n <= 3; n += 1) await ledger.append(sampleBatch(n));
  await ledger.close();
  return disk.content('/data/other/ledger.jsonl');
}
