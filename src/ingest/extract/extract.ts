import { extname } from 'node:path';
import { freezeText, sha256, type FrozenText } from '../text.js';
import { ArticleUnreadableError } from './errors.js';
import { LONGEST_TEXT, type Extracted } from './extracted.js';

/** Files whose text is taken out of them; the others are text. */
export const EXTRACTED: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.pdf']);
/** Files that are read where a folder is given. */
export const READ: ReadonlySet<string> = new Set(['.txt', '.md', ...EXTRACTED]);

/** Of a file, in bytes. */
const MOST_TEXT = 1_000_000;
const MOST_HTML = 8_000_000;
const MOST_PDF = 30_000_000;

/** An article as it was given, and its text. */
export interface Article {
  readonly frozen: FrozenText;
  /** Where the text had to be taken out of something else. */
  readonly extracted?: Extracted;
}

export function mostBytesOf(path: string): number {
  const extension = extname(path).toLowerCase();
  return extension === '.pdf' ? MOST_PDF : EXTRACTED.has(extension) ? MOST_HTML : MOST_TEXT;
}

/**
 * The text of a file by its ending.
 *
 * @param pdfThread The program that reads a PDF.
 * @throws {ArticleUnreadableError}
 */
export async function articleOf(bytes: Uint8Array, path: string, pdfThread: string): Promise<Article> {
  const extension = extname(path).toLowerCase();
  if (bytes.length > mostBytesOf(path)) throw tooLong(path, bytes.length);
  if (!EXTRACTED.has(extension)) return { frozen: freezeText(bytes) };
  // Parsers are loaded by whoever has such a file.
  const extracted =
    extension === '.pdf'
      ? await (await import('./pdf.js')).pdfToText(bytes, path, pdfThread)
      : (await import('./html-text.js')).htmlText(decodeHtml(bytes), path);
  if (extracted.text.length > LONGEST_TEXT)
    throw new ArticleUnreadableError(
      `${path}: its text has ${String(extracted.text.length)} letters; an article has at most ${String(LONGEST_TEXT)}. Cut it into its articles.`,
    );
  const { text } = extracted;
  return { frozen: { text, sha256: sha256(text), sourceSha256: sha256(bytes) }, extracted };
}

export const tooLong = (path: string, bytes: number): ArticleUnreadableError =>
  new ArticleUnreadableError(
    `${path}: ${String(bytes)} bytes; an article of this kind has at most ${String(mostBytesOf(path))}. Cut it into its articles.`,
  );

/** In the letters that the page says it is written in; UTF-8 where it says none that is known. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ?? 'utf-8';
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(marked ?? named).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
