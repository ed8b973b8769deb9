import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, smallPackage, spacegov, type Finished } from './support.js';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

const SOURCE = `source:
  id: document:my-note
  name: My note
  sourceClass: UNVERIFIED
  publisher: Me
`;

function folder(): {
  readonly cwd: string;
  readonly run: (words: string, input?: string) => Promise<Finished>;
  readonly put: (path: string, text: string) => void;
} {
  const cwd = scratch();
  return {
    cwd,
    run: (words, input = '') => spacegov(words.split(' '), { cwd, main, input }),
    put: (path, text) => {
      mkdirSync(join(cwd, path, '..'), { recursive: true });
      writeFileSync(join(cwd, path), text);
    },
  };
}

it('makes a folder that is valid as made, but for whom this small graph lacks', async () => {
  const { run, cwd } = folder();
  expect(await run('new my-data')).toMatchObject({ code: 0 });
  expect(await run('new my-data')).toMatchObject({ code: 2, stderr: expect.stringContaining('not empty') });
  // The small graph of these tests has no Ghana; tests/cli/own-data.test.ts has all of it.
  writeFileSync(
    join(cwd, 'my-data/members.csv'),
    readFileSync(join(cwd, 'my-data/members.csv'), 'utf8').replace('GHA', 'SAU'),
  );
  const shown = await run('add my-data --check');
  expect(shown).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('+ MEMBER_OF Example Group (body:example-group), since 2026-03-02'),
  });
  expect((await run('origins')).stdout).not.toContain('my-data');
  // As the README in the folder says, from inside it.
  expect(await spacegov(['add', '.', '--as', 'my-data', '--check'], { cwd: join(cwd, 'my-data'), main })).toMatchObject(
    {
      code: 0,
      stdout: shown.stdout,
    },
  );
});

it('shows whom a claim competes with and who speaks, asks, writes once, and takes it back', async () => {
  const { run, put } = folder();
  const claims = (since: string): string => `${SOURCE}claims:
  - subject: state:aut
    relation: PARTY_TO
    object: instrument:moon
    since: ${since}
`;
  put('mine/note.yaml', claims('1984-07-11'));
  const no = await run('add mine', 'n\n');
  expect(no).toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was written') });
  expect(no.stdout).toContain(
    'Austria (state:aut)\n' +
      '  + PARTY_TO Moon Agreement (instrument:moon), since 1984-07-11\n' +
      '      competes with: PARTY_TO Moon Agreement (instrument:moon), since 1984-06-11, action RATIFICATION (seed)\n' +
      '      from now on the other one goes on speaking\n',
  );
  expect(no.stdout).toContain('1 compete with what is there');
  expect((await run('add mine', 'yes\n')).stdout).toMatch(/4 opened, 0 closed, 3 changed as "mine"\n$/);
  expect(await run('add mine --yes')).toMatchObject({
    code: 0,
    stdout: 'The graph says all of it already: nothing would change.\n',
  });
  // What the seed does leaves it as it is.
  expect((await run('seed')).stdout).toContain('nothing has changed');
  // An edit is one claim in place of another.
  put('mine/note.yaml', claims('1984-08'));
  expect((await run('add mine --yes')).stdout).toContain('1 opened, 1 closed, 0 changed');
  expect((await run('origins')).stdout).toMatch(/^seed: \d+ claims.*\nmine: \d+ claims/);
  expect(await run('remove mine')).toMatchObject({ code: 1 });
  expect((await run('remove mine --yes')).stdout).toMatch(/0 opened, 4 closed, 3 changed as "mine"\n$/);
  expect((await run('origins')).stdout).not.toContain('mine');
  expect(await run('remove mine --yes')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no origin of this name'),
  });
  expect(await run('remove seed --yes')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('comes with the package'),
  });
});

it('tells all mistakes at once, with file and line, and then writes nothing', async () => {
  const { run, put } = folder();
  put('mine/note.txt', 'Austria joined. Austria left.\n');
  put(
    'mine/note.yaml',
    `${SOURCE}  text: { file: note.txt }
claims:
  - subject: state:autt
    relation: PARTY_TO
    object: instrument:moon
    quote: Austria joined
  - subject: state:aut
    relation: PARTY_OF
    object: instrument:moon
    quote: Austria
  - subject: state:aut
    relation: PARTY_TO
    object: instrument:moon
    since: June
    quote: Austria signed
`,
  );
  put('mine/rows.csv', 'a\nx\n');
  const { code, stderr } = await run('add mine --yes');
  expect(code).toBe(1);
  for (const mistake of [
    'mine/note.yaml:13: unknown relation "PARTY_OF". Did you mean "PARTY_TO"?',
    'mine/note.yaml:15: "Austria": It stands there more than once: say which, start 0, end 7; start 16, end 23.',
    'mine/note.yaml:19: since: "June" is no date.',
    'mine/note.yaml:20: "Austria signed": The text has no such words',
    'mine/rows.csv:1: no mapping beside this table: write rows.yaml',
  ])
    expect(stderr).toContain(mistake);
  put(
    'mine/note.yaml',
    `${SOURCE}claims:\n  - subject: state:autt\n    relation: PARTY_TO\n    object: instrument:moon\n`,
  );
  put('mine/rows.csv', '');
  expect((await run('add mine/note.yaml --yes')).stderr).toContain(
    'mine/note.yaml:7: no entity "state:autt". Did you mean "state:aut"?',
  );
  expect((await run('origins')).stdout).not.toContain('note');
});

it('refuses what is no file of claims', async () => {
  const { run, put } = folder();
  put('a.txt', 'x');
  expect(await run('add a.txt')).toMatchObject({ code: 2, stderr: expect.stringContaining('spacegov ingest a.txt') });
  expect(await run('add nowhere')).toMatchObject({ code: 2 });
  expect(await run('add a.txt --as seed')).toMatchObject({ code: 2 });
});

it('says of a name that it is not what it looks like, when it comes in', async () => {
  const { run, put } = folder();
  const name = 'Example Grоup'; // the o is Cyrillic
  put('mine/note.txt', `The ${name} met.\n`);
  put(
    'mine/note.yaml',
    `${SOURCE}  text: { file: note.txt }
entities:
  - id: body:example-group
    name: ${name}
    quote: The ${name}
`,
  );
  const told = `body:example-group name: "Grоup" in "${name}" is of two scripts.`;
  expect(await run('add mine --check')).toMatchObject({ code: 0, stderr: expect.stringContaining(told) });
  expect(await run('add mine --yes')).toMatchObject({ code: 0, stderr: expect.stringContaining(told) });
  expect((await run('add mine --yes')).stderr).not.toContain('two scripts');
});
