import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gcat } from '../../src/import/gcat.js';
import { readRows, type RawRow } from '../../src/import/read-rows.js';
import { runImport, type ImportReport } from '../../src/import/run-import.js';
import type { GraphStore } from '../../src/store/store.js';
import { cleanUp, scratch, settings, smallPackage, spacegov, type Finished } from '../cli/support.js';
import { ontology } from '../support/seed.js';
import { FAULTS, LAUNCHES, objects, ORGANISATIONS, SITES, VOTES } from './tables.js';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

function desk() {
  const cwd = scratch();
  const put = (name: string, text: string): void =>
    writeFileSync(join(cwd, name), name.endsWith('.gz') ? gzipSync(text) : text);
  put('sites.csv', SITES);
  put('orgs.csv', ORGANISATIONS);
  put('launches.csv.gz', LAUNCHES);
  put('objects.csv', objects(40, FAULTS));
  put('votes.csv', VOTES);
  return {
    cwd,
    put,
    run: (words: string): Promise<Finished> => spacegov(words.split(' '), { cwd, main }),
  };
}

const GCAT = 'import gcat objects.csv launches.csv.gz orgs.csv sites.csv';
describe('in a folder', () => {
  it('takes up where a killed run was', async () => {
    const { run, put, cwd } = desk();
    put('objects.csv', objects(6_000));
    const child = spawn(process.execPath, [main, ...GCAT.split(' ')], { cwd, env: settings({}) });
    const ledger = join(cwd, '.spacegov/ledger.jsonl');
    const size = (): number => (existsSync(ledger) ? readFileSync(ledger).length : 0);
    while (child.exitCode === null && size() < 6_000_000) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    if (child.exitCode === null) await once(child, 'exit');
    const again = await run(GCAT);
    const [, opened = '', there = ''] = /([\d,]+) opened, ([\d,]+) there/.exec(again.stdout) ?? [];
    expect(Number(there.replace(',', ''))).toBeGreaterThan(9_000);
    expect(opened).not.toBe('0');
    expect((await run(GCAT)).stdout).toMatch(/^0 opened/m);
  });

  it('refuses a file that is none of its tables', async () => {
    const { run } = desk();
    expect(await run('import gcat votes.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('votes.csv: is no table of gcat'),
    });
  });
});

it('reads what stands behind a line that is none', async () => {
  const file = join(scratch(), 'objects.csv');
  writeFileSync(file, objects(40, FAULTS));
  const rows: RawRow[] = [];
  for await (const row of readRows(file, () => undefined)) rows.push(row);
  expect(rows).toHaveLength(46);
  expect(rows.filter((row) => 'problem' in row)).toEqual([{ line: 16, problem: 'a quotation mark is not closed.' }]);
});

it('holds one batch, however long the table is', async () => {
  const folder = scratch();
  const most: number[] = [];
  for (const count of [2_500, 7_500]) {
    const file = join(folder, `${String(count)}.csv`);
    writeFileSync(file, objects(count));
    let [largest, writes] = [0, 0];
    const store = {
      histories: async function* () {},
      dataset: () => Promise.resolve({ recordedAt: null }),
      write: ({ assert }: { assert: readonly unknown[] }) => {
        largest = Math.max(largest, assert.length);
        writes += 1;
        return Promise.resolve({ opened: assert.length, closed: 0 });
      },
    } as unknown as GraphStore; // all that an import asks of one
    const options = { store, ontology, clock: () => 0, report: join(folder, 'report.csv'), check: false };
    const done: ImportReport = await runImport(gcat, [file], { ...options, progress: () => undefined });
    expect(done.opened).toBeGreaterThan(count);
    expect(writes).toBeGreaterThan(1);
    most.push(largest);
  }
  expect(most[0]).toBe(most[1]);
});
