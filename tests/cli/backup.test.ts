import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, smallPackage, spacegov } from './support.js';

afterAll(cleanUp);

it('a graph is backed up, lost and restored: the same head, the same answers, and its seed still known', async () => {
  const cwd = scratch();
  const main = smallPackage();
  const run = (...words: string[]): ReturnType<typeof spacegov> => spacegov(words, { cwd, main });
  const version = async (): Promise<string> => (await run('query', '{ dataset { version head } }', '--json')).stdout;

  expect((await run('seed')).code).toBe(0);
  const before = await version();
  const backup = await run('backup', 'kept/monday');
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toMatch(/ledger\.jsonl: 1 batch, [\d,]+ bytes, read back and whole\nhead [0-9a-f]{64}\n$/);
  expect(before).toContain(/head ([0-9a-f]{64})/.exec(backup.stdout)?.[1] ?? 'no head');

  expect(await run('backup', 'kept/monday')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is a ledger already'),
  });
  expect(await run('restore', 'kept/monday')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is a ledger already'),
  });

  rmSync(join(cwd, '.spacegov'), { recursive: true });
  expect((await run('restore', 'kept/monday')).code).toBe(0);
  expect(await version()).toBe(before);
  expect(readFileSync(join(cwd, '.spacegov/seed.json'))).toEqual(readFileSync(join(cwd, 'kept/monday/seed.json')));

  const file = join(cwd, 'kept/monday/ledger.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('1984-06-11', '1984-06-12'));
  rmSync(join(cwd, '.spacegov'), { recursive: true });
  expect(await run('restore', 'kept/monday')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('(LEDGER_DAMAGED)'),
  });
  expect(await run('backup', 'elsewhere')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is no ledger'),
  });
});

it('is for a folder, and says what is for a database', async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'none' };
  expect(await spacegov(['backup', 'x'], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('spacegov copy --from neo4j --to embedded'),
  });
});
