import type { Position } from '../../plan/cursor.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { ClaimFilter, Operand } from '../../plan/plan.js';
import { claims as claimsQuestion } from '../../questions/claims.js';
import type { TellingOf } from '../../questions/definition.js';
import { disagreements, type DISAGREEMENT } from '../../questions/disagreements.js';
import { claimTest, idsOf } from './claim-test.js';
import { tellRows } from './row-list.js';
import type { Source } from './source.js';
import { spend, type Call } from './call.js';
import type { ClaimRecord } from './entity.js';
import { claimCounts } from './claim-values.js';

/** Tells claims, whether they speak or not. */
export const claimsSource: Source<'claims'> = (root) => (call) => {
  const all = select(root.filter, root.on, call);
  const tell = (number: number): ClaimRecord => call.claims.at(number);
  return tellRows({ all, position: positionIn(call), tell }, root, claimsQuestion.cursor, call);
};

/** Tells claims which speak although others say otherwise. */
export const disagreementsSource: Source<'disagreements'> = (root) => (call) => {
  const contradicted = call.claims.contradictions();
  const all = select(root.filter, null, call).filter((number) => contradicted.has(call.claims.at(number).id));
  const tell = (number: number): TellingOf<typeof DISAGREEMENT> => {
    const claim = call.claims.at(number);
    return { claim, others: othersOf(claim, call) };
  };
  return tellRows({ all, position: positionIn(call), tell }, root, disagreements.cursor, call);
};

/** Those that say otherwise, the strongest first. */
function othersOf({ id }: ClaimRecord, { claims }: Call): ClaimRecord[] {
  return (claims.contradictions().get(id) ?? [])
    .flatMap((other) => claims.record(other) ?? [])
    .sort((a, b) => (claims.strengthOf(a, null) < claims.strengthOf(b, null) ? -1 : 1));
}

const positionIn =
  ({ claims, known }: Call) =>
  (number: number): Position => {
    const record = claims.at(number);
    const { subject, predicate, object } = record;
    return [subject, predicate, String(object), claims.strengthOf(record, known)];
  };

/** The numbers of claims, in their order. */
function select(filter: ClaimFilter, on: Operand | null, call: Call): readonly number[] {
  const { claims, known } = call;
  const narrow = filter.find(
    ({ property }) => property === 'subject' || property === 'object' || property === 'document',
  );
  const part =
    narrow === undefined
      ? null
      : claims.about([narrow.property as 'subject' | 'object' | 'document'], idsOf(narrow.value, call));
  const day = on === null || resolve(on, call.values) === null ? null : dayOfOperand(on, call.values, call.today);
  const tests = filter.map((condition) => claimTest(condition, call));
  const ordered = claims.ordered(known, part);
  if (tests.length === 0 && day === null) return ordered;
  return ordered.filter((number) => {
    spend(call, 1);
    const record = claims.at(number);
    return tests.every((test) => test(record)) && (day === null || claimCounts(record, day, call));
  });
}
