import type { Position } from '../../plan/cursor.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { ClaimFilter, Operand } from '../../plan/plan.js';
import { claims as claimsQuestion } from '../../questions/claims.js';
import type { TellingOf } from '../../questions/definition.js';
import { disagreements, type DISAGREEMENT } from '../../questions/disagreements.js';
import { claimTest, idsOf } from './claim-test.js';
import type { ClaimRecord } from './graph.js';
import { tellRows } from './row-list.js';
import type { Source } from './source.js';
import { spend, type Call } from './call.js';
import { claimCounts } from './claim-values.js';

/** Tells claims, whether they speak or not. */
export const claimsSource: Source<'claims'> = (root) => (call) => {
  const all = select(root.filter, root.on, call);
  return tellRows({ all, position: positionIn(call), tell: (record) => record }, root, claimsQuestion.cursor, call);
};

/** Tells claims which speak although others say otherwise. */
export const disagreementsSource: Source<'disagreements'> = (root) => (call) => {
  const contradicted = call.claims.contradictions();
  const all = select(root.filter, null, call).filter(({ claim }) => contradicted.has(claim.id));
  const tell = (claim: ClaimRecord): TellingOf<typeof DISAGREEMENT> => ({ claim, others: othersOf(claim, call) });
  return tellRows({ all, position: positionIn(call), tell }, root, disagreements.cursor, call);
};

/** Those that say otherwise, the strongest first. */
function othersOf({ claim }: ClaimRecord, { claims }: Call): ClaimRecord[] {
  return (claims.contradictions().get(claim.id) ?? [])
    .flatMap((id) => claims.records.get(id) ?? [])
    .sort((a, b) => (claims.strengthOf(a, null) < claims.strengthOf(b, null) ? -1 : 1));
}

const positionIn =
  ({ claims, known }: Call) =>
  (record: ClaimRecord): Position => {
    const { subject, predicate, object } = record.claim;
    return [subject, predicate, String(object), claims.strengthOf(record, known)];
  };

function select(filter: ClaimFilter, on: Operand | null, call: Call): readonly ClaimRecord[] {
  const { claims, known } = call;
  const narrow = filter.find(
    ({ property }) => property === 'subject' || property === 'object' || property === 'document',
  );
  const part =
    narrow === undefined
      ? null
      : claims.about(narrow.property as 'subject' | 'object' | 'document', idsOf(narrow.value, call));
  const day = on === null || resolve(on, call.values) === null ? null : dayOfOperand(on, call.values, call.today);
  const tests = filter.map((condition) => claimTest(condition, call));
  return claims.ordered(known, part).filter((record) => {
    spend(call, 1);
    return tests.every((test) => test(record)) && (day === null || claimCounts(record, day, call));
  });
}
