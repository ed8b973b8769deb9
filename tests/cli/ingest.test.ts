import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPdf, pdfFrom, pdfOf } from '../ingest/pdfs.js';
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

describe('pages and documents', () => {
  const PAGE = `<!doctype html><title>x</title><nav>Kenya signed the Artemis Accords.</nav>
    <p>On 9 November 2023, Bulgaria signed the Artemis&nbsp;Accords.</p><script>"India signed the Artemis Accords."</script>`;

  it('are extracted once: the text lies beside, and the drafts name both digests', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'news.html'), PAGE);
    const first = await spacegov(['ingest', 'news.html', '--drafts'], { cwd });
    expect(first).toMatchObject({ code: 0, stdout: 'news.drafts.yaml: 1 draft, 1 of them new, 1 to decide on\n' });
    const text = readFileSync(join(cwd, 'news.html.txt'), 'utf8');
    expect(text).toBe('On 9 November 2023, Bulgaria signed the Artemis Accords.\n');
    const drafts = readFileSync(join(cwd, 'news.drafts.yaml'), 'utf8');
    const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
    expect(drafts).toContain(`file: news.html.txt\n    sha256: ${sha256(text)}`);
    expect(drafts).toContain(`file: news.html\n    sha256: ${sha256(PAGE)}\n    by: html@1`);
    // The folder has one article, and nothing new.
    expect((await spacegov(['ingest', '.', '--drafts'], { cwd })).stdout).toBe(
      'news.drafts.yaml: nothing has changed\n',
    );
  });

  it("of one name do not take each other's drafts", async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'news.html'), PAGE);
    writeFileSync(join(cwd, 'news.txt'), ARTICLE);
    const { code, stderr } = await spacegov(['ingest', '.', '--drafts'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('news.drafts.yaml: holds the drafts of news.html.txt. Give news.txt another name');
  });

  it('of a PDF: lines run on, and the reader is told what cannot be read, and what to do', async () => {
    const cwd = scratch();
    const pdfs: Readonly<Record<string, Buffer>> = {
      'good.pdf': pdfOf([
        [
          { text: 'On 9 November 2023, Bulgaria signed the Artemis', y: 700 },
          { text: 'Accords.', y: 686 },
        ],
      ]),
      'broken.pdf': Buffer.from('%PDF-1.4\nnothing of it'),
      'locked.pdf': lockedPdf(),
      'many.pdf': pdfOf(Array.from({ length: 301 }, () => [{ text: 'a', y: 700 }])),
      'scan.pdf': pdfFrom([Buffer.from('0 0 m 100 100 l S')]),
      // Sixteen kilobytes whose one page has 1.3 GB of spaces, deflated twice.
      'bomb.pdf': readFileSync(join(__dirname, '../ingest/fixtures/bomb.pdf')),
    };
    for (const [name, bytes] of Object.entries(pdfs)) writeFileSync(join(cwd, name), bytes);
    const { code, stdout, stderr } = await spacegov(['ingest', '.', '--json'], { cwd });
    const printed = JSON.parse(stdout) as Printed; // one could be read
    expect(printed.relations).toMatchObject([{ subject: 'state:bgr', date: '2023-11-09' }]);
    expect(code).toBe(1);
    expect(stderr.split('\n').filter((line) => line.startsWith('spacegov: '))).toEqual([
      'spacegov: bomb.pdf: it takes more memory than an article does. Save its text as .txt, and ingest that.',
      expect.stringMatching(/^spacegov: broken\.pdf: is no whole PDF .* Get it again/),
      'spacegov: locked.pdf: is locked by a password. Open it, save a copy without one, and ingest that.',
      'spacegov: many.pdf: has 301 pages; an article has at most 300. Cut it into its articles.',
      expect.stringMatching(/^spacegov: scan\.pdf: its page is a picture, and no text\. .*ocrmypdf/),
    ]);
  });
});
