import type { Evidence } from '../model/claim.js';
import { canonicalJson, type Json } from '../text/canonical-json.js';
import type { Assertion } from './store.js';

/** What a version says, as one text: equal texts, equal versions. */
export function contentOf({ rank, method, confidence, evidence }: Pick<Assertion, 'rank' | 'method' | 'confidence' | 'evidence'>): string {
  const sorted = [...evidence].map((e: Evidence) => canonicalJson({ ...e } as Json)).sort();
  return canonicalJson({ rank, method, confidence, evidence: sorted });
}
