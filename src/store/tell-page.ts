import { pageInfo, type FoundPage } from '../plan/page-info.js';
import type { Telling } from './tell.js';

/** Tells a page as a connection does; what nobody asks for is not made. */
export const tellPage = <T>(page: FoundPage<T>, totalCount: unknown, tell: (row: T) => unknown): Telling => ({
  totalCount,
  nodes: () => page.rows.map(tell),
  edges: () => page.rows.map((row) => ({ cursor: page.cursor(row), node: tell(row) })),
  pageInfo: () => pageInfo(page),
});
