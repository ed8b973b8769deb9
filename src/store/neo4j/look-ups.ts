import type { EntityId, Scalar } from '../../model/claim.js';
import type { Instant } from '../../model/instant.js';
import { given } from './given.js';
import { CLAIM, ENTITY, KNOWN, META, OPEN, VALUE } from './names.js';

/** What rows name by id alone, and is asked for after them: what is live, and an entity as it was known at a moment. */
export type LookedFor = 'entity' | 'claim' | 'past';
export type Properties = Readonly<Record<string, unknown>>;

/** Which properties the rows of a statement want of what they name by id: known when it is compiled. */
export type Wanted = Readonly<Record<LookedFor, Set<string>>>;

export const nothingWanted = (): Wanted => ({ entity: new Set(), claim: new Set(), past: new Set() });

/** What a property of an entity was said to be. */
export interface PastValue {
  readonly value: Scalar;
  /** A text's sort key, or the value. */
  readonly order: Scalar;
  /** The first day of its time and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it says since when. */
  readonly dated: boolean;
  readonly strength: string;
}

/** Statements of their own, the same for every question: the database plans them once. */
export const LOOK_UPS: Readonly<Record<LookedFor, string>> = {
  entity: lookUp(ENTITY, `n.${KNOWN}`),
  claim: lookUp(CLAIM, `n.recordedTo = '${OPEN}'`),
  past:
    `MATCH (meta:${META}) RETURN meta.head AS head, COLLECT { UNWIND ${given('ids')} AS id MATCH (v:${VALUE}) WHERE v.owner = id[0] ` +
    `AND v.property IN ${given('names')} AND v.recordedFrom <= id[1] AND id[1] < v.recordedTo RETURN [id, v.property, properties(v)] } AS found`,
};

/** How an entity is asked for as it was known at a moment. */
export const pastId = (id: EntityId, at: Instant): string => `${id} ${at}`;

/** The parameters of a statement that looks up. */
export function lookUpParameters({ what, ids, names }: Missing): Readonly<Record<string, unknown>> {
  return { ids: what === 'past' ? ids.map((id) => id.split(' ')) : ids, names };
}

/**
 * How many statements may be asked for what is named by id, after all lists: known from a plan. Claims name entities, and
 * nothing that is looked up names claims.
 */
export function mostLookUps({ entity, claim, past }: Wanted): number {
  const claims = claim.size > 0 ? 1 : 0;
  return claims + (entity.size > 0 ? 1 + claims : 0) + (past.size > 0 ? 1 : 0);
}

function lookUp(label: string, live: string): string {
  return `MATCH (meta:${META}) RETURN meta.head AS head, COLLECT { MATCH (n:${label}) WHERE n.id IN ${given('ids')} AND ${live} RETURN [n.id, [name IN ${given('names')} | n[name]]] } AS found`;
}

/** What is asked for of one sort. */
interface Missing {
  readonly what: LookedFor;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

type Named = readonly [id: string, values: readonly unknown[]];
type Past = readonly [id: readonly [id: EntityId, at: Instant], property: string, value: PastValue];

/** What has been looked up for one answer: what is asked for and not there yet is noted, and reading begins again. */
export class LookedUp {
  readonly #found: Readonly<Record<LookedFor, Map<string, Properties | null>>> = {
    entity: new Map(),
    claim: new Map(),
    past: new Map(),
  };
  readonly #missing: Readonly<Record<LookedFor, Set<string>>> = {
    entity: new Set(),
    claim: new Set(),
    past: new Set(),
  };

  /**
   * @param id As {@link pastId} makes it of an entity of the past, whose properties are lists of {@link PastValue}.
   * @returns null where there is none, or none yet.
   */
  get(what: LookedFor, id: string): Properties | null {
    const found = this.#found[what].get(id);
    if (found === undefined) this.#missing[what].add(id);
    return found ?? null;
  }

  /** What reading missed. */
  missing(wanted: Wanted): Missing[] {
    return (['entity', 'claim', 'past'] as const)
      .filter((what) => this.#missing[what].size > 0)
      .map((what) => ({ what, ids: [...this.#missing[what]], names: [...wanted[what]] }));
  }

  /** @param rows As the statement has found them. */
  add({ what, names }: Missing, rows: readonly unknown[]): void {
    const found = this.#found[what];
    for (const id of this.#missing[what]) found.set(id, null);
    const named = what === 'past' ? valuesByName(rows as Past[]) : (rows as Named[]).map(byName(names));
    for (const [id, properties] of named) found.set(id, properties);
    this.#missing[what].clear();
  }
}

const byName =
  (names: readonly string[]) =>
  ([id, values]: Named): [string, Properties] => [
    id,
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
  ];

function valuesByName(rows: readonly Past[]): Map<string, Properties> {
  const found = new Map<string, Record<string, PastValue[]>>();
  for (const [[id, at], property, value] of rows) {
    const key = pastId(id, at);
    const properties = found.get(key) ?? {};
    found.set(key, properties);
    (properties[property] ??= []).push(value);
  }
  return found;
}
