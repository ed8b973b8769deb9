import type { Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { KindName } from '../../ontology/ontology.js';
import { comparePositions } from '../../plan/compare.js';
import type { Position } from '../../plan/cursor.js';
import type { Order, ValidTime } from '../../plan/plan.js';
import { smallest, smallestNumbers } from '../../text/smallest.js';
import { dayOf, type Call } from './call.js';
import { itemValue, type Items, type ReadItem } from './items.js';
import { rankValues, UNKNOWN, type RankColumns, type Ranks } from './ranks.js';

/** Puts items in order: by keys, and behind them as they come, which is by ids. */
export interface Sorter {
  /** There are no keys: items are in order as they come. */
  readonly isPlain: boolean;
  /** The keys of an item, then the ids that tell it from its equals. */
  position(items: Items, item: number, call: Call): Position;
  /** The first items in order, of some, or of all. */
  first(items: Items, some: readonly number[] | null, count: number, call: Call): readonly number[];
  /** As {@link first} orders them. */
  compare(a: Position, b: Position): number;
}

/** @param kinds Of the nodes that lists can hold. */
export function compileSorter(order: readonly Order[], time: ValidTime, kinds: readonly KindName[]): Sorter {
  const keys = order.map((key) => compileKey(key, time, kinds));
  const [only, second] = order;
  const isById = only?.on === 'node' && only.property === 'id' && second === undefined;
  return {
    isPlain: keys.length === 0 || (isById && !only.descending),
    position: (items, item, call) => positionOf(items, item, keys, call),
    first: isById
      ? (items, some, count) => (only.descending ? lastById(items, some, count) : firstById(items, some, count))
      : (items, some, count, call) => firstOf(items, some, count, keys, call),
    compare: (a, b) => comparePositions(a, b, order),
  };
}

function firstById(items: Items, some: readonly number[] | null, count: number): readonly number[] {
  return some === null
    ? Array.from({ length: Math.min(count, items.length) }, (_, item) => item)
    : some.slice(0, count);
}

/** From the end: those of one node stay as they come. */
function lastById(items: Items, some: readonly number[] | null, count: number): readonly number[] {
  const at = (i: number): number => (some === null ? i : (some[i] ?? 0));
  const found: number[] = [];
  for (let end = some?.length ?? items.length; end > 0 && found.length < count;) {
    let start = end - 1;
    while (start > 0 && items.node(at(start - 1)) === items.node(at(end - 1))) start -= 1;
    for (let i = start; i < end && found.length < count; i += 1) found.push(at(i));
    end = start;
  }
  return found;
}

/** Where items stand under a key, from 0: what is unknown last, or first. */
interface Steps {
  /** Greater than all. */
  readonly most: number;
  readonly at: (item: number) => number;
}

interface Key {
  readonly read: ReadItem<Scalar | null>;
  readonly steps: (items: Items, some: readonly number[] | null, call: Call) => Steps;
}

function compileKey({ on, property, descending, nulls }: Order, time: ValidTime, kinds: readonly KindName[]): Key {
  const read = itemValue(on, property, time);
  const stepsOf = ({ count, of }: Ranks, rankAt: (item: number) => number): Steps => {
    const [unknown, least] = nulls === 'FIRST' ? [0, 1] : [count, 0];
    const step = (rank: number): number =>
      rank === UNKNOWN ? unknown : least + (descending ? count - 1 - rank : rank);
    return { most: count + 1, at: (item) => step(of[rankAt(item)] ?? UNKNOWN) };
  };
  const readSteps: Key['steps'] = (items, some, call) => {
    const value = (item: number): Scalar | null => read(items.node(item), items.run, items.at(item), call);
    if (some === null)
      return stepsOf(rankValues(Array.from({ length: items.length }, (_, item) => value(item))), (item) => item);
    const index = new Map(some.map((item, i) => [item, i]));
    return stepsOf(rankValues(some.map(value)), (item) => index.get(item) ?? 0);
  };
  if (on === 'edge' || property === 'id' || property === 'kind') return { read, steps: readSteps };
  const columnFor = compileColumn(property, time, kinds);
  return {
    read,
    steps: (items, some, call) => {
      const column = columnFor(some?.length ?? items.length, call);
      if (column === null) return readSteps(items, some, call);
      const { indexes } = items;
      return stepsOf(column, (item) => indexes[item] ?? -1);
    },
  };
}

/** Finds the ranks of a property, and keeps them while the data stay as they are. */
export function compileColumn(
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

/** The first by each key in turn, then as they come. */
function firstOf(
  items: Items,
  some: readonly number[] | null,
  count: number,
  keys: readonly Key[],
  call: Call,
): readonly number[] {
  const size = some?.length ?? items.length;
  if (size <= 1) return some ?? NOWHERE.slice(0, size);
  const steps = keys.map((key) => key.steps(items, some, call));
  if (steps.reduce((product, { most }) => product * most, size) > Number.MAX_SAFE_INTEGER)
    return firstByEach(some ?? Array.from({ length: size }, (_, item) => item), count, steps);
  // All keys and the place make one number.
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const item = some === null ? i : (some[i] ?? 0);
    let weight = 0;
    for (const { most, at } of steps) weight = weight * most + at(item);
    weights[i] = weight * size + i;
  }
  const first = FEW * count < size ? smallestNumbers(weights, count) : weights.sort().subarray(0, count);
  const found: number[] = [];
  for (const weight of first) found.push(some === null ? weight % size : (some[weight % size] ?? 0));
  return found;
}

const NOWHERE: readonly number[] = [0];

/** So many times a page, a list is looked through and not put in order whole. */
const FEW = 8;

/** As {@link firstOf}, for more steps than one number holds. */
function firstByEach(some: readonly number[], count: number, steps: readonly Steps[]): number[] {
  const compare = (a: number, b: number): number => {
    for (const { at } of steps) {
      const difference = at(a) - at(b);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  return smallest(some, count, compare);
}

function positionOf(items: Items, item: number, keys: readonly Key[], call: Call): Position {
  const node = items.node(item);
  const values = keys.map(({ read }) => read(node, items.run, items.at(item), call));
  const record = items.record(item);
  return record === null ? [...values, node.id] : [...values, node.id, record.id];
}
