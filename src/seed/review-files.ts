import { basename, resolve } from 'node:path';
import type { EntityId } from '../model/claim.js';
import { lastDay, parsePartialDate, type PartialDate } from '../model/partial-date.js';
import { formatDay } from '../model/day.js';
import { checkId, shown } from '../ontology/check-claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { didYouMean } from '../text/suggest.js';
import { numberField, placeOf, tellUnknown, textField } from './article/fields.js';
import { collectMistakes, SeedErrors, type Place, type Tell } from './mistakes.js';
import { readText } from './read-text.js';
import { readYaml, type Mapping } from './read-yaml.js';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How many holders of a relation somebody announces for a day. */
export interface AnnouncedTotal {
  readonly of: EntityId;
  readonly relation: string;
  /** The only kind of holders counted, as the ontology spells it; null: all. */
  readonly kind: string | null;
  /** A whole day; a year stands for its last. */
  readonly on: string;
  readonly count: number;
  /** Who says so. */
  readonly source: string;
}

/** A finding of `spacegov verify` that is known, and why it stays. */
export interface KnownGap {
  readonly check: string;
  /** As the finding names what it is about; null where it is known of so many, whichever they are. */
  readonly about: string | null;
  /** How many findings are known of a check that counts, where `about` is null: one more is news. */
  readonly atMost: number | null;
  readonly reason: string;
  readonly place: Place;
}

/** Two entities that look alike and are two. */
export interface KnownDifferent {
  readonly ids: readonly EntityId[];
  readonly reason: string;
  readonly place: Place;
}

/** What a seed says of itself, for reviews; all empty where it says nothing. */
export interface ReviewFiles {
  readonly totals: readonly AnnouncedTotal[];
  readonly gaps: readonly KnownGap[];
  readonly different: readonly KnownDifferent[];
}

const NOTHING: ReviewFiles = { totals: [], gaps: [], different: [] };

/**
 * Reads `totals.yaml`, `known-gaps.yaml` and `known-different.yaml` of a seed folder; each may be missing.
 *
 * @param folder null where no seed is at hand.
 * @param checks The names that a gap's `check` may be.
 * @throws {SeedErrors} with all their mistakes.
 */
export async function readReviewFiles(
  folder: string | null,
  checks: readonly string[],
  ontology: Ontology,
): Promise<ReviewFiles> {
  if (folder === null) return NOTHING;
  const { tell, list } = collectMistakes();
  const read = <T>(path: string, key: string, one: (entry: Mapping) => T[]): Promise<T[]> =>
    readEntries(folder, path, key, tell, one);
  const found = {
    totals: await read('totals.yaml', 'totals', (entry) => readTotals(entry, ontology, tell)),
    gaps: await read('known-gaps.yaml', 'gaps', (entry) => readGaps(entry, checks, tell)),
    different: await read('known-different.yaml', 'different', (entry) => readDifferent(entry, ontology, tell)),
  };
  const mistakes = list([]);
  if (mistakes.length > 0) throw new SeedErrors(mistakes);
  return found;
}

async function readEntries<T>(
  folder: string,
  path: string,
  key: string,
  tell: Tell,
  one: (entry: Mapping) => T[],
): Promise<T[]> {
  const file = `${basename(resolve(folder))}/${path}`;
  if (!(await isThere(join(folder, path)))) return [];
  const text = await readText(folder, path, { file, line: 1 }, tell);
  const top = text === undefined ? undefined : readYaml(text, file, tell);
  if (top === undefined) return [];
  tellUnknown(top, [key], path, tell);
  const entries = top.fields.get(key);
  if (entries?.type !== 'list') {
    tell(entries?.place ?? top.place, `${key} is a list.`);
    return [];
  }
  return entries.items.flatMap((entry) => {
    if (entry.type === 'mapping') return one(entry);
    tell(entry.place, `an entry of ${key} is a mapping.`);
    return [];
  });
}

function readTotals(entry: Mapping, ontology: Ontology, tell: Tell): AnnouncedTotal[] {
  tellUnknown(entry, ['of', 'relation', 'kind', 'source', 'counts'], 'a total', tell);
  const of = idField(entry, 'of', ontology, tell);
  const relation = needed(entry, 'relation', tell);
  const source = needed(entry, 'source', tell);
  if (relation !== '' && !ontology.relations.has(relation))
    tell(
      placeOf(entry, 'relation'),
      `unknown relation ${shown(relation)}.${didYouMean(relation, ontology.relations.keys())}`,
    );
  const kind = textField(entry, 'kind', tell) ?? null;
  if (kind !== null && !ontology.kinds.has(kind))
    tell(placeOf(entry, 'kind'), `unknown kind ${shown(kind)}.${didYouMean(kind, ontology.kinds.keys())}`);
  const counts = entry.fields.get('counts');
  if (counts?.type !== 'list') {
    tell(counts?.place ?? entry.place, 'counts is a list of { on, count }.');
    return [];
  }
  return counts.items.flatMap((item) => {
    if (item.type !== 'mapping') {
      tell(item.place, 'a count is { on, count }.');
      return [];
    }
    tellUnknown(item, ['on', 'count'], 'a count', tell);
    const date = parsePartialDate(textField(item, 'on', tell) ?? '');
    const count = numberField(item, 'count', tell);
    if (date === undefined) tell(placeOf(item, 'on'), 'on is a date, as 2015-01-01; a year stands for its last day.');
    if (count === undefined || !Number.isSafeInteger(count) || count < 0)
      tell(placeOf(item, 'count'), 'count is a whole number.');
    return date === undefined || count === undefined ? [] : [{ of, relation, kind, source, on: wholeDay(date), count }];
  });
}

/** What is announced for a year or month is announced for its end. */
export const wholeDay = (date: PartialDate): string => formatDay(lastDay(date));

/** `about` may be a list: one reason for several. */
function readGaps(entry: Mapping, checks: readonly string[], tell: Tell): KnownGap[] {
  tellUnknown(entry, ['check', 'about', 'atMost', 'reason'], 'a gap', tell);
  const check = needed(entry, 'check', tell);
  if (check !== '' && !checks.includes(check))
    tell(placeOf(entry, 'check'), `no check is called ${shown(check)}.${didYouMean(check, checks)}`);
  const reason = needed(entry, 'reason', tell);
  if (!entry.fields.has('atMost'))
    return textsOf(entry, 'about', tell).map(({ text, place }) => ({
      check,
      about: text,
      atMost: null,
      reason,
      place,
    }));
  const atMost = numberField(entry, 'atMost', tell) ?? 0;
  if (entry.fields.has('about')) tell(placeOf(entry, 'about'), 'a gap has either about or atMost.');
  return [{ check, about: null, atMost, reason, place: entry.place }];
}

function readDifferent(entry: Mapping, ontology: Ontology, tell: Tell): KnownDifferent[] {
  tellUnknown(entry, ['ids', 'reason'], 'a pair', tell);
  const reason = needed(entry, 'reason', tell);
  const ids = textsOf(entry, 'ids', tell).map(({ text, place }) => {
    const bad = checkId(text, ontology);
    if (bad !== undefined) tell(place, bad);
    return text;
  });
  if (ids.length < 2) tell(placeOf(entry, 'ids'), 'ids are two at least.');
  return [{ ids, reason, place: entry.place }];
}

function needed(entry: Mapping, name: string, tell: Tell): string {
  const text = textField(entry, name, tell) ?? '';
  if (text === '') tell(placeOf(entry, name), `${name} is missing.`);
  return text;
}

function idField(entry: Mapping, name: string, ontology: Ontology, tell: Tell): EntityId {
  const id = textField(entry, name, tell) ?? '';
  const bad = checkId(id, ontology);
  if (bad !== undefined) tell(placeOf(entry, name), `${name}: ${bad}`);
  return id;
}

/** One text, or a list of them. */
function textsOf(entry: Mapping, name: string, tell: Tell): { readonly text: string; readonly place: Place }[] {
  const given = entry.fields.get(name);
  const all = given === undefined ? [] : given.type === 'list' ? given.items : [given];
  if (all.length === 0) tell(entry.place, `${name} is missing.`);
  return all.flatMap((one) => {
    if (one.type === 'scalar') return [{ text: one.written, place: one.place }];
    tell(one.place, `${name} is a text, or a list of texts.`);
    return [];
  });
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
