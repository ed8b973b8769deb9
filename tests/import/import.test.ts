import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gcat } from '../../src/import/gcat.js';
import { knownIn } from '../../src/import/known.js';
import { readRows, type RawRow } from '../../src/import/read-rows.js';
import { runImport, type ImportReport } from '../../src/import/run-import.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov, type Finished } from '../cli/support.js';
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
    put('objects.csv', objects(4_000));
    const child = spawn(process.execPath, [...commandOf(main), ...GCAT.split(' ')], { cwd, env: settings({}) });
    const ledger = join(cwd, '.spacegov/ledger.jsonl');
    // A batch is a line, and the first that is long has thousands of rows: it is there once it has its end.
    const isWritten = (): boolean => existsSync(ledger) && readFileSync(ledger).lastIndexOf('\n') > 1_000_000;
    while (child.exitCode === null && !isWritten()) await new Promise((done) => setTimeout(done, 20));
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
    const place = 'jcat S00001 · document:gcat-objects · CC-BY-4.0';
    const said = await ask('object:gcat-s00001');
    expect(said).toContain(`name · Sat 1 ·  · ${place}`);
    expect(said).toContain(`massKg · 84 ·  · ${place}`);
    expect(said).toContain(`LAUNCHED_ON · launch:gcat-1961-001 · 1961-02-04 · ${place}`);
    expect(said).toContain(`OWNED_BY · org:gcat-exa · 1961-02-04 · ${place}`);
    expect(said).toContain(`OWNED_BY · state:aut · 1961-02-04 · ${place}`);
    expect(await ask('org:gcat-exa')).toContain(
      'BASED_IN · state:aut ·  · org_code EXA · document:gcat-organizations · CC-BY-4.0',
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

  it('answers by its saved operations, which name the import where it is not in', async () => {
    const { run, put, cwd } = desk();
    const ask = async (...words: readonly string[]) => {
      const { code, stdout } = await spacegov(['query', ...words, '--json'], { cwd, main });
      return { code, ...JSON.parse(stdout) };
    };
    for (const [number, name] of Object.entries({ 51: 'gcat', 52: 'gcat', 61: 'unvotes' })) {
      const { code, data, errors } = await ask(number);
      expect({ number, code, data }).toEqual({ number, code: 1, data: null });
      for (const { message, extensions } of errors) {
        expect(message).toContain(`this graph does not have: spacegov import ${name} FILE… (docs/importing.md)`);
        expect(extensions).toEqual({ code: 'IMPORT_NEEDED' });
      }
    }
    expect(await ask('{ states { nodes { launchers } } }')).toMatchObject({
      code: 2,
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });

    put('objects.csv', objects(40));
    await run(GCAT);
    const year = [{ values: [{ value: '1961', count: 1 }] }];
    expect((await ask('51')).data).toMatchObject({
      states: { totalCount: 1, nodes: [{ code: 'AUT', launches: { totalCount: 1, years: year } }] },
      all: { totalCount: 2 }, // one of them at sea
      source: { name: 'GCAT: launches', licence: 'CC-BY-4.0' },
    });
    const forty = { totalCount: 40, years: [{ values: [{ value: '1961', count: 40 }] }] };
    expect((await ask('52')).data.states).toMatchObject({ nodes: [{ code: 'AUT', objects: forty, payloads: forty }] });

    const columns = 'rcid,resolution_symbol,date,title,paragraph_vote,amendment,yes,no,abstain';
    const calls = Array.from({ length: 1_200 }, (_, i) => 800_000 + i);
    put('calls.csv', [columns, ...calls.map((n) => `${n},,2001-02-03,Of a thing,0,0,1,0,1`), ''].join('\n'));
    await run('import unvotes calls.csv');
    const states = ['--variables', '{"states":["state:aut","state:sau"]}'];
    const without = await ask('61', ...states);
    expect(without).toMatchObject({ code: 1, data: { voteAgreement: { pairs: [] }, source: null } });
    expect(without.extensions.warnings).toMatchObject([{ code: 'NOT_FOUND', path: ['source'] }]);
    const ballots = calls.flatMap((n) => [`${n},AUT,yes`, `${n},SAU,${n % 3 === 0 ? 'no' : 'yes'}`]);
    put('votes.csv', ['rcid,iso3,vote', ...ballots, ''].join('\n'));
    await run('import unvotes calls.csv votes.csv');
    expect((await ask('61', ...states)).data).toMatchObject({
      voteAgreement: { rollCallCount: 1_200, pairs: [{ common: 1_200, agreed: 800, distance: 400 / 1_200 }] },
      latest: { totalCount: 1_200, nodes: [{ date: '2001-02-03', title: 'Of a thing' }] },
      source: { name: 'UN voting data: votes', licence: 'CC0-1.0' },
    });
    await run('remove import.gcat --yes');
    expect((await ask('51')).errors[0].extensions).toEqual({ code: 'IMPORT_NEEDED' });
  });

  it('takes back what a newer edition lacks, unless the file may be a part of it', async () => {
    const { run, put, cwd } = desk();
    const [columns = '', ...rows] = objects(40).trimEnd().split('\n');
    const file = (some: readonly string[]): void => put('objects.csv', [columns, ...some, ''].join('\n'));
    const saidOf = async (id: string): Promise<string[]> => {
      const text = `{ claims(first: 50, where: { subject: { eq: "${id}" } }) { nodes { predicate value } } }`;
      const { stdout } = await spacegov(['query', text, '--json'], { cwd, main });
      return JSON.parse(stdout).data.claims.nodes.map((one: { predicate: string; value: string | null }) =>
        [one.predicate, one.value ?? ''].join(' '),
      );
    };
    put('orgs.csv', ORGANISATIONS.split('\n').slice(0, 3).join('\n'));
    file(rows);
    await run(GCAT);
    const each = (await saidOf('object:gcat-s00040')).length;
    expect(each).toBeGreaterThan(6);

    // A row is new, one has another name, and the last is gone; where a row stands in its table says nothing.
    const newer = [(rows[0] ?? '').replaceAll('S00001', 'S00041').replace(',1,,', ',41,,'), ...rows.slice(0, -1)];
    newer[2] = (newer[2] ?? '').replace('Sat 2', 'Sat II');
    file(newer);
    const checked = await run('import gcat objects.csv --check');
    expect(checked.stdout).toContain(`objects: ${each + 1} claims of an earlier run are said no longer: they would be`);
    expect(await run('import gcat objects.csv')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(`said no longer: taken back\\.\n${each + 1} opened, ${each + 1} closed, `),
      ),
    });
    expect(await saidOf('object:gcat-s00040')).toEqual([]);
    expect((await saidOf('object:gcat-s00002')).filter((one) => one.startsWith('name'))).toEqual(['name Sat II']);
    expect((await run('import gcat objects.csv')).stdout).toMatch(/^0 opened, \d+ there/m);

    file(newer.slice(0, 20));
    expect((await run('import gcat objects.csv --part')).code).toBe(0);
    expect(await run('import gcat objects.csv')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('they stay, as the file may be a part. Say which: --part, or --whole'),
    });
    file([...newer.slice(0, 20), 'S90001,too few cells']);
    expect((await run('import gcat objects.csv --whole')).stdout).toContain(
      'they stay, as some lines could not be read',
    );
    expect(await saidOf('object:gcat-s00030')).toHaveLength(each);
    file(newer.slice(0, 20));
    expect((await run('import gcat objects.csv --whole')).stdout).toContain('taken back.');
    expect(await saidOf('object:gcat-s00030')).toEqual([]);

    put('orgs.csv', ORGANISATIONS.split('\n').slice(0, 2).join('\n'));
    expect((await run('import gcat orgs.csv --whole')).stdout).toMatch(/more stay, as other claims speak of whom/);
    expect(await saidOf('org:gcat-exa')).not.toEqual([]);
  });

  it('refuses a file that is none of its tables', async () => {
    const { run } = desk();
    expect(await run('import gcat votes.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('votes.csv: is no table of gcat'),
    });
  });
});

it.each`
  iso3     | said                                                        | because
  ${'AUT'} | ${['LAUNCHED_FROM site:gcat-s', 'LAUNCHED_FROM state:aut']} | ${'it is the State'}
  ${'GUF'} | ${['LAUNCHED_FROM site:gcat-s', 'LAUNCHED_FROM state:fra']} | ${'French Guiana is territory of France'}
  ${'HKG'} | ${['LAUNCHED_FROM site:gcat-s']}                            | ${'whose it was depends on the day: it is told, not guessed'}
`('says that a launch from $iso3 was $said: $because', ({ iso3, said }) => {
  const known = knownIn('import.gcat');
  const states = new Map([
    ['AUT', 'state:aut'],
    ['FRA', 'state:fra'],
  ]);
  known.add('site:gcat-s');
  const row = { launch_id: '1970-001', date: '1970-01-02', site_code: 'S', site_state_code: iso3, site_iso3: iso3 };
  const launches = gcat.tables.find(({ name }) => name === 'launches');
  const { said: claims = [], problems = [] } =
    launches?.read(row, { ...known, state: (code) => states.get(code) }) ?? {};
  const where = claims.flatMap(({ predicate, object }) =>
    predicate === 'LAUNCHED_FROM' ? `${predicate} ${object}` : [],
  );
  expect({ where, told: problems.length }).toEqual({ where: said, told: 2 - said.length });
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
  for (const count of [2_000, 4_000]) {
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
