import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, spacegov } from './support.js';

afterAll(cleanUp);

const ARTICLE = 'On 9 November 2023, Bulgaria signed the Artemis Accords. Kenya will sign next year.';

interface Printed {
  readonly id: string;
  readonly text: { readonly length: number; readonly sha256: string };
  readonly relations: readonly {
    readonly subject: string;
    readonly predicate: string;
    readonly object: string;
    readonly date?: string;
    readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
  }[];
  readonly unread: readonly { readonly start: number }[];
}

describe('spacegov ingest', () => {
  it('prints what an article states as JSON, with quotations that stand in it', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, '001.txt'), ARTICLE);
    const { code, stdout } = await spacegov(['ingest', '--json', '001.txt'], { cwd });
    const printed = JSON.parse(stdout) as Printed; // our own form
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      id: '001',
      text: { length: ARTICLE.length },
      relations: [{ subject: 'state:bgr', predicate: 'SIGNED', object: 'instrument:artemis', date: '2023-11-09' }],
      unread: [{ start: ARTICLE.indexOf('Kenya') }],
    });
    for (const { evidence } of printed.relations)
      expect(ARTICLE.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('reads stdin, and tells of each step what it made', async () => {
    const { code, stdout } = await spacegov(['ingest', '-', '--explain'], { input: ARTICLE });
    expect(code).toBe(0);
    expect(stdout).toContain('clause  On <Date>, <State> signed <Instrument>.');
    expect(stdout).toMatch(/draft {3}state:bgr SIGNED instrument:artemis, by signed@1/);
  });

  it('reads a folder, and an article that states nothing as well', async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'in'));
    writeFileSync(join(cwd, 'in', 'a.txt'), 'Kenya was pleased.');
    writeFileSync(join(cwd, 'in', 'b.md'), 'Nobody came.');
    const { code, stdout } = await spacegov(['ingest', 'in'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/a\.txt: 0 drafts[^]*Kenya was pleased\.[^]*b\.md: 0 drafts/);
  });

  it.each`
    words                        | message
    ${['ingest', 'nowhere.txt']} | ${'there is no such file or folder'}
    ${['ingest', 'picture.png']} | ${'.png is not read'}
    ${['ingest', '.']}           | ${'no article in this folder'}
  `('refuses $words and says the way out', async ({ words, message }: { words: string[]; message: string }) => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'picture.png'), 'x');
    const { code, stderr } = await spacegov(words, { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string });
  });
});
