import type { Scalar } from '../../model/claim.js';
import type { KindName } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import type { Position } from '../../plan/cursor.js';
import type { Order, ValidTime } from '../../plan/plan.js';
import { smallest } from '../../text/smallest.js';
import { dayOf, type Call } from './call.js';
import { itemValue, type Items, type ReadItem } from './items.js';
import { rankValues, UNKNOWN, type Ranks } from './ranks.js';

/** Puts items in order: by keys, and behind them as they come, which is by ids. */
export interface Sorter {
  /** There are no keys: items are in order as they come. */
  readonly isPlain: boolean;
  /** The keys of an item, then the ids that tell it from its equals. */
  position(items: Items, place: number, call: Call): Position;
  /** The places of the first items in order, of those that are at some places. */
  first(items: Items, places: readonly number[], count: number, call: Call): readonly number[];
  /** As {@link first} orders them. */
  compare(a: Position, b: Position): number;
}

/** @param kinds Of the nodes that lists can hold. */
export function compileSorter(order: readonly Order[], time: ValidTime, kinds: readonly KindName[]): Sorter {
  const keys = order.map((key) => compileKey(key, time, kinds));
  return {
    isPlain: keys.length === 0,
    position: (items, place, call) => positionOf(items, place, keys, call),
    first: (items, places, count, call) =>
      firstOf(
        places,
        count,
        keys.map(({ ranks }) => ranks(items, places, call)),
        order,
      ),
    compare: (a, b) => comparePositions(a, b, order),
  };
}

interface Key {
  readonly read: ReadItem<Scalar | null>;
  /** Of the items at some places, by where these stand in the list of places. */
  readonly ranks: (items: Items, places: readonly number[], call: Call) => Ranks;
}

function compileKey({ on, property }: Order, time: ValidTime, kinds: readonly KindName[]): Key {
  const read = itemValue(on, property, time);
  const dayOn = dayOf(time);
  const isRead = ({ nodes, edges }: Items, places: readonly number[], call: Call): Ranks =>
    rankValues(places.map((i) => read(nodeAt(nodes, i), edges?.[i] ?? null, call)));
  if (on === 'edge' || property === 'id' || property === 'kind') return { read, ranks: isRead };
  return {
    read,
    ranks: (items, places, call) => {
      const day = dayOn(call) ?? call.today;
      const column = call.known === null ? call.claims.ranks.column(kinds, property, day, places.length) : null;
      if (column === null) return isRead(items, places, call);
      const of = new Int32Array(places.length);
      for (let i = 0; i < places.length; i += 1)
        of[i] = column.of[nodeAt(items.nodes, places[i] ?? 0).index] ?? UNKNOWN;
      return { of, count: column.count };
    },
  };
}

/** The first places by their ranks under each key in turn, then as they come. */
function firstOf(
  places: readonly number[],
  count: number,
  columns: readonly Ranks[],
  order: readonly Order[],
): readonly number[] {
  const weights = new Float64Array(places.length);
  let most = 1;
  for (const [k, ranks] of columns.entries()) {
    const steps = ranks.count + 1;
    const descending = order[k]?.descending === true;
    most *= steps;
    for (let i = 0; i < weights.length; i += 1)
      weights[i] = (weights[i] ?? 0) * steps + stepOf(ranks.of[i] ?? UNKNOWN, ranks.count, descending);
  }
  const size = places.length;
  if (most * size > Number.MAX_SAFE_INTEGER) return firstByEach(places, count, columns, order);
  for (let i = 0; i < size; i += 1) weights[i] = (weights[i] ?? 0) * size + i;
  const first =
    FEW * count < size ? smallest(Array.from(weights), count, (a, b) => a - b) : weights.sort().subarray(0, count);
  return Array.from(first, (weight) => places[weight % size] ?? 0);
}

/** So many times a page, a list is looked through and not put in order whole. */
const FEW = 8;

/** Unknown comes last; descending is the exact reverse. */
function stepOf(rank: number, count: number, descending: boolean): number {
  const step = rank === UNKNOWN ? count : rank;
  return descending ? count - step : step;
}

/** As {@link firstOf}, for more ranks than one number holds. */
function firstByEach(
  places: readonly number[],
  count: number,
  columns: readonly Ranks[],
  order: readonly Order[],
): number[] {
  const compare = (a: number, b: number): number => {
    for (const [k, { of, count: most }] of columns.entries()) {
      const descending = order[k]?.descending === true;
      const difference = stepOf(of[a] ?? UNKNOWN, most, descending) - stepOf(of[b] ?? UNKNOWN, most, descending);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  return smallest([...places.keys()], count, compare).map((i) => places[i] ?? 0);
}

function positionOf({ nodes, edges }: Items, place: number, keys: readonly Key[], call: Call): Position {
  const node = nodeAt(nodes, place);
  const edge = edges?.[place] ?? null;
  const values = keys.map(({ read }) => read(node, edge, call));
  return edge === null ? [...values, node.id] : [...values, node.id, edge.record.claim.id];
}

/** By the keys of the order, each in its direction, and then by the ids behind them. */
function comparePositions(a: Position, b: Position, order: readonly Order[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = compareValues(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return order[i]?.descending === true ? -difference : difference;
  }
  return 0;
}

function nodeAt<T>(nodes: readonly T[], place: number): T {
  const node = nodes[place];
  if (node === undefined) throw new Error(`no item at ${String(place)}`);
  return node;
}
