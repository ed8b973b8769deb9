import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from '../../src/server/turns.js';

describe('whose turn it is', () => {
  it('begins at once where nobody comes in', () => {
    const turns = new Turns();
    const begun: number[] = [];
    for (const n of [1, 2, 3]) turns.enter({ isGone: () => false, begin: () => begun.push(n) });
    expect(begun).toEqual([1, 2, 3]);
  });

  it('begins one a turn while somebody comes in, in the order in which they came', async () => {
    const turns = new Turns();
    const begun: number[] = [];
    turns.take();
    for (const n of [1, 2, 3]) turns.enter({ isGone: () => false, begin: () => begun.push(n) });
    const seen: number[][] = [[...begun]];
    for (let n = 0; n < 4; n += 1) {
      await turn();
      seen.push([...begun]);
    }
    expect(seen).toEqual([[], [], [1], [1, 2], [1, 2, 3]]);
    turns.enter({ isGone: () => false, begin: () => begun.push(4) });
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('passes over who has left, without a turn for them', async () => {
    const turns = new Turns();
    const begun: number[] = [];
    turns.take();
    for (const n of [1, 2, 3, 4]) turns.enter({ isGone: () => n < 4, begin: () => begun.push(n) });
    await turn();
    await turn();
    expect(begun).toEqual([4]);
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
    turns.take();
    turns.enter({ isGone: () => false, begin: () => (isBegun = true) });
    for (taken = 0; taken < 100; taken += 1) {
      await turn();
      turns.take();
      expect(isBegun).toBe(false);
    }
    await turn();
    expect(isBegun).toBe(true);
  });
});
