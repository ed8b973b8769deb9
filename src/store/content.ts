import type { Evidence, Share } from '../model/claim.js';
import type { Assertion } from './store.js';

/** What may change about a claim. */
export type Content = Pick<Assertion, 'rank' | 'method' | 'confidence' | 'evidence' | 'shares'>;

/** What a version says, as one text: equal texts, equal versions. Lists and not objects, whose keys have an order. */
export function contentOf({ rank, method, confidence, evidence, shares }: Content): string {
  const said = [rank, method, confidence, evidence.map(evidenceText).sort()];
  // A claim of one origin, as almost all are, is named by what is said alone, whoever wrote it last.
  return JSON.stringify(
    shares === undefined || shares.length < 2 ? said : [...said, shares.map((one) => [one.origin, contentOf(one)])],
  );
}

/** What each origin says of a live claim, by origin. */
export function sharesOf({
  origin,
  rank,
  method,
  confidence,
  evidence,
  shares,
}: Content & { readonly origin: string }): readonly Share[] {
  return shares ?? [{ origin, rank, method, confidence, evidence }];
}

/** The fields of a version or an assertion that say what is said. */
export const saidIn = ({ rank, method, confidence, evidence, shares }: Content): Content => ({
  ...{ rank, method, confidence, evidence },
  ...(shares !== undefined && { shares }),
});

/** A piece of evidence as one text: equal texts, equal pieces. */
export const evidenceText = ({ document, locator, quote, start, end, attested }: Evidence): string =>
  JSON.stringify([document, locator, quote, start, end, attested]);
