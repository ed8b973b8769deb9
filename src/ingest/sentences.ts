/** A stretch of a text in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a text in reading order, without the space around them; a heading or a numbered point is one of its own.
 *
 * A point ends a sentence where a space and then no small letter follow, but not behind what is shortened (`Dr.`, `U.S.`, `Art.`).
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const to = start + piece.trimEnd().length;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    const end = index + mark.length;
    if (mark.startsWith('\n') ? endsLine(text, start, index, end) : endsSentence(text, index, end)) close(end);
  }
  close(text.length);
  return sentences;
}

const BREAK = /[.!?…]+["”’')\]]*(?=\s)|\n[^\S\n]*(?:\n\s*)?/gu;

const SHORTENED =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Mme|Dr|Prof|St|No|Nos|Art|Arts|Gen|Col|Lt|Sen|Rep|Amb|Hon|Messrs|Jr|Sr|vs|e\.g|i\.e|cf|para|paras|res|Ltd|Inc|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

function endsSentence(text: string, index: number, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (/\p{Ll}/u.test(next)) return false;
  if (
    /(?:^|\n)\s*\d{1,6}\s*$/.test(text.slice(Math.max(0, index - 12), index)) &&
    (index < 12 || text.slice(index - 12, index).includes('\n'))
  )
    return false; // "1. We"
  return !(text[index] === '.' && SHORTENED.test(text.slice(Math.max(0, index - 14), index)));
}

/** Whether a new line is more than a line broken for its length. */
function endsLine(text: string, start: number, index: number, end: number): boolean {
  if (text.slice(index, end).split('\n').length > 2) return true;
  const lineStart = Math.max(start, text.lastIndexOf('\n', index - 1) + 1);
  const line = text.slice(lineStart, index);
  const next = text.slice(end, end + 40);
  if (/^(?:\d+[.)]|[-•*–])\s/.test(next)) return true;
  return line.length < SHORT_LINE && /^[\p{Lu}\p{N}"“]/u.test(next);
}
const SHORT_LINE = 70;
