/**
 * A writer for tests to kill: appends batches and prints `ready`, then a line for each that is acknowledged.
 *
 * Arguments: folder, number of the first batch, how many, most claims in a batch, seed.
 */
import { writeSync } from 'node:fs';
import { openLedger } from '../../../../src/store/embedded/ledger/ledger.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { sampleBatch } from './sample.js';

async function main([folder = '', first = '1', count = '1', claims = '1', seed = '0']: string[]): Promise<void> {
  const random = seededRandom(Number(seed));
  const { ledger } = await openLedger(folder, { mode: 'write' });
  writeSync(1, 'ready\n');
  for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
    try {
      const { digest } = await ledger.append(sampleBatch(n, 1 + Math.floor(random() * Number(claims))));
      writeSync(1, `${digest}\n`);
    } catch (error) {
      writeSync(1, `${error instanceof Error ? error.message : ''}\n`);
    }
  }
  await ledger.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  writeSync(1, `${error instanceof Error ? error.message : ''}\n`);
  process.exitCode = 1;
});
