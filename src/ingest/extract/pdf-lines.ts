/** A piece of text as a page of a PDF has it; units of its own, from the bottom left. */
export interface PdfPiece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—])?$/i;

/**
 * The text of pages: lines that run on are one paragraph, paragraphs stand apart by an empty line, numbers of pages are left out.
 *
 * A word broken at the end of a line is whole again where the document has it whole elsewhere, or where the break was a soft
 * hyphen; otherwise its hyphen stays, as in `long-term`.
 */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): string {
  const paragraphs: Line[][] = [];
  for (const pieces of pages) {
    const lines = withoutNumbers(linesOf(pieces));
    const gap = usualGap(lines);
    const right = Math.max(0, ...lines.map((line) => line.right));
    for (const [i, line] of lines.entries()) {
      const before = i === 0 ? undefined : lines[i - 1];
      const last = paragraphs.at(-1);
      const goesOn =
        last !== undefined &&
        (before === undefined
          ? /^\p{Ll}/u.test(line.text) && !/[.!?:]["”’)]*$/.test(last.at(-1)?.text ?? '')
          : runsOn(before, line, gap, right));
      if (goesOn) last.push(line);
      else paragraphs.push([line]);
    }
  }
  const whole = new Set(
    paragraphs.flat().flatMap(({ text }) => (text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase())),
  );
  const text = paragraphs.map((lines) => joined(lines, whole)).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  let row: PdfPiece[] = [];
  const end = (): void => {
    const text = row
      .map(({ str }) => str)
      .join('')
      .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\s+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    const [first] = row;
    if (text !== '' && first !== undefined)
      lines.push({
        text,
        x: first.x,
        y: first.y,
        right: Math.max(...row.map(({ x, width }) => x + width)),
        height: Math.max(...row.map(({ height }) => height)),
      });
    row = [];
  };
  for (const piece of pieces) {
    const last = row.at(-1);
    if (last !== undefined && Math.abs(last.y - piece.y) > Math.max(last.height, piece.height, 1) * 0.7) end();
    row.push(piece);
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

const withoutNumbers = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ text }, i) => !((i === 0 || i === lines.length - 1) && PAGE_NUMBER.test(text)));

/** The distance of lines that most lines of a page keep. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map(({ y }, i) => (lines[i]?.y ?? y) - y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
}

function runsOn(before: Line, line: Line, gap: number, right: number): boolean {
  const down = before.y - line.y;
  if (down > gap * 1.35 || down < -gap * 3) return down < 0 && /^\p{Ll}/u.test(line.text);
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return false;
  if (/^(?:\d+[.)]|[-•*–])\s/.test(line.text)) return false;
  // A line that ends well before the margin ends a paragraph, unless its sentence plainly goes on.
  const isShort = before.right < right - (right - before.x) * 0.25;
  return !isShort || /^\p{Ll}/u.test(line.text);
}

function joined(lines: readonly Line[], whole: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const [, head = '', hyphen] = /(\p{L}+)([-\u00ad\u2010])$/u.exec(text) ?? [];
    const tail = /^\p{Ll}+/u.exec(line.text)?.[0];
    if (hyphen === undefined || tail === undefined) text = text === '' ? line.text : `${text} ${line.text}`;
    else if (hyphen === '\u00ad' || whole.has((head + tail).toLowerCase())) text = text.slice(0, -1) + line.text;
    else text += line.text;
  }
  return text.replace(/\u00ad/g, '');
}
