import { comparePositions } from '../../plan/compare.js';
import { querySignature, readCursor, writeCursor, type Position, type SignedParts } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Page } from '../../plan/plan.js';
import type { CursorOf } from '../../questions/question.js';
import type { Answer } from '../store.js';
import type { Telling } from '../tell.js';
import type { Call } from './call.js';

/** A whole list in order, where each row stands in it, and what is told of it. */
export interface Rows<T> {
  readonly all: readonly T[];
  readonly position: (row: T) => Position;
  readonly tell: (row: T) => unknown;
}

/** Tells a page of rows as a connection does; what nobody asks for is not made. */
export function tellRows<T, R extends { readonly page: Page }>(
  { tell, ...rows }: Rows<T>,
  root: R,
  cursor: CursorOf<R> | null,
  call: Call,
): Telling {
  if (cursor === null) throw new Error('a list without cursors has no pages');
  const page = new RowPage(rows, root.page, cursor.signs(root), cursor.keys, call);
  return {
    totalCount: page.total,
    get nodes() {
      return page.rows.map(tell);
    },
    get edges() {
      return page.rows.map((row) => ({ cursor: page.cursor(row), node: tell(row) }));
    },
    get pageInfo() {
      return page.info();
    },
  };
}

class RowPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly #signature: string;
  readonly #position: (row: T) => Position;
  readonly #more: boolean;
  readonly #started: boolean;

  constructor(
    { all, position }: Omit<Rows<T>, 'tell'>,
    page: Page,
    signed: SignedParts,
    length: number,
    { values }: Call,
  ) {
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
