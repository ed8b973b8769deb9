import type { Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { KindName } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { LruMap } from '../../text/lru-map.js';
import type { Graph } from './graph.js';
import { valueOnDay } from '../../model/value-on-day.js';

/** Where values stand among each other: equal ones are equal, what is unknown has {@link UNKNOWN}. */
export interface Ranks {
  /** By an item's place in its list, or by the index of an entity. */
  readonly of: Int32Array;
  /** How many different values there are; ranks are below it. */
  readonly count: number;
  /** The value of each rank. */
  readonly values: readonly Scalar[];
}

export const UNKNOWN = -1;

/** Ranks values against each other. */
export function rankValues(values: readonly (Scalar | null)[]): Ranks {
  const distinct = [...new Set(values)].filter((value) => value !== null).sort(compareValues);
  const places = new Map(distinct.map((value, i) => [value, i]));
  const of = new Int32Array(values.length);
  for (const [i, value] of values.entries()) of[i] = value === null ? UNKNOWN : (places.get(value) ?? UNKNOWN);
  return { of, count: distinct.length, values: distinct };
}

const KEPT = 64;

/**
 * What lists are often put in order by, ranked once for all entities of some kinds as they are known now. A column is
 * made when lists have asked for as many values as it has.
 */
export class RankColumns {
  readonly #graph: Graph;
  readonly #columns = new LruMap<string, { asked: number; ranks: Ranks | null }>(KEPT);

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /**
   * @param asked How many values the list at hand would have to read.
   * @returns By the index of an entity; null where reading the values themselves is cheaper up to now.
   */
  column(kinds: readonly KindName[], property: string, day: Day, asked: number): Ranks | null {
    const { ontology } = this.#graph;
    const isDated = kinds.some((kind) => ontology.kinds.get(kind)?.properties.get(property)?.temporal);
    const key = `${property} ${isDated ? String(day) : ''} ${kinds.join(' ')}`;
    let column = this.#columns.get(key);
    if (column === undefined) this.#columns.set(key, (column = { asked: 0, ranks: null }));
    if (column.ranks !== null) return column.ranks;
    column.asked += asked;
    const size = kinds.reduce((sum, kind) => sum + this.#graph.ofKind(kind).length, 0);
    if (column.asked >= size) column.ranks = this.#rank(kinds, property, day);
    return column.ranks;
  }

  #rank(kinds: readonly KindName[], name: string, day: Day): Ranks {
    const entities = kinds.flatMap((kind) => this.#graph.ofKind(kind));
    const ranked = rankValues(
      entities.map((entity) => {
        const property = entity.kind.properties.get(name);
        return property === undefined ? null : (valueOnDay(entity.glance(name), property, day)?.value ?? null);
      }),
    );
    const of = new Int32Array(this.#graph.entities.size).fill(UNKNOWN);
    for (const [i, entity] of entities.entries()) of[entity.index] = ranked.of[i] ?? UNKNOWN;
    return { ...ranked, of };
  }
}
