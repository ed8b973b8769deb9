import type { ClaimHistory, ClaimVersion } from '../../src/model/claim.js';
import type { Assertion, Batch } from '../../src/store/store.js';

/** What batches leave behind: every claim with its versions, by claim id. A batch retracts before it asserts. */
export function historiesOf(batches: readonly Batch[]): ClaimHistory[] {
  const histories = new Map<string, { readonly claim: Assertion['claim']; versions: ClaimVersion[] }>();
  for (const batch of batches) {
    const before = new Map([...histories].map(([id, { versions }]) => [id, versions.find(isLive)]));
    for (const id of batch.retract) close(histories.get(id), batch);
    for (const assertion of batch.assert) {
      const live = before.get(assertion.claim.id);
      if (live !== undefined && saysTheSame(live, assertion)) continue;
      const history = histories.get(assertion.claim.id) ?? { claim: assertion.claim, versions: [] };
      histories.set(assertion.claim.id, history);
      close(history, batch);
      const { claim, rank, method, confidence, evidence } = assertion;
      history.versions.push({
        claim: claim.id,
        recordedAt: batch.recordedAt,
        retractedAt: null,
        origin: batch.origin,
        rank,
        method,
        confidence,
        evidence,
      });
    }
  }
  return [...histories.values()]
    .filter(({ versions }) => versions.length > 0)
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}

const isLive = ({ retractedAt }: ClaimVersion): boolean => retractedAt === null;

/** A version that opened at this very moment was never seen: it goes. */
function close(history: { versions: ClaimVersion[] } | undefined, { recordedAt }: Batch): void {
  if (history === undefined) return;
  history.versions = history.versions
    .map((version) => (isLive(version) ? { ...version, retractedAt: recordedAt } : version))
    .filter((version) => version.recordedAt !== version.retractedAt);
}

function saysTheSame(a: Omit<Assertion, 'claim'>, b: Omit<Assertion, 'claim'>): boolean {
  const sorted = (evidence: Assertion['evidence']): string[] =>
    evidence.map((one) => JSON.stringify(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))).sort();
  return (
    a.rank === b.rank &&
    a.method === b.method &&
    a.confidence === b.confidence &&
    JSON.stringify(sorted(a.evidence)) === JSON.stringify(sorted(b.evidence))
  );
}
