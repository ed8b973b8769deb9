import { makeClaim } from '../../../../src/model/claim.js';
import { fromMilliseconds } from '../../../../src/model/instant.js';
import type { VersionedBatch } from '../../../../src/store/batch-text.js';
import { changeVersion, NOTHING } from '../../../../src/store/dataset-version.js';
import type { Assertion } from '../../../../src/store/store.js';

/** A claim like those of the treaties, with a name that needs more than ASCII. */
export function sampleAssertion(n: number): Assertion {
  return {
    claim: makeClaim({
      subject: `state:s${n}`,
      predicate: n % 3 === 0 ? 'officialName' : 'PARTY_TO',
      object: n % 3 === 0 ? `État 中国 🚀 ${n}` : 'instrument:ost',
      since: null,
      until: null,
      qualifiers: { action: 'ratification', ordinal: n },
      polarity: 'asserted',
    }),
    rank: 'normal',
    method: 'curated',
    confidence: 1,
    evidence: [{ document: 'document:un-mtdsg-24-2', locator: `row ${n}`, quote: 'line one\nline “two”' }],
  };
}

const batches = new Map<string, VersionedBatch>();

/** A batch told from others by `n`, with so many claims; the same object whenever it is asked for. */
export function sampleBatch(n: number, claims = 1): VersionedBatch {
  const key = `${n} ${claims}`;
  const batch = batches.get(key) ?? makeBatch(n, claims);
  batches.set(key, batch);
  return batch;
}

function makeBatch(n: number, claims: number): VersionedBatch {
  return {
    recordedAt: fromMilliseconds(Date.UTC(2026, 10, 23) + n * 1000),
    origin: `batch-${n}`,
    assert: Array.from({ length: claims }, (_, i) => sampleAssertion(n * 1000 + i)),
    retract: n % 2 === 0 ? ['claim:00000000000000000000000000000000'] : [],
    version: changeVersion(NOTHING, [BigInt(n)], []),
  };
}
