import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { Assertion } from './store.js';

/** What may change about a claim. */
export type Content = Pick<Assertion, 'rank' | 'method' | 'confidence' | 'evidence'>;

/** What a version says, as one text: equal texts, equal versions. */
export function contentOf({ rank, method, confidence, evidence }: Content): string {
  const sorted = evidence.map((e) => canonicalJson({ ...e } as Json)).sort(); // an interface has no index signature
  return canonicalJson({ rank, method, confidence, evidence: sorted });
}
