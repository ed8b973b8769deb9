import { prefixOf, type EntityId } from '../../model/claim.js';
import { foldName } from '../../text/fold-name.js';
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

/**
 * Entities that look alike, the likest first, then by id. Nothing is merged: somebody has to look.
 *
 * Within a kind, names that are the same or a letter or two apart, and words in another order; between kinds, names and
 * keys that are the same. What is one already (SAME_AS) is one here.
 */
export function findNearMisses(view: GraphView): NearMiss[] {
  const known = knownBy(view);
  const best = new Map<string, NearMiss>();
  for (const [a, b] of likelyPairs(known.map(({ folded }) => folded))) {
    const miss = compare(known[a], known[b]);
    if (miss === undefined) continue;
    const key = miss.ids.join(' ');
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
    return a.by === 'name' || sameKind || a.property === 'wikidata' ? { ids, likeness: 1, because } : undefined;
  if (!sameKind || a.by === 'key') return undefined;
  const likeness = likenessOf(a.folded, b.folded);
  return likeness === undefined ? undefined : { ids, likeness, because };
}
