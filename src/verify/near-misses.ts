import { prefixOf, type EntityId } from '../model/claim.js';
import { foldName } from '../text/fold-name.js';
import type { GraphView } from './graph-view.js';
import { likelyPairs } from './likely-pairs.js';
import { likenessOf } from './likeness.js';

/** Two entities that could be one. */
export interface NearMiss {
  /** The smaller id first. */
  readonly ids: readonly [EntityId, EntityId];
  /** In (0, 1]: 1 where a name or key is the same. */
  readonly likeness: number;
  /** What they have in common, as each writes it. */
  readonly because: string;
}

/** What an entity is called, or known by. */
interface Known {
  readonly id: EntityId;
  /** Names that may be misspelt, or a key that is the same or not. */
  readonly by: 'name' | 'key';
  /** For a key, what it is: `wikidata`. */
  readonly property: string;
  readonly written: string;
  readonly folded: string;
}

const NAMES = new Set(['name', 'aliases', 'abbreviation', 'officialName', 'fullName', 'title']);
/** Values that a thing has alone, however they are spaced. */
const KEYS = new Set(['wikidata', 'symbol', 'cospar', 'norad', 'code', 'alpha2', 'm49', 'reportSymbol', 'sha256']);
/** The names of these are made from others by rule: an address, a number, a body and a day. */
const NAMED_BY_RULE = new Set(['document', 'session', 'rollcall', 'provision', 'item', 'statement']);

/** Kinds that may hold the same thing, told from one another by judgement: a text, what it is about, what came of it. */
const FAMILIES = [
  ['instrument', 'concept', 'programme'],
  ['org', 'body', 'programme', 'state'],
  ['programme', 'object', 'experiment'],
];

/**
 * Entities that look alike, the likest first, then by id. Nothing is merged: somebody has to look.
 *
 * Within a kind, names that are the same or a letter or two apart, and words in another order; between kinds that may
 * hold the same thing, names that are the same; keys that are the same. What is one already (SAME_AS) is one here. Two
 * that have different keys of one sort, as the codes of States, are two; so are two that some relation joins, as an
 * annex and its resolution.
 */
export function findNearMisses(view: GraphView): NearMiss[] {
  const known = knownBy(view);
  const keys = keysById(known);
  const joined = joinedIds(view);
  const best = new Map<string, NearMiss>();
  for (const [a, b] of likelyPairs(
    known.map(({ id, by, folded }) => ({ folded, group: by === 'key' ? null : prefixOf(id) })),
  )) {
    const miss = compare(known[a], known[b]);
    if (miss === undefined) continue;
    const key = miss.ids.join(' ');
    // A key in common counts whatever else differs: one of the two must be wrong.
    if (joined.has(key) || (known[a]?.by === 'name' && haveDifferentKeys(...miss.ids, keys))) continue;
    const other = best.get(key);
    if (other === undefined || miss.likeness > other.likeness) best.set(key, miss);
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.ids.join(' ') < b.ids.join(' ') ? -1 : 1));
}

function knownBy({ speaking, context }: GraphView): Known[] {
  const all = new Map<string, Known>();
  for (const { claim, subject, object } of speaking) {
    const { predicate, polarity } = claim;
    if (polarity === 'denied' || typeof object !== 'string' || context.isRelation(predicate)) continue;
    const isName = NAMES.has(predicate) && !NAMED_BY_RULE.has(prefixOf(subject));
    const isKey = KEYS.has(predicate) || (predicate === 'url' && prefixOf(subject) === 'document');
    if (!isName && !isKey) continue;
    const folded = isName ? foldName(object) : foldKey(predicate, object);
    if (folded === '') continue;
    const by = isName ? 'name' : 'key';
    all.set(`${subject} ${folded}`, { id: subject, by, property: predicate, written: object, folded });
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.folded < b.folded ? -1 : 1));
}

/** By entity and property, its keys: of a property with several values, any may be the one. */
function keysById(known: readonly Known[]): Map<EntityId, Map<string, Set<string>>> {
  const keys = new Map<EntityId, Map<string, Set<string>>>();
  for (const { id, by, property, folded } of known) {
    if (by !== 'key' || property === 'url') continue;
    const own = keys.get(id) ?? new Map<string, Set<string>>();
    own.set(property, (own.get(property) ?? new Set()).add(folded));
    keys.set(id, own);
  }
  return keys;
}

function haveDifferentKeys(
  a: EntityId,
  b: EntityId,
  keys: ReadonlyMap<EntityId, ReadonlyMap<string, ReadonlySet<string>>>,
): boolean {
  const [one, other] = [keys.get(a), keys.get(b)];
  if (one === undefined || other === undefined || prefixOf(a) !== prefixOf(b)) return false;
  return [...one].some(([property, values]) => {
    const others = other.get(property);
    return others !== undefined && ![...values].some((value) => others.has(value));
  });
}

/** Pairs as {@link NearMiss.ids} has them, in one text. */
function joinedIds({ speaking, context }: GraphView): Set<string> {
  const joined = new Set<string>();
  for (const { claim, subject, object } of speaking)
    if (context.isRelation(claim.predicate)) joined.add([subject, String(object)].sort().join(' '));
  return joined;
}

/** With the property before it, so that a code is never compared with a number of another sort. */
function foldKey(property: string, value: string): string {
  if (property !== 'url') return `\u0000${property}\u0000${value.toLowerCase().replaceAll(/\s+/g, '')}`;
  const plain = value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/(index\.html?)?$/i, '');
  return `\u0000url\u0000${plain}`;
}

function compare(a: Known | undefined, b: Known | undefined): NearMiss | undefined {
  if (a === undefined || b === undefined || a.id === b.id || a.by !== b.by) return undefined;
  const sameKind = prefixOf(a.id) === prefixOf(b.id);
  const ids: [EntityId, EntityId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const because =
    a.by === 'key'
      ? `${a.property} "${one.written}" and "${other.written}"`
      : `"${one.written}" and "${other.written}"`;
  if (a.folded === b.folded)
    return sameKind || a.property === 'wikidata' || areOneFamily(a.id, b.id)
      ? { ids, likeness: 1, because }
      : undefined;
  if (!sameKind || a.by === 'key') return undefined;
  const likeness = likenessOf(a.folded, b.folded);
  return likeness === undefined ? undefined : { ids, likeness, because };
}

const areOneFamily = (a: EntityId, b: EntityId): boolean =>
  FAMILIES.some((family) => family.includes(prefixOf(a)) && family.includes(prefixOf(b)));
