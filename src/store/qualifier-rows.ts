import type { Claim } from '../model/claim.js';
import type { Row } from './store.js';

/** What a claim says besides when and of whom, as rows by name; values as texts. */
export function qualifierRows({ qualifiers }: Claim): Row[] {
  return Object.entries(qualifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, value: String(value) }));
}
