import type { Answer } from '../graph/ask.js';
import { ExportScopeError } from './selection.js';
import type { Cell, Column, Table } from './table.js';

type Value = null | undefined | string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
type Cells = ReadonlyMap<string, Cell>;

/** A list of an answer that stands in no other list. */
interface AnswerList {
  /** Where it stands in the answer: `instrument.parties.edges`. */
  readonly path: string;
  readonly rows: readonly Cells[];
}

/**
 * The list of an answer as one table. Nested values are columns named by their path (`node.name`); where an item has one
 * list of objects, it has a row for each of them. Every row says which data it is from.
 *
 * @param wanted The path of one list, or its end; left out where there is one, or all of them with a first column
 *   `list` are wanted. An answer without a list is one row.
 * @throws {ExportScopeError} when there is no such list; its message names those there are.
 */
export function answerTable(answer: Answer, wanted?: string): Table {
  const lists: AnswerList[] = [];
  const beside = new Map<string, Cell>();
  walk((answer.data ?? {}) as Value, '', lists, beside); // an answer is JSON
  const { version, asOf } = answer.extensions.dataset;
  const from: readonly (readonly [string, Cell])[] = [
    ['data_version', version],
    ['as_of', asOf.length === 0 ? null : asOf.join(' | ')],
  ];
  const rows = (wanted === undefined ? together(lists, beside) : named(lists, wanted)).map(
    (cells) => new Map([...cells, ...from]),
  );
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    name: 'answer',
    about: 'The answer to an operation.',
    columns: names.map((name) => ({ name, type: typeOf(rows, name), about: '' })),
    rows: () => rows.map((row) => names.map((name) => row.get(name) ?? null)),
  };
}

/** The lists of an answer by their paths. */
export function listsOf(answer: Pick<Answer, 'data'>): readonly string[] {
  const lists: AnswerList[] = [];
  walk((answer.data ?? {}) as Value, '', lists, new Map()); // an answer is JSON
  return lists.map(({ path }) => path);
}

function together(lists: readonly AnswerList[], beside: Cells): readonly Cells[] {
  const [only, second] = lists;
  if (only === undefined) return [beside];
  if (second === undefined) return only.rows;
  return lists.flatMap(({ path, rows }) => rows.map((row) => new Map<string, Cell>([['list', path], ...row])));
}

function named(lists: readonly AnswerList[], wanted: string): readonly Cells[] {
  const found = lists.filter(
    ({ path }) => path === wanted || path.endsWith(`.${wanted}`) || path.startsWith(`${wanted}.`),
  );
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only.rows;
  const names = lists.map(({ path }) => path).join(', ');
  throw new ExportScopeError(
    `list: ${only === undefined ? 'there is no' : 'there is more than one'} "${wanted.slice(0, 80)}". The lists of this answer: ${names === '' ? 'none' : names}.`,
  );
}

function walk(value: Value, path: string, lists: AnswerList[], beside: Map<string, Cell>): void {
  if (isList(value)) {
    if (value.some(isObject)) lists.push({ path, rows: value.flatMap((item) => rowsOf(item)) });
    else if (value.length === 0) lists.push({ path, rows: [] });
    else beside.set(path, value as readonly string[]); // of scalars
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) walk(item, join(path, key), lists, beside);
  } else if (value !== undefined) beside.set(path, value);
}

/** One row, or one for each item of its only list of objects. */
function rowsOf(item: Value): readonly Cells[] {
  const own = new Map<string, Cell>();
  const inner: { path: string; items: readonly Value[] }[] = [];
  const flatten = (value: Value, path: string): void => {
    if (isList(value)) {
      if (value.some(isObject)) inner.push({ path, items: value });
      else if (value.length > 0) own.set(path, value as readonly string[]); // of scalars
    } else if (isObject(value)) for (const [key, one] of Object.entries(value)) flatten(one, join(path, key));
    else if (value !== undefined) own.set(path === '' ? 'value' : path, value);
  };
  flatten(item, '');
  const [only, second] = inner;
  if (only !== undefined && second === undefined) {
    return only.items.flatMap((one) =>
      rowsOf(one).map(
        (row) => new Map([...own, ...[...row].map(([key, cell]) => [join(only.path, key), cell] as const)]),
      ),
    );
  }
  for (const { path, items } of inner) own.set(path, { json: items });
  return [own];
}

function typeOf(rows: readonly Cells[], name: string): Column['type'] {
  const cells = rows.map((row) => row.get(name) ?? null).filter((cell) => cell !== null);
  if (cells.some((cell) => Array.isArray(cell))) return 'list';
  if (cells.some((cell) => typeof cell === 'object')) return 'json';
  const is = (type: string): boolean => cells.length > 0 && cells.every((cell) => typeof cell === type);
  if (is('number')) return cells.every((cell) => Number.isInteger(cell)) ? 'integer' : 'number';
  return is('boolean') ? 'boolean' : 'text';
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
// Array.isArray does not narrow readonly arrays.
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isObject = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
