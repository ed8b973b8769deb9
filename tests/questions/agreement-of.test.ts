import { agreementOf, MOST_ROLL_CALLS, type RollCallRow } from '../../src/questions/agreement-of.js';

const rollCalls = (many: number): RollCallRow[] =>
  Array.from({ length: many }, (_, i) => ({ id: `rollcall:${String(i)}`, date: null, ballots: [] }));
const asked = { states: ['state:a'], leastCommon: 1, first: 0 };

it('compares as many roll calls as the General Assembly has held, and refuses more than it can', () => {
  expect(agreementOf(rollCalls(MOST_ROLL_CALLS), asked).rollCallCount).toBe(MOST_ROLL_CALLS);
  expect(() => agreementOf(rollCalls(MOST_ROLL_CALLS + 1), asked)).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_COMPLEX' }) as Error,
  );
});
