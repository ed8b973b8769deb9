/** The review on a real terminal: the pseudo-terminal that `script` of util-linux makes. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov } from './support.js';

const ARTICLE = `Vienna, 9 June 2025. Saudi Arabia signed the Moon Agreement on 3 May 2025, officials said.

Austria signed the Moon Agreement on 4 May 2025.
`;
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';

afterAll(cleanUp);

it('takes single keys without Enter, marks the quotation, and goes on where it was after kill -9 at any key', async () => {
  if (!HAS_TERMINAL) {
    console.warn('skipped: there is no `script` of util-linux here to make a terminal with');
    return;
  }
  const main = smallPackage();
  const cwd = scratch();
  writeFileSync(join(cwd, 'news.txt'), ARTICLE);
  await spacegov('ingest news.txt --drafts --date 2025-06-09 --class press'.split(' '), { cwd, main });
  const reviews = (): string[] =>
    [...readFileSync(join(cwd, 'news.drafts.yaml'), 'utf8').matchAll(/^ {4}review: (\w+)$/gm)].map(
      ([, word]) => word ?? '',
    );

  /** Presses a key when the first draft stands there; dies when what it decided is on disk, or ends by `q`. */
  const press = async (key: string, isDone: () => boolean): Promise<string> => {
    const command = `echo $$ > pid; exec '${process.execPath}' ${commandOf(main).join(' ')} review news.drafts.yaml`;
    const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: settings({ TERM: 'xterm' }) });
    const end = new Promise((resolve) => child.once('close', resolve));
    let screen = '';
    let pressed = false;
    child.stdout.on('data', (text: Buffer) => {
      screen += text.toString();
      if (!pressed && screen.includes(' > ')) {
        pressed = true;
        child.stdin.write(key);
      } else if (pressed && existsSync(join(cwd, 'pid')) && isDone())
        try {
          process.kill(Number(readFileSync(join(cwd, 'pid'), 'utf8')), 'SIGKILL');
        } catch {
          // it has died already
        }
    });
    await end;
    return screen;
  };

  const screen = await press('a', () => reviews()[0] === 'accepted');
  expect(screen).toContain('\u001b[7mSaudi Arabia signed the Moon Agreement\u001b[27m');
  expect(reviews()).toEqual(['accepted', 'open']);
  expect(await press('r', () => reviews()[1] === 'rejected')).toContain('Austria');
  expect(reviews()).toEqual(['accepted', 'rejected']);
});
