import { CLAIM_CONDITIONS, type ClaimProperty, type ClaimTest } from '../../../src/plan/claim-conditions.js';
import type { ValueType } from '../../../src/ontology/ontology.js';
import type { Test } from '../../../src/plan/plan.js';

export const COMPARISONS = ['lt', 'lte', 'gt', 'gte'] as const;

/** The tests a value of each type can be put to; a list can be asked for what it `has`. */
export const TESTS = {
  id: ['eq', 'in'],
  enum: ['eq', 'in'],
  boolean: ['eq'],
  text: ['eq', 'in', 'contains', 'startsWith', ...COMPARISONS],
  date: ['eq', 'in', ...COMPARISONS],
  integer: ['eq', 'in', ...COMPARISONS],
  number: ['eq', 'in', ...COMPARISONS],
} as const satisfies Readonly<Record<ValueType['type'] | 'id', readonly Test[]>>;

/** Which tests what is said of claims is put to, by the filter that the API has for it, beside those of its type. */
const OF_CLAIMS: Readonly<Record<string, readonly ClaimTest[]>> = {
  TextFilter: [...TESTS.text, 'isNull'],
  DateFilter: [...TESTS.date, 'isNull'],
  ConfidenceFilter: COMPARISONS,
  DateTimeFilter: [...COMPARISONS, 'isNull'],
  QuoteFilter: ['contains', 'isNull'],
  BooleanFilter: [...TESTS.boolean, 'isNull'],
};

export const testsOfClaims = (property: ClaimProperty): readonly ClaimTest[] =>
  OF_CLAIMS[CLAIM_CONDITIONS[property][0]] ?? TESTS.id;
