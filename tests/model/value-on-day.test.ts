import { valueOnDay, type DatedValue } from '../../src/model/value-on-day.js';

/** Days are numbers here: what counts is which comes first. */
const value = (
  name: string,
  from: number,
  to: number,
  more: Partial<DatedValue> = {},
): DatedValue & { name: string } => ({
  ...{ name, from, to, isDated: true, strength: name },
  ...more,
});
const name = (one: { readonly name: string } | undefined): string | undefined => one?.name;

const NONE: readonly DatedValue[] = [];
const CHANGING = { temporal: true, required: false };
const NEVER_NULL = { temporal: true, required: true };

describe('the value of a property on a day', () => {
  const first = value('first', 10, 20);
  const second = value('second', 20, 30);

  it('is the dated one that holds: from its first day, not on its last', () => {
    const on = (day: number) => name(valueOnDay([first, second], CHANGING, day));
    expect([9, 10, 19, 20, 29, 30].map(on)).toEqual([undefined, 'first', 'first', 'second', 'second', undefined]);
  });

  it('is the first in order of two that hold', () => {
    const other = value('other', 5, 40);
    expect(name(valueOnDay([other, first], CHANGING, 15))).toBe('other');
    expect(name(valueOnDay([first, other], CHANGING, 15))).toBe('first');
  });

  it('is one without a beginning where no dated one holds, the first of these', () => {
    const always = value('always', 0, 100, { isDated: false });
    const later = value('later', 0, 100, { isDated: false });
    expect(name(valueOnDay([always, later, first], CHANGING, 15))).toBe('first');
    expect(name(valueOnDay([always, later, first], CHANGING, 25))).toBe('always');
    expect(name(valueOnDay([value('gone', 0, 5, { isDated: false })], CHANGING, 25))).toBeUndefined();
  });

  it('that is never null is the earliest known where none holds, and of two as early the stronger', () => {
    expect(name(valueOnDay([second, first], NEVER_NULL, 1))).toBe('first');
    expect(name(valueOnDay([first, second], NEVER_NULL, 1))).toBe('first');
    expect(name(valueOnDay([second, first], NEVER_NULL, 25))).toBe('second');
    const weak = value('weak', 10, 20, { strength: 'b' });
    const strong = value('strong', 10, 20, { strength: 'a' });
    expect(name(valueOnDay([weak, strong], NEVER_NULL, 1))).toBe('strong');
    expect(name(valueOnDay([strong, weak], NEVER_NULL, 1))).toBe('strong');
    expect(valueOnDay(NONE, NEVER_NULL, 1)).toBeUndefined();
  });

  it('that is never null and has one value has it on any day', () => {
    expect(name(valueOnDay([first], NEVER_NULL, 99))).toBe('first');
    expect(name(valueOnDay([first], CHANGING, 99))).toBeUndefined();
  });

  it('that does not change with the days is the one that speaks, whatever the day', () => {
    for (const required of [true, false])
      expect(name(valueOnDay([first, second], { temporal: false, required }, 25))).toBe('first');
    expect(valueOnDay(NONE, { temporal: false, required: true }, 25)).toBeUndefined();
  });
});
