import { prefixOf, type EntityId } from '../../model/claim.js';
import type { KindName, Ontology } from '../../ontology/ontology.js';
import { smallest } from '../../text/smallest.js';
import { compact, foldText, spaced, wordsOf } from './fold.js';
import { costOf, isWhole, matchName, type Range } from './match-name.js';
import { answersWhole, type Name } from './name.js';
import { readQuery, type Query, type QueryWord } from './query.js';
import { qualityOf, shade, SHADES, standsBack, step, type Quality } from './rank.js';
import { byUnit, firstFrom, WordList } from './word-list.js';

const NONE = -1;
/** Names count as no longer than this; with grades and entities one number tells their order. */
const LENGTHS = 65_536;
const LONGEST = LENGTHS - 1;
const MOST_ENTITIES = 2 ** 27;

/** An entity that answers to what was typed, by the name of its that answers best. */
export interface Hit {
  readonly entity: EntityId;
  readonly property: string;
  readonly text: string;
  readonly quality: Quality;
  readonly ranges: () => readonly Range[];
  readonly place: Place;
}

/** Where a hit stands among others: its step, whether it stands back, its shade, how long the name is, the id. */
export type Place = readonly [step: number, back: number, shade: number, length: number, entity: EntityId];

export interface Found {
  /** The page, in order. */
  readonly hits: readonly Hit[];
  /** Of the kinds asked for, on all pages. */
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  /** All that answer by kind, those not asked for too; the most first, then in the order of the ontology. */
  readonly kinds: readonly { readonly kind: KindName; readonly count: number }[];
}

export interface Wanted {
  readonly text: string;
  /** null: all. */
  readonly kinds: ReadonlySet<KindName> | null;
  readonly first: number;
  readonly after: Place | null;
}

/**
 * All names of all entities, for finding what people mean: the same for every store.
 *
 * Numbers for names and entities are their places in order, so that comparing numbers compares texts. Flat arrays take
 * a fifth of what an index of objects does; figures are in bench/README.md.
 */
export class NameIndex {
  readonly #ontology: Ontology;
  readonly #entities: readonly EntityId[];
  readonly #kinds: readonly KindName[];
  /** For each kind whether it stands back: 0 or 1. */
  readonly #backs: Uint8Array;
  readonly #kindOf: Uint8Array;
  readonly #texts: readonly string[];
  readonly #properties: readonly string[];
  readonly #propertyOf: Uint8Array;
  readonly #own: Uint8Array;
  readonly #entityOf: Int32Array;
  readonly #lengths: Uint16Array;
  readonly #words: WordList;
  /** Names in the order of their folded texts: with spaces for beginnings, without for the whole. */
  readonly #bySpaced: Int32Array;
  readonly #byCompact: Int32Array;
  // Work space of one search, clean between two: searches do not wait for anything, so there is one at a time.
  readonly #met: Uint8Array;
  readonly #slips: Uint8Array;
  readonly #parts: Uint8Array;
  readonly #best: Int32Array;
  readonly #ranks: Float64Array;

  /** @param names By entity, the better one of an entity first. */
  constructor(names: readonly Name[], ontology: Ontology) {
    this.#ontology = ontology;
    this.#kinds = [...ontology.kinds.keys()];
    this.#backs = Uint8Array.from(this.#kinds, (kind) => (standsBack(kind) ? 1 : 0));
    this.#entities = [...new Set(names.map(({ entity }) => entity))];
    const places = new Map(this.#entities.map((id, i) => [id, i]));
    this.#kindOf = Uint8Array.from(this.#entities, (id) => this.#kinds.indexOf(this.#kindName(id)));
    this.#properties = [...new Set(names.map(({ property }) => property))];
    this.#propertyOf = Uint8Array.from(names, ({ property }) => this.#properties.indexOf(property));
    this.#texts = names.map(({ text }) => text);
    this.#own = Uint8Array.from(names, ({ own }) => (own ? 1 : 0));
    this.#entityOf = Int32Array.from(names, ({ entity }) => places.get(entity) ?? 0);
    const folded = names.map(({ text }) => wordsOf(text));
    const inParts = folded.map((words, i) => (answersWhole(names[i]?.property ?? '') ? [] : words));
    this.#words = new WordList(
      inParts.map((words) => words.map(({ text }) => text)),
      new Set(inParts.flatMap((words) => words.filter(({ unspaced }) => unspaced).map(({ text }) => text))),
    );
    const compacts = folded.map(compact);
    this.#lengths = Uint16Array.from(compacts, (text) => Math.min(text.length, LONGEST));
    this.#bySpaced = orderOf(inParts.map(spaced));
    this.#byCompact = orderOf(compacts);
    this.#met = new Uint8Array(names.length);
    this.#slips = new Uint8Array(names.length);
    this.#parts = new Uint8Array(names.length);
    this.#best = new Int32Array(this.#entities.length).fill(NONE);
    this.#ranks = new Float64Array(this.#entities.length);
  }

  search({ text, kinds, first, after }: Wanted): Found {
    const query = readQuery(text);
    const entities = query.compact === '' ? [] : this.#answering(query);
    const counts = new Uint32Array(this.#kinds.length);
    for (const entity of entities) counts[this.#kindOf[entity] ?? 0] = (counts[this.#kindOf[entity] ?? 0] ?? 0) + 1;
    const asked = this.#kinds.map((kind) => kinds === null || kinds.has(kind));
    const listed = entities.filter((entity) => asked[this.#kindOf[entity] ?? 0]);
    const from = after === null ? 0 : this.#keyBehind(after);
    const keys = listed
      .map((entity) => (this.#ranks[entity] ?? 0) * MOST_ENTITIES + entity)
      .filter((key) => key >= from);
    const rows = smallest(keys, first + 1, (a, b) => a - b);
    const hits = rows.slice(0, first).map((key) => this.#hit(key % MOST_ENTITIES, query));
    for (const entity of entities) this.#best[entity] = NONE;
    return {
      hits,
      totalCount: listed.length,
      hasNextPage: rows.length > first,
      kinds: this.#kinds
        .flatMap((kind, i) => ((counts[i] ?? 0) === 0 ? [] : [{ kind, count: counts[i] ?? 0 }]))
        .sort((a, b) => b.count - a.count),
    };
  }

  /** The entities that have a name that answers; `#best` says which, `#ranks` how well. */
  #answering(query: Query): number[] {
    const entities: number[] = [];
    const enter = (name: number, quality: Quality, whole: boolean, edits: number): void => {
      const entity = this.#entityOf[name] ?? 0;
      const rank = rankOf(
        step(quality, edits),
        this.#back(entity),
        shade(quality, this.#own[name] === 1, whole),
        this.#lengths[name] ?? 0,
      );
      const best = this.#best[entity] ?? NONE;
      if (best === NONE) entities.push(entity);
      else if (rank > (this.#ranks[entity] ?? 0) || (rank === this.#ranks[entity] && name > best)) return;
      this.#best[entity] = name;
      this.#ranks[entity] = rank;
    };
    const met = query.words === null ? [] : this.#withAll(query.words);
    const wholes = new Set<number>();
    for (const name of met) {
      const edits = this.#slips[name] ?? 0;
      const whole = this.#parts[name] === 0 && edits === 0;
      if (whole) wholes.add(name);
      enter(name, edits === 0 ? 'WORDS' : 'FUZZY', whole, edits);
    }
    for (const name of this.#span(this.#bySpaced, query.spaced, ' ', true)) enter(name, 'PREFIX', wholes.has(name), 0);
    for (const name of this.#span(this.#byCompact, query.compact, '', false)) enter(name, 'EXACT', true, 0);
    return entities;
  }

  /** The names in which every word is found; `#slips` and `#parts` say how. */
  #withAll(words: readonly QueryWord[]): number[] {
    const [rarest, ...others] = [...words].sort(rarerFirst);
    if (rarest === undefined) return [];
    let found = this.#with(rarest, 0, null);
    const touched = found;
    others.forEach((word, i) => {
      if (found.length > 0) found = this.#with(word, i + 1, found);
    });
    for (const name of touched) this.#met[name] = 0;
    return found;
  }

  /** Of the names that have `met` words, those that have this one too. @param among Those that do; null: all. */
  #with(word: QueryWord, met: number, among: readonly number[] | null): number[] {
    if (among !== null && among.length <= FEW) {
      const costs = new Map<number, number | null>(); // names share their words
      return among.filter((name) => this.#note(name, met, this.#costIn(word, name, costs)));
    }
    const found: number[] = [];
    for (const [id, cost] of this.#wordsLike(word)) {
      // The cheapest comes first: a name that has met this word already has met it at less.
      for (const name of this.#words.names(id))
        if (this.#met[name] === met && this.#note(name, met, cost)) found.push(name);
    }
    return found;
  }

  #costIn(word: QueryWord, name: number, costs: Map<number, number | null>): number | null {
    let least: number | null = null;
    for (const id of this.#words.wordsOf(name)) {
      let cost = costs.get(id);
      if (cost === undefined) costs.set(id, (cost = costOf(word, this.#words.word(id))));
      if (cost !== null && (least === null || cost < least)) least = cost;
    }
    return least;
  }

  #note(name: number, met: number, cost: number | null): boolean {
    if (cost === null) return false;
    this.#met[name] = met + 1;
    if (met === 0) this.#slips[name] = this.#parts[name] = 0;
    if (cost > 0) this.#parts[name] = 1;
    if (cost > 1) this.#slips[name] = (this.#slips[name] ?? 0) + cost - 1;
    return true;
  }

  /** Words of the list that are one typed or near to it, the nearest first: 0 the same, 1 begun, else 1 and the slips. */
  #wordsLike(word: QueryWord): [id: number, cost: number][] {
    const { text, most } = word;
    const costOf = (id: number): number => (this.#words.word(id) === text && isWhole(text, word.unspaced) ? 0 : 1);
    if (word.unspaced) {
      const parts = this.#words.containing(text).map((id): [number, number] => [id, costOf(id)]);
      return parts.sort((a, b) => a[1] - b[1]);
    }
    const like: [number, number][] = [];
    const { from, to } = this.#words.beginning(text);
    for (let id = from; id < to; id += 1) like.push([id, id === from ? costOf(id) : 1]);
    const near: [number, number][] = [];
    if (most > 0) {
      this.#words.near(text, most, (id, edits) => {
        if (id < from || id >= to) near.push([id, 1 + edits]);
      });
    }
    return [...like, ...near.sort((a, b) => a[1] - b[1])];
  }

  /** The names whose folded text is this, or begins so. */
  #span(order: Int32Array, text: string, between: ' ' | '', begins: boolean): Int32Array {
    const folded = (i: number): string => foldText(this.#texts[order[i] ?? 0] ?? '', between);
    const from = firstFrom(order.length, (i) => folded(i) >= text);
    const to = firstFrom(order.length, (i) => {
      const other = folded(i);
      return other > text && !(begins && other.startsWith(text));
    });
    return order.subarray(from, to);
  }

  /** The least key behind a place, whether or not anything stands there now. */
  #keyBehind([of, back, shadeOf, length, id]: Place): number {
    const entity = firstFrom(this.#entities.length, (i) => (this.#entities[i] ?? '') > id);
    return rankOf(of, back, shadeOf, length) * MOST_ENTITIES + entity;
  }

  #back(entity: number): number {
    return this.#backs[this.#kindOf[entity] ?? 0] ?? 0;
  }

  #hit(entity: number, query: Query): Hit {
    const name = this.#best[entity] ?? 0;
    const text = this.#texts[name] ?? '';
    const place = this.#place(entity);
    return {
      entity: this.#entities[entity] ?? '',
      property: this.#properties[this.#propertyOf[name] ?? 0] ?? '',
      text,
      quality: qualityOf(place[0]),
      ranges: () => matchName(query, text)?.ranges ?? [],
      place,
    };
  }

  #place(entity: number): Place {
    const rank = this.#ranks[entity] ?? 0;
    const above = Math.floor(rank / LENGTHS);
    return [
      Math.floor(above / (2 * SHADES)),
      this.#back(entity),
      above % SHADES,
      rank % LENGTHS,
      this.#entities[entity] ?? '',
    ];
  }

  #kindName(id: EntityId): KindName {
    return this.#ontology.kindByPrefix.get(prefixOf(id))?.name ?? '';
  }
}

const rankOf = (of: number, back: number, shadeOf: number, length: number): number =>
  ((of * 2 + back) * SHADES + shadeOf) * LENGTHS + length;

/** Numbers and long words are in few names; where few are left, the names themselves are looked at. */
function rarerFirst(a: QueryWord, b: QueryWord): number {
  return rarity(b) - rarity(a);
}
const rarity = ({ text, unspaced }: QueryWord): number => (unspaced || /\p{N}/u.test(text) ? 8 : 0) + text.length;
const FEW = 1_000;

/** Places in order of their texts; those without a text are left out. */
function orderOf(texts: readonly string[]): Int32Array {
  const places = [...texts.keys()].filter((i) => texts[i] !== '');
  return Int32Array.from(places.sort((a, b) => byUnit(texts[a] ?? '', texts[b] ?? '') || a - b));
}
