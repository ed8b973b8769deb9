import { cell, items, type Row } from '../read-table.js';
import type { TableMapping } from './mapping.js';

/** A row as values see it: its cells, what is made of them under `let`, and what `each` has come to. */
export interface Scope {
  readonly row: Row;
  readonly mapping: TableMapping;
  /** Made once a row, however many claims and other tables ask. */
  readonly made: Map<string, readonly string[]>;
  readonly each: { readonly name: string; readonly text: string } | null;
}

/** The rows of a table as others look them up: those with mistakes included, which claim nothing themselves. */
export interface Table {
  /** As messages show it: `seed/treaties/states.csv`. */
  readonly file: string;
  readonly mapping: TableMapping;
  readonly rows: readonly Row[];
  /** The rows that hold these texts in these columns. */
  find(columns: readonly string[], texts: readonly string[], ignoringSpaces: boolean): readonly Row[];
  /** What stands in a column: for those who look for what is not there. */
  textsOf(column: string): Iterable<string>;
  scopeOf(row: Row): Scope;
}

/** @param readRows Asked once, when somebody first looks. */
export function openTable(file: string, mapping: TableMapping, readRows: () => readonly Row[]): Table {
  let read: readonly Row[] | undefined;
  const rowsOf = (): readonly Row[] => (read ??= readRows());
  const indexes = new Map<string, Map<string, Row[]>>();
  const scopes = new Map<Row, Scope>();

  function indexOf(columns: readonly string[], ignoringSpaces: boolean): Map<string, Row[]> {
    const name = `${String(ignoringSpaces)} ${columns.join(' ')}`;
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const index = new Map<string, Row[]>();
    for (const row of rowsOf()) {
      const key = keyOf(
        columns.map((column) => cell(row, column)),
        ignoringSpaces,
      );
      const same = index.get(key);
      if (same === undefined) index.set(key, [row]);
      else same.push(row);
    }
    indexes.set(name, index);
    return index;
  }

  return {
    file,
    mapping,
    get rows() {
      return rowsOf();
    },
    find: (columns, texts, ignoringSpaces) => indexOf(columns, ignoringSpaces).get(keyOf(texts, ignoringSpaces)) ?? [],
    textsOf: (column) => new Set(rowsOf().map((row) => cell(row, column))),
    scopeOf(row) {
      const known = scopes.get(row);
      if (known !== undefined) return known;
      const scope: Scope = { row, mapping, made: new Map(), each: null };
      scopes.set(row, scope);
      return scope;
    },
  };
}

const keyOf = (texts: readonly string[], ignoringSpaces: boolean): string => {
  const key = texts.join('\n');
  return ignoringSpaces ? key.replace(/[^\S\n]+/g, '') : key;
};

/** The texts of a cell: its items where the column is a list, and none where nothing was established. */
export function cellsOf(row: Row, column: string, mapping: TableMapping): readonly string[] {
  const rule = mapping.columns.get(column);
  if (rule?.list === true) return items(row, column);
  const text = cell(row, column);
  return text === '' || text === rule?.empty ? [] : [text];
}
