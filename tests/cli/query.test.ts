import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printCsv } from '../../src/cli/table.js';
import { adding, SMALL } from '../seed/support.js';
import { cleanUp, scratch, smallPackage, spacegov as run, type Finished, type RunOptions } from './support.js';

afterAll(cleanUp);

const TREATIES = `query Treaties($code: String!) {
  state(code: $code) {
    name
    partyTo(where: { node: { id: { in: ["instrument:ost", "instrument:moon"] } } }) { totalCount edges { since node { id } } }
  }
}
query Other { dataset { version } }`;
/** What the saved questions below are about, as the project's own tables have it. */
const MORE = {
  ...adding(
    'treaties/states.csv',
    'IND,IN,356,India,Republic of India,,un_member,Asia,Southern Asia,Asia-Pacific,Q668,1945-10-30,,,https://example.org/states,2025',
    'CHN,CN,156,China,,,un_member,Asia,Eastern Asia,Asia-Pacific,Q148,1945-10-24,,,https://example.org/states,2025',
  ),
  ...adding(
    'treaties/treaty_status.csv',
    'MOON,SAU,withdrawn,,2012-07-18,withdrawal,,2024-01-05,no,high,,https://treaties.un.org/moon,2024-01-05',
  ),
  ...adding('treaties/withdrawals.csv', 'MOON,SAU,accession,2023-01-05'),
};
let cwd: string;
let small: string;

/** The program with a small seed: opening that of the package takes a second, and two cases are enough for it. */
const spacegov = (words: readonly string[], options: RunOptions): Promise<Finished> =>
  run(words, { main: small, ...options });

beforeAll(() => {
  small = smallPackage({ ...SMALL, ...MORE });
  cwd = scratch();
  writeFileSync(join(cwd, 'treaties.graphql'), TREATIES);
});

const query = (...words: readonly string[]): Promise<Finished> => spacegov(['query', ...words], { cwd });
const ofPackage = (...words: readonly string[]): Promise<Finished> => run(['query', ...words], { cwd });

it('prints JSON where stdout is no terminal, from the seed where there is no graph yet', async () => {
  const { code, stdout, stderr } = await ofPackage(
    'treaties.graphql',
    '--operation',
    'Treaties',
    '--variables',
    '{"code":"AUT"}',
  );
  expect(code).toBe(0);
  expect(stderr).toContain('the seed of this package answers');
  const { data, errors, extensions } = JSON.parse(stdout);
  expect(errors).toBeUndefined();
  expect(data.state).toMatchObject({ name: 'Austria', partyTo: { totalCount: 2 } });
  expect(data.state.partyTo.edges).toHaveLength(2);
  expect(extensions.dataset).toMatchObject({
    version: expect.stringMatching(/^[0-9a-f]{64}$/),
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

it('prints a table when asked to', async () => {
  const { code, stdout } = await ofPackage(
    'treaties.graphql',
    '--operation',
    'Treaties',
    '--variables',
    '{"code":"AUT"}',
    '--table',
  );
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual(['state.name: Austria', 'state.partyTo.totalCount: 2', '', 'since       node.id']);
  expect(lines).toHaveLength(4 + 1 + 2);
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\d {2}instrument:\w+$/m);
});

it('says on stderr which lists are longer than their pages', async () => {
  const { code, stderr } = await spacegov(['query', '{ states(first: 1) { nodes { id } } }'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^TRUNCATED: states: 1 of \d+ given\. Ask for more with first: .*$/m);
  const told = await spacegov(['query', '{ states(first: 1) { totalCount nodes { id } } }'], { cwd });
  expect(told.stderr).not.toContain('TRUNCATED');
});

it('reads the operation from stdin, and saved ones of the package from any folder', async () => {
  const { code, stdout } = await spacegov(['query', '-'], { input: '{ dataset { claims } }' });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).data.dataset.claims).toBeGreaterThan(10);
  expect((await ofPackage('docs/operations/00-article.graphql')).code).toBe(0);
});

it.each`
  text                                                                  | codes                               | exit
  ${'{ state(code: "AUT") { nam } }'}                                   | ${['GRAPHQL_VALIDATION_FAILED']}    | ${2}
  ${'{ state(code: "AUT") { name }'}                                    | ${['GRAPHQL_PARSE_FAILED']}         | ${2}
  ${'query A { dataset { head } } query B { dataset { head } }'}        | ${['OPERATION_RESOLUTION_FAILURE']} | ${2}
  ${'query ($c: String!) { state(code: $c) { name } }'}                 | ${['BAD_USER_INPUT']}               | ${2}
  ${'{ states(first: 251) { totalCount } }'}                            | ${['BAD_USER_INPUT']}               | ${2}
  ${'{ states(after: "x") { nodes { id } } }'}                          | ${['BAD_CURSOR']}                   | ${2}
  ${'{ state(code: "AUT", knownAt: "2000-01-01T00:00:00Z") { name } }'} | ${undefined}                        | ${0}
`('tells what is wrong with $text', async ({ text, codes, exit }) => {
  const { code, stdout, stderr } = await spacegov(['query', '-'], { input: text, cwd });
  const { data, errors } = JSON.parse(stdout);
  expect({ code, codes: errors?.map((e: { extensions: { code: string } }) => e.extensions.code) }).toEqual({
    code: exit,
    codes,
  });
  if (codes !== undefined) {
    expect(data).toBeNull();
    expect(stderr).toContain(`${String(codes[0])}: `);
  }
});

describe('a saved question', () => {
  it.each(['06', '6', '06-consent', 'consent', 'docs/operations/06-consent.graphql'])(
    'is asked by %s, with the variables beside it, from any folder',
    async (name) => {
      const { code, stdout } = await query(name, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(stdout).data.state.partyTo.edges[0]).toMatchObject({
        since: '2012-07-18',
        until: '2024-01-05',
      });
    },
  );

  it('takes one variable from --set, read as its type wants it, over all others', async () => {
    const one = await query('06', '--variables', '{"code":"AUT"}', '--set', 'code=IND', '--json');
    expect(JSON.parse(one.stdout).data.state).toMatchObject({ name: 'India' });
    const list = await query(
      'query L($ids: [ID!]!, $n: Int!) { nodes(ids: $ids) { id } states(first: $n) { nodes { id } } }',
      '--set',
      'ids=state:aut,state:chn',
      '--set',
      'n=2',
      '--json',
    );
    expect(JSON.parse(list.stdout).data).toMatchObject({
      nodes: [{ id: 'state:aut' }, { id: 'state:chn' }],
      states: { nodes: { length: 2 } },
    });
    expect(await query('06', '--set', 'cod=IND')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "code"?'),
    });
    expect(await query('06', '--set', 'IND')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--set code=IND'),
    });
  });

  it('that is not there is told with the nearest', async () => {
    expect(await query('06-consents')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "06-consent"?'),
    });
  });
});

it('tells an id or a code that nothing has, with the nearest, and exits with 1', async () => {
  const { code, stdout, stderr } = await query(
    '{ state(code: "SAUD") { name } nodes(ids: ["instrument:moon", "instrument:mooon"]) { id } }',
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout).extensions.warnings).toEqual([
    { code: 'NOT_FOUND', path: ['state'], message: 'state: nothing has the code "SAUD". Did you mean SAU?' },
    {
      code: 'NOT_FOUND',
      path: ['nodes', 1],
      message: 'nodes.1: nothing has the id "instrument:mooon". Did you mean instrument:moon?',
    },
  ]);
  expect(stderr).toContain('NOT_FOUND: state: nothing has the code "SAUD". Did you mean SAU?');
});

it('searches, and exits with 1 where nothing is called so', async () => {
  const found = await spacegov(['search', 'moon', 'agreement', '--csv', '--first', '1'], { cwd });
  expect(found).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^entity\.id,entity\.kind,.*\r\ninstrument:moon,INSTRUMENT,/),
  });
  expect(await spacegov(['search', 'zzqq'], { cwd })).toMatchObject({ code: 1 });
});

it('prints its lists as CSV that no spreadsheet takes for formulas', async () => {
  const { code, stdout } = await query('{ states(first: 2) { nodes { id name } } }', '--csv');
  expect({ code, lines: stdout.split('\r\n') }).toEqual({
    code: 0,
    lines: ['id,name', 'state:aut,Austria', 'state:chn,China', ''],
  });
  expect(printCsv([{ a: '=1+1', b: '-5', c: 'x, "y"' }])).toBe('a,b,c\r\n\'=1+1,-5,"x, ""y"""\r\n');
});
