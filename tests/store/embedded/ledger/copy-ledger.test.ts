import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLedger } from '../../../../src/store/embedded/ledger/copy-ledger.js';
import { openLedger, type Ledger } from '../../../../src/store/embedded/ledger/ledger.js';
import { MemoryDisk } from './memory-disk.js';
import { sampleBatch } from './sample.js';

let root: string;
let ledger: Ledger;
const from = (): string => join(root, 'graph');
const to = (): string => join(root, 'deep', 'backup');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copy-'));
  ({ ledger } = await openLedger(from(), { mode: 'write' }));
  for (let n = 1; n <= 3; n += 1) await ledger.append(sampleBatch(n, 50));
});
afterEach(async () => {
  await ledger.close();
  await rm(root, { recursive: true });
});

it('copies what is whole while a writer goes on, and nothing of what it has half written', async () => {
  const copied = await copyLedger(from(), to());
  expect(copied).toMatchObject({ batches: 3, head: ledger.head });
  await ledger.append(sampleBatch(4));
  const file = join(from(), 'ledger.jsonl');
  const four = await readFile(file);
  await writeFile(file, four.subarray(0, -9)); // as a writer in the middle of a line leaves it for a moment
  const second = await copyLedger(from(), join(root, 'second'));
  expect(second).toMatchObject({ batches: 3, head: copied.head, bytes: copied.bytes });
  await writeFile(file, four);
  expect(await copyLedger(from(), join(root, 'third'))).toMatchObject({ batches: 4, head: ledger.head });
  expect(await readdir(to())).toEqual(['ledger.jsonl']);
});

it('is the way back: a copy of the copy is the ledger, byte by byte, and is written on', async () => {
  await copyLedger(from(), to());
  await ledger.close();
  const before = await readFile(join(from(), 'ledger.jsonl'));
  await rm(from(), { recursive: true });
  await copyLedger(to(), from());
  expect(await readFile(join(from(), 'ledger.jsonl'))).toEqual(before);
  ({ ledger } = await openLedger(from(), { mode: 'write' }));
  await ledger.append(sampleBatch(4));
});

it('refuses to replace a ledger, to copy none, and to copy what is damaged, and leaves nothing behind', async () => {
  await expect(copyLedger(from(), from())).rejects.toMatchObject({ code: 'LEDGER_WRITE_FAILED', reason: 'EEXIST' });
  await expect(copyLedger(join(root, 'nowhere'), to())).rejects.toMatchObject({ code: 'LEDGER_FORMAT' });
  await ledger.close();
  const file = join(from(), 'ledger.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('batch-2', 'batch-7'));
  await expect(copyLedger(from(), to())).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
  expect(await readdir(root)).toEqual(['graph']);
});

it('is whole or not there, whichever step of it fails', async () => {
  for (let step = 1; ; step += 1) {
    const disk = new MemoryDisk();
    const writing = disk.start();
    const own = await openLedger('/data/graph', { mode: 'write', files: writing.files, processes: writing.processes });
    await own.ledger.append(sampleBatch(1));
    await own.ledger.close();
    let steps = 0;
    const { files } = disk.start((n) => {
      steps = n;
      return n === step ? 'fails' : 'done';
    }, 'ENOSPC');
    const done = await copyLedger('/data/graph', '/data/backup', files).then(
      () => 'copied',
      (error: unknown) => (error as { readonly code: string }).code,
    );
    const there = disk.names().includes('/data/backup/ledger.jsonl');
    if (done === 'copied') {
      expect(there).toBe(true);
      expect(steps).toBeLessThan(step + 1);
      if (steps < step) return;
    } else {
      expect(done).toBe('LEDGER_WRITE_FAILED');
      const reader = disk.start();
      if (there) {
        // Its name was the last step but one: what has it is whole.
        const opened = await openLedger('/data/backup', {
          mode: 'read',
          files: reader.files,
          processes: reader.processes,
        });
        expect(opened.batches).toHaveLength(1);
      }
    }
  }
});
