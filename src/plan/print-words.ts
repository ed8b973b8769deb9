import { printClaimFilter, printOperand } from './print-filter.js';
import type { ClaimFilter } from './claim-conditions.js';
import type { Operand } from './plan.js';

/** `states: every State, today`. */
export const head = (key: string, words: readonly string[]): string => `${key}: ${words.join(', ')}`;
/** `key: name` where they differ. */
export const named = (key: string, name: string): string => (key === name ? key : `${key}: ${name}`);

/** `knownAt $at`; nothing where it is not given. */
export const known = (at: Operand | null): string[] => given('knownAt', at);
export const given = (word: string, operand: Operand | null): string[] =>
  operand === null ? [] : [`${word} ${printOperand(operand)}`];
export const claimsWhere = (
  filter: readonly (Omit<ClaimFilter[number], 'property'> & { readonly property: string })[],
): string[] => (filter.length === 0 ? [] : [`where ${printClaimFilter(filter)}`]);
