import type { EntityId } from '../model/claim.js';
import type { KindName } from '../ontology/ontology.js';
import { compact, wordsOf } from '../store/names/fold.js';
import type { Name } from '../store/names/name.js';
import { editDistance } from '../text/edit-distance.js';
import { contentOf, isCommon } from './content-words.js';
import { DEMONYMS } from './demonyms.js';

/** An entity that a part of a sentence may mean. */
export interface Meant {
  readonly id: EntityId;
  readonly kind: KindName;
}

/** All names by which sentences speak of entities, and the words that they are made of. */
export interface Lexicon {
  /** @param text As written: what is written in capitals may be an abbreviation that is else a word of every sentence. */
  readonly meantBy: (text: string) => readonly Meant[];
  /** Whether {@link meantBy} may know a text of these words, folded and without the spaces between them. */
  readonly isName: (compacted: string) => boolean;
  /** The word of a name or of a phrasing that a mistyped word is, itself where it is one or none is near; both folded. */
  readonly spelled: (word: string) => string;
  /** What the entity is called in a property by which it is named alone: the `code` of a State. Null where it has none. */
  readonly called: (id: EntityId, property: string) => string | null;
  /** What the entity is called; its id where it has no name. */
  readonly nameOf: (id: EntityId) => string;
  /** The most words of a name. */
  readonly longest: number;
}

/** Kinds that sentences do not name: their names are long, or those of what they are about. */
const UNNAMED: ReadonlySet<KindName> = new Set(['Document', 'Statement', 'RollCall', 'AgendaItem']);

/** Of things with one name the likeliest first. */
const LIKELIEST: readonly KindName[] = [
  'State',
  'Body',
  'Organization',
  'Instrument',
  'Programme',
  'Experiment',
  'SpaceObject',
  'Person',
];

/** Properties that name in capitals only, and those that name nothing in a sentence. */
const IN_CAPITALS: ReadonlySet<string> = new Set(['alpha2']);
const NEVER: ReadonlySet<string> = new Set(['m49', 'cow', 'norad', 'number']);

interface Entry extends Meant {
  /** 0 its name, 1 its abbreviation or code, 2 what else it is called, 3 a part of that. */
  readonly place: number;
  readonly capitals: boolean;
}

/**
 * @param names As the store gives them.
 * @param kindOf The kind that an id is of.
 * @param vocabulary Words of the phrasings, folded: they are spelled right.
 */
export function makeLexicon(
  names: readonly Name[],
  kindOf: (id: EntityId) => KindName | undefined,
  vocabulary: Iterable<string>,
): Lexicon {
  const entries = new Map<string, Entry[]>();
  const spelling = new Set<string>(vocabulary);
  const called = new Map<EntityId, Map<string, string>>();
  let longest = 1;
  const put = (text: string, entry: Entry): void => {
    const words = wordsOf(text).map((word) => word.text);
    const key = words.join('');
    if (key.length < 2 || isPlainNumber(text)) return;
    longest = Math.max(longest, Math.min(words.length, MOST_WORDS));
    for (const word of words) if (word.length > 3) spelling.add(word);
    const here = entries.get(key);
    if (here === undefined) entries.set(key, [entry]);
    else if (!here.some(({ id }) => id === entry.id)) here.push(entry);
  };
  for (const { entity, property, text, own } of names) {
    const kind = kindOf(entity);
    if (kind === undefined) continue;
    const known = called.get(entity) ?? new Map<string, string>();
    if (!known.has(property) || own) known.set(property, text);
    called.set(entity, known);
    if (UNNAMED.has(kind) || NEVER.has(property)) continue;
    const place = own ? 0 : property === 'aliases' ? 2 : 1;
    const entry = { id: entity, kind, place, capitals: IN_CAPITALS.has(property) };
    for (const form of formsOf(text, kind)) put(form, entry);
    if (kind === 'Instrument' && own) for (const form of headOf(text)) put(form, { ...entry, place: 3 });
    if (kind === 'State' && property === 'code') for (const form of demonymsOf(text)) put(form, { ...entry, place: 2 });
  }
  for (const list of entries.values()) list.sort(compareEntries);
  const spellings = byLength(spelling);
  return {
    meantBy: (text) => {
      if (isPlainNumber(text)) return [];
      const key = compact(wordsOf(text));
      const found = entries.get(key) ?? [];
      const shouted = /^\P{Ll}+$/u.test(text) && /\p{Lu}{2}/u.test(text);
      return found.filter(({ capitals }) => shouted || (!capitals && !isCommon(key)));
    },
    isName: (compacted) => entries.has(compacted),
    spelled: (word) => nearest(word, spelling, spellings),
    called: (id, property) => called.get(id)?.get(property) ?? null,
    nameOf: (id) => called.get(id)?.get('name') ?? id,
    longest,
  };
}

/** A count or a year, and no name; `77/41` is one, and so is `1348`, which is no year of this graph's. */
const isPlainNumber = (text: string): boolean => {
  const number = text.trim();
  return /^\d{1,3}$/.test(number) || /^(?:19|20)\d\d$/.test(number);
};

const MOST_WORDS = 24;

/** A name, without its article, without what stands in brackets; a resolution by its number, a concept by its first words. */
function formsOf(text: string, kind: KindName): readonly string[] {
  const forms = [text, text.replace(/^the /i, '')];
  if (kind === 'Concept') {
    const short = text.replace(/ (?:in|of|from) (?:outer )?space$/i, '');
    const [head = ''] = short.split(' of ');
    forms.push(short, `${short} in space`, `${short} in outer space`, ...(head.split(' ').length > 2 ? [head] : []));
  }
  const bare = text.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  if (bare !== text && wordsOf(bare).length > 1) forms.push(bare);
  const number = /^A\/RES\/(\d+\/\d+(?: ?[A-Z])?)$/.exec(text)?.[1];
  if (number !== undefined) forms.push(number);
  // Until 1975 resolutions were numbered through: `1348 (XIII)` is 1348 to all who speak of it.
  const [, serial, session] = /^A\/RES\/(\d+(?: ?[A-Z])?) \(([^)]+)\)$/.exec(text) ?? [];
  if (serial !== undefined && session !== undefined) forms.push(`${serial} (${session})`, serial);
  return [...new Set(forms)];
}

/** "Artemis" for the Artemis Accords; what is left of the Outer Space Treaty would be all of outer space. */
function headOf(text: string): readonly string[] {
  const head = /^(\w+) (?:Accords|Agreement|Convention|Treaty)$/.exec(text)?.[1];
  return head === undefined ? [] : [head];
}

function demonymsOf(code: string): readonly string[] {
  const words = (DEMONYMS[code] ?? '').split(', ').filter(Boolean);
  return words.flatMap((word) => (/[nicr]$/.test(word) ? [word, `${word}s`] : [word]));
}

function compareEntries(a: Entry, b: Entry): number {
  if (a.place !== b.place) return a.place - b.place;
  const rank = ({ kind }: Entry): number => (LIKELIEST.includes(kind) ? LIKELIEST.indexOf(kind) : LIKELIEST.length);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function byLength(words: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>();
  for (const word of words) {
    const list = lists.get(word.length) ?? [];
    list.push(word);
    lists.set(word.length, list);
  }
  for (const list of lists.values()) list.sort();
  return lists;
}

/** Slips do not befall the first letter, short words or numbers: there another word is another word. */
function nearest(word: string, known: ReadonlySet<string>, lists: ReadonlyMap<number, readonly string[]>): string {
  if (word.length < 5 || known.has(word) || /\d/.test(word)) return word;
  if (contentOf(word).endsWith('*')) return word;
  const most = word.length < 9 ? 1 : 2;
  let best = word;
  let least = most + 1;
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const other of lists.get(length) ?? []) {
      if (other[0] !== word[0] && other[1] !== word[0]) continue;
      const distance = editDistance(word, other, least - 1);
      if (distance < least) [best, least] = [other, distance];
    }
  }
  return best;
}
