import { querySignature, readCursor, type SignedParts } from '../plan/cursor.js';
import { resolve } from '../plan/operand.js';
import type { Operand, Page, Values } from '../plan/plan.js';
import type { Plan, Root } from './plan.js';
import { isQuestion, questionOf } from './questions.js';
import { walkRoot } from './walk-plan.js';

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
  if (root.root === 'typename') return [];
  const pages: SignedPage[] = [];
  const knownAt = 'knownAt' in root ? root.knownAt : null;
  walkRoot(root, {
    list: ({ filter, order, page }, time, isRoot) => {
      const parts = { filter, order, time, knownAt: isRoot ? knownAt : null };
      if (page.after !== null) pages.push({ page, after: page.after, parts, length: order.length + (isRoot ? 1 : 2) });
    },
  });
  if (!isQuestion(root) || !('page' in root) || root.page.after === null) return pages;
  const { cursor } = questionOf(root);
  const { page } = root;
  if (cursor !== null) pages.unshift({ page, after: root.page.after, parts: cursor.signs(root), length: cursor.keys });
  return pages;
}
