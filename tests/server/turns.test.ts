import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from '../../src/server/turns.js';

describe('whose turn it is', () => {
  it('begins one a turn, in the order in which they came, and none in the turn in which it came', async () => {
    const turns = new Turns();
    const begun: number[] = [];
    for (const n of [1, 2, 3]) turns.enter({ isGone: () => false, begin: () => begun.push(n) });
    const seen: number[][] = [[...begun]];
    for (let n = 0; n < 4; n += 1) {
      await turn();
      seen.push([...begun]);
    }
    expect(seen).toEqual([[], [1], [1, 2], [1, 2, 3], [1, 2, 3]]);
  });

  it('passes over who has left, without a turn for them', async () => {
    const turns = new Turns();
    const begun: number[] = [];
    for (const n of [1, 2, 3, 4]) turns.enter({ isGone: () => n < 4, begin: () => begun.push(n) });
    await turn();
    expect(begun).toEqual([4]);
    turns.enter({ isGone: () => false, begin: () => begun.push(5) });
    await turn();
    expect(begun).toEqual([4, 5]);
  });

  it('lets in the connections that wait before it begins anything, up to a hundred', async () => {
    const turns = new Turns();
    let isBegun = false;
    let taken = 0;
    turns.take();
    turns.enter({ isGone: () => false, begin: () => (isBegun = true) });
    for (; taken < 3; taken += 1) {
      await turn();
      expect(isBegun).toBe(false);
      turns.take(); // another comes in in each of these turns
    }
    await turn();
    await turn();
    expect(isBegun).toBe(true);

    isBegun = false;
    turns.enter({ isGone: () => false, begin: () => (isBegun = true) });
    for (taken = 0; taken < 100; taken += 1) {
      turns.take();
      await turn();
      expect(isBegun).toBe(false);
    }
    turns.take();
    await turn();
    expect(isBegun).toBe(true);
  });
});
