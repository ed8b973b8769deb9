import type { Evidence, Share } from '../model/claim.js';
import type { DatasetVersion } from './dataset-version.js';
import type { Assertion, Batch } from './store.js';

/** The digest before the first batch. */
export const NO_DIGEST = '0'.repeat(64);

/** Where a batch stands in the chain: what the one before it was. */
export interface Link {
  /** 0 before the first. */
  readonly seq: number;
  readonly head: string;
}

/** A batch with what the data are called once it is in: whoever reads it back need not add up the digest of every claim. */
export interface VersionedBatch extends Batch {
  readonly version: DatasetVersion;
}

/** A batch of a history that was kept. */
export interface ChainedBatch extends VersionedBatch {
  /** The head of the chain once it is in. */
  readonly digest: string;
}

/** A batch in its place in the chain as one text; the digest of this text is the next head, in every store. */
export function batchText(batch: VersionedBatch, last: Link): string {
  const { assert, origin, recordedAt, retract, version } = batch;
  return JSON.stringify({
    ...{ assert: assert.map(canonicalAssertion), origin, prev: last.head, recordedAt, retract, seq: last.seq + 1 },
    version,
  });
}

/*
 * Canonical JSON, whose keys are sorted: here they are put down in that order, as a batch has thousands of objects of the
 * same few forms.
 */

function canonicalAssertion({ claim, confidence, evidence, method, rank, shares }: Assertion): Assertion {
  const { id, object, polarity, predicate, qualifiers, since, subject, until } = claim;
  return {
    claim: { id, object, polarity, predicate, qualifiers: sorted(qualifiers), since, subject, until },
    confidence,
    evidence: evidence.map(canonicalEvidence),
    method,
    rank,
    ...(shares !== undefined && { shares: shares.map(canonicalShare) }),
  };
}

// What is undefined is left out of the text.
const canonicalEvidence = ({ attested, document, end, locator, quote, start }: Evidence): Evidence =>
  ({ attested, document, end, locator, quote, start }) as Evidence;

const canonicalShare = ({ confidence, evidence, method, origin, rank }: Share): Share => ({
  ...{ confidence, evidence: evidence.map(canonicalEvidence), method, origin, rank },
});

/** Names of the ontology, which never begin with a digit: then they come as they were put in. */
function sorted<T>(members: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const names = Object.keys(members);
  if (names.length < 2) return members;
  return Object.fromEntries(names.sort().map((name) => [name, members[name] as T])); // its own
}
