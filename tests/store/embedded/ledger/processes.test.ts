import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { openLedger, type LedgerBatch, type LedgerRepair } from '../../../../src/store/embedded/ledger/ledger.js';
import { ALONE } from '../../../cli/support.js';
import { seededRandom } from '../../../support/seeded-random.js';
import { sampleBatch } from './sample.js';

let root: string;
let script: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ledger-processes-'));
  script = join(root, 'writer.mjs');
  const entry = join(__dirname, 'writer-process.ts');
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'data-'));
});
afterAll(() => rm(root, { recursive: true }));

interface Writer {
  readonly child: ChildProcess;
  /** What it has printed so far: `ready`, then digests of what was acknowledged. */
  readonly printed: () => string[];
  readonly ended: Promise<unknown>;
}

function startWriter(args: readonly (string | number)[], limit = 'true'): Writer {
  // The shell becomes the process, so that its pid is the writer's.
  const child = spawn('bash', [
    '-c',
    `${limit}; exec "$0" "$@"`,
    process.execPath,
    ...ALONE,
    script,
    folder,
    ...args.map(String),
  ]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, printed: () => output.split('\n').slice(0, -1), ended: once(child, 'close') };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(1);
}

const digests = (batches: readonly LedgerBatch[]): string[] => batches.map(({ digest }) => digest);

describe('processes that write a ledger', () => {
  it('lose nothing acknowledged when they are killed at any moment', async () => {
    const acknowledged: string[] = [];
    let tails = 0;
    for (let round = 1; round <= 12; round += 1) {
      const random = seededRandom(round);
      // Large batches in every third round, so that some writes are cut through.
      const claims = round % 3 === 0 ? 3000 : 5;
      const writer = startWriter([acknowledged.length + 1, 100_000, claims, round]);
      await until(() => writer.printed().length > 1 + random() * 4);
      await sleep(random() * 25);
      writer.child.kill('SIGKILL');
      await writer.ended;

      acknowledged.push(...writer.printed().slice(1));
      const seen = (await openLedger(folder, { mode: 'read' })).batches;
      const repairs: LedgerRepair[] = [];
      const report = (repair: LedgerRepair): number => repairs.push(repair);
      const { ledger, batches } = await openLedger(folder, { mode: 'write', report });
      expect(digests(batches)).toEqual(digests(seen));
      expect(digests(batches).slice(0, acknowledged.length)).toEqual(acknowledged);
      expect(batches.length - acknowledged.length).toBeLessThanOrEqual(1);
      expect(repairs[0]?.message).toContain(`took over the lock of process ${writer.child.pid}`);
      tails += repairs.length - 1;
      acknowledged.push(...digests(batches).slice(acknowledged.length));
      await ledger.close();
    }
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('ledger.torn-'))).toHaveLength(tails);
    expect(names.filter((name) => name.startsWith('writer.lock'))).toEqual([]);
  });

  it('lose nothing acknowledged when they are killed while opening and taking over', async () => {
    const { ledger } = await openLedger(folder, { mode: 'write' });
    const { digest } = await ledger.append(sampleBatch(1, 2000));
    await ledger.close();
    for (let round = 1; round <= 8; round += 1) {
      const random = seededRandom(round);
      const writer = startWriter([2, 0]);
      await sleep(40 + random() * 40);
      writer.child.kill('SIGKILL');
      await writer.ended;
    }
    const again = await openLedger(folder, { mode: 'write' });
    expect(digests(again.batches)).toEqual([digest]);
    await again.ledger.close();
  });

  it('keep each other out, and say who is writing', async () => {
    const first = startWriter([1, 100_000]);
    await until(() => first.printed().length > 0);
    const second = startWriter([1, 1]);
    await second.ended;
    expect(second.child.exitCode).toBe(1);
    expect(second.printed()).toEqual([
      `${join(folder, 'writer.lock')}: the ledger is being written by process ${first.child.pid}. Stop that process, or open the ledger for reading.`,
    ]);
    first.child.kill('SIGKILL');
    await first.ended;
  });

  it('let only one of five take over a lock that was left behind', async () => {
    const dead = startWriter([1, 100_000]);
    await until(() => dead.printed().length > 1);
    dead.child.kill('SIGKILL');
    await dead.ended;
    const before = (await openLedger(folder, { mode: 'read' })).batches.length;
    const writers = Array.from({ length: 5 }, (_, i) => startWriter([10_000 * (i + 1), 100_000]));
    await until(() => writers.every(({ child, printed }) => child.exitCode !== null || printed().length > 1));
    for (const { child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.filter(({ printed }) => printed()[0] === 'ready')).toHaveLength(1);
    const { batches } = await openLedger(folder, { mode: 'read' });
    expect(new Set(batches.slice(before).map(({ origin }) => origin.length)).size).toBe(1);
  });

  it('are followed by a reader, batch by batch, without halves and repeats', async () => {
    const writer = startWriter([1, 40, 800, 7]);
    const { ledger, batches } = await openLedger(folder, { mode: 'read' });
    const seen: LedgerBatch[] = [...batches];
    const ended = writer.ended.then(() => true);
    let polls = 0;
    for (let isOver = false; !isOver; polls += 1) {
      isOver = await Promise.race([ended, sleep(0, false)]);
      seen.push(...(await ledger.poll()));
    }
    expect(digests(seen)).toEqual(writer.printed().slice(1));
    expect(seen).toHaveLength(40);
    expect(polls).toBeGreaterThan(10);
  });

  (process.platform === 'win32' ? it.skip : it)('refuse cleanly what no longer fits on the disk', async () => {
    // A file may hold 64 KiB; some of the batches are larger than what is left, others still fit.
    const writer = startWriter([1, 12, 160, 3], 'ulimit -f 64');
    await writer.ended;
    const [ready, ...lines] = writer.printed();
    const acknowledged = lines.filter((line) => /^[0-9a-f]{64}$/.test(line));
    const refused = lines.filter((line) => !acknowledged.includes(line));
    expect(ready).toBe('ready');
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(
      new Set([
        `${join(folder, 'ledger.jsonl')}: writing failed (EFBIG); the batch was not recorded. Free space or mend the disk, then try again.`,
      ]),
    );
    const repairs: LedgerRepair[] = [];
    const { ledger, batches } = await openLedger(folder, { mode: 'write', report: (repair) => repairs.push(repair) });
    expect(digests(batches)).toEqual(acknowledged);
    expect(repairs).toEqual([]); // the half written batches were cut at once
    await ledger.append(sampleBatch(99, 500));
    await ledger.close();
  });
});
