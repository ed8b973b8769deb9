import { readCursor, writeCursor, querySignature, type Position, type SignedParts } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Page, Values } from '../../plan/plan.js';
import { orderKey } from '../../text/order-key.js';
import { FIRST, mixedList } from './mixed-list.js';
import type { CallContext, Parameters } from './parameters.js';
import { plain, type Part } from './part.js';

/** One key that a list is ordered by: the expression to sort by and the one to show in cursors. */
export interface SortKey {
  readonly sort: string;
  readonly shown: Part;
  readonly descending: boolean;
  /** Where what is unknown stands; left out: last. */
  readonly nulls?: 'FIRST';
  /** It is never null: nothing has to be said of nulls. */
  readonly isKnown?: true;
}

/** Keys that are shown as they are sorted by, ascending, and are never null. */
export const keysBy = (...names: readonly string[]): SortKey[] =>
  names.map((name) => ({ sort: name, shown: plain(name), descending: false, isKnown: true }));

/** A page as Cypher: its order, where it starts, and how many rows to ask for (one more than the page). */
export interface CompiledPage {
  readonly orderBy: string;
  /** A condition that the items after the cursor meet; null where there is no cursor. */
  readonly after: string | null;
  readonly limit: string;
  /** What of an item its cursor is made from: a list. */
  readonly position: Part;
  readonly cursor: (position: Position, values: Values) => string;
  readonly first: (values: Values) => number;
  readonly startsAfter: (values: Values) => boolean;
}

export function compilePage(
  page: Page,
  keys: readonly SortKey[],
  signed: SignedParts,
  toInteger: (n: number) => unknown,
  parameters: Parameters,
): CompiledPage {
  const signature = (values: Values): string => querySignature(page, signed, values);
  const start = (values: Values): Position | null => {
    const text = page.after === null ? null : resolve(page.after, values);
    return text === null ? null : readCursor(String(text), signature(values), keys.length);
  };
  // Whether there is a cursor is known with each call. All keys are in one list, of truth values and texts whatever they
  // are: Neo4j plans a statement anew where the type of a value is another, and what is unknown has a type of its own.
  const place = (): string =>
    parameters.add(`after ${JSON.stringify([page, signed, keys.length])}`, ({ values }: CallContext) => {
      const at = start(values);
      const own = keys.map((_, i) => at?.[i] ?? null).map((key) => (typeof key === 'string' ? orderKey(key) : key));
      return [at !== null, 'after', ...own];
    });
  const after = (at: string): string => `(NOT ${at}[0] OR ${afterCondition(keys, (i) => `${at}[${String(i + 2)}]`)})`;
  return {
    orderBy: keys.map(sortBy).join(', '),
    after: page.after === null ? null : after(place()),
    limit: parameters.add(`limit ${JSON.stringify(page.first)}`, ({ values }) =>
      toInteger(resolveInteger(page.first, values) + 1),
    ),
    position: {
      cypher: mixedList(keys.map(({ shown }) => shown.cypher)),
      read: (raw, context) =>
        Array.isArray(raw) ? keys.map(({ shown }, i) => shown.read(raw[FIRST + i], context)) : null,
    },
    cursor: (position, values) => writeCursor(signature(values), position),
    first: (values) => resolveInteger(page.first, values),
    startsAfter: (values) => start(values) !== null,
  };
}

/** Cypher takes null for greater than all. */
function sortBy({ sort, descending, nulls, isKnown }: SortKey): string {
  const by = `${sort}${descending ? ' DESC' : ''}`;
  if (isKnown === true || descending === (nulls === 'FIRST')) return by;
  return `${sort} IS ${nulls === 'FIRST' ? 'NOT ' : ''}NULL, ${by}`;
}

/** The items behind a position: beyond it by the first key, or level with it there and beyond by the next. */
function afterCondition(keys: readonly SortKey[], value: (i: number) => string): string {
  return keys.reduceRight((behind, key, i) => {
    const [beyond, level] = key.isKnown === true ? besideKnown(key, value(i)) : beside(key, value(i));
    return behind === '' ? beyond : `(${beyond} OR (${level} AND ${behind}))`;
  }, '');
}

/** What is beyond a value by one key, and what is level with it. */
type Beside = readonly [beyond: string, level: string];

const isBeyond = ({ sort, descending }: SortKey, at: string): string => `${sort} ${descending ? '<' : '>'} ${at}`;

const besideKnown = (key: SortKey, at: string): Beside => [isBeyond(key, at), `${key.sort} = ${at}`];

/** Where one of the two is null, to compare them gives null. */
function beside(key: SortKey, at: string): Beside {
  const { sort, nulls } = key;
  const whereNull = nulls === 'FIRST' ? `${at} IS NULL AND ${sort} IS NOT NULL` : `${at} IS NOT NULL`;
  return [
    `coalesce(${isBeyond(key, at)}, ${whereNull})`,
    `coalesce(${sort} = ${at}, ${at} IS NULL AND ${sort} IS NULL)`,
  ];
}
