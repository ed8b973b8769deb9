import type { ClaimHistory, EntityId, Share } from '../model/claim.js';
import { prefixOf } from '../model/claim.js';
import { sharesOf } from '../store/content.js';

/** Whom a graph knows, by the codes and names it has for them. Nobody is guessed: two of one name are nobody. */
export interface Known {
  /** Whether an entity is described, by anybody. */
  has(id: EntityId): boolean;
  /** Whether others than this import describe it. */
  others(id: EntityId): boolean;
  add(id: EntityId): void;
  /** A State by its ISO 3166-1 alpha-3 or former code. */
  state(code: string): EntityId | undefined;
  /** Another one's entity of a kind (`org`) by one of its names. */
  named(prefix: string, names: readonly string[]): EntityId | undefined;
  /** Another one's entity by a property that is a key: `norad`, `cospar`, `symbol`. */
  keyed(property: string, value: string): EntityId | undefined;
  /** Another one's entity that stands for one of this import. */
  standsFor(own: EntityId): EntityId | undefined;
  setStandsFor(own: EntityId, other: EntityId): void;
  /** The day of a roll call, as claims have it. */
  dateOf(id: EntityId): string | undefined;
  setDate(id: EntityId, date: string): void;
}

const KEYS: ReadonlySet<string> = new Set(['norad', 'cospar', 'symbol', 'code']);
const NAMES: ReadonlySet<string> = new Set(['name', 'aliases', 'abbreviation']);

/**
 * @param origin Of the import: what it says itself names nobody, so that doing it twice reads the same.
 * @param anew Documents of the tables that are read now: whom they have described before counts once they describe it again.
 */
export function knownIn(
  origin: string,
  anew: ReadonlySet<EntityId> = new Set(),
): Known & { readonly read: (history: ClaimHistory) => void } {
  const described = new Set<EntityId>();
  const byOthers = new Set<EntityId>();
  const byName = new Map<string, EntityId | null>();
  const byKey = new Map<string, EntityId>();
  const standing = new Map<EntityId, EntityId>();
  const dates = new Map<EntityId, string>();
  const byOthersDated = new Set<EntityId>();
  const names = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return {
    read({ claim: { subject, predicate, object, polarity }, versions }) {
      const live = versions.at(-1);
      if (live?.retractedAt !== null || polarity === 'denied') return;
      const shares = sharesOf(live);
      const isOthers = shares.some((share) => share.origin !== origin);
      if (predicate === 'name' && shares.some((one) => one.origin !== origin || !anew.has(documentOf(one))))
        described.add(subject);
      if (predicate === 'name' && isOthers) byOthers.add(subject);
      if (predicate === 'date' && prefixOf(subject) === 'rollcall' && (isOthers || !dates.has(subject)))
        if (!byOthersDated.has(subject) || live.rank === 'preferred') {
          dates.set(subject, String(object));
          if (isOthers) byOthersDated.add(subject);
        }
      if (!isOthers) return;
      if (KEYS.has(predicate)) byKey.set(keyOf(predicate, String(object)), subject);
      if (NAMES.has(predicate)) {
        const key = `${prefixOf(subject)} ${names(String(object))}`;
        const there = byName.get(key);
        byName.set(key, there === undefined || there === subject ? subject : null);
      }
    },
    has: (id) => described.has(id),
    others: (id) => byOthers.has(id),
    add: (id) => void described.add(id),
    state: (code) => byKey.get(keyOf('code', code)),
    named: (prefix, texts) => {
      for (const text of texts) {
        const found = text === '' ? undefined : byName.get(`${prefix} ${names(text)}`);
        if (found !== undefined && found !== null) return found;
      }
      return undefined;
    },
    keyed: (property, value) => (value === '' ? undefined : byKey.get(keyOf(property, value))),
    standsFor: (own) => standing.get(own),
    setStandsFor: (own, other) => void standing.set(own, other),
    dateOf: (id) => dates.get(id),
    setDate: (id, date) => {
      if (!byOthersDated.has(id)) dates.set(id, date);
    },
  };
}

const documentOf = ({ evidence: [first] }: Share): EntityId => first?.document ?? 'document:';

const keyOf = (property: string, value: string): string => `${property} ${value.replaceAll(' ', '')}`;
