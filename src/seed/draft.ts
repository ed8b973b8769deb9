import type { ClaimContent, EntityId, Evidence, Method, Polarity, Rank, Scalar } from '../model/claim.js';
import type { PartialDate } from '../model/partial-date.js';
import type { Place } from './mistakes.js';

/** A claim as one line of the seed states it; lines that state the same become one. */
export interface Draft {
  readonly place: Place;
  readonly content: ClaimContent;
  readonly rank: Rank;
  readonly method: Method;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** How a claim is backed. */
export type Backing = Pick<Draft, 'confidence' | 'evidence'>;

/** `subject` has this value; always, unless dates are given, which only properties that change over time have. */
export function propertyOf(
  subject: EntityId,
  predicate: string,
  object: Scalar,
  { since = null, until = null }: Pick<Circumstances, 'since' | 'until'> = {},
): ClaimContent {
  return { subject, predicate, object, since, until, qualifiers: {}, polarity: 'asserted' };
}

interface Circumstances {
  readonly since?: PartialDate | null;
  readonly until?: PartialDate | null;
  readonly qualifiers?: Readonly<Record<string, Scalar>>;
  readonly polarity?: Polarity;
}

/** `subject` stands in this relation to `object`. */
export function relationOf(
  subject: EntityId,
  predicate: string,
  object: EntityId,
  given: Circumstances = {},
): ClaimContent {
  const { since = null, until = null, qualifiers = {}, polarity = 'asserted' } = given;
  return { subject, predicate, object, since, until, qualifiers, polarity };
}
