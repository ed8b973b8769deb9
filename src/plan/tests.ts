import type { ValueType } from '../ontology/ontology.js';
import type { Test } from './plan.js';

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
