import { prefixOf, type ClaimHistory, type EntityId, type Scalar } from '../model/claim.js';
import { LATEST } from '../model/instant.js';
import type { KindName, Ontology } from '../ontology/ontology.js';
import { identityOf, SAME_AS } from '../store/identity.js';
import { NAMING, namesOf, type NameRow } from '../store/names/name.js';
import type { GraphStore } from '../store/store.js';
import { makeLexicon, type Lexicon } from './lexicon.js';

/** What sentences may speak of, at one state of the data. */
export interface Known {
  readonly lexicon: Lexicon;
  /** Sessions of a body, in the order of their years. */
  readonly sessionsOf: (body: EntityId) => readonly Session[];
  /** The provision of an instrument that has a number; null where it has none. */
  readonly provisionOf: (instrument: EntityId, number: number) => EntityId | null;
}

export interface Session {
  readonly id: EntityId;
  readonly year: number;
  readonly ordinal: number | null;
}

/** Reads it from the live claims of a store, whichever it is. @param vocabulary Words that are spelled right, folded. */
export async function readKnown(store: GraphStore, ontology: Ontology, vocabulary: Iterable<string>): Promise<Known> {
  const rows: NameRow[] = [];
  const merges: ClaimHistory[] = [];
  const numbers = new Map<EntityId, { year?: number; ordinal?: number }>();
  const sessions: [session: EntityId, body: EntityId][] = [];
  const parts: [part: EntityId, whole: EntityId][] = [];
  let read = 0;
  for await (const history of store.histories(TOLD)) {
    read += 1;
    if (read % STRETCH === 0) await othersTurn();
    const { subject, predicate, object } = history.claim;
    if (predicate === SAME_AS) merges.push(history);
    if (!isLive(history)) continue;
    if (NAMES.has(predicate)) rows.push({ subject, property: predicate, text: String(object), speaks: true });
    if (predicate === 'year' || predicate === 'ordinal')
      numbers.set(subject, { ...numbers.get(subject), [predicate]: Number(object) });
    if (predicate === 'SESSION_OF') sessions.push([subject, idOf(object)]);
    if (predicate === 'PART_OF') parts.push([subject, idOf(object)]);
  }
  const identity = identityOf(merges);
  const names = namesOf(rows, (id) => identity.canonical(id, LATEST));
  const kindOf = (id: EntityId): KindName | undefined => ontology.kindByPrefix.get(prefixOf(id))?.name;
  const byBody = new Map<EntityId, Session[]>();
  for (const [id, body] of sessions) {
    const { year, ordinal } = numbers.get(id) ?? {};
    if (year !== undefined) byBody.set(body, [...(byBody.get(body) ?? []), { id, year, ordinal: ordinal ?? null }]);
  }
  for (const list of byBody.values()) list.sort((a, b) => a.year - b.year || (a.ordinal ?? 0) - (b.ordinal ?? 0));
  const provisions = new Map<string, EntityId>();
  for (const [part, whole] of parts) {
    const ordinal = numbers.get(part)?.ordinal;
    if (kindOf(part) === 'Provision' && ordinal !== undefined) provisions.set(`${whole} ${ordinal}`, part);
  }
  return {
    lexicon: makeLexicon(names, kindOf, vocabulary),
    sessionsOf: (body) => byBody.get(body) ?? [],
    provisionOf: (instrument, number) => provisions.get(`${instrument} ${number}`) ?? null,
  };
}

const NAMES: ReadonlySet<string> = new Set(NAMING);
const TOLD: ReadonlySet<string> = new Set([...NAMING, SAME_AS, 'year', 'ordinal', 'SESSION_OF', 'PART_OF']);
/** Claims read before others have their turn. */
const STRETCH = 500;
/** Browsers have no `setImmediate`. */
const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function isLive({ claim, versions }: ClaimHistory): boolean {
  const last = versions[versions.length - 1];
  return last !== undefined && last.retractedAt === null && last.rank !== 'deprecated' && claim.polarity === 'asserted';
}

const idOf = (object: EntityId | Scalar): EntityId => String(object);
