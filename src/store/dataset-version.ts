import { createHash } from 'node:crypto';
import type { ClaimHistory } from '../model/claim.js';
import { contentOf } from './content.js';

/**
 * Names the live claims and all that is said of them: equal data give equal versions, whatever the order of writing
 * or the store. When something was recorded is no part of it.
 *
 * @param histories By claim id.
 * @returns 64 hexadecimal digits.
 */
export function datasetVersion(histories: Iterable<ClaimHistory>): string {
  const hash = createHash('sha256');
  for (const { claim, versions } of histories) {
    const last = versions[versions.length - 1];
    if (last?.retractedAt === null) hash.update(`${claim.id} ${contentOf(last)}\n`);
  }
  return hash.digest('hex');
}
