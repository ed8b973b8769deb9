import fc from 'fast-check';
import type { Scalar } from '../../src/model/claim.js';
import { compareValues, valueTest } from '../../src/plan/compare.js';
import type { Test } from '../../src/plan/plan.js';
import { order, passes } from '../oracle/conditions.js';
import { DATES, INTEGERS, TEXTS } from '../oracle/vocabulary.js';

type PlainTest = Exclude<Test, 'has'>;

describe('compareValues', () => {
  it.each<[Scalar | null, Scalar | null]>([
    [false, true],
    [-1, 0],
    [9, 10],
    ['10', '9'],
    ['1990', '1990-01'],
    ['1990-01', '1990-01-01'],
    ['\u{ff5e}', '\u{1f680}'],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER],
    ['z', null],
    [true, null],
    [0, null],
  ])('puts %j before %j', (a, b) => {
    expect(compareValues(a, b)).toBeLessThan(0);
    expect(compareValues(b, a)).toBeGreaterThan(0);
  });

  it('takes two unknowns for equal', () => {
    expect(compareValues(null, null)).toBe(0);
  });
});

describe('valueTest', () => {
  it.each(['eq', 'in', 'contains', 'startsWith', 'lt', 'lte', 'gt', 'gte'] as PlainTest[])(
    'passes nothing that is unknown under %s',
    (test) => {
      expect(valueTest(test, 'a', false)(null)).toBe(false);
      expect(valueTest(test, '1990', true)(null)).toBe(false);
      expect(valueTest(test, null, false)('a')).toBe(false);
    },
  );

  it.each`
    value        | test     | comparand       | passes
    ${'2019'}    | ${'lt'}  | ${'2019-01-01'} | ${false}
    ${'2019'}    | ${'lt'}  | ${'2019-01-02'} | ${true}
    ${'2019'}    | ${'lte'} | ${'2019-01-01'} | ${true}
    ${'2019'}    | ${'gt'}  | ${'2019-12-31'} | ${false}
    ${'2019'}    | ${'gt'}  | ${'2019-12-30'} | ${true}
    ${'2019-06'} | ${'eq'}  | ${'2019'}       | ${true}
    ${'2019'}    | ${'eq'}  | ${'2019-06-30'} | ${true}
    ${'2019-06'} | ${'eq'}  | ${'2019-07'}    | ${false}
    ${'0000'}    | ${'gte'} | ${'0000-12-31'} | ${true}
    ${'9999'}    | ${'lte'} | ${'9999-01-01'} | ${true}
    ${'2000-02'} | ${'gt'}  | ${'2000-02-28'} | ${true}
    ${'1900-02'} | ${'gt'}  | ${'1900-02-28'} | ${false}
  `('$value $test $comparand is $passes', ({ value, test, comparand, passes: does }) => {
    expect(valueTest(test as PlainTest, comparand as string, true)(value as string)).toBe(does);
  });

  it('agrees with looking at each day a date may mean', () => {
    const date = fc.constantFrom(...DATES);
    fc.assert(
      fc.property(date, fc.constantFrom<PlainTest>('eq', 'lt', 'lte', 'gt', 'gte'), date, (value, test, comparand) => {
        expect(valueTest(test, comparand, true)(value)).toBe(passes(value, 'date', test, comparand));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the oracle on texts and integers, and on lists of them', () => {
    const tests = fc.constantFrom<PlainTest>('eq', 'lt', 'lte', 'gt', 'gte');
    const check = (value: Scalar, test: PlainTest, comparand: Scalar): void => {
      expect(valueTest(test, comparand, false)(value)).toBe(passes(value, 'text', test, comparand));
      expect(valueTest('in', [comparand], false)(value)).toBe(value === comparand);
      expect(Math.sign(compareValues(value, comparand))).toBe(Math.sign(order(value, comparand)));
    };
    fc.assert(fc.property(fc.constantFrom(...TEXTS), tests, fc.constantFrom(...TEXTS), check), { numRuns: 300 });
    fc.assert(fc.property(fc.constantFrom(...INTEGERS), tests, fc.constantFrom(...INTEGERS), check), { numRuns: 300 });
  });

  it('finds parts of texts, case counting', () => {
    expect(valueTest('contains', 'oo', false)('Moon')).toBe(true);
    expect(valueTest('contains', 'OO', false)('Moon')).toBe(false);
    expect(valueTest('startsWith', '\u{1f680}', false)('\u{1f680}x')).toBe(true);
    expect(valueTest('startsWith', '', false)('')).toBe(true);
    expect(valueTest('in', [], false)('')).toBe(false);
  });
});
