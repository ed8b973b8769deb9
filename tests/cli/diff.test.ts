import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import { terminalProgress } from '../../src/cli/terminal-progress.js';
import { SMALL } from '../seed/support.js';
import { cleanUp, scratch, spacegov, writeSeed } from './support.js';

afterAll(cleanUp);

const STATUS = 'treaties/treaty_status.csv';

it('shows what a seed edit would do, changes nothing, and then is done', async () => {
  const cwd = scratch();
  const folder = writeSeed(join(cwd, 'seed'), SMALL);
  const run = (...words: string[]): ReturnType<typeof spacegov> => spacegov([...words, '--folder', 'seed'], { cwd });

  const empty = await run('diff');
  expect(empty.code).toBe(1);
  expect(empty.stderr).toContain('no graph in');
  expect(empty.stdout).toMatch(/\nAustria \(state:aut\)\n {2}\+ /);
  expect(empty.stdout).toMatch(/ to be asserted, 0 to be retracted, 0 to be changed, about \d+ entities\n$/);

  await run('seed');
  expect(await run('diff')).toEqual({
    code: 0,
    stdout: 'the graph says what the seed says: nothing would change\n',
    stderr: '',
  });

  // A date is corrected; the second source of the same row goes.
  const moved = SMALL[STATUS]!.replace('1984-06-11', '1984-06-12');
  writeSeed(folder, { ...SMALL, [STATUS]: moved });
  const date = await run('diff');
  expect(date.code).toBe(1);
  expect(date.stdout).toContain(
    'Austria (state:aut)\n' +
      '  - PARTY_TO Moon Agreement (instrument:moon), since 1984-06-11, action RATIFICATION\n' +
      '  + PARTY_TO Moon Agreement (instrument:moon), since 1984-06-12, action RATIFICATION\n',
  );
  expect(date.stdout).toMatch(/\n1 to be asserted, 1 to be retracted, 0 to be changed, about 1 entity\n$/);

  writeSeed(folder, { ...SMALL, [STATUS]: SMALL[STATUS]!.replace('|https://example.org/list', '') });
  const source = await run('diff', '--json');
  const told = JSON.parse(source.stdout) as { same: boolean; changed: { subjectName: string; changes: string[] }[] };
  expect(told.same).toBe(false);
  const changes = told.changed.flatMap((one) => one.changes.map((change) => `${one.subjectName}: ${change}`));
  expect(changes).toContainEqual(expect.stringMatching(/^Austria: evidence - document:example-org-[0-9a-f]{8}$/));

  await run('seed');
  expect(await run('diff', '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"same": true'),
  });
});

it('refuses a seed with mistakes, and a folder that is none', async () => {
  const cwd = scratch();
  writeSeed(join(cwd, 'seed'), { ...SMALL, [STATUS]: SMALL[STATUS]!.replace('1984-06-11', 'June') });
  expect(await spacegov(['diff', '--folder', 'seed'], { cwd })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('treaty_status.csv:2: '),
  });
  expect(await spacegov(['diff', '--folder', 'nowhere'], { cwd })).toMatchObject({ code: 2 });
});

describe('progress', () => {
  it('is one line written over on a terminal, and gone when all is done', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const progress = terminalProgress(terminal)!;
    progress('claims', 2_000, 20_000);
    progress('claims', 20_000, 20_000);
    expect(String(terminal.read())).toBe('\r\u001b[K 10% of 20000 claims\r\u001b[K');
  });

  it('is not shown where there is no terminal', () => {
    expect(terminalProgress(new PassThrough())).toBeUndefined();
  });
});
