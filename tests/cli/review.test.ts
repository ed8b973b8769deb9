import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov, type Finished } from './support.js';

const ARTICLE = `Vienna, 9 June 2025. Saudi Arabia signed the Moon Agreement on 3 May 2025, officials said.

Austria signed the Moon Agreement on 4 May 2025. Austria will sign the Lunar Accord next year.
`;

let main: string;
beforeAll(() => {
  main = smallPackage();
});
afterAll(cleanUp);

function desk(): {
  readonly cwd: string;
  readonly run: (words: string, input?: string) => Promise<Finished>;
  readonly drafts: () => string;
} {
  const cwd = scratch();
  writeFileSync(join(cwd, 'news.txt'), ARTICLE);
  return {
    cwd,
    run: (words, input = '') => spacegov(words.split(' '), { cwd, main, input }),
    drafts: () => readFileSync(join(cwd, 'news.drafts.yaml'), 'utf8'),
  };
}
const reviews = (yaml: string): string[] => [...yaml.matchAll(/^ {4}review: (\w+)$/gm)].map(([, word]) => word ?? '');

it('writes drafts with their words, and again changes nothing', async () => {
  const { run, drafts } = desk();
  const first = await run('ingest news.txt --drafts --date 2025-06-09 --class press');
  expect(first).toMatchObject({ code: 0, stderr: expect.not.stringContaining('fault') });
  const yaml = drafts();
  expect(yaml).toContain(
    'subject: state:sau\n    relation: SIGNED\n    object: instrument:moon\n    since: 2025-05-03\n',
  );
  expect(yaml).not.toContain('lunar-accord');
  expect((await run('ingest news.txt --drafts --date 2025-06-09 --class press')).stdout).toContain(
    'nothing has changed',
  );
  expect(drafts()).toBe(yaml);
});

it('asks for each, undoes, remembers what was rejected, and gives what was accepted to the graph', async () => {
  const { run, drafts, cwd } = desk();
  await run('ingest news.txt --drafts --date 2025-06-09 --class press');
  const open = reviews(drafts()).length;
  expect(open).toBe(2);
  // Accepted, undone, accepted again; the second is rejected; what was accepted is added.
  const done = await run('review news.drafts.yaml', 'auary');
  expect(done).toMatchObject({ code: 0, stderr: expect.not.stringContaining('spacegov:') });
  expect(done.stdout).toContain('«Saudi Arabia signed the Moon Agreement» on 3 May 2025');
  expect(done.stdout).toContain('new to the graph');
  expect(reviews(drafts())).toEqual(['accepted', 'rejected']);
  expect(drafts()).toMatch(/decided:\n {6}by: \S+\n {6}at: "?\d{4}-/);
  expect(readFileSync(join(cwd, 'news.yaml'), 'utf8')).toContain('relation: SIGNED');
  expect((await run('origins')).stdout).toContain('article.news: ');
  const asked = await run(
    'query { __typename }'.replace('{ __typename }', '{state(id:"state:sau"){signed{nodes{id}}}}'),
  );
  expect(asked.stdout).toContain('instrument:moon');
  // The next run does not ask again.
  expect((await run('ingest news.txt --drafts --date 2025-06-09 --class press')).stdout).toContain(
    'nothing has changed',
  );
  expect((await run('review news.drafts.yaml', '')).stdout).toContain('nothing is left to decide');
});

it('names a syndicated copy, which is no second source', async () => {
  const { run, cwd } = desk();
  await run('ingest news.txt --drafts');
  writeFileSync(join(cwd, 'zcopy.md'), ARTICLE.replace('officials said', '“officials” said').replace('\n\n', '\n\n\n'));
  const copy = await run('ingest zcopy.md --drafts');
  expect(copy.stderr).toContain('zcopy.md: a copy of news.txt');
  expect(readFileSync(join(cwd, 'zcopy.drafts.yaml'), 'utf8')).toContain('copyOf: news.txt');
});

it('shows what an article would do to the terminal, and does not do it; refuses a quotation that is not there', async () => {
  const { run, cwd, drafts } = desk();
  writeFileSync(join(cwd, 'news.txt'), ARTICLE.replace('Vienna', '\u001b[2JVienna\u202e'));
  await run('ingest news.txt --drafts');
  const shown = await run('review news.drafts.yaml', 'q');
  expect(['\u001b', '\u202e'].filter((one) => shown.stdout.includes(one))).toEqual([]);
  writeFileSync(
    join(cwd, 'news.drafts.yaml'),
    drafts().replace(/quote: Saudi Arabia signed/g, 'quote: Saudi Arabia ratified'),
  );
  expect(await run('review news.drafts.yaml', 'a')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('does not stand at'),
  });
});

it('goes on where it was after kill -9 at any key', async () => {
  const { run, cwd, drafts } = desk();
  await run('ingest news.txt --drafts');
  for (const expected of [1, 2]) {
    const child = spawn(process.execPath, [...commandOf(main), 'review', 'news.drafts.yaml'], {
      cwd,
      env: settings({}),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    let screen = '';
    let pressed = false;
    child.stdout.on('data', (text: Buffer) => {
      screen += text.toString();
      if (!pressed && screen.includes(' > ')) {
        pressed = true;
        child.stdin.write('a');
      } else if (
        pressed &&
        /a\n/.test(screen) &&
        reviews(drafts()).filter((one) => one === 'accepted').length === expected
      )
        child.kill('SIGKILL');
    });
    await ended;
    expect(reviews(drafts()).filter((one) => one === 'accepted')).toHaveLength(expected);
  }
});
