import { comparePositions } from '../../plan/compare.js';
import { querySignature, readCursor, writeCursor, type Position } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Page } from '../../plan/plan.js';
import { questionOf, signsOf, type QuestionRoot } from '../../questions/questions.js';
import { tellPage } from '../tell-page.js';
import type { Telling } from '../tell.js';
import type { Call } from './call.js';

/** A whole list in order, where each row stands in it, and what is told of it. */
export interface Rows<T> {
  readonly all: readonly T[];
  readonly position: (row: T) => Position;
  readonly tell: (row: T) => unknown;
}

/** Tells the page of some rows that a root asks for. */
export function tellRows<T>(
  { all, position, tell }: Rows<T>,
  root: QuestionRoot & { readonly page: Page },
  { values }: Call,
): Telling {
  const { page } = root;
  const signature = querySignature(page, signsOf(root), values);
  const text = page.after === null ? null : resolve(page.after, values);
  const after = text === null ? null : readCursor(String(text), signature, questionOf(root).cursor?.keys ?? 0);
  const rest = after === null ? all : all.filter((row) => comparePositions(position(row), after) > 0);
  const rows = rest.slice(0, resolveInteger(page.first, values));
  const found = {
    rows,
    hasNext: rest.length > rows.length,
    isFirst: after === null,
    cursor: (row: T) => writeCursor(signature, position(row)),
  };
  return tellPage(found, all.length, tell);
}
