import type { ClaimHistory } from '../model/claim.js';
import type { GraphStore } from './store.js';

/** All claims of a store, by id. */
export async function allHistories(store: GraphStore): Promise<ClaimHistory[]> {
  const histories: ClaimHistory[] = [];
  for await (const history of store.histories()) histories.push(history);
  return histories;
}
