import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { cleanUp, ROOT, scratch, smallPackage, spacegov, type Finished } from './support.js';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

const CASE = readFileSync(join(ROOT, 'tests/own-kinds/case.graphql'), 'utf8');
const RECORDED = JSON.parse(readFileSync(join(ROOT, 'tests/own-kinds/answer.json'), 'utf8')) as unknown;

/** The folder `sites` of docs/own-data.md. */
const DOCUMENTED = Object.fromEntries(
  [
    ...readFileSync(join(ROOT, 'docs/own-data.md'), 'utf8').matchAll(
      /Write `(sites\/[^`]+)`:\s*\n\n```\w+\n([^]*?)```/g,
    ),
  ].map(([, file = '', text = '']) => [file, text]),
);

interface Desk {
  readonly cwd: string;
  readonly put: (path: string, text: string) => void;
  readonly run: (words: string, input?: string) => Promise<Finished>;
  readonly ask: (text: string) => Promise<unknown>;
}

function desk(env: Readonly<Record<string, string>> = {}): Desk {
  const cwd = scratch();
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  for (const [path, text] of Object.entries(DOCUMENTED)) put(path, text);
  return {
    cwd,
    put,
    run: (words, input = '') => spacegov(words.split(' '), { cwd, main, input, env }),
    ask: async (text) => {
      const { stdout } = await spacegov(['query', '-', '--json'], { cwd, main, input: text, env });
      return JSON.parse(stdout);
    },
  };
}

const HAS_FACILITIES = '{ __type(name: "Facility") { name } }';
const LACKING = { data: { __type: null } };
const THERE = { data: { __type: { name: 'Facility' } } };

/** What holds on either store. */
function keepsOwnKinds(open: () => Desk): void {
  it('serves, keeps and takes away a kind of its own with its claims, and says both', async () => {
    const { run, ask, put } = open();
    const shown = await run('add sites --check');
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('+ kind Facility (facility:…)') });
    expect(await ask(HAS_FACILITIES)).toMatchObject(LACKING);
    expect(await run('add sites --yes')).toMatchObject({ code: 0 });
    expect(await run('add sites --yes')).toMatchObject({ code: 0, stdout: expect.stringContaining('says all of it') });
    expect((await ask(CASE)) as object).toMatchObject({ data: RECORDED });
    expect((await run('verify')).stdout).not.toContain('facility:');

    // Another stands on the same kind, and so it stays until that one goes too.
    put(
      'more/note.yaml',
      `source:\n  id: document:more\n  name: More\n  sourceClass: UNVERIFIED\n  publisher: Me\nentities:\n  - id: facility:other\n    name: Other\n`,
    );
    expect(await run('add more --yes')).toMatchObject({ code: 0 });
    expect(await run('remove sites --yes')).toMatchObject({ code: 0 });
    expect(await ask('{ facilities { nodes { id } } }')).toMatchObject({
      data: { facilities: { nodes: [{ id: 'facility:other' }] } },
    });
    expect(await run('remove more --yes')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('- kind Facility'),
    });
    expect(await ask(HAS_FACILITIES)).toMatchObject(LACKING);
    expect(await ask('{ dataset { claims } state(code: "AUT") { name } }')).toMatchObject({
      data: { state: { name: 'Austria' } },
    });
    expect(await run('add sites --yes')).toMatchObject({ code: 0 });
    expect(await ask(CASE)).toMatchObject({ data: RECORDED });
    expect(await run('remove sites --yes')).toMatchObject({ code: 0 });
  });
}

describe('in a folder', () => {
  keepsOwnKinds(() => desk());

  it('asks a state of an earlier day by the words of that day, and backs them up', async () => {
    const { run, ask, cwd } = desk();
    await run('add sites --yes');
    const { extensions } = (await ask('{ dataset { claims } }')) as { extensions: { dataset: { head: string } } };
    expect(await run('backup kept')).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, 'kept/ontology.json'))).toBe(true);
    await run('remove sites --yes');
    const { head } = extensions.dataset;
    const then = await spacegov(['query', '{ facilities { totalCount } }', '--at', head, '--json'], { cwd, main });
    expect(JSON.parse(then.stdout)).toMatchObject({ data: { facilities: { totalCount: 1 } } });
  });

  it.each`
    because                               | text                                                                                              | says
    ${'a field of every kind'}            | ${'extend type State { name: Int }'}                                                              | ${/^spacegov: other\/ontology\.graphql:1: State\.name is in schema\/ontology\.graphql:\d+ already/}
    ${'a kind of the package'}            | ${'type State implements Entity @kind(prefix: "st", plural: "sts") { a: String }'}                | ${/State is in schema\/ontology\.graphql:\d+ already/}
    ${'a relation of the package'}        | ${'extend enum Relation { SIGNED @relation(from: "State", to: "State", time: NONE, says: "x") }'} | ${/Relation\.SIGNED is in schema\/ontology\.graphql:\d+ already/}
    ${'a prefix of the package'}          | ${'type Land implements Entity @kind(prefix: "state", plural: "lands") { a: String }'}            | ${/Land has the prefix "state" of State in schema\/ontology\.graphql:\d+/}
    ${'a kind of another origin'}         | ${'type Facility implements Entity @kind(prefix: "fac", plural: "facs") { a: String }'}           | ${/:1: Facility is in ontology\.graphql of sites:\d+ already/}
    ${'a name that the API makes itself'} | ${'type Dataset implements Entity @kind(prefix: "dataset", plural: "datasets") { a: String }'}    | ${/second Query\.dataset in the API/}
    ${'what others would lack'}           | ${'extend type State { motto: String! }'}                                                         | ${/:1: State\.motto cannot be required/}
    ${'no GraphQL'}                       | ${'extend type State {'}                                                                          | ${/^spacegov: other\/ontology\.graphql:2: Syntax Error/}
    ${'no kind of that name'}             | ${'extend type Sate { motto: String }'}                                                           | ${/there is no Sate to extend/}
  `('refuses $because, with its place', async ({ text, says }: { text: string; says: RegExp }) => {
    const { run, put, ask } = await withSites();
    put('other/ontology.graphql', `${text}\n`);
    expect(await run('add other --yes')).toMatchObject({ code: 1, stderr: expect.stringMatching(says) });
    expect(await ask(HAS_FACILITIES)).toMatchObject(THERE);
  });

  it('tells a name that a newer package brings too, and lets it be mended', async () => {
    const { run, cwd } = desk();
    await run('add sites --yes');
    const file = join(cwd, '.spacegov/ontology.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('type Facility', 'type Launch'));
    expect(await run('origins')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /ontology\.graphql of sites:1: Launch is in schema\/ontology\.graphql:\d+ already[^]*spacegov remove sites/,
      ),
    });
    expect(await run('remove sites --yes')).toMatchObject({ code: 0 });
    expect(await run('origins')).toMatchObject({ code: 0 });
  });

  let sites: Desk | undefined;
  async function withSites(): Promise<Desk> {
    if (sites === undefined) {
      sites = desk();
      await sites.run('add sites --yes');
    }
    return sites;
  }
});

describeNeo4j('in Neo4j', () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
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

  keepsOwnKinds(() => desk(env));

  it('is copied into a folder with its claims', async () => {
    const { run, cwd } = desk(env);
    await run('add sites --yes');
    expect(await run('copy --from neo4j --to embedded')).toMatchObject({ code: 0 });
    const { stdout } = await spacegov(['query', '-', '--json'], { cwd, main, input: CASE });
    expect(JSON.parse(stdout)).toMatchObject({ data: RECORDED });
  });
});
