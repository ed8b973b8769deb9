import type { EntityId } from '../../src/model/claim.js';
import { order } from './conditions.js';
import type { Reading } from './reading.js';

/** An entity found by one of its names. */
export interface FoundName {
  readonly entity: EntityId;
  readonly property: string;
  readonly text: string;
  readonly quality: string;
  /** By what it is put in order: step, documents behind, shade, length, id. */
  readonly place: readonly [number, number, number, number, EntityId];
}

const NAMING = [
  ...[
    'name',
    'officialName',
    'fullName',
    'title',
    'abbreviation',
    'code',
    'alpha2',
    'm49',
    'cow',
    'wikidata',
    'symbol',
  ],
  ...['reportSymbol', 'cospar', 'norad', 'number', 'aliases'],
];

/** All entities that have a name like a text, the best first: every claim that gives a name is read and compared. */
export function foundNames(text: string, reading: Reading): FoundName[] {
  const wanted = words(text);
  // Short words all in capitals are abbreviations: nobody's slip.
  const strict = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (/^\p{Lu}{2,6}$/u.test(word)) strict.add(word.toLowerCase());
    else strict.delete(word.toLowerCase());
  }
  const found = reading.known.flatMap((known): FoundName[] => {
    const { claim, version } = known;
    const entity = reading.stays(claim.subject);
    if (!NAMING.includes(claim.predicate) || claim.polarity === 'denied' || version.rank === 'deprecated') return [];
    if (!reading.exists(entity)) return [];
    const own = claim.predicate === 'name' && reading.effective.has(known);
    const how = compare(wanted, words(String(claim.object)), own, strict);
    if (how === null) return [];
    if (['m49', 'cow', 'wikidata'].includes(claim.predicate) && how.quality !== 'EXACT') return [];
    const back = reading.kindOf(entity).name === 'Document' ? 1 : 0;
    const length = words(String(claim.object)).join('').length;
    const place = [how.step, back, how.shade, length, entity] as const;
    return [{ entity, property: claim.predicate, text: String(claim.object), quality: how.quality, place }];
  });
  const sorted = found.sort((a, b) => comparePlaces(a, b) || byProperty(a, b));
  return sorted.filter((name, i) => sorted.findIndex(({ entity }) => entity === name.entity) === i);
}

export function comparePlaces(a: Pick<FoundName, 'place'>, b: Pick<FoundName, 'place'>): number {
  return a.place.map((key, i) => order(key, b.place[i]!)).find((difference) => difference !== 0) ?? 0;
}

/** Of equal names of one entity: its own, then by property, then by text. */
function byProperty(a: FoundName, b: FoundName): number {
  const at = ({ property }: FoundName): number => NAMING.indexOf(property);
  return at(a) - at(b) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

/** Good enough for the texts of random worlds, and another way than the index goes. */
function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '');
  return [...plain.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)].map(([word]) => word);
}

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

function compare(
  wanted: readonly string[],
  own: readonly string[],
  isName: boolean,
  strict: ReadonlySet<string>,
): { readonly quality: string; readonly step: number; readonly shade: number } | null {
  if (wanted.length === 0) return null;
  const alias = isName ? 0 : 1;
  if (wanted.join('') === own.join('')) return { quality: 'EXACT', step: 0, shade: alias };
  const part = wanted.every((word) => own.includes(word) && (isHan(word) || word.length > 1)) ? 0 : 1;
  if (own.join(' ').startsWith(wanted.join(' '))) return { quality: 'PREFIX', step: 1, shade: 2 * alias + part };
  const slips = [...new Set(wanted)].map((word) =>
    Math.min(...own.map((other) => slipsBetween(word, other, strict.has(word)))),
  );
  const sum = slips.reduce((a, b) => a + b, 0);
  if (!Number.isFinite(sum)) return null;
  return { quality: sum === 0 ? 'WORDS' : 'FUZZY', step: 2 + sum, shade: 2 * part + alias };
}

/** Infinite where the words are too far apart. */
function slipsBetween(typed: string, word: string, isStrict: boolean): number {
  if (isHan(typed) ? word.includes(typed) : word.startsWith(typed)) return 0;
  const most = isStrict || isHan(typed) || typed.length < 5 || /\p{N}/u.test(typed) ? 0 : typed.length < 9 ? 1 : 2;
  const slips = distance(typed, word);
  return slips <= most ? slips : Infinity;
}

/** By the definition: the least of what it takes for shorter texts. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a.at(-1) === b.at(-1)) return distance(a.slice(0, -1), b.slice(0, -1));
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return (
    1 +
    Math.min(
      distance(a.slice(0, -1), b),
      distance(a, b.slice(0, -1)),
      distance(a.slice(0, -1), b.slice(0, -1)),
      swapped ? distance(a.slice(0, -2), b.slice(0, -2)) : Infinity,
    )
  );
}
