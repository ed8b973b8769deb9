/** The program of a thread that reads one PDF: whatever that does to it, the process that asked goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { pdfText, type PdfPiece } from './pdf-lines.js';

/** What the thread tells of a file. */
export type PdfTold =
  | { readonly text: string; readonly pages: number }
  | { readonly fault: 'locked' | 'broken' | 'pages' | 'none'; readonly page: number; readonly words: string };

export interface PdfAsked {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
}

const tell = (told: PdfTold): void => parentPort?.postMessage(told);
const { bytes, mostPages } = workerData as PdfAsked; // what `pdf.ts` gives
let page = 0;
try {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  if (pdf.numPages > mostPages) tell({ fault: 'pages', page: pdf.numPages, words: '' });
  else {
    const pages: PdfPiece[][] = [];
    for (page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    }
    const text = pdfText(pages);
    tell(/\p{L}/u.test(text) ? { text, pages: pages.length } : { fault: 'none', page: pages.length, words: '' });
  }
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  tell({ fault: name === 'PasswordException' ? 'locked' : 'broken', page, words: message.slice(0, 120) });
}

interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

function pieceOf({ str, transform, width, height, hasEOL }: Item): PdfPiece {
  return { str, x: Number(transform[4]), y: Number(transform[5]), width, height, hasEOL };
}
