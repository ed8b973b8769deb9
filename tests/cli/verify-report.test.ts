/** The report of `spacegov verify` as a user gets it: totals, known gaps that come and go, and the false list. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL } from '../seed/support.js';
import { cleanUp, scratch, spacegov, writeSeed } from './support.js';

afterAll(cleanUp);

const TOTALS =
  'totals:\n  - of: instrument:moon\n    relation: PARTY_TO\n    source: Somebody\n    counts: [{ on: 1984, count: 1 }, { on: 2020-01-01, count: 1 }]\n';

interface Told {
  readonly errors: number;
  readonly checks: readonly {
    readonly name: string;
    readonly count: number;
    readonly findings: readonly { readonly about: string; readonly problem: string }[];
    readonly explained: readonly { readonly reason: string }[];
  }[];
  readonly totals: readonly { readonly on: string; readonly count: number; readonly found: number | null }[];
}

it('counts totals, explains known gaps, and tells of those that are closed', async () => {
  const cwd = scratch();
  const folder = join(cwd, 'seed');
  const verify = async (
    files: Readonly<Record<string, string>>,
    reviews: Readonly<Record<string, string>>,
  ): Promise<Told & { readonly code: number | null }> => {
    writeSeed(folder, files);
    for (const name of ['totals.yaml', 'known-gaps.yaml'])
      writeFileSync(join(folder, name), reviews[name] ?? EMPTY[name]!);
    expect((await spacegov(['seed', '--folder', 'seed'], { cwd })).stderr).toBe('');
    const { code, stdout, stderr } = await spacegov(['verify', '--json'], { cwd });
    expect(stderr).not.toContain('fault');
    return { code, ...(JSON.parse(stdout) as Told) };
  };
  const check = (told: Told, name: string): Told['checks'][number] => told.checks.find((one) => one.name === name)!;

  const sound = await verify(SMALL, { 'totals.yaml': TOTALS });
  expect(sound).toMatchObject({
    code: 0,
    errors: 0,
    totals: [
      { on: '1984-12-31', found: 1 },
      { on: '2020-01-01', found: 1 },
    ],
  });

  // The trap: a false list taken in good faith. No better source denies it, and the total does.
  const fixture = readFileSync('tests/seed/fixtures/false-list-unmarked.yaml', 'utf8')
    .replaceAll('state:rus', 'state:sau')
    .replace(/^.*state:zwe.*\n/m, '');
  const believed = { ...SMALL, 'false-list.yaml': fixture };
  const wrong = await verify(believed, { 'totals.yaml': TOTALS });
  expect(wrong).toMatchObject({ code: 1, errors: 1 });
  expect(check(wrong, 'totals').findings).toEqual([
    {
      about: 'instrument:moon PARTY_TO 2020-01-01',
      problem: 'Moon Agreement: 1 announced for 2020-01-01, and 2 found (Somebody).',
    },
  ]);

  const gaps = 'gaps:\n  - { check: totals, about: instrument:moon PARTY_TO 2020-01-01, reason: Nobody knows. }\n';
  const explained = await verify(believed, { 'totals.yaml': TOTALS, 'known-gaps.yaml': gaps });
  expect(explained).toMatchObject({ code: 0, errors: 0 });
  expect(check(explained, 'totals')).toMatchObject({
    count: 1,
    findings: [],
    explained: [{ reason: 'Nobody knows.' }],
  });

  const closed = await verify(SMALL, { 'totals.yaml': TOTALS, 'known-gaps.yaml': gaps });
  expect(closed).toMatchObject({ code: 1, errors: 1 });
  expect(check(closed, 'stale-gaps').findings[0]?.problem).toBe(
    'seed/known-gaps.yaml:2: the check totals does not find this any more. Remove the entry.',
  );

  writeFileSync(join(folder, 'known-gaps.yaml'), 'gaps:\n  - { check: totls, about: x, reason: y }\n');
  const refused = await spacegov(['verify'], { cwd });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('seed/known-gaps.yaml:2: no check is called "totls". Did you mean "totals"?');
});

const EMPTY: Readonly<Record<string, string>> = { 'totals.yaml': 'totals: []\n', 'known-gaps.yaml': 'gaps: []\n' };
