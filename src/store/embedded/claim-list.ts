import { CLAIM_KEYS, signedRows, type Position } from '../../plan/cursor.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { ClaimFilter, ClaimsRoot, DisagreementField, DisagreementsRoot, Operand } from '../../plan/plan.js';
import type { Row } from '../store.js';
import { claimTest, idsOf } from './claim-test.js';
import type { ClaimRecord } from './graph.js';
import { compileRowList } from './row-list.js';
import { claimCounts, type Call, type WalkCompiler } from './walk.js';

/** Compiles the root that lists claims, whether they speak or not. */
export function compileClaims(root: ClaimsRoot, compiler: WalkCompiler): (call: Call) => Row {
  const time = { on: root.on };
  const list = compileRowList(root, signedRows(root), CLAIM_KEYS, (fields) => compiler.claim(fields, time));
  return (call) => list({ all: select(root.filter, root.on, call), position: positionIn(call) }, call);
}

/** Compiles the root that lists claims which speak although others say otherwise. */
export function compileDisagreements(root: DisagreementsRoot, compiler: WalkCompiler): (call: Call) => Row {
  const list = compileRowList(root, signedRows(root), CLAIM_KEYS, (fields: readonly DisagreementField[]) =>
    disagreement(fields, compiler),
  );
  return (call) => {
    const contradicted = call.claims.contradictions();
    const all = select(root.filter, null, call).filter(({ claim }) => contradicted.has(claim.id));
    return list({ all, position: positionIn(call) }, call);
  };
}

function disagreement(
  fields: readonly DisagreementField[],
  compiler: WalkCompiler,
): (record: ClaimRecord, call: Call) => Row {
  const readers = fields.map((field) => {
    if (field.field === 'typename') return [field.key, () => field.value] as const;
    const read = compiler.claim(field.fields, { on: null });
    if (field.field === 'claim') return [field.key, read] as const;
    return [
      field.key,
      (record: ClaimRecord, call: Call) => othersOf(record, call).map((other) => read(other, call)),
    ] as const;
  });
  return (record, call) => Object.fromEntries(readers.map(([key, read]) => [key, read(record, call)]));
}

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
  return claims
    .ordered(known, part)
    .filter((record) => tests.every((test) => test(record)) && (day === null || claimCounts(record, day, call)));
}
