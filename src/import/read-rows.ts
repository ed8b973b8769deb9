import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A record of a table as it stands in its file, from this line on. */
export type RawRow =
  { readonly line: number; readonly fields: readonly string[] } | { readonly line: number; readonly problem: string };

/** A quotation mark that is never closed must not swallow the rest of the file. */
const MOST_LINES = 50;
const LONGEST = 100_000;

/**
 * The records of a CSV file (RFC 4180), plain or `.gz`, one after the other: no more of it is held than a record needs.
 *
 * @param told How many bytes of the file have been read.
 */
export async function* readRows(path: string, told: (bytes: number) => void): AsyncIterable<RawRow> {
  const open: { line: number; text: string }[] = [];
  for await (const next of readLines(path, told)) {
    open.push(next);
    yield* recordsOf(open, false);
  }
  yield* recordsOf(open, true);
}

/** Takes whole records from the lines that were read. One that is never closed is told by its first line; the rest is read on. */
function* recordsOf(open: { line: number; text: string }[], isEnd: boolean): Iterable<RawRow> {
  for (let [first] = open; first !== undefined; [first] = open) {
    let text = '';
    let lines = 0;
    do text += `${lines === 0 ? '' : '\n'}${open[lines]?.text ?? ''}`;
    while (++lines < open.length && quotesOf(text) % 2 === 1);
    const isOpen = quotesOf(text) % 2 === 1;
    if (isOpen && !isEnd && lines < MOST_LINES && text.length < LONGEST) return;
    open.splice(0, isOpen ? 1 : lines);
    if (isOpen) yield { line: first.line, problem: 'a quotation mark is not closed.' };
    else if (text.includes('\uFFFD')) yield { line: first.line, problem: 'is no UTF-8.' };
    else if (text !== '') yield { line: first.line, ...recordOf(text) };
  }
}

async function* readLines(path: string, told: (bytes: number) => void): AsyncIterable<{ line: number; text: string }> {
  const file = createReadStream(path);
  const source = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => source.destroy(error));
  const decoder = new TextDecoder('utf-8'); // takes a byte-order mark away
  let line = 0;
  let rest = '';
  for await (const chunk of source as AsyncIterable<Buffer>) {
    told(file.bytesRead);
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { line: (line += 1), text: text.endsWith('\r') ? text.slice(0, -1) : text };
  }
  rest += decoder.decode();
  if (rest !== '') yield { line: line + 1, text: rest };
}

function quotesOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Most records have no quotation mark, and need no parser. */
function recordOf(text: string): { readonly fields: readonly string[] } | { readonly problem: string } {
  if (!text.includes('"')) return { fields: text.split(',') };
  try {
    const [fields = []]: string[][] = parse(text, { relaxColumnCount: true });
    return { fields };
  } catch {
    return { problem: 'its quotation marks stand where none may.' };
  }
}
