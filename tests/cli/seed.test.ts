import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL } from '../seed/support.js';
import { cleanUp, scratch, smallPackage, spacegov, writeSeed } from './support.js';

afterAll(cleanUp);

const moved = {
  ...SMALL,
  'treaties/treaty_status.csv': SMALL['treaties/treaty_status.csv']!.replace('1984-06-11', '1984-06-12'),
};

it('writes what is new, retracts what is gone, and the second time changes nothing', async () => {
  const cwd = scratch();
  const folder = writeSeed(join(cwd, 'seed'), SMALL);
  const seed = (): ReturnType<typeof spacegov> => spacegov(['seed', '--folder', 'seed'], { cwd });
  const first = await seed();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(
    /: \d\d+ claims opened, 0 closed\n\d+ entities, \d+ claims, \d+ relations; data version [0-9a-f]{64}\n$/,
  );
  expect((await seed()).stdout).toContain(': nothing has changed (0 claims opened, 0 closed)\n');

  writeSeed(folder, moved);
  expect((await seed()).stdout).toContain(': 1 claim opened, 1 closed\n');
  expect((await seed()).stdout).toContain(': nothing has changed (0 claims opened, 0 closed)\n');
  const asked = '{ state(code: "AUT") { partyTo { edges { since } } } }';
  const { stdout } = await spacegov(['query', '-'], { cwd, input: asked });
  expect(JSON.parse(stdout).data.state.partyTo.edges).toEqual([{ since: '1984-06-12' }]);
});

it('keeps another seed when the graph is served, until the own one is asked for', async () => {
  const options = { cwd: scratch(), main: smallPackage(moved) };
  writeSeed(join(options.cwd, 'seed'), SMALL);
  await spacegov(['seed', '--folder', 'seed'], options);
  expect((await spacegov(['verify'], options)).stdout).toMatch(/^\d+ live claims about \d+ entities/);
  const back = await spacegov(['seed'], options);
  expect(back.stdout).toContain(': 1 claim opened, 1 closed\n');
});

it('checks without writing, and tells all mistakes', async () => {
  const cwd = scratch();
  const bad = {
    ...SMALL,
    'treaties/treaty_status.csv': SMALL['treaties/treaty_status.csv']!.replace('1984-06-11', '1984-13-11'),
    'parties.yaml':
      'source: { id: document:a, name: A, sourceClass: press, publisher: A, url: "https://example.org/a" }\nclaims:\n  - { subject: state:aut, relation: PARTY_OF, object: instrument:moon }\n',
  };
  writeSeed(join(cwd, 'seed'), bad);
  for (const words of [
    ['seed', '--check', '--folder', 'seed'],
    ['seed', '--folder', 'seed'],
  ]) {
    const { code, stdout, stderr } = await spacegov(words, { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('seed/parties.yaml:3: unknown relation "PARTY_OF". Did you mean "PARTY_TO"?');
    expect(stderr).toContain('seed/treaties/treaty_status.csv:2: ');
  }
  writeSeed(join(cwd, 'seed'), SMALL);
  expect(await spacegov(['seed', '--check', '--folder', 'seed'], { cwd })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^seed: \d+ claims, no mistakes\n$/),
  });
  expect((await spacegov(['query', '-'], { cwd, input: '{ dataset { head } }' })).stderr).toContain(
    'There is no graph',
  );
});

it('finds no mistakes in the seed of the package', async () => {
  expect(await spacegov(['seed', '--check'])).toMatchObject({ code: 0, stderr: '' });
});

it('does not wait for a pipe, and follows no link out of its folder', async () => {
  const folder = writeSeed(scratch(), SMALL);
  const secret = join(scratch(), 'secret.csv');
  writeFileSync(secret, 'secret,canary\n');
  const [linked, piped] = ['treaties/treaty_status.csv', 'treaties/states.csv'].map((path) => join(folder, path));
  rmSync(linked!);
  symlinkSync(secret, linked!);
  rmSync(piped!);
  execFileSync('mkfifo', [piped!]);
  const { code, stdout, stderr } = await spacegov(['seed', '--check', '--folder', folder]);
  const said = stdout + stderr;
  expect(code).toBe(1);
  expect(said).toMatch(/treaty_status\.csv.*is a link out of its folder\. Put the file itself there\./);
  expect(said).toMatch(/states\.csv.*is no plain file\. Put one there\./);
  expect(said).not.toContain('canary');
});
