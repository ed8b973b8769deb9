import type { ClaimProperty, ClaimTest, ClaimFilter } from '../plan/claim-conditions.js';
import type { Operand } from '../plan/plan.js';
import { operandOf, type Input } from './input.js';
import { refuseNoWhere } from './read-filter.js';
import { UserInputError } from './user-input-error.js';

/** Conditions on claims: `ClaimWhere`. */
export function claimConditions(where: Input): ClaimFilter {
  refuseNoWhere(where);
  if (where.input !== 'object') return [];
  return [...where.fields].flatMap(([name, tests]) => {
    if (tests.input === 'null') throw new UserInputError(`where: ${name} is null. Give a test, or leave it out.`);
    const property = name as ClaimProperty; // validated
    return testsOf(tests, name).map((test) => ({ property, ...test }));
  });
}

/** @param name Of what is put to these tests. */
export function testsOf(tests: Input, name: string): { readonly test: ClaimTest; readonly value: Operand }[] {
  if (tests.input !== 'object') return [];
  return [...tests.fields].map(([test, input]) => {
    const value = operandOf(input);
    if (value === null) throw new UserInputError(`where: ${name}.${test} is null. Give a value, or leave it out.`);
    return { test: test as ClaimTest, value }; // validated
  });
}
