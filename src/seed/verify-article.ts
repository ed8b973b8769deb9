import { createHash } from 'node:crypto';
import type { EntityId, Scalar } from '../model/claim.js';
import { shown } from '../ontology/check-claim.js';
import type { Assertion } from '../store/store.js';

/**
 * Checks a copy of an article against what the graph keeps of it: digest, length, and every quote at its offsets.
 *
 * @param assertions All that may quote it, e.g. a batch's `assert`.
 * @param bytes The copy as published.
 * @param document Which document it is a copy of; without it, the one that has its digest or, failing that, the only
 *   one whose text is known.
 * @returns Problems, none where the copy is the text that was quoted.
 */
export function verifyArticle(assertions: readonly Assertion[], bytes: Uint8Array, document?: EntityId): string[] {
  const digests = valuesOf(assertions, 'sha256');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = [...digests.keys()];
  const id =
    document ?? known.find((one) => digests.get(one) === sha256) ?? (known.length === 1 ? known[0] : undefined);
  const expected = id === undefined ? undefined : digests.get(id);
  if (id === undefined || expected === undefined)
    return [`no document ${document ?? 'has this digest'}: a copy can be checked of ${known.join(', ') || 'none'}.`];
  const problems =
    expected === sha256 ? [] : [`${id}: SHA-256 is ${sha256}, not ${expected}: it is another edition of the text.`];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const length = valuesOf(assertions, 'length').get(id);
  if (length !== undefined && length !== text.length)
    problems.push(`${id}: ${text.length} UTF-16 units long, not ${length}.`);
  return [...problems, ...missingQuotes(assertions, id, text)];
}

function valuesOf(assertions: readonly Assertion[], property: string): Map<EntityId, Scalar> {
  const found = assertions.filter(({ claim }) => claim.predicate === property && claim.subject.startsWith('document:'));
  return new Map(found.map(({ claim }) => [claim.subject, claim.object]));
}

function missingQuotes(assertions: readonly Assertion[], document: EntityId, text: string): string[] {
  const problems = new Set<string>();
  for (const { claim, evidence } of assertions) {
    for (const { document: cited, quote, start, end } of evidence) {
      if (cited !== document || quote === undefined || start === undefined || end === undefined) continue;
      const there = text.slice(start, end);
      if (there !== quote)
        problems.add(
          `${claim.subject} ${claim.predicate}: ${start} to ${end} reads ${shown(there)}, not ${shown(quote)}.`,
        );
    }
  }
  return [...problems];
}
