import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanUp,
  commandOf,
  scratch,
  serve,
  serving,
  settings,
  smallPackage,
  spacegov,
  type Serving,
} from './support.js';

/** What a server does with its folder, its port and its parent it does with a small seed too. */
let small: string;
/** One that serves, until the last of these tests stops it. */
let one: Serving;
let folderOfOne: string;
beforeAll(async () => {
  small = smallPackage();
  folderOfOne = scratch();
  one = await serve({ THREADS: '0', LOG_LEVEL: 'error' }, folderOfOne, small);
});
afterAll(() => {
  one.child.kill('SIGKILL'); // where a test before its last has failed, or is run alone
  cleanUp();
});

it('seeds the first time, opens what is there the second, and stops cleanly', async () => {
  const cwd = scratch();
  const first = await serve({}, cwd);
  expect(first.screen()).toMatch(/^Space Governance Graph \S+, ready in \d+\.\d\d s\n/);
  expect(first.screen()).toContain(`${first.url}/graphql`);
  expect(first.screen()).toMatch(/ [\d,]+ entities, [\d,]+ claims, [\d,]+ relations\n/);
  expect(first.screen()).toMatch(/Data version {2}([0-9a-f]{12})\n\s+\1[0-9a-f]{52}\n/);
  expect(first.screen()).toContain(join(cwd, '.spacegov'));
  expect(first.screen()).toMatch(/Seeded now: \d+ claims opened, 0 closed\./);
  expect(first.screen().split('\n').length).toBeLessThan(20);

  const asked = await fetch(`${first.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ state(code: "AUT") { name } }' }),
  });
  expect(await asked.json()).toMatchObject({ data: { state: { name: 'Austria' } } });
  first.child.kill('SIGTERM');
  const { code } = await first.end;
  expect(code).toBe(0);
  const lines = first
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string });
  expect(lines.map(({ msg }) => msg)).toEqual(['serving', 'request', 'stopping', 'stopped']);

  const second = await serve({}, cwd);
  expect(second.screen()).not.toContain('Seeded now');
  console.log(
    `first start ${/ready in \S+ s/.exec(first.screen())?.[0]}, second ${/ready in \S+ s/.exec(second.screen())?.[0]}`,
  );
  second.child.kill('SIGINT');
  expect((await second.end).code).toBe(0);
  expect(existsSync(join(cwd, '.spacegov', 'writer.lock'))).toBe(false);
});

it('shares its folder with other servers and queries, and sees what is seeded meanwhile', async () => {
  const cwd = folderOfOne;
  const another = await serve({ LOG_LEVEL: 'silent' }, cwd, small);
  const query = await spacegov(['query', '-'], { cwd, main: small, input: '{ dataset { head } }' });
  expect(query).toMatchObject({ code: 0, stderr: '' });
  expect(await spacegov(['seed'], { cwd, main: small })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('(0 claims opened, 0 closed)\n'),
  });
  another.child.kill('SIGTERM');
  expect(await another.end).toMatchObject({ code: 0, stderr: '' });
  expect(one.log()).toBe('');
});

it('says how to get around a port that is taken', async () => {
  const cwd = folderOfOne;
  const port = new URL(one.url).port;
  const two = await spacegov(['serve'], { cwd, main: small, env: { PORT: port } });
  expect(two).toMatchObject({ code: 1, stdout: '' });
  expect(two.stderr).toMatch(new RegExp(`port ${port}.*set PORT to another number`, 'i'));
  // Under npm it watches its parent, which is no reason to go on.
  const under = { PORT: port, npm_lifecycle_event: 'start' };
  expect(await spacegov(['serve'], { cwd, main: small, env: under })).toMatchObject({ code: 1, stdout: '' });
});

it('says that another process is writing', async () => {
  const cwd = scratch();
  await spacegov(['seed'], { cwd, main: small });
  const held = `
    import { openEmbeddedStore } from ${JSON.stringify(small.replace('main.js', 'store/embedded/open-embedded-store.js'))};
    import { packageFiles, packageOntology } from ${JSON.stringify(small.replace('main.js', 'graph/package-files.js'))};
    await openEmbeddedStore(await packageOntology(packageFiles(${JSON.stringify(`file://${small}`)})), '.spacegov', { mode: 'write' });
    console.log('held');
    setInterval(() => undefined, 1000);`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', held], { cwd, env: settings({}) });
  await new Promise((locked) => writer.stdout.once('data', locked));
  const { code, stderr } = await spacegov(['seed'], { cwd, main: small });
  expect(code).toBe(1);
  expect(stderr).toContain(`being written by process ${String(writer.pid)}`);
  expect(stderr).toContain('(LEDGER_LOCKED)');
  expect((await spacegov(['query', '-'], { cwd, main: small, input: '{ dataset { head } }' })).code).toBe(0);
  writer.kill('SIGKILL');
});

it('stops when the shell that npm ran it through is gone', async () => {
  const env = settings({ PORT: '0', npm_lifecycle_event: 'start', LOG_LEVEL: 'info' });
  // The shell does not pass signals on, since the command is not its last.
  const shell = spawn('sh', ['-c', `"${process.execPath}" ${commandOf(small).join(' ')} serve; true`], {
    cwd: scratch(),
    env,
  });
  const { url, end, log } = await serving(shell);
  shell.kill('SIGKILL');
  await end; // both have let go of stdout
  expect(log()).toContain('"its parent ended"');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
});

it('does not believe a stamp beside another ledger', async () => {
  const cwd = scratch();
  await spacegov(['seed'], { cwd, main: small });
  const stamp = readFileSync(join(cwd, '.spacegov', 'seed.json'), 'utf8');
  const other = scratch();
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(join(other, '.spacegov'));
  writeFileSync(join(other, '.spacegov', 'seed.json'), stamp);
  const server = await serve({}, other, small);
  expect(server.screen()).toContain('Seeded now');
  server.child.kill('SIGTERM');
  expect((await server.end).code).toBe(0);
});

it('says that it cannot read its folder where that is gone, and says why in the log alone', async () => {
  const { url, child, log, end } = one;
  const body = JSON.stringify({ query: '{ states { totalCount } }' });
  const ask = (): Promise<Response> =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect((await ask()).status).toBe(200);
  rmSync(join(folderOfOne, '.spacegov'), { recursive: true });
  const gone = await ask();
  expect({ status: gone.status, after: gone.headers.get('retry-after') }).toEqual({ status: 503, after: '2' });
  expect(await gone.text()).not.toContain(folderOfOne);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect(log()).toContain('the ledger is gone. Restore the file');
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});
