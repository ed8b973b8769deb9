import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gcat } from '../../src/import/gcat.js';
import { runImport, type ImportReport } from '../../src/import/run-import.js';
import type { GraphStore } from '../../src/store/store.js';
import { cleanUp, scratch, settings, smallPackage, spacegov, type Finished } from '../cli/support.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { ontology } from '../support/seed.js';
import { FAULTS, LAUNCHES, objects, ORGANISATIONS, ROLL_CALLS, SITES, VOTES } from './tables.js';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

type Env = Readonly<Record<string, string>>;

function desk(env: Env = {}) {
  const cwd = scratch();
  const put = (name: string, text: string): void =>
    writeFileSync(join(cwd, name), name.endsWith('.gz') ? gzipSync(text) : text);
  put('sites.csv', SITES);
  put('orgs.csv', ORGANISATIONS);
  put('launches.csv.gz', LAUNCHES);
  put('objects.csv', objects(40, FAULTS));
  put('rolls.csv', ROLL_CALLS);
  put('votes.csv', VOTES);
  return {
    cwd,
    put,
    run: (words: string): Promise<Finished> => spacegov(words.split(' '), { cwd, main, env }),
    ask: async (text: string): Promise<unknown> =>
      (
        JSON.parse((await spacegov(['query', '-', '--json'], { cwd, main, input: text, env })).stdout) as {
          data: unknown;
        }
      ).data,
  };
}

const GCAT = 'import gcat objects.csv launches.csv.gz orgs.csv sites.csv';
const ASKED = `{
  spaceObject(gcat: "S00002") {
    id norad objectKind massKg
    owners { edges { since node { id } claim { method evidence { locator document { name licence } } } } }
    launch { nodes { name outcome from { nodes { id } } launchedBy { nodes { name basedIn { nodes { code } } } } } }
  }
  state(code: "AUT") { ownedObjects(first: 0) { totalCount } launches(first: 0) { totalCount facets(by: [SINCE_YEAR]) { values { value count } } } }
}`;

function imports(env: () => Env): void {
  it('reads a catalogue, tells what it cannot read by its line, changes nothing the second time, and takes it back', async () => {
    const { run, ask, cwd } = desk(env());
    const first = await run(GCAT);
    expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('objects: 45 rows') });
    const report = readFileSync(join(cwd, 'import.gcat.report.csv'), 'utf8');
    expect(report).toContain('"objects.csv",12,"has 4 cells, where the first line names 21."');
    expect(report).toContain('"objects.csv",13,"""S00001"" has stood in a line before');
    expect(report).toContain('"objects.csv",14,"S90002: launched: ');
    expect(report).toContain('"objects.csv",15,"S90003: no State of the graph has the code XXX');
    expect(report).toContain('"objects.csv",16,"a quotation mark is not closed."');
    expect(report).toContain('"orgs.csv",4,"NOW: no State of the graph has the code XXX');
    expect(await ask(ASKED)).toMatchObject({
      spaceObject: {
        id: 'object:gcat-s00002',
        norad: '2',
        objectKind: 'payload',
        massKg: 84,
        owners: {
          edges: [
            {
              since: '1961-02-04',
              node: { id: 'org:gcat-exa' },
              claim: {
                method: 'IMPORTED',
                evidence: [{ locator: 'row 2, S00002', document: { name: 'GCAT: objects', licence: 'CC-BY-4.0' } }],
              },
            },
            { node: { id: 'state:aut' } },
          ],
        },
        launch: {
          nodes: [
            {
              name: '1961-001, Example 1',
              outcome: 'success',
              from: { nodes: [{ id: 'site:gcat-ex-1' }, { id: 'state:aut' }] },
              launchedBy: { nodes: [{ name: 'Example Agency, Vienna', basedIn: { nodes: [{ code: 'AUT' }] } }] },
            },
          ],
        },
      },
    });
    expect((await run(GCAT)).stdout).toContain('0 opened');
    expect(await run('remove import.gcat --yes')).toMatchObject({ code: 0 });
    expect(await ask('{ spaceObject(gcat: "S00002") { id } launchSites { totalCount } }')).toEqual({
      spaceObject: null,
      launchSites: { totalCount: 0 },
    });
  });

  it('reads roll calls and votes; no State and no roll call is guessed', async () => {
    const { run, ask, cwd } = desk(env());
    expect(await run('import unvotes votes.csv rolls.csv')).toMatchObject({ code: 1 });
    const report = readFileSync(join(cwd, 'import.unvotes.report.csv'), 'utf8');
    expect(report.trim().split('\n').slice(1)).toEqual([
      '"votes.csv",4,"900001 XXX: no State of the graph has the code XXX."',
      '"votes.csv",5,"900002 AUT: ""perhaps"" is no vote: yes, no, abstain or absent."',
      '"votes.csv",7,"900003 AUT: the roll call 900003 is not in the graph: import roll calls too."',
    ]);
    const asked =
      '{ rollCall(id: "rollcall:unga-900001") { title date yes ballots { edges { vote since node { code } } } } }';
    expect(await ask(asked)).toEqual({
      rollCall: {
        title: 'ATOMIC, ENERGY',
        date: '1946-01', // its days are off the record before 2000
        yes: 2,
        ballots: {
          edges: [
            { vote: 'YES', since: '1946-01', node: { code: 'AUT' } },
            { vote: 'ABSTAIN', since: '1946-01', node: { code: 'SAU' } },
          ],
        },
      },
    });
    expect((await run('import unvotes votes.csv rolls.csv')).stdout).toContain('0 opened');
    expect(await run('remove import.unvotes --yes')).toMatchObject({ code: 0 });
  });
}

describe('in a folder', () => {
  imports(() => ({}));

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

it('holds one batch, however long the table is', async () => {
  const folder = scratch();
  const most: number[] = [];
  for (const count of [3_000, 24_000]) {
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

describeNeo4j('in Neo4j', () => {
  let database: TestDatabase;
  let env: Env;
  beforeAll(async () => {
    database = await openTestDatabase();
    const { uri, user, password } = database.access;
    env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    await database.wipe();
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
  });

  imports(() => env);
});
