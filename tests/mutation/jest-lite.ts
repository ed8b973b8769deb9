/**
 * What tests of pure rules need of jest, in a program of one file in which a thousand mutants are tried one after the other.
 * Its `expect` and its tables are jest's own.
 */
import { expect } from 'expect';
import { bind } from 'jest-each';

export interface RuleTest {
  readonly name: string;
  /** Fails by throwing. */
  readonly work: () => unknown;
}

/** In the order in which they are declared. */
export const tests: RuleTest[] = [];

const around: string[] = [];
const describe = (name: string, body: () => void): void => {
  around.push(name);
  body();
  around.pop();
};
const it = (name: string, work: () => unknown): void => {
  tests.push({ name: [...around, name].join(' > '), work });
};

Object.assign(globalThis, {
  expect,
  describe: Object.assign(describe, { each: bind(describe as never) }),
  it: Object.assign(it, { each: bind(it as never) }),
});
