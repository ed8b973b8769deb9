import { LedgerDamagedError, LedgerWriteError } from '../../../../src/store/embedded/ledger/errors.js';
import { openLedger, type LedgerBatch } from '../../../../src/store/embedded/ledger/ledger.js';
import { MemoryDisk, type DiskProcess, type Fate, type Fates } from './memory-disk.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { sampleBatch } from './sample.js';

const FOLDER = '/data/.spacegov';
const FILE = `${FOLDER}/ledger.jsonl`;
const LOSSES = 6;

/** What a writer finds when it starts. */
const BEGINNINGS: Record<string, () => Promise<{ disk: MemoryDisk; acknowledged: string[] }>> = {
  'an empty folder': async () => ({ disk: new MemoryDisk(), acknowledged: [] }),
  'two batches': async () => {
    const disk = new MemoryDisk();
    return { disk, acknowledged: await write(disk.start(), 1, 2) };
  },
  'two batches, a torn third and the lock of a dead writer': async () => {
    const disk = new MemoryDisk();
    const acknowledged = await write(disk.start(), 1, 2);
    const dying = disk.start((_, name) => (name === `write ${FILE}` ? 'dies halfway' : 'done'));
    await expect(write(dying, 3, 3)).rejects.toThrow();
    expect(disk.names()).toContain(`${FOLDER}/writer.lock`);
    return { disk, acknowledged };
  },
};

/** Opens the ledger and appends batches; digests of what was acknowledged go to `acknowledged` as they come. */
async function write(process: DiskProcess, from: number, to: number, acknowledged: string[] = []): Promise<string[]> {
  const { ledger } = await openLedger(FOLDER, { mode: 'write', ...process });
  for (let n = from; n <= to; n += 1) acknowledged.push((await ledger.append(sampleBatch(n))).digest);
  await ledger.close();
  return acknowledged;
}

/** As {@link write}, but going on after batches that were refused. */
async function writeOn(process: DiskProcess, from: number, to: number, acknowledged: string[]): Promise<void> {
  const { ledger } = await openLedger(FOLDER, { mode: 'write', ...process });
  for (let n = from; n <= to; n += 1) {
    try {
      acknowledged.push((await ledger.append(sampleBatch(n))).digest);
    } catch (error) {
      expect(error).toBeInstanceOf(LedgerWriteError);
    }
  }
  await ledger.close();
}

async function read(disk: MemoryDisk): Promise<LedgerBatch[]> {
  return (await openLedger(FOLDER, { mode: 'read', ...disk.start() })).batches;
}

const digests = (batches: readonly LedgerBatch[]): string[] => batches.map(({ digest }) => digest);
const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
const origins = (batches: readonly LedgerBatch[]): string[] => batches.map(({ origin }) => origin);

/** All that was acknowledged is there, in order, and at most the one batch that was on its way. */
function expectHistory(batches: readonly LedgerBatch[], acknowledged: readonly string[], atMost = 1): void {
  expect({
    kept: digests(batches).slice(0, acknowledged.length),
    isMore: batches.length - acknowledged.length > atMost,
    batches,
  }).toMatchObject({
    kept: acknowledged,
    isMore: false,
    batches: batches.map(({ origin }, i) => ({
      ...sampleBatch(Number(origin.slice('batch-'.length))),
      seq: i + 1,
      prev: batches[i - 1]?.digest ?? '0'.repeat(64),
    })),
  });
}

/** After the crash: readers and the next writer see the history, and what that one appends is there for good. */
async function expectRecovery(disk: MemoryDisk, acknowledged: readonly string[], writer = disk.start()): Promise<void> {
  const seen = await read(disk);
  expectHistory(seen, acknowledged);
  const { ledger, batches } = await openLedger(FOLDER, { mode: 'write', ...writer });
  const found = digests(batches);
  await ledger.append(sampleBatch(9));
  // Nothing but what was synced is left.
  disk.losePower(() => 0.99);
  const after = await read(disk);
  expect({ found, after: digests(after), last: after.at(-1)?.origin }).toEqual({
    found: digests(seen),
    after: [...digests(seen), ledger.head],
    last: 'batch-9',
  });
}

describe.each(Object.keys(BEGINNINGS))('a writer that finds %s', (beginning) => {
  const begin = BEGINNINGS[beginning]!;

  async function countSteps(): Promise<number> {
    const { disk } = await begin();
    const process = disk.start();
    await write(process, 3, 5);
    return process.steps();
  }

  it.each<Fate>(['dies before', 'dies after', 'dies halfway'])(
    'loses nothing acknowledged and shows no half when it %s any step',
    async (fate) => {
      const steps = await countSteps();
      expect(steps).toBeGreaterThan(12);
      for (let step = 1; step <= steps; step += 1) {
        // Loss 0: the process alone dies and the cache stays; then the whole machine, with luck and without.
        for (let loss = 0; loss <= LOSSES; loss += 1) {
          const { disk, acknowledged } = await begin();
          await quietly(
            write(
              disk.start((n) => (n === step ? fate : 'done')),
              3,
              5,
              acknowledged,
            ),
          );
          if (loss > 0) disk.losePower(seededRandom(step * 1000 + loss));
          await expectRecovery(disk, acknowledged);
        }
      }
    },
  );

  it('loses nothing when two writers in a row die at any two steps', async () => {
    const steps = await countSteps();
    for (let first = 1; first <= steps; first += 1) {
      for (let second = 1; second <= 30; second += 2) {
        const { disk, acknowledged } = await begin();
        await quietly(
          write(
            disk.start((n) => (n === first ? 'dies after' : 'done')),
            3,
            5,
            acknowledged,
          ),
        );
        // The second may adopt what the first had on its way, and acknowledge it by building on it.
        const known = [...acknowledged];
        const { files, processes } = disk.start((n) => (n === second ? 'dies halfway' : 'done'));
        await quietly(
          openLedger(FOLDER, { mode: 'write', files, processes }).then(async ({ ledger, batches }) => {
            known.splice(0, known.length, ...digests(batches));
            known.push((await ledger.append(sampleBatch(6))).digest);
          }),
        );
        disk.losePower(seededRandom(first * 100 + second));
        await expectRecovery(disk, known);
      }
    }
  });

  it.each`
    fate             | code        | because
    ${'fails'}       | ${'EIO'}    | ${'disks break'}
    ${'fails'}       | ${'ENOSPC'} | ${'disks fill up'}
    ${'stops short'} | ${'EIO'}    | ${'a write may do less than asked'}
  `('keeps what it acknowledged and drops what it refused when any step $fate with $code: $because', async (row) => {
    const { fate, code } = row as { fate: Fate; code: string };
    const steps = await countSteps();
    for (let step = 1; step <= steps; step += 1) {
      for (let loss = 0; loss <= 2; loss += 1) {
        const { disk, acknowledged } = await begin();
        await quietly(
          writeOn(
            disk.start((n) => (n === step ? fate : 'done'), code),
            3,
            5,
            acknowledged,
          ),
        );
        if (loss > 0) disk.losePower(seededRandom(step * 10 + loss));
        else disk.alive.clear();
        expect(digests(await read(disk))).toEqual(acknowledged);
        await expectRecovery(disk, acknowledged);
      }
    }
  });

  it('keeps what it acknowledged when everything fails from some step on', async () => {
    const steps = await countSteps();
    for (let step = 1; step <= steps; step += 1) {
      for (const kinds of [/./, /sync/, /write/, /sync|truncate/]) {
        const { disk, acknowledged } = await begin();
        const fates: Fates = (n, name) => (n >= step && kinds.test(name) ? 'fails' : 'done');
        await quietly(writeOn(disk.start(fates), 3, 5, acknowledged));
        disk.alive.clear();
        await expectRecovery(disk, acknowledged);
      }
    }
  });
});

describe('a torn tail', () => {
  const NOTHING_UNSYNCED = (): number => 0.99;

  /** Two batches and a long half of a third, all on the disk. */
  async function torn(): Promise<{ disk: MemoryDisk; acknowledged: string[]; tail: string }> {
    const disk = new MemoryDisk();
    const acknowledged = await write(disk.start(), 1, 2);
    const tail = '{"assert":[{"claim":'.repeat(200);
    disk.put(FILE, disk.content(FILE).toString() + tail);
    return { disk, acknowledged, tail };
  }

  it('is still there, in the ledger or saved beside it, when its cutting is interrupted at any step', async () => {
    for (let step = 1; step <= 30; step += 1) {
      const { disk, tail } = await torn();
      await quietly(
        write(
          disk.start((n) => (n === step ? 'dies before' : 'done')),
          3,
          3,
        ),
      );
      disk.losePower(NOTHING_UNSYNCED);
      const places = disk.names().filter((name) => /ledger\.(jsonl|torn-\d+)$/.test(name));
      expect(places.some((name) => disk.content(name).toString().endsWith(tail))).toBe(true);
    }
  });

  it('is not mixed up with the batch that is written in its place', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { disk, acknowledged } = await torn();
      let isAppending = false;
      const fates: Fates = (_, name) => (isAppending && name === `sync ${FILE}` ? 'dies before' : 'done');
      const { ledger } = await openLedger(FOLDER, { mode: 'write', ...disk.start(fates) });
      isAppending = true;
      await quietly(ledger.append(sampleBatch(3)));
      disk.losePower(seededRandom(seed));
      await expectRecovery(disk, acknowledged);
    }
  });

  it('left by a failed write is not mixed up with the batch that is written in its place', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const disk = new MemoryDisk();
      const acknowledged = await write(disk.start(), 1, 2);
      let writes = 0;
      const fates: Fates = (_, name) => {
        if (name === `write ${FILE}`) return (writes += 1) === 1 ? 'fails' : 'done';
        if (name === `truncate ${FILE}`) disk.writeBack();
        return writes > 1 && name === `sync ${FILE}` ? 'dies before' : 'done';
      };
      const { ledger } = await openLedger(FOLDER, { mode: 'write', ...disk.start(fates, 'ENOSPC') });
      await expect(ledger.append(sampleBatch(3, 20))).rejects.toThrow('ENOSPC');
      await quietly(ledger.append(sampleBatch(4)));
      disk.losePower(seededRandom(seed));
      await expectRecovery(disk, acknowledged);
    }
  });
});

describe('a writer on a failing disk', () => {
  const failing = (wanted: string, left = 1): Fates => {
    return (_, name) => (name === wanted && (left -= 1) === 0 ? 'fails' : 'done');
  };

  it('goes on writing when a write failed and its half could be cut', async () => {
    const disk = new MemoryDisk();
    const { ledger } = await openLedger(FOLDER, { mode: 'write', ...disk.start(failing(`write ${FILE}`), 'ENOSPC') });
    await expect(ledger.append(sampleBatch(1))).rejects.toThrow(
      `${FILE}: writing failed (ENOSPC); the batch was not recorded. Free space or mend the disk, then try again.`,
    );
    await ledger.append(sampleBatch(2));
    expect(origins(await read(disk))).toEqual(['batch-2']);
  });

  it('writes no more once fsync has failed, until it is opened again', async () => {
    const disk = new MemoryDisk();
    const process = disk.start();
    await write(process, 1, 1);
    const broken = disk.start(failing(`sync ${FILE}`));
    const { ledger } = await openLedger(FOLDER, { mode: 'write', ...broken });
    await expect(ledger.append(sampleBatch(2))).rejects.toMatchObject({
      code: 'LEDGER_WRITE_FAILED',
      reason: 'EIO',
      message: `${FILE}: fsync failed (EIO); the batch was not recorded. Free space or mend the disk, then open the ledger again.`,
    });
    await expect(ledger.append(sampleBatch(3))).rejects.toThrow(
      `${FILE}: nothing more is written since an earlier failure (EIO). Close the ledger and open it again.`,
    );
    await ledger.close();
    await write(broken, 4, 4);
    expect(origins(await read(disk))).toEqual(['batch-1', 'batch-4']);
  });

  it('writes no more when a half could not be cut, and the same process can open it again', async () => {
    const disk = new MemoryDisk();
    const broken = disk.start((_, name) => (isBroken && /write|truncate/.test(name) ? 'fails' : 'done'));
    let isBroken = false;
    const { ledger } = await openLedger(FOLDER, { mode: 'write', ...broken });
    await ledger.append(sampleBatch(1));
    isBroken = true;
    await expect(ledger.append(sampleBatch(2))).rejects.toThrow('then open the ledger again');
    isBroken = false;
    await expect(ledger.append(sampleBatch(3))).rejects.toThrow('nothing more is written');
    expect(origins(await read(disk))).toEqual(['batch-1']);
    await ledger.close();
    await write(broken, 4, 4);
    expect(origins(await read(disk))).toEqual(['batch-1', 'batch-4']);
    expect(disk.names()).toContain(`${FOLDER}/ledger.torn-1`);
  });

  it('does not trust the cache after a failed fsync, even when the first attempt to put it right fails too', async () => {
    const disk = new MemoryDisk();
    const acknowledged = await write(disk.start(), 1, 1);
    let appended = false;
    const dying = disk.start((_, name) => {
      if (name === `write ${FILE}`) appended = true;
      if (name === `truncate ${FILE}`) return 'dies before';
      return appended && name === `sync ${FILE}` ? 'fails' : 'done';
    });
    await quietly(write(dying, 2, 2));
    const next = disk.start(failing(`sync ${FILE}`));
    await expect(write(next, 3, 3)).rejects.toThrow('cannot be opened for writing (EIO)');
    await expectRecovery(disk, acknowledged, next);
  });

  it('tells a reader that had seen a batch which was then taken back', async () => {
    const disk = new MemoryDisk();
    await write(disk.start(), 1, 1);
    const reader = (await openLedger(FOLDER, { mode: 'read', ...disk.start() })).ledger;
    const seen: string[] = [];
    const process = disk.start(failing(`sync ${FILE}`, 2)); // the newline's
    const { sync } = { sync: process.files.open };
    const files: DiskProcess['files'] = {
      ...process.files,
      open: async (path, mode) => {
        const file = await sync(path, mode);
        if (path !== FILE) return file;
        return { ...file, sync: async () => (seen.push(...origins(await reader.poll())), file.sync()) };
      },
    };
    const { ledger } = await openLedger(FOLDER, { mode: 'write', files, processes: process.processes });
    await expect(ledger.append(sampleBatch(2))).rejects.toThrow('fsync failed');
    expect(seen).toEqual(['batch-2']); // not before its newline
    await expect(reader.poll()).rejects.toThrow(LedgerDamagedError);
    await expect(reader.poll()).rejects.toThrow(
      `${FILE}:3: batch 2, read before, has been cut or replaced since. Open the ledger anew.`,
    );
  });
});
