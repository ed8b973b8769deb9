import { Worker } from 'node:worker_threads';
import { ArticleUnreadableError } from './errors.js';
import type { Extracted } from './extracted.js';
import type { PdfAsked, PdfTold } from './pdf-thread.js';

const MOST_PAGES = 300;
const MOST_MS = 60_000;
/** More than that, beyond what the process had before, was made to take all there is. */
const MOST_MEMORY = 768 * 1024 * 1024;
const LOOK_MS = 50;
const TEXT_INSTEAD = 'Save its text as .txt, and ingest that.';

/**
 * The text of a PDF, read in a thread of its own.
 *
 * @param program dist/start-pdf.js
 * @throws {ArticleUnreadableError} when it is locked, broken, a picture, or takes more time or memory than an article does.
 */
export async function pdfToText(bytes: Uint8Array, path: string, program: string): Promise<Extracted> {
  const workerData: PdfAsked = { bytes: new Uint8Array(bytes), mostPages: MOST_PAGES };
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 }, stdout: true });
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    const told = await new Promise<PdfTold | string>((resolve) => {
      worker.once('message', (message: PdfTold) => resolve(message));
      worker.once('error', () => resolve('it is broken, or made to take all memory'));
      worker.once('exit', () => resolve('the thread that read it has ended'));
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > MOST_MEMORY) resolve('it takes more memory than an article does');
        else if (performance.now() - began > MOST_MS) resolve(`it was not read in ${String(MOST_MS / 1_000)} seconds`);
      }, LOOK_MS);
    });
    if (typeof told === 'string') throw new ArticleUnreadableError(`${path}: ${told}. ${TEXT_INSTEAD}`);
    if ('text' in told) return { text: told.text, by: 'pdf@1' };
    throw new ArticleUnreadableError(reasonOf(told, path));
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

function reasonOf({ fault, page, words }: Extract<PdfTold, { fault: string }>, path: string): string {
  switch (fault) {
    case 'locked':
      return `${path}: is locked by a password. Open it, save a copy without one, and ingest that.`;
    case 'pages':
      return `${path}: has ${String(page)} pages; an article has at most ${String(MOST_PAGES)}. Cut it into its articles.`;
    case 'none':
      return `${path}: ${page === 1 ? 'its page is a picture' : `its ${String(page)} pages are pictures`}, and no text. Let a program for that read them (ocrmypdf FILE FILE), and ingest again.`;
    case 'broken':
      return `${path}${page === 0 ? '' : `: page ${String(page)}`}: is no whole PDF (${words}). Get it again, or: ${TEXT_INSTEAD}`;
  }
}
