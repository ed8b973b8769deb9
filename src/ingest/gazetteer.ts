import { prefixOf, type EntityId } from '../model/claim.js';
import { wordsOf } from '../store/names/fold.js';
import type { Name } from '../store/names/name.js';
import type { MentionKind } from './entity.js';

/** The names of a graph, made ready for finding them in texts. */
export interface Gazetteer {
  /** The longest name that begins at a word; null where none does. */
  readonly at: (words: readonly TextWord[], index: number, text: string) => Found | null;
  /** The names of an entity as the graph has them, its own first. */
  readonly nameOf: (id: EntityId) => string | null;
  readonly ids: readonly EntityId[];
}
export type TextWord = ReturnType<typeof wordsOf>[number];

export interface Found {
  readonly id: EntityId;
  readonly kind: MentionKind;
  readonly name: string;
  /** How many words of the text it takes. */
  readonly words: number;
}

const KINDS: ReadonlyMap<string, MentionKind> = new Map([
  ['state', 'State'],
  ['body', 'Body'],
  ['org', 'Organization'],
  ['person', 'Person'],
  ['instrument', 'Instrument'],
  ['object', 'SpaceObject'],
  ['programme', 'Programme'],
  ['concept', 'Concept'],
]);

const CALLED: ReadonlySet<string> = new Set([
  'name',
  'officialName',
  'fullName',
  'title',
  'abbreviation',
  'symbol',
  'aliases',
]);

interface Entry {
  readonly id: EntityId;
  readonly kind: MentionKind;
  readonly own: boolean;
  /** Letters as they must stand in the text: of an acronym; null where their case does not matter. */
  readonly exact: string | null;
}

export function gazetteerOf(names: readonly Name[]): Gazetteer {
  const entries = new Map<string, Entry[]>();
  /** What names begin with, so that a search ends where none goes on. */
  const beginnings = new Set<string>();
  const own = new Map<EntityId, string>();
  let longest = 1;
  for (const { entity, property, text, own: isOwn } of names) {
    if (isOwn) own.set(entity, text);
    const kind = KINDS.get(prefixOf(entity));
    if (kind === undefined || !CALLED.has(property)) continue;
    const words = wordsOf(text.replace(/^the /i, ''));
    if (words.length === 0 || (words.length === 1 && text.length < 2)) continue;
    longest = Math.max(longest, words.length);
    const key = words.map((word) => word.text).join(' ');
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) beginnings.add(key.slice(0, at));
    beginnings.add(key);
    const exact = /^[\p{Lu}\p{N}.&-]{2,8}$/u.test(text) ? text : null;
    const list = entries.get(key) ?? [];
    if (!list.some(({ id }) => id === entity)) list.push({ id: entity, kind, own: isOwn, exact });
    entries.set(key, list);
  }
  const most = Math.min(longest, 14);

  function at(words: readonly TextWord[], index: number, text: string): Found | null {
    const first = words[index];
    if (first === undefined) return null;
    let key = '';
    let best: Found | null = null;
    for (let n = 1; n <= most && index + n <= words.length; n += 1) {
      const word = words[index + n - 1];
      if (word === undefined) break;
      const before = words[index + n - 2];
      if (before !== undefined && n > 1 && !/^[\s\-–‑/&.,()'’]{0,4}$/u.test(text.slice(before.end, word.start))) break;
      key = n === 1 ? word.text : `${key} ${word.text}`;
      if (!beginnings.has(key)) break;
      const written = text.slice(first.start, word.end);
      const entry = only(
        (entries.get(key) ?? []).filter((one) => fits(one, written)),
        own,
      );
      if (entry !== null) best = { id: entry.id, kind: entry.kind, name: own.get(entry.id) ?? written, words: n };
    }
    return best;
  }
  return { at, nameOf: (id) => own.get(id) ?? null, ids: [...own.keys()] };
}

function fits({ kind, exact }: Entry, written: string): boolean {
  if (exact !== null) return written === exact;
  return kind === 'Concept' || /^[\p{Lu}\p{N}]/u.test(written) || /^[a-z]?[A-Z]/.test(written);
}

/** Of several that go by one name, the one whose own name it is; never simply the first. */
function only(entries: readonly Entry[], own: ReadonlyMap<EntityId, string>): Entry | null {
  if (entries.length <= 1) return entries[0] ?? null;
  // A treaty goes by its title; the resolution that commends it, which has the same one, by its number.
  const isNoResolution = ({ id }: Entry): boolean => !/^Resolution\b/.test(own.get(id) ?? '');
  for (const test of [
    (e: Entry) => e.own,
    (e: Entry) => e.kind !== 'Concept',
    (e: Entry) => e.kind === 'State',
    isNoResolution,
  ]) {
    const left = entries.filter(test);
    if (left.length === 1) return left[0] ?? null;
  }
  return null;
}
