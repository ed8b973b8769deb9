import type { Evidence } from '../model/claim.js';
import type { Assertion } from './store.js';

/** What may change about a claim. */
export type Content = Pick<Assertion, 'rank' | 'method' | 'confidence' | 'evidence'>;

/** What a version says, as one text: equal texts, equal versions. Lists and not objects, whose keys have an order. */
export function contentOf({ rank, method, confidence, evidence }: Content): string {
  return JSON.stringify([rank, method, confidence, evidence.map(evidenceText).sort()]);
}

/** A piece of evidence as one text: equal texts, equal pieces. */
export const evidenceText = ({ document, locator, quote, start, end, attested }: Evidence): string =>
  JSON.stringify([document, locator, quote, start, end, attested]);
