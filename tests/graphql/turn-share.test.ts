/** What one turn of the event loop may take for answering: the rest waits, and others come in between. */
import { setImmediate as turn } from 'node:timers/promises';
import { TurnShare } from '../../src/graphql/turn-share.js';

/** Takes longer than a turn may. */
function burn(): void {
  const until = performance.now() + 3;
  while (performance.now() < until);
}

const never = new AbortController().signal;

it('has room in a turn until that has taken enough', () => {
  const share = new TurnShare();
  expect(share.hasRoom()).toBe(true);
  burn();
  expect(share.hasRoom()).toBe(false);
});

it('has room again in the next turn', async () => {
  const share = new TurnShare();
  expect(share.hasRoom()).toBe(true);
  burn();
  expect(share.hasRoom()).toBe(false);
  await turn();
  expect(share.hasRoom()).toBe(true);
});

it('begins one that takes long a turn, in the order in which they came, and others come in between', async () => {
  const share = new TurnShare();
  const order: string[] = [];
  expect(share.hasRoom()).toBe(true);
  burn();
  const answers = ['a', 'b', 'c'].map((name) =>
    share.later(() => {
      order.push(name);
      burn();
      return name.toUpperCase();
    }, never),
  );
  expect(share.hasRoom()).toBe(false); // nobody goes before those who wait
  for (const n of [1, 2, 3]) {
    await turn();
    order.push(`turn ${String(n)}`);
  }
  expect(order).toEqual(['a', 'turn 1', 'b', 'turn 2', 'c', 'turn 3']);
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
});

it('does not begin what nobody waits for, and tells what was thrown', async () => {
  const share = new TurnShare();
  const leave = new AbortController();
  let isBegun = false;
  expect(share.hasRoom()).toBe(true);
  burn();
  const left = share.later(() => (isBegun = true), leave.signal);
  const wrong = share.later((): number => {
    throw new Error('wrong');
  }, never);
  leave.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  await expect(wrong).rejects.toThrow('wrong');
  expect(isBegun).toBe(false);
});
