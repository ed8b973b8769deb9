import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov } from './support.js';

const ARTICLE = 'Vienna, 9 June 2025. Saudi Arabia signed the Moon Agreement on 3 May 2025, officials said.\n';

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

interface Watching {
  readonly child: ChildProcess;
  /** Resolves when as many lines of the screen fit, with the screen. */
  readonly says: (line: RegExp, times?: number) => Promise<string>;
  readonly end: Promise<number | null>;
}

function watching(cwd: string): Watching {
  const child = spawn(process.execPath, [...commandOf(main), 'ingest', '--watch', 'inbox'], { cwd, env: settings({}) });
  let screen = '';
  const looks = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      screen += text.toString();
      for (const look of looks) look();
    });
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    end,
    says: (line, times = 1) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if ((screen.match(new RegExp(line, 'gm')) ?? []).length < times) return;
          looks.delete(look);
          resolve(screen);
        };
        looks.add(look);
        look();
        void end.then(() => reject(new Error(`ended before it said ${String(line)}: ${screen}`)));
      }),
  };
}

it('reads what is put into a folder once it is whole, tells what it made of it, and ends when asked', async () => {
  const cwd = scratch();
  const inbox = join(cwd, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'before.txt'), ARTICLE);
  const { child, says, end } = watching(cwd);
  await says(/^inbox: watched/);
  await says(/before\.drafts\.yaml: 1 draft/);
  // Half-written under a name of its own, then renamed: read once.
  writeFileSync(join(inbox, 'page.html.part'), '<p>Austria signed the Moon Agreement on 4 May 2025.');
  renameSync(join(inbox, 'page.html.part'), join(inbox, 'page.html'));
  await says(/page\.drafts\.yaml: 1 draft/);
  // Half-written under its last name: read when it no longer grows.
  const [half, rest] = [ARTICLE.slice(0, 40), ARTICLE.slice(40)];
  writeFileSync(join(inbox, 'zcopy.md'), half);
  appendFileSync(join(inbox, 'zcopy.md'), rest);
  await says(/zcopy\.md: a copy of before\.txt \(100 %\), and no second source/);
  writeFileSync(join(inbox, 'broken.pdf'), '%PDF-1.4\n');
  await says(/broken\.pdf: is no whole PDF/);
  appendFileSync(join(inbox, 'before.txt'), '\nAustria signed the Moon Agreement on 4 May 2025.\n');
  const screen = await says(/before\.drafts\.yaml: 2 drafts/);
  expect(screen.match(/page\.drafts\.yaml/g)).toHaveLength(1);
  expect(screen.match(/zcopy\.drafts\.yaml/g)).toHaveLength(1);
  expect(existsSync(join(inbox, 'page.html.drafts.yaml'))).toBe(false);
  child.kill('SIGTERM');
  expect(await end).toBe(0);
});

it('makes the same of a folder after kill -9, and keeps what was decided', async () => {
  const cwd = scratch();
  const inbox = join(cwd, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'news.txt'), ARTICLE);
  const first = watching(cwd);
  await first.says(/news\.drafts\.yaml: 1 draft/);
  first.child.kill('SIGKILL');
  await first.end;
  const drafts = join(inbox, 'news.drafts.yaml');
  const decided = readFileSync(drafts, 'utf8').replace('    review: open', '    review: rejected');
  writeFileSync(drafts, decided);
  const second = watching(cwd);
  await second.says(/news\.drafts\.yaml: nothing has changed/);
  second.child.kill('SIGTERM');
  expect(await second.end).toBe(0);
  expect(readFileSync(drafts, 'utf8')).toBe(decided);
});

it('asks for a name for what comes over stdin, and keeps it under that', async () => {
  const cwd = scratch();
  const run = (words: string, input = ARTICLE) => spacegov(words.split(' '), { cwd, main, input });
  expect(await run('ingest - --drafts')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('stdin has no name. Give it one: spacegov ingest - --drafts --name briefing'),
  });
  expect(await run('ingest - --drafts --name ../out')).toMatchObject({ code: 2 });
  expect((await run('ingest - --drafts --name briefing')).stdout).toContain('briefing.drafts.yaml: 1 draft');
  expect(readFileSync(join(cwd, 'briefing.txt'), 'utf8')).toBe(ARTICLE);
  expect((await run('ingest - --drafts --name briefing')).stdout).toContain('nothing has changed');
  expect(await run('ingest - --drafts --name briefing', 'Another text.')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('briefing.txt: is there already, and says something else'),
  });
  expect(await run('ingest --watch briefing.txt')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--watch takes one folder'),
  });
});
