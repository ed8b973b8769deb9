import type { ClaimId } from '../model/claim.js';
import { contentOf, type Content } from './content.js';
import type { Batch } from './store.js';

/** The part of a batch that says something new. */
export type Difference = Pick<Batch, 'assert' | 'retract'>;

/**
 * What a batch would change: claims that are not live, or live with other content, and retractions of live ones. Every
 * store writes just that, and `spacegov diff` shows it.
 *
 * @param live What is said of a claim now; undefined where it is not live.
 */
export function difference({ assert, retract }: Batch, live: (id: ClaimId) => Content | undefined): Difference {
  return {
    assert: assert.filter((assertion) => {
      const known = live(assertion.claim.id);
      return known === undefined || contentOf(known) !== contentOf(assertion);
    }),
    retract: retract.filter((id) => live(id) !== undefined),
  };
}
