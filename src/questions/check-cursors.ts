import { querySignature, readCursor, type SignedParts } from '../plan/cursor.js';
import { resolve } from '../plan/operand.js';
import type { Connection, Operand, Page, ValidTime, Values } from '../plan/plan.js';
import type { Plan, Root } from './plan.js';
import { isQuestion, questionOf } from './questions.js';

/**
 * Reads every cursor of a plan, wherever in it, so that a wrong one is refused whether or not its list is reached.
 *
 * @throws {CursorError} as {@link readCursor}.
 */
export function checkCursors(plan: Plan, values: Values): void {
  let pages = PAGES.get(plan);
  if (pages === undefined) PAGES.set(plan, (pages = plan.roots.flatMap(signedPages)));
  for (const { page, after, parts, length } of pages) {
    const text = resolve(after, values);
    if (text !== null) readCursor(String(text), querySignature(page, parts, values), length);
  }
}

interface SignedPage {
  readonly page: Page;
  readonly after: Operand;
  readonly parts: SignedParts;
  readonly length: number;
}

// Most plans have none, which is found out once.
const PAGES = new WeakMap<Plan, SignedPage[]>();

function signedPages(root: Root): SignedPage[] {
  const inner = listsIn(root, 'knownAt' in root ? root.knownAt : null);
  if (isQuestion(root)) {
    const { cursor } = questionOf(root);
    if (cursor === null || !('page' in root) || root.page.after === null) return inner;
    const { page } = root;
    return [{ page, after: root.page.after, parts: cursor.signs(root), length: cursor.keys }, ...inner];
  }
  return inner;
}

/** Lists stand anywhere in a plan; each is under the key `connection`, beside its time. */
function listsIn(value: unknown, knownAt: Operand | null): SignedPage[] {
  if (Array.isArray(value)) return value.flatMap((item) => listsIn(item, knownAt));
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap((item) => listsIn(item, knownAt));
  const { connection, time } = value as { readonly connection?: Connection; readonly time?: ValidTime };
  const after = connection?.page.after ?? null;
  if (connection === undefined || after === null || time === undefined) return inner;
  const { filter, order, page } = connection;
  const isRoot = 'root' in value;
  const parts = { filter, order, time, knownAt: isRoot ? knownAt : null };
  return [{ page, after, parts, length: order.length + (isRoot ? 1 : 2) }, ...inner];
}
