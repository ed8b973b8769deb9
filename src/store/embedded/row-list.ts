import { compareValues } from '../../plan/compare.js';
import { querySignature, readCursor, writeCursor, type Position, type SignedParts } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Page, RowsField } from '../../plan/plan.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { Call } from './walk.js';

/** A whole list in order, and where each row stands in it. */
export interface Rows<T> {
  readonly all: readonly T[];
  readonly position: (row: T) => Position;
}

/**
 * Compiles a connection of rows.
 *
 * @param length How many values a position has.
 * @param compileRow What is given of each row.
 */
export function compileRowList<T, F>(
  root: { readonly page: Page; readonly fields: readonly RowsField<F>[] },
  signed: SignedParts,
  length: number,
  compileRow: (fields: readonly F[]) => (row: T, call: Call) => Row,
): (rows: Rows<T>, call: Call) => Row {
  const readers = root.fields.map((field) => [field.key, compileField(field, compileRow)] as const);
  return (rows, call) => {
    const page = new RowPage(rows, root.page, signed, length, call);
    return Object.fromEntries(readers.map(([key, read]) => [key, read(page, call)]));
  };
}

function compileField<T, F>(
  field: RowsField<F>,
  compileRow: (fields: readonly F[]) => (row: T, call: Call) => Row,
): (page: RowPage<T>, call: Call) => Answer {
  switch (field.field) {
    case 'typename':
      return () => field.value;
    case 'totalCount':
      return (page) => page.total;
    case 'pageInfo':
      return (page) => pick(field.fields, page.info(), 'PageInfo');
    case 'nodes': {
      const read = compileRow(field.fields);
      return (page, call) => page.rows.map((row) => read(row, call));
    }
    case 'edges': {
      const parts = field.fields.map((f): readonly [string, (row: T, page: RowPage<T>, call: Call) => Answer] => {
        if (f.field === 'typename') return [f.key, () => f.value];
        if (f.field === 'cursor') return [f.key, (row, page) => page.cursor(row)];
        const read = compileRow(f.fields);
        return [f.key, (row, _, call) => read(row, call)];
      });
      return (page, call) =>
        page.rows.map((row) => Object.fromEntries(parts.map(([key, read]) => [key, read(row, page, call)])));
    }
  }
}

class RowPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly #signature: string;
  readonly #position: (row: T) => Position;
  readonly #more: boolean;
  readonly #started: boolean;

  constructor({ all, position }: Rows<T>, page: Page, signed: SignedParts, length: number, { values }: Call) {
    this.#signature = querySignature(page, signed, values);
    this.#position = position;
    const text = page.after === null ? null : resolve(page.after, values);
    const after = text === null ? null : readCursor(String(text), this.#signature, length);
    const rest = after === null ? all : all.filter((row) => comparePositions(position(row), after) > 0);
    const first = resolveInteger(page.first, values);
    this.#started = after !== null;
    this.#more = rest.length > first;
    this.rows = rest.slice(0, first);
    this.total = all.length;
  }

  cursor(row: T): string {
    return writeCursor(this.#signature, this.#position(row));
  }

  info(): { readonly [name: string]: Answer } {
    const [start, end] = [this.rows[0], this.rows[this.rows.length - 1]];
    return {
      hasNextPage: this.#more,
      hasPreviousPage: this.#started,
      startCursor: start === undefined ? null : this.cursor(start),
      endCursor: end === undefined ? null : this.cursor(end),
    };
  }
}

export function comparePositions(a: Position, b: Position): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = compareValues(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}
