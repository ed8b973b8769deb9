import { CHECKED_EVERY, pace, spend } from '../../../src/store/embedded/call.js';

/** Looks at one row after the other until it is told to stop, or has looked at so many. */
function look(most: number, check?: (looked: number) => void): { readonly looked: number; readonly error: unknown } {
  const call = { looked: 0, checkAt: CHECKED_EVERY, check: check && (() => check(call.looked)) };
  try {
    while (call.looked < most) spend(call, 1);
    return { looked: call.looked, error: undefined };
  } catch (error) {
    return { looked: call.looked, error };
  }
}

it('ends a question that looks at more than five million rows, with the way out', () => {
  const { looked, error } = look(6_000_000);
  expect(error).toMatchObject({ code: 'TIMEOUT', message: expect.stringMatching(/5000000.*narrower filter/) });
  expect(looked).toBeGreaterThan(5_000_000);
  expect(looked).toBeLessThanOrEqual(5_000_000 + CHECKED_EVERY);
  expect(look(5_000_000).error).toBeUndefined();
});

it('asks every two thousand rows whether to go on, and goes on no further', () => {
  const asked: number[] = [];
  look(3 * CHECKED_EVERY, (looked) => asked.push(looked));
  expect(asked).toEqual([CHECKED_EVERY, 2 * CHECKED_EVERY, 3 * CHECKED_EVERY]);
  const left = new Error('nobody waits');
  const { looked, error } = look(10 * CHECKED_EVERY, (at) => {
    if (at > CHECKED_EVERY) throw left;
  });
  expect([looked, error]).toEqual([2 * CHECKED_EVERY, left]);
});

it('asks as soon where time goes by beside looking, and refuses nothing for it', () => {
  const asked: number[] = [];
  const call = { looked: 0, checkAt: CHECKED_EVERY, check: (looked: number) => void asked.push(looked) };
  for (let i = 0; i < CHECKED_EVERY; i += 1) {
    spend(call, 1);
    pace(call, 3);
  }
  expect(asked.length).toBe(4);
  pace(call, 10_000_000);
  expect(asked.at(-1)).toBe(CHECKED_EVERY);
});
