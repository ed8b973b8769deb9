import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cleanUp, ROOT, scratch, settings, smallPackage, spacegov } from './support.js';

afterAll(cleanUp);

/** The tables of the seed that have what the page speaks of: of the whole seed its steps take four times as long. */
const TABLES = [
  'hosts',
  'names',
  'treaties/states',
  'treaties/instruments',
  'treaties/further_instruments',
  'governance/bodies',
];

type Step = { readonly write: string; readonly text: string } | { readonly run: string };

/** What the page tells to do, in its order: files to write, commands to run. */
function steps(page: string): Step[] {
  const blocks = page.matchAll(/(?:Write `([^`]+)`:\s*\n\n)?```(\w+)\n([^]*?)```/g);
  return [...blocks].flatMap(([, file, language, text = '']): Step[] => {
    if (file !== undefined) return [{ write: file, text }];
    return language === 'sh'
      ? text
          .trim()
          .split('\n')
          .map((run) => ({ run }))
      : [];
  });
}

/** A line of the shell, as far as the page needs one. */
async function run(line: string, cwd: string, main: string): Promise<string> {
  const folder = /^mkdir (\S+)$/.exec(line)?.[1];
  if (folder !== undefined) {
    mkdirSync(join(cwd, folder));
    return '';
  }
  const program = /^node (\S+)$/.exec(line)?.[1];
  if (program !== undefined)
    return execFileSync(process.execPath, [program], { cwd, env: settings({}), encoding: 'utf8' });
  const [, written = '', into] = /^npx spacegov (.*?)(?: > (\S+))?$/.exec(line) ?? [];
  const words = [...written.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const { code, stdout, stderr } = await spacegov(words, { cwd, main });
  expect({ line, code, stderr }).toMatchObject({ line, code: 0 });
  if (into !== undefined) writeFileSync(join(cwd, into), stdout);
  return stdout;
}

it('docs/own-data.md works as written, word by word, in an empty folder', async () => {
  const cwd = scratch();
  const files = TABLES.map((name) => `${name}.csv`).map((path) => [
    path,
    readFileSync(join(ROOT, 'seed', path), 'utf8'),
  ]);
  const main = smallPackage(Object.fromEntries(files));
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(resolve(main, '../..'), join(cwd, 'node_modules/space-governance-graph'), 'junction'); // as npm installs it
  const said: string[] = [];
  for (const step of steps(readFileSync(join(ROOT, 'docs/own-data.md'), 'utf8'))) {
    if ('write' in step) {
      mkdirSync(dirname(join(cwd, step.write)), { recursive: true });
      writeFileSync(join(cwd, step.write), step.text);
    } else said.push(`$ ${step.run}\n${await run(step.run, cwd, main)}`);
  }
  const of = (run: string): string[] => said.filter((one) => one.startsWith(`$ npx spacegov ${run}`));
  const [first, second] = of('add desk --yes');
  expect(first).toContain('+ MEMBER_OF COPUOS (body:copuos), since 2026-03-01');
  expect(second).toContain('+ BASED_IN Austria (state:aut)');
  expect(second).not.toContain('MEMBER_OF');
  expect(of("query '{ state(")[0]).toContain('Note of 2 March 2026');
  expect(of("query '{ programme")[0]).toMatch(/\b(?:19[89]|200)\b/);
  expect(of('add sites --check')[0]).toContain('+ relation STANDS_IN, Facility to State');
  expect(of("query '{ state(").at(-1)).toContain('"agreement": "Agreement of 2018"');
  expect(of("query '{ facilities")[0]).toContain('"totalCount": 1');
  expect(of('export edges.csv')[0]).toContain('facility:example-observatory,Facility,Example Observatory,STANDS_IN');
  expect(readFileSync(join(cwd, 'style.grass'), 'utf8')).toContain('node.Facility {');
  expect(
    said
      .find((one) => one.startsWith('$ node record.mjs'))
      ?.split('\n')
      .slice(1),
  ).toEqual([
    '4 claims would be new; 0 compete with others',
    'calls: 4 opened, 0 closed',
    '{"programme":{"participants":{"nodes":[{"name":"Austria"}]}}}',
    'calls: 0 opened, 4 closed',
    '',
  ]);
  const [before, after] = of('origins');
  expect(before).toMatch(/^desk: \d+ claims/m);
  expect(before).toMatch(/^survey: \d+ claims/m);
  expect(after).not.toMatch(/^survey:/m);
});
