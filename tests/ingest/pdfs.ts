/** PDFs by hand: as small as they can be, and as broken as a test wants them. */
/** A line of text at a place of the page, in points from the bottom left. */
export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF of pages of lines in Helvetica. */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Buffer {
  return pdfFrom(
    pages.map((lines) =>
      Buffer.from(
        `BT /F1 11 Tf\n${lines.map(({ text, x = 72, y }) => `1 0 0 1 ${String(x)} ${String(y)} Tm (${escaped(text)}) Tj`).join('\n')}\nET`,
        'latin1',
      ),
    ),
  );
}

export interface PdfParts {
  /** Of each page's content, as `/Filter /FlateDecode`. */
  readonly filter?: string;
  /** Besides what every trailer has. */
  readonly trailer?: string;
}

/** A PDF of pages by their streams of content. */
export function pdfFrom(contents: readonly Buffer[], { filter = '', trailer = '' }: PdfParts = {}): Buffer {
  const first = 4;
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Kids [${contents.map((_, i) => `${String(first + 2 * i)} 0 R`).join(' ')}] /Count ${String(contents.length)} >>`,
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...contents.flatMap((content, i) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(first + 2 * i + 1)} 0 R >>`,
      ),
      Buffer.concat([
        Buffer.from(`<< /Length ${String(content.length)} ${filter} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    ]),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    places.push(length);
    const piece = Buffer.concat([Buffer.from(`${String(i + 1)} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(length)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** As a PDF is that asks for a password. */
export const lockedPdf = (): Buffer =>
  pdfFrom([Buffer.from('BT ET')], {
    trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  });
