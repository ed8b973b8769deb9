import type { Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { KindName } from '../../ontology/ontology.js';
import { comparePositions } from '../../plan/compare.js';
import type { Position } from '../../plan/cursor.js';
import type { Order, ValidTime } from '../../plan/plan.js';
import { smallest } from '../../text/smallest.js';
import { dayOf, type Call } from './call.js';
import { itemValue, type Items, type ReadItem } from './items.js';
import { rankValues, UNKNOWN, type RankColumns, type Ranks } from './ranks.js';

/** Puts items in order: by keys, and behind them as they come, which is by ids. */
export interface Sorter {
  /** There are no keys: items are in order as they come. */
  readonly isPlain: boolean;
  /** The keys of an item, then the ids that tell it from its equals. */
  position(items: Items, place: number, call: Call): Position;
  /** The places of the first items in order, of those that are at some places, or of all. */
  first(items: Items, places: readonly number[] | null, count: number, call: Call): readonly number[];
  /** As {@link first} orders them. */
  compare(a: Position, b: Position): number;
}

/** @param kinds Of the nodes that lists can hold. */
export function compileSorter(order: readonly Order[], time: ValidTime, kinds: readonly KindName[]): Sorter {
  const keys = order.map((key) => compileKey(key, time, kinds));
  return {
    isPlain: keys.length === 0,
    position: (items, place, call) => positionOf(items, place, keys, call),
    first: (items, places, count, call) => firstOf(items, places, count, keys, call),
    compare: (a, b) => comparePositions(a, b, order),
  };
}

/** Where items stand under a key, from 0: what is unknown last, or first. */
interface Steps {
  /** Greater than all. */
  readonly most: number;
  readonly at: (place: number) => number;
}

interface Key {
  readonly read: ReadItem<Scalar | null>;
  readonly steps: (items: Items, places: readonly number[] | null, call: Call) => Steps;
}

function compileKey({ on, property, descending, nulls }: Order, time: ValidTime, kinds: readonly KindName[]): Key {
  const read = itemValue(on, property, time);
  const stepsOf = ({ count, of }: Ranks, rankAt: (place: number) => number): Steps => {
    const [unknown, least] = nulls === 'FIRST' ? [0, 1] : [count, 0];
    const step = (rank: number): number =>
      rank === UNKNOWN ? unknown : least + (descending ? count - 1 - rank : rank);
    return { most: count + 1, at: (place) => step(of[rankAt(place)] ?? UNKNOWN) };
  };
  const readSteps: Key['steps'] = ({ nodes, edges }, places, call) => {
    const value = (place: number): Scalar | null => read(nodeAt(nodes, place), edges?.[place] ?? null, call);
    if (places === null) return stepsOf(rankValues(Array.from(nodes, (_, place) => value(place))), (place) => place);
    const index = new Map(places.map((place, i) => [place, i]));
    return stepsOf(rankValues(places.map(value)), (place) => index.get(place) ?? 0);
  };
  if (on === 'edge' || property === 'id' || property === 'kind') return { read, steps: readSteps };
  const columnFor = compileColumn(property, time, kinds);
  return {
    read,
    steps: (items, places, call) => {
      const column = columnFor(places?.length ?? items.nodes.length, call);
      if (column === null) return readSteps(items, places, call);
      return stepsOf(column, (place) => nodeAt(items.nodes, place).index);
    },
  };
}

/** Finds the ranks of a property, and keeps them while the data stay as they are. */
function compileColumn(
  property: string,
  time: ValidTime,
  kinds: readonly KindName[],
): (asked: number, call: Call) => Ranks | null {
  const dayOn = dayOf(time);
  let found: { readonly from: RankColumns; readonly day: Day; readonly column: Ranks } | undefined;
  return (asked, call) => {
    if (call.known !== null) return null;
    const { ranks } = call.claims;
    const day = dayOn(call) ?? call.today;
    if (found?.from === ranks && found.day === day) return found.column;
    const column = ranks.column(kinds, property, day, asked);
    if (column !== null) found = { from: ranks, day, column };
    return column;
  };
}

/** The first places by each key in turn, then as they come. */
function firstOf(
  items: Items,
  places: readonly number[] | null,
  count: number,
  keys: readonly Key[],
  call: Call,
): readonly number[] {
  const size = places?.length ?? items.nodes.length;
  if (size <= 1) return places ?? NOWHERE.slice(0, size);
  const steps = keys.map((key) => key.steps(items, places, call));
  if (steps.reduce((product, { most }) => product * most, size) > Number.MAX_SAFE_INTEGER)
    return firstByEach(places ?? Array.from(items.nodes.keys()), count, steps);
  // All keys and the place make one number.
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const place = places === null ? i : (places[i] ?? 0);
    let weight = 0;
    for (const { most, at } of steps) weight = weight * most + at(place);
    weights[i] = weight * size + i;
  }
  const first =
    FEW * count < size ? smallest(Array.from(weights), count, (a, b) => a - b) : weights.sort().subarray(0, count);
  const found: number[] = [];
  for (const weight of first) found.push(places === null ? weight % size : (places[weight % size] ?? 0));
  return found;
}

const NOWHERE: readonly number[] = [0];

/** So many times a page, a list is looked through and not put in order whole. */
const FEW = 8;

/** As {@link firstOf}, for more steps than one number holds. */
function firstByEach(places: readonly number[], count: number, steps: readonly Steps[]): number[] {
  const compare = (a: number, b: number): number => {
    for (const { at } of steps) {
      const difference = at(a) - at(b);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  return smallest(places, count, compare);
}

function positionOf({ nodes, edges }: Items, place: number, keys: readonly Key[], call: Call): Position {
  const node = nodeAt(nodes, place);
  const edge = edges?.[place] ?? null;
  const values = keys.map(({ read }) => read(node, edge, call));
  return edge === null ? [...values, node.id] : [...values, node.id, edge.record.claim.id];
}

function nodeAt<T>(nodes: readonly T[], place: number): T {
  const node = nodes[place];
  if (node === undefined) throw new Error(`no item at ${String(place)}`);
  return node;
}
