import type { EntityId } from '../../model/claim.js';

/** Properties by which an entity is called; among equal texts of one entity the first of these is told. */
export const NAMING = [
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
  'reportSymbol',
  'cospar',
  'norad',
  'number',
  'aliases',
] as const;

/** Numbers of lists: who types 51 wants the fifty-first session, not the State that is 512 in some list. */
const WHOLE: ReadonlySet<string> = new Set(['m49', 'cow', 'wikidata']);

/** Whether such a name answers as a whole alone, and not by its beginning or a word of it. */
export const answersWhole = (property: string): boolean => WHOLE.has(property);

/** What a live claim that is neither denied nor deprecated gives as a name. */
export interface NameRow {
  /** As the claim has it: ids may have been merged since. */
  readonly subject: EntityId;
  readonly property: string;
  readonly text: string;
  /** It is effective; of two claims that compete one is not, and people know the entity by that name all the same. */
  readonly speaks: boolean;
}

/** A name of an entity that there is. */
export interface Name {
  readonly entity: EntityId;
  readonly property: string;
  readonly text: string;
  /** What the entity is called, now or once; all others are aliases to the ranking. */
  readonly own: boolean;
}

/**
 * The names of all entities that there are, by entity, its own before the others; each text once an entity, and once more where its
 * first property answers as a whole alone.
 *
 * @param canonical The id that stays of those that are one entity: names of all of them lead to it.
 */
export function namesOf(rows: Iterable<NameRow>, canonical: (id: EntityId) => EntityId): Name[] {
  const existing = new Set<EntityId>();
  const names: Name[] = [];
  for (const { subject, property, text, speaks } of rows) {
    const entity = canonical(subject);
    const own = property === 'name' && speaks;
    if (own) existing.add(entity);
    names.push({ entity, property, text, own });
  }
  const sorted = names.filter(({ entity }) => existing.has(entity)).sort(compareNames);
  return sorted.filter(onceAnEntity());
}

function compareNames(a: Name, b: Name): number {
  if (a.entity !== b.entity) return a.entity < b.entity ? -1 : 1;
  if (a.own !== b.own) return a.own ? -1 : 1;
  const order = place(a.property) - place(b.property);
  if (order !== 0) return order;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

const PLACES: ReadonlyMap<string, number> = new Map(NAMING.map((property, i) => [property, i]));
const place = (property: string): number => PLACES.get(property) ?? NAMING.length;

/** Names come by entity: the texts of one are forgotten at the next. What answers as a whole alone stands in for no other name. */
function onceAnEntity(): (name: Name) => boolean {
  let current = '';
  let seen = new Map<string, { readonly whole: boolean }>();
  return ({ entity, property, text }) => {
    if (entity !== current) {
      current = entity;
      seen = new Map();
    }
    const whole = answersWhole(property);
    const before = seen.get(text);
    if (before !== undefined && (whole || !before.whole)) return false;
    seen.set(text, { whole });
    return true;
  };
}
