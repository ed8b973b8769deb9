import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { shown } from '../../ontology/check-claim.js';
import type { Place, Tell } from '../mistakes.js';
import { noPlainFile } from '../plain-file.js';
import type { Entry, Mapping } from '../read-yaml.js';

/** An article, not a book. */
const MOST_BYTES = 4_000_000;

/**
 * Reads the text that an article file names as `text: { file: note.txt }`: its digest and length take the name's place, a
 * quotation that stands in it once gets its offsets, and one with offsets is compared letter by letter.
 *
 * @returns The file as if it had given `sha256`, `length`, `start` and `end` itself; as it is where it names no text.
 */
export async function withTextBeside(top: Mapping, folder: string, tell: Tell): Promise<Mapping> {
  const source = top.fields.get('source');
  const text = source?.type === 'mapping' ? source.fields.get('text') : undefined;
  const file = text?.type === 'mapping' ? text.fields.get('file') : undefined;
  if (source?.type !== 'mapping' || text?.type !== 'mapping' || file === undefined) return top;
  const bytes = await readBeside(file, folder, tell);
  if (bytes === undefined) return top;
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const known = new Map<string, Entry>([
    ['sha256', scalar(createHash('sha256').update(bytes).digest('hex'), file.place)],
    ['length', scalar(body.length, file.place)],
  ]);
  for (const [name, entry] of known) {
    const given = text.fields.get(name);
    if (given?.type === 'scalar' && entry.type === 'scalar' && given.value !== entry.value)
      tell(given.place, `${name} is not that of the file, which is ${String(entry.value)}: the text has changed.`);
  }
  return {
    ...top,
    fields: new Map([
      ...top.fields,
      ['source', { ...source, fields: new Map([...source.fields, ['text', { ...text, fields: known }]]) }],
      ...['entities', 'claims'].flatMap((name): [string, Entry][] => {
        const list = top.fields.get(name);
        if (list?.type !== 'list') return [];
        return [[name, { ...list, items: list.items.map((item) => withOffsets(item, body, tell)) }]];
      }),
    ]),
  };
}

async function readBeside(file: Entry, folder: string, tell: Tell): Promise<Buffer | undefined> {
  // No way out of the folder: an article file may come from a stranger.
  if (file.type !== 'scalar' || !/^[\w][\w .-]*(?:\/[\w][\w .-]*)*\.(?:txt|md)$/.test(file.written)) {
    tell(file.place, 'file is the text beside this file, inside its folder, as note.txt or note.md.');
    return undefined;
  }
  try {
    const why = await noPlainFile(folder, join(folder, file.written));
    if (why !== null) {
      tell(file.place, `${file.written} ${why}`);
      return undefined;
    }
    const handle = await open(join(folder, file.written));
    try {
      if ((await handle.stat()).size <= MOST_BYTES) return await handle.readFile();
      tell(file.place, `${file.written} has more than ${String(MOST_BYTES)} bytes. Cut it into its articles.`);
    } finally {
      await handle.close();
    }
  } catch {
    tell(file.place, `${file.written} cannot be read. It lies beside this file.`);
  }
  return undefined;
}

function withOffsets(item: Entry, body: string, tell: Tell): Entry {
  const quote = item.type === 'mapping' ? item.fields.get('quote') : undefined;
  if (item.type !== 'mapping' || quote?.type !== 'scalar') return item;
  const words = quote.written;
  const [start, end] = [item.fields.get('start'), item.fields.get('end')];
  if (start !== undefined || end !== undefined) {
    const [from, to] = [start, end].map((one) => (one?.type === 'scalar' ? Number(one.value) : NaN));
    if (body.slice(from, to) !== words)
      tell(quote.place, `${shown(words)} does not stand there. ${where(words, body)}`);
    return item;
  }
  const first = body.indexOf(words);
  if (first === -1 || body.includes(words, first + 1)) {
    tell(quote.place, `${shown(words)}: ${where(words, body)}`);
    return item;
  }
  return {
    ...item,
    fields: new Map([
      ...item.fields,
      ['start', scalar(first, quote.place)],
      ['end', scalar(first + words.length, quote.place)],
    ]),
  };
}

function where(words: string, body: string): string {
  const places: number[] = [];
  for (let at = body.indexOf(words); at !== -1 && places.length < 4; at = body.indexOf(words, at + 1)) places.push(at);
  const [only, ...more] = places;
  if (only === undefined) return 'The text has no such words: quote it letter by letter.';
  const spans = places.map((at) => `start ${String(at)}, end ${String(at + words.length)}`);
  return more.length === 0
    ? `It stands at ${spans.join()}.`
    : `It stands there more than once: say which, ${spans.join('; ')}.`;
}

const scalar = (value: string | number, place: Place): Entry => ({
  type: 'scalar',
  place,
  value,
  written: String(value),
});
