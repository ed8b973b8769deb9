/** A part of a plan in words: what it is, and what is given of it. */
export interface Part {
  readonly head: string;
  readonly parts: readonly Part[];
  /** It leads to other entities: what is given of them goes on lines of its own. */
  readonly hop: boolean;
}

const WIDTH = 100;

export const leaf = (head: string): Part => ({ head, parts: [], hop: false });
export const group = (head: string, parts: readonly Part[]): Part => ({ head, parts, hop: false });
export const hop = (head: string, parts: readonly Part[]): Part => ({ head, parts, hop: true });

/** Lines of text: short groups without hops stay on one line, hops are indented by two. */
export function printParts(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const text = inline(part);
    if (text === null || (line !== '' && line.length + text.length + 2 > WIDTH)) {
      if (line !== '') lines.push(line);
      line = '';
    }
    if (text === null) lines.push(part.head, ...printParts(part.parts).map((inner) => `  ${inner}`));
    else line = line === '' ? text : `${line}, ${text}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** The part on one line, or null where it needs several. */
function inline(part: Part): string | null {
  if (part.hop) return null;
  if (part.parts.length === 0) return part.head;
  const inner = part.parts.map(inline);
  const text = `${part.head} { ${inner.join(', ')} }`;
  return inner.includes(null) || text.length > WIDTH ? null : text;
}
