import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import type { Files } from '../../../../src/store/embedded/ledger/files.js';
import { openLedger, type LedgerRepair } from '../../../../src/store/embedded/ledger/ledger.js';
import { takeLock, type Lock } from '../../../../src/store/embedded/ledger/lock.js';
import { nodeProcesses, type Processes } from '../../../../src/store/embedded/ledger/processes.js';
import { runs } from '../../../support/runs.js';
import { MemoryDisk, type DiskProcess } from './memory-disk.js';
import { sampleBatch } from './sample.js';

const FOLDER = '/data/.spacegov';
const LOCK = `${FOLDER}/writer.lock`;

const openAs = (process: Pick<DiskProcess, 'files' | 'processes'>, report?: (repair: LedgerRepair) => void) =>
  openLedger(FOLDER, { mode: 'write', ...process, ...(report !== undefined && { report }) });

/** A disk with a ledger, written by a process that still holds the lock. */
async function written(): Promise<{ disk: MemoryDisk; owner: DiskProcess }> {
  const disk = new MemoryDisk();
  const owner = disk.start();
  const { ledger } = await openAs(owner);
  await ledger.append(sampleBatch(1));
  return { disk, owner };
}

describe('the lock of a ledger', () => {
  it('keeps a second writer out and names the first', async () => {
    const { disk, owner } = await written();
    const opening = openAs(disk.start());
    await expect(opening).rejects.toThrow(
      `${LOCK}: the ledger is being written by process ${owner.pid}. Stop that process, or open the ledger for reading.`,
    );
    await expect(opening).rejects.toMatchObject({ code: 'LEDGER_LOCKED', name: 'LedgerLockedError' });
    expect(disk.names()).toEqual(['/data', FOLDER, `${FOLDER}/ledger.jsonl`, LOCK]);
  });

  it('keeps a second writer in the same process out', async () => {
    const { owner } = await written();
    await expect(openAs(owner)).rejects.toThrow(`by process ${owner.pid}`);
  });

  it('does not keep readers out', async () => {
    const { disk } = await written();
    const { batches } = await openLedger(FOLDER, { mode: 'read', ...disk.start() });
    expect(batches).toHaveLength(1);
  });

  it('is taken over from a process that is gone, which is reported', async () => {
    const { disk, owner } = await written();
    owner.kill();
    const repairs: LedgerRepair[] = [];
    const { batches } = await openAs(disk.start(), (repair) => repairs.push(repair));
    expect(batches).toHaveLength(1);
    const message = `${FOLDER}: took over the lock of process ${owner.pid}, which ended without releasing it`;
    expect(repairs).toEqual([{ kind: 'LOCK_TAKEN_OVER', message }]);
    expect(disk.names()).toEqual(['/data', FOLDER, `${FOLDER}/ledger.jsonl`, LOCK]);
  });

  it.each`
    birth           | host       | outcome     | because
    ${'an earlier'} | ${'here'}  | ${'taken'}  | ${'the pid belongs to another process now'}
    ${null}         | ${'here'}  | ${'locked'} | ${'this system does not say when a process began'}
    ${'an earlier'} | ${'there'} | ${'locked'} | ${'the processes of another machine cannot be seen'}
  `('is $outcome when the pid is in use: $because', async ({ birth, host, outcome }) => {
    const disk = new MemoryDisk();
    const other = disk.start();
    disk.put(LOCK, JSON.stringify({ pid: other.pid, host, birth, token: 't' }));
    const opening = openAs(disk.start());
    if (outcome === 'taken') await expect(opening).resolves.toMatchObject({ batches: [] });
    else await expect(opening).rejects.toMatchObject({ code: 'LEDGER_LOCKED' });
  });

  it('says what to do about a lock of another machine', async () => {
    const disk = new MemoryDisk();
    disk.put(LOCK, JSON.stringify({ pid: 7, host: 'there', birth: null, token: 't' }));
    await expect(openAs(disk.start())).rejects.toThrow(
      `${LOCK}: the ledger is being written by process 7 on the machine "there". Stop it there, or open the ledger for reading; if it runs no more, delete this file and try again.`,
    );
  });

  it.each([
    '',
    'half a l',
    '[]',
    'null',
    '{"pid":-1,"host":"here","birth":null,"token":"t"}',
    '{"pid":1,"host":"here","birth":null,"token":"../../t"}',
  ])('is not taken over where it reads %j', async (content) => {
    const disk = new MemoryDisk();
    disk.put(LOCK, content);
    await expect(openAs(disk.start())).rejects.toThrow(
      `${LOCK}: the lock does not say whose it is. If no process writes this ledger, delete this file and try again.`,
    );
    expect(disk.content(LOCK).toString()).toBe(content);
  });

  it('works where the file system knows no links', async () => {
    const disk = new MemoryDisk();
    const withoutLinks = (process: DiskProcess): DiskProcess => ({
      ...process,
      files: { ...process.files, link: () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' })) },
    });
    const first = withoutLinks(disk.start());
    await openAs(first);
    await expect(openAs(withoutLinks(disk.start()))).rejects.toThrow(`by process ${first.pid}`);
    first.kill();
    const { ledger } = await openAs(withoutLinks(disk.start()));
    await ledger.close();
    expect(disk.names()).toEqual(['/data', FOLDER, `${FOLDER}/ledger.jsonl`]);
  });

  it('goes to exactly one of many that want it at once, however their steps interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom('free', 'stale', 'stale twice'), async (scheduler, state) => {
        const disk = await diskWithLock(state);
        const contenders = [1, 2, 3, 4].map(() => interleaved(disk.start(), scheduler));
        const held: Lock[] = [];
        const outcomes = Promise.allSettled(
          contenders.map(async ({ files, processes }) => {
            held.push(await takeLock(FOLDER, files, processes));
          }),
        );
        await scheduler.waitFor(outcomes);
        for (const outcome of await outcomes) {
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'LEDGER_LOCKED' });
        }
        expect(held).toHaveLength(1);
        await scheduler.waitFor(held[0]!.check());
      }),
      { numRuns: runs(120), seed: 20250507 },
    );
  });

  it('goes to one after the other while each that gets it dies or releases it, never to two at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (scheduler, dies) => {
          const disk = await diskWithLock('stale');
          let holders = 0;
          const work = Promise.all(
            dies.map(async (isToDie) => {
              const process = disk.start();
              const { files, processes } = interleaved(process, scheduler);
              for (let attempt = 0; attempt < 3; attempt += 1) {
                const lock = await takeLock(FOLDER, files, processes).catch(() => null);
                if (lock === null) continue;
                holders += 1;
                expect(holders).toBe(1);
                await scheduler.schedule(Promise.resolve(), 'works');
                await lock.check();
                holders -= 1;
                if (isToDie) process.kill();
                else await lock.release();
                return;
              }
            }),
          );
          await scheduler.waitFor(work);
        },
      ),
      { numRuns: runs(120), seed: 20250507 },
    );
  });
});

async function diskWithLock(state: string): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  disk.put(`${FOLDER}/x`, '');
  if (state === 'free') return disk;
  const owner = disk.start();
  await takeLock(FOLDER, owner.files, owner.processes);
  owner.kill();
  if (state === 'stale') return disk;
  // One that took it over died between its claim and the exchange.
  const second = disk.start((_, name) => (name.startsWith('rename') ? 'dies before' : 'done'));
  await expect(takeLock(FOLDER, second.files, second.processes)).rejects.toThrow('dead');
  expect(disk.names().filter((name) => name.endsWith('.next'))).toHaveLength(1);
  return disk;
}

/** The same process, but the scheduler decides whose step comes next. */
function interleaved(
  { files, processes }: DiskProcess,
  scheduler: fc.Scheduler,
): { files: Files; processes: Processes } {
  const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), name);
    return act();
  };
  return {
    processes,
    files: {
      ...files,
      open: (path, mode) => step('open', () => files.open(path, mode)),
      link: (from, to) => step('link', () => files.link(from, to)),
      rename: (from, to) => step('rename', () => files.rename(from, to)),
      unlink: (path) => step('unlink', () => files.unlink(path)),
    },
  };
}

describe('the processes of this machine', () => {
  it('are told apart by their birth where the system says it', async () => {
    const birth = await nodeProcesses.birthOf(process.pid);
    expect(birth).toBe(await nodeProcesses.birthOf(process.pid));
    if (process.platform === 'linux') expect(birth).toMatch(/^[0-9a-f-]{36}:\d+$/);
    else expect(birth).toBeNull();
  });

  it('are gone once they have ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const pid = child.pid!;
    expect(await nodeProcesses.birthOf(pid)).not.toBe('gone');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await nodeProcesses.birthOf(pid)).toBe('gone');
  });
});
