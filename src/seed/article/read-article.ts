import type { Draft } from '../draft.js';
import type { Entry, Mapping } from '../read-yaml.js';
import { readClaim } from './claims.js';
import { readEntity } from './entities.js';
import { tellUnknown } from './fields.js';
import { checkQuotes, type QuoteCheck } from './quotes.js';
import { readSource, type ArticleReading, type FileSource } from './source.js';

/** Reads a YAML file that follows one source: what the source is, which entities it names, what it claims of them. */
export function readArticle(top: Mapping, source: FileSource, reading: ArticleReading): Draft[] {
  tellUnknown(top, ['source', 'entities', 'claims'], 'the file', reading.tell);
  const quotes = checkQuotes(source.length, reading.tell);
  const each = (
    name: string,
    read: (entry: Mapping, source: FileSource, reading: ArticleReading, quotes: QuoteCheck) => Draft[],
  ): Draft[] => entries(top, name, reading).flatMap((entry) => read(entry, source, reading, quotes));
  return [...readSource(top, reading), ...each('entities', readEntity), ...each('claims', readClaim)];
}

/** How many entities and claims a file has: its rows. */
export function countEntries(top: Mapping): number {
  const count = (entry: Entry | undefined): number => (entry?.type === 'list' ? entry.items.length : 0);
  return count(top.fields.get('entities')) + count(top.fields.get('claims'));
}

function entries(top: Mapping, name: string, { tell }: ArticleReading): Mapping[] {
  const list = top.fields.get(name);
  if (list === undefined) return [];
  if (list.type !== 'list') {
    tell(list.place, `${name} is a list.`);
    return [];
  }
  return list.items.flatMap((item) => {
    if (item.type === 'mapping') return [item];
    tell(item.place, `one of ${name} is a mapping of names to values.`);
    return [];
  });
}
