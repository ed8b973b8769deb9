import type { EntityId, Scalar } from '../../model/claim.js';
import { valueTest } from '../../plan/compare.js';
import { resolve, resolveTexts } from '../../plan/operand.js';
import { comparedAs, type ClaimTest, type ClaimFilter } from '../../plan/claim-conditions.js';
import type { Operand, Value } from '../../plan/plan.js';
import { versionOf } from './moment.js';
import type { Call } from './call.js';
import type { ClaimRecord } from './entity.js';
import { claimValue } from './claim-values.js';

/** A condition on claims, ready for many of them. */
export function claimTest(
  { property, test, value }: ClaimFilter[number],
  call: Call,
): (record: ClaimRecord) => boolean {
  const { known } = call;
  switch (property) {
    case 'subject':
    case 'object':
    case 'document': {
      const wanted = new Set(idsOf(value, call));
      if (property === 'subject') return ({ subject }) => wanted.has(subject);
      if (property === 'document')
        return (record) => versionOf(record, known)?.evidence.some(({ document }) => wanted.has(document)) ?? false;
      const { relations } = call.graph.ontology;
      return ({ predicate, object }) => relations.has(predicate) && wanted.has(String(object));
    }
    case 'quote': {
      const passes = scalarTest(test, resolve(value, call.values), false);
      return (record) => {
        const quotes = versionOf(record, known)?.evidence.flatMap(({ quote }) => quote ?? []) ?? [];
        return test === 'isNull' ? passes(quotes[0] ?? null) : quotes.some(passes);
      };
    }
    default: {
      const passes = scalarTest(test, resolve(value, call.values), comparedAs(property) === 'date');
      // What `claims` can be asked for by value, it can be asked to show.
      return (record) => passes(claimValue(record, property, call) as Scalar | null);
    }
  }
}

/** A test against one comparand; `isNull` passes what is, or is not, null. */
export function scalarTest(test: ClaimTest, comparand: Value, date: boolean): (value: Scalar | null) => boolean {
  if (test === 'isNull') return (value) => (value === null) === comparand;
  return valueTest(test, comparand, date);
}

/** Whoever asks for one id of a merged entity means all its ids. */
export function idsOf(operand: Operand, { claims, values, known }: Call): EntityId[] {
  return (resolveTexts(operand, values) ?? []).flatMap((id) => claims.sameAs(id, known));
}
