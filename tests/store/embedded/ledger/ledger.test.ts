import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, readdir, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimId } from '../../../../src/model/claim.js';
import { nodeFiles, type Files } from '../../../../src/store/embedded/ledger/files.js';
import {
  openLedger,
  type Ledger,
  type LedgerBatch,
  type LedgerRepair,
} from '../../../../src/store/embedded/ledger/ledger.js';
import { NO_DIGEST, type Link } from '../../../../src/store/batch-text.js';
import { BEFORE_FIRST, readBatches } from '../../../../src/store/embedded/ledger/read-batches.js';
import type { VersionedBatch } from '../../../../src/store/batch-text.js';
import { canonicalJson } from '../../../../src/text/canonical-json.js';
import { sampleBatch } from './sample.js';

let folder: string;
let file: string;
let opened: Ledger[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ledger-')), 'deep', '.spacegov');
  file = join(folder, 'ledger.jsonl');
  opened = [];
});

afterEach(async () => {
  for (const ledger of opened) await ledger.close();
  await rm(join(folder, '..', '..'), { recursive: true });
});

interface Opened {
  ledger: Ledger;
  batches: LedgerBatch[];
  repairs: LedgerRepair[];
}

async function open(mode: 'read' | 'write', files: Files = nodeFiles): Promise<Opened> {
  const repairs: LedgerRepair[] = [];
  const { ledger, batches } = await openLedger(folder, { mode, files, report: (repair) => repairs.push(repair) });
  opened.push(ledger);
  return { ledger, batches, repairs };
}

/** Leaves a ledger with batches 1 to `count` behind. */
async function fill(count: number): Promise<LedgerBatch[]> {
  const { ledger } = await open('write');
  const batches: LedgerBatch[] = [];
  for (let n = 1; n <= count; n += 1) batches.push(await ledger.append(sampleBatch(n)));
  await ledger.close();
  return batches;
}

const lines = async (): Promise<string[]> => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
const origins = (batches: readonly LedgerBatch[]): string[] => batches.map(({ origin }) => origin);

describe('a ledger', () => {
  it('gives back what was appended, in order and chained', async () => {
    const written = await fill(3);
    const { ledger, batches, repairs } = await open('write');
    expect(batches).toEqual(written);
    expect(batches.map(({ seq, prev }) => [seq, prev])).toEqual([
      [1, NO_DIGEST],
      [2, written[0]?.digest],
      [3, written[1]?.digest],
    ]);
    expect(batches[2]).toMatchObject(sampleBatch(3));
    expect(ledger.head).toBe(written[2]?.digest);
    expect(repairs).toEqual([]);
  });

  it('begins with a header and a head of 64 zeros, and leaves no other file behind', async () => {
    const { ledger, batches } = await open('write');
    expect([ledger.head, batches]).toEqual([NO_DIGEST, []]);
    expect(await lines()).toEqual(['{"format":"spacegov-ledger","version":2}']);
    expect(await readdir(folder)).toEqual(['ledger.jsonl', 'writer.lock']);
    await ledger.close();
    await ledger.close();
    expect(await readdir(folder)).toEqual(['ledger.jsonl']);
  });

  it('has digests that anyone can check with a JSON parser and SHA-256', async () => {
    await fill(2);
    for (const line of (await lines()).slice(1)) {
      const { digest, ...rest } = JSON.parse(line);
      expect(createHash('sha256').update(canonicalJson(rest)).digest('hex')).toBe(digest);
    }
  });

  it('has equal heads for equal histories', async () => {
    const before = await fill(2);
    await unlink(file);
    expect(await fill(2)).toEqual(before);
  });

  it('carries out appends one by one, in the order of the calls', async () => {
    const { ledger } = await open('write');
    const written = await Promise.all([1, 2, 3, 4].map((n) => ledger.append(sampleBatch(n))));
    expect(written.map(({ seq, origin }) => `${seq} ${origin}`)).toEqual([
      '1 batch-1',
      '2 batch-2',
      '3 batch-3',
      '4 batch-4',
    ]);
    expect((await open('read')).batches).toEqual(written);
  });

  it('finishes what is being appended when it is closed, and takes no more', async () => {
    const { ledger } = await open('write');
    const appended = ledger.append(sampleBatch(1));
    await ledger.close();
    await expect(appended).resolves.toMatchObject({ seq: 1 });
    await expect(ledger.append(sampleBatch(2))).rejects.toThrow(`${file}: the ledger is closed. Open it again.`);
  });

  it('refuses a batch that could not be read back, and goes on', async () => {
    const { ledger } = await open('write');
    const batch = sampleBatch(1);
    const broken: VersionedBatch = { ...batch, assert: [{ ...batch.assert[0]!, confidence: NaN }] };
    await expect(ledger.append(broken)).rejects.toThrow(
      `${file}: the batch was refused, as it could not be read back: it is not a batch of claims. Nothing was written.`,
    );
    await ledger.append(batch);
    expect(origins((await open('read')).batches)).toEqual(['batch-1']);
  });

  it('reads a batch whose line is longer than what is read at once', async () => {
    const { ledger } = await open('write');
    const written = [await ledger.append(sampleBatch(1)), await ledger.append(sampleBatch(2, 20_000))];
    written.push(await ledger.append(sampleBatch(3)));
    expect((await stat(file)).size).toBeGreaterThan(4 * 1024 * 1024);
    expect((await open('read')).batches).toEqual(written);
  });

  it('refuses a line that is longer than a text can be', async () => {
    await fill(1);
    const handle = await nodeFiles.open(file, 'r');
    await expect(readBatches(handle, file, BEFORE_FIRST, 100)).rejects.toThrow('it is longer than 0 MB');
    await handle.close();
  });

  it('writes nothing when opened for reading', async () => {
    const { ledger, batches } = await open('read');
    expect([ledger.head, batches, await ledger.poll()]).toEqual([NO_DIGEST, [], []]);
    await expect(ledger.append(sampleBatch(1))).rejects.toMatchObject({
      code: 'LEDGER_WRITE_FAILED',
      reason: 'READ_ONLY',
    });
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('the format of a ledger', () => {
  it.each`
    content                                             | message
    ${'{"format":"spacegov-ledger","version":1}\n{}\n'} | ${'this ledger is of version 1, and this program reads version 2. Use the release that wrote it'}
    ${'{"format":"spacegov-ledger","version":12}'}      | ${'this ledger is of version 12'}
    ${'subject,predicate\n'}                            | ${'this is not a ledger: its first line should be {"format":"spacegov-ledger","version":2}'}
    ${'{"format":"spacegov-ledger","version":2}\r\n'}   | ${'this is not a ledger'}
    ${'x'}                                              | ${'this is not a ledger'}
  `('refuses $content: $message', async ({ content, message }) => {
    await fill(0);
    await writeFile(file, content);
    for (const mode of ['write', 'read'] as const) {
      const opening = open(mode);
      await expect(opening).rejects.toThrow(`${file}:1: ${message}`);
      await expect(opening).rejects.toMatchObject({ code: 'LEDGER_FORMAT', name: 'LedgerFormatError' });
    }
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await readdir(folder)).toEqual(['ledger.jsonl']); // the lock is released
  });

  it.each(['', '{"format":"spacegov-le'])('takes %j for a ledger whose making was interrupted', async (content) => {
    await fill(0);
    await writeFile(file, content);
    expect((await open('read')).batches).toEqual([]);
    expect((await open('write')).batches).toEqual([]);
    expect(await lines()).toEqual(['{"format":"spacegov-ledger","version":2}']);
  });
});

describe('a torn tail', () => {
  const TAILS: Record<string, (line: string) => string> = {
    'one byte': (line) => line.slice(0, 1),
    'half a line': (line) => line.slice(0, line.length / 2),
    'a line without its newline': (line) => line,
    'a line with holes': (line) => `${line.slice(0, 20)}${'\0'.repeat(40)}${line.slice(60)}`,
    zeros: (line) => '\0'.repeat(line.length),
  };

  it.each(Object.keys(TAILS))('of %s is ignored by readers, and cut, saved and reported by a writer', async (kind) => {
    const written = await fill(3);
    const tail = TAILS[kind]!((await lines()).at(-1)!);
    const kept = (await lines())
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('');
    await writeFile(file, kept + tail);

    expect((await open('read')).batches).toEqual(written.slice(0, 2));
    expect(await readFile(file, 'utf8')).toBe(kept + tail);

    const { ledger, batches, repairs } = await open('write');
    expect(batches).toEqual(written.slice(0, 2));
    const saved = join(folder, 'ledger.torn-1');
    expect(repairs).toEqual([
      {
        kind: 'TAIL_CUT',
        message: `${file}:4: batch 3 was not whole; its ${Buffer.byteLength(tail)} bytes were cut and saved in ${saved}; kept all up to batch 2`,
      },
    ]);
    expect(await readFile(saved, 'utf8')).toBe(tail);
    expect(await readFile(file, 'utf8')).toBe(kept);
    expect(await ledger.append(sampleBatch(3))).toEqual(written[2]);
  });

  it('is saved under a name that is free', async () => {
    await fill(1);
    for (const name of ['ledger.torn-1', 'ledger.torn-2']) {
      await appendFile(file, 'half');
      const { ledger } = await open('write');
      await ledger.close();
      expect(await readdir(folder)).toContain(name);
    }
  });

  it('is left as it is where it cannot be saved', async () => {
    await fill(1);
    await appendFile(file, 'half');
    const content = await readFile(file, 'utf8');
    const files: Files = {
      ...nodeFiles,
      async open(path, mode) {
        const inner = await nodeFiles.open(path, mode);
        if (!path.includes('torn')) return inner;
        return { ...inner, write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
      },
    };
    await expect(open('write', files)).rejects.toThrow(
      `${folder}: the ledger cannot be opened for writing (ENOSPC). Free space or grant rights there, or name another folder.`,
    );
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await readdir(folder)).toEqual(['ledger.jsonl']);
  });

  it('becomes a batch for a reader once it is whole', async () => {
    await fill(3);
    const content = await readFile(file);
    await truncate(file, content.length - 100);
    const { ledger, batches } = await open('read');
    expect(origins(batches)).toEqual(['batch-1', 'batch-2']);
    await writeFile(file, content.subarray(0, -1));
    expect(await ledger.poll()).toEqual([]);
    expect(ledger.hasNews()).toBe(true); // what is not whole is looked at again
    await appendFile(file, '\n');
    expect(origins(await ledger.poll())).toEqual(['batch-3']);
    expect(await ledger.poll()).toEqual([]);
  });
});

describe('a damaged ledger', () => {
  const replaceLine = async (n: number, change: (line: string) => string): Promise<void> => {
    const all = await lines();
    all[n - 1] = change(all[n - 1]!);
    await writeFile(file, `${all.join('\n')}\n`);
  };
  /** A line with a right digest, whatever it says. */
  const seal = (content: object, last: Link): string => {
    const text = canonicalJson({ ...content, prev: last.head, seq: last.seq + 1 });
    return `${text.slice(0, -1)},"digest":"${createHash('sha256').update(text).digest('hex')}"}`;
  };

  it.each`
    what                         | line | change                                                                        | problem
    ${'a changed letter'}        | ${3} | ${(l: string) => l.replace('batch-2', 'batch-7')}                             | ${'its digest does not fit its content'}
    ${'a changed digest'}        | ${3} | ${(l: string) => l.replace(/"digest":"./, '"digest":"x')}                     | ${'its digest does not fit its content'}
    ${'half a line'}             | ${3} | ${(l: string) => l.slice(0, 50)}                                              | ${'its digest does not fit its content'}
    ${'an empty line'}           | ${3} | ${() => ''}                                                                   | ${'its digest does not fit its content'}
    ${'a batch told twice'}      | ${3} | ${(l: string) => `${l}\n${l}`}                                                | ${'it is batch 2, where batch 3 belongs'}
    ${'another chain'}           | ${3} | ${() => seal(sampleBatch(2), { seq: 1, head: '1'.repeat(64) })}               | ${'it does not follow the batch before it'}
    ${'another letter, at last'} | ${5} | ${(l: string) => l.replace('batch-4', 'batch-7')}                             | ${'its digest does not fit its content'}
    ${'a hole, at last'}         | ${5} | ${(l: string) => `${l.slice(0, 20)}${'\0'.repeat(40)}${l.slice(60)}`}         | ${'its digest does not fit its content'}
    ${'another chain, at last'}  | ${5} | ${() => seal(sampleBatch(4), { seq: 3, head: '1'.repeat(64) })}               | ${'it does not follow the batch before it'}
    ${'no claims'}               | ${3} | ${() => seal({ ...sampleBatch(2), assert: {} }, { seq: 1, head: '' })}        | ${'it is not a batch of claims'}
    ${'no moment'}               | ${3} | ${() => seal({ ...sampleBatch(2), recordedAt: 'now' }, { seq: 1, head: '' })} | ${'it is not a batch of claims'}
    ${'no version'}              | ${3} | ${() => seal({ ...sampleBatch(2), version: '' }, { seq: 1, head: '' })}       | ${'it is not a batch of claims'}
  `('with $what is never cut, and says where and what to do', async ({ what, line, change, problem }) => {
    await fill(4);
    await replaceLine(line, change);
    const content = await readFile(file);
    const bad = Number(line) + (what === 'a batch told twice' ? 1 : 0);
    for (const mode of ['write', 'read'] as const) {
      const opening = open(mode);
      await expect(opening).rejects.toThrow(
        `${file}:${bad}: the ledger is damaged at batch ${bad - 1}: ${problem}. Batches 1 to ${bad - 2} before it are sound. ` +
          'Nothing was changed. Restore the file from a copy, or set aside what follows them with: spacegov repair',
      );
      await expect(opening).rejects.toMatchObject({ code: 'LEDGER_DAMAGED', name: 'LedgerDamagedError' });
    }
    expect(await readFile(file)).toEqual(content);
    expect(await readdir(folder)).toEqual(['ledger.jsonl']);
  });

  it('is refused however a field of a sealed line is misshaped', async () => {
    const [assertion] = sampleBatch(1).assert;
    const claims: unknown[] = [null, 1, 'text', [], {}, { ...assertion, claim: null }, { ...assertion, evidence: [1] }];
    claims.push({ ...assertion, claim: { ...assertion!.claim, qualifiers: { a: {} } } });
    claims.push({ ...assertion, claim: { ...assertion!.claim, object: null } });
    await fill(0);
    const header = await readFile(file, 'utf8');
    for (const claim of claims) {
      await writeFile(file, `${header}${seal({ ...sampleBatch(1), assert: [claim] }, { seq: 0, head: NO_DIGEST })}\n`);
      await expect(open('read')).rejects.toThrow('it is not a batch of claims. No batch before it is sound.');
    }
    for (const retract of [[1], 'claim:1', undefined] as unknown as ClaimId[][]) {
      await writeFile(file, `${header}${seal({ ...sampleBatch(1), retract }, { seq: 0, head: NO_DIGEST })}\n`);
      await expect(open('read')).rejects.toThrow('it is not a batch of claims');
    }
  });
});

describe('a reader', () => {
  it('sees what a writer appends, each batch once, and asks once where nothing has changed', async () => {
    let asked = 0;
    let openings = 0;
    const files: Files = {
      ...nodeFiles,
      stat: (path) => ((asked += 1), nodeFiles.stat(path)),
      open: (path, mode) => ((openings += 1), nodeFiles.open(path, mode)),
    };
    const reader = (await open('read', files)).ledger; // before there is any ledger
    const writer = (await open('write')).ledger;
    expect(await reader.poll()).toEqual([]);
    const first = await writer.append(sampleBatch(1));
    const polls = await Promise.all([reader.poll(), reader.poll()]);
    expect(polls).toEqual([[first], []]);
    [asked, openings] = [0, 0];
    expect(await reader.poll()).toEqual([]);
    expect([asked, openings]).toEqual([1, 0]);
    expect(reader.hasNews()).toBe(false);
    const more = [await writer.append(sampleBatch(2)), await writer.append(sampleBatch(3))];
    expect(reader.hasNews()).toBe(true);
    expect(await reader.poll()).toEqual(more);
    expect(reader.hasNews()).toBe(false);
    expect(reader.head).toBe(writer.head);
    await reader.close();
  });

  it.each`
    what                 | change                                | problem
    ${'cut'}             | ${() => truncate(file, 300)}          | ${':3: batch 2, read before, has been cut or replaced since. Open the ledger anew.'}
    ${'deleted'}         | ${() => unlink(file)}                 | ${': the ledger is gone. Restore the file, then open it anew.'}
    ${'another history'} | ${() => unlink(file).then(fillOther)} | ${':3: batch 2, read before, has been cut or replaced since. Open the ledger anew.'}
  `('says so when its history is $what', async ({ change, problem }) => {
    await fill(2);
    const { ledger } = await open('read');
    await change();
    await expect(ledger.poll()).rejects.toThrow(`${file}${problem}`);
    await expect(ledger.poll()).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
  });

  it('looks again at a tail that was not whole, even where the file system tells no difference', async () => {
    await fill(3);
    const whole = await readFile(file);
    await writeFile(file, Buffer.concat([whole.subarray(0, -200), Buffer.alloc(200)]));
    const { ledger, batches } = await open('read', { ...nodeFiles, stat: async () => ({ size: 0, mark: 'as ever' }) });
    expect(batches).toHaveLength(2);
    await writeFile(file, whole);
    expect(origins(await ledger.poll())).toEqual(['batch-3']);
  });

  const fillOther = async (): Promise<void> => {
    const { ledger } = await open('write');
    for (let n = 11; n < 16; n += 1) await ledger.append(sampleBatch(n, 3));
    await ledger.close();
  };

  it('is not misled by a tail that is cut and written anew while it reads', async () => {
    await fill(3);
    const whole = await readFile(file);
    const torn = Buffer.concat([whole.subarray(0, -100), Buffer.from('\nrest of an older line')]);
    await writeFile(file, torn);
    const files: Files = {
      ...nodeFiles,
      async open(path, mode) {
        const inner = await nodeFiles.open(path, mode);
        return { ...inner, close: () => inner.close().then(() => writeFile(file, whole)) };
      },
    };
    const { batches } = await open('read', files);
    expect(origins(batches)).toEqual(['batch-1', 'batch-2', 'batch-3']);
  });
});

describe('a writer', () => {
  it('writes no more when another program has changed the ledger', async () => {
    const { ledger } = await open('write');
    await ledger.append(sampleBatch(1));
    await appendFile(file, 'by hand\n');
    await expect(ledger.append(sampleBatch(2))).rejects.toThrow(
      /ledger\.jsonl: another program has changed the ledger \(\d+ bytes, not \d+\)\. Nothing was written\. Close the ledger/,
    );
  });

  it('writes no more when its lock file is deleted', async () => {
    const { ledger } = await open('write');
    await unlink(join(folder, 'writer.lock'));
    await expect(ledger.append(sampleBatch(1))).rejects.toThrow(
      `${join(folder, 'writer.lock')}: this process holds the lock no more; the file was deleted or replaced. Close the ledger and open it again.`,
    );
    const other = (await open('write')).ledger;
    await ledger.close(); // leaves the other's lock alone
    await other.append(sampleBatch(1));
  });

  it('names the folder that it cannot write to', async () => {
    await writeFile(join(folder, '..', '..', 'deep'), 'a file');
    const opening = openLedger(folder, { mode: 'write' });
    await expect(opening).rejects.toMatchObject({ code: 'LEDGER_WRITE_FAILED', reason: 'ENOTDIR' });
    await expect(opening).rejects.toThrow(`${folder}: the ledger cannot be opened for writing (ENOTDIR).`);
  });
});
