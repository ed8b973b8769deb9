import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gcat } from '../../src/import/gcat.js';
import { readRows, type RawRow } from '../../src/import/read-rows.js';
import { runImport, type ImportReport } from '../../src/import/run-import.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
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

  it('says of each row what it has, with its document and place, once, and takes all of it back', async () => {
    const { run, put, cwd } = desk();
    put('objects.csv', objects(40));
    put('orgs.csv', ORGANISATIONS.split('\n').slice(0, 3).join('\n'));
    const first = await run(GCAT);
    expect({ code: first.code, stdout: first.stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/objects: 40 rows.*\n\d+ opened, /s),
    });
    const ask = async (subject: string): Promise<string[]> => {
      const text = `{ claims(first: 250, where: { subject: { eq: "${subject}" } }) { nodes { predicate value object { id } since evidence { locator document { id licence } } } } }`;
      const { stdout } = await spacegov(['query', text, '--json'], { cwd, main });
      const { nodes } = JSON.parse(stdout).data.claims;
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as was just asked
      return nodes.map(({ predicate, value, object, since, evidence: [one] }: Record<string, any>) =>
        [predicate, object?.id ?? value, since, one.locator, one.document.id, one.document.licence].join(' · '),
      );
    };
    const place = 'row 1, S00001 · document:gcat-objects · CC-BY-4.0';
    const said = await ask('object:gcat-s00001');
    expect(said).toContain(`name · Sat 1 ·  · ${place}`);
    expect(said).toContain(`massKg · 84 ·  · ${place}`);
    expect(said).toContain(`LAUNCHED_ON · launch:gcat-1961-001 · 1961-02-04 · ${place}`);
    expect(said).toContain(`OWNED_BY · org:gcat-exa · 1961-02-04 · ${place}`);
    expect(said).toContain(`OWNED_BY · state:aut · 1961-02-04 · ${place}`);
    expect(await ask('org:gcat-exa')).toContain(
      'BASED_IN · state:aut ·  · row 2, EXA · document:gcat-organizations · CC-BY-4.0',
    );
    expect((await run(GCAT)).stdout).toMatch(/^0 opened/m);
    expect((await run('remove import.gcat --yes')).code).toBe(0);
    expect(await ask('object:gcat-s00001')).toEqual([]);
  });

  it('reads ballots of roll calls, and tells those that are none in a table no spreadsheet runs', async () => {
    const { run, put, cwd } = desk();
    const columns = 'rcid,resolution_symbol,date,title,paragraph_vote,amendment,yes,no,abstain';
    put('calls.csv', `${columns}\n900001,,2001-02-03,Of a thing,0,0,1,0,1\n`);
    const ballots = ['900001,AUT,yes', '900001,SAU,abstain', '900001,SAU,no', '900001,=X(),yes', '=1,AUT,perhaps'];
    put('votes.csv', ['rcid,iso3,vote', ...ballots, ''].join('\n'));
    const { code, stdout } = await run('import unvotes votes.csv calls.csv');
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/votes: 5 rows, \d+ claims/) });
    const text =
      '{ claims(where: { predicate: { eq: "VOTED" }, object: { eq: "rollcall:unga-900001" } }) { nodes { subject { id } since qualifiers { value } } } }';
    const answer = await spacegov(['query', text, '--json'], { cwd, main });
    expect(JSON.parse(answer.stdout).data.claims.nodes).toEqual([
      { subject: { id: 'state:aut' }, since: '2001-02-03', qualifiers: [{ value: 'YES' }] },
      { subject: { id: 'state:sau' }, since: '2001-02-03', qualifiers: [{ value: 'ABSTAIN' }] },
    ]);
    expect(readFileSync(join(cwd, 'import.unvotes.report.csv'), 'utf8').split('\n')).toEqual([
      'file,line,problem',
      'votes.csv,4,"""900001 SAU"" has stood in a line before: the row is left out."',
      'votes.csv,5,900001 =X(): no State of the graph has the code =X().',
      `votes.csv,6,"'=1 AUT: ""perhaps"" is no vote: yes, no, abstain or absent."`,
      '',
    ]);
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
    const store = new EmbeddedStore(ontology, memoryJournal(), []);
    const write = store.write.bind(store);
    store.write = (batch) => {
      largest = Math.max(largest, batch.assert.length);
      writes += 1;
      return write(batch);
    };
    const options = { store, ontology, clock: Date.now, report: join(folder, 'report.csv'), check: false };
    const done: ImportReport = await runImport(gcat, [file], { ...options, progress: () => undefined });
    expect(done.opened).toBeGreaterThan(count);
    expect(writes).toBeGreaterThan(1);
    most.push(largest);
  }
  expect(most[0]).toBe(most[1]);
});
