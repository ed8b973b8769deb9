import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, spacegov, type Finished } from './support.js';

afterAll(cleanUp);

const TREATIES = `query Treaties($code: String!) {
  state(code: $code) {
    name
    partyTo(where: { node: { id: { in: ["instrument:ost", "instrument:moon"] } } }) { totalCount edges { since node { id } } }
  }
}
query Other { dataset { version } }`;
let cwd: string;

beforeAll(() => {
  cwd = scratch();
  writeFileSync(join(cwd, 'treaties.graphql'), TREATIES);
});

const query = (...words: readonly string[]): Promise<Finished> => spacegov(['query', ...words], { cwd });

it('prints JSON where stdout is no terminal, from the seed where there is no graph yet', async () => {
  const { code, stdout, stderr } = await query(
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
  const { code, stdout } = await query(
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

it('reads the operation from stdin, and saved ones of the package from any folder', async () => {
  const { code, stdout } = await spacegov(['query', '-'], { input: '{ dataset { claims } }' });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).data.dataset.claims).toBeGreaterThan(1000);
  expect((await query('docs/operations/00-article.graphql')).code).toBe(0);
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
