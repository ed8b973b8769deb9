/** Statements that are new are planned several at once, each once, in their order. */
import type { Asked } from '../../src/store/neo4j/ask.js';
import { PlanAhead, type ToPlan } from '../../src/store/neo4j/plan-ahead.js';
import { StoreUnavailableError } from '../../src/store/store.js';

/** Plans that end when the test says so. */
class Planner {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  readonly plan = ({ text }: Asked): Promise<void> => {
    this.begun.push(text);
    return new Promise((done, fail) => this.#ends.set(text, { done, fail }));
  };

  async end(text: string, error?: Error): Promise<void> {
    const planning = this.#ends.get(text);
    if (error === undefined) planning?.done();
    else planning?.fail(error);
    await settled();
  }
}

/** What had to happen at once has happened. */
const statements = (...texts: string[]): ToPlan[] => texts.map((text) => ({ text, by: { text, parameters: {} } }));
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('planning ahead', () => {
  it('plans as many at once as it may, the others as those before them end, and each once', async () => {
    const planner = new Planner();
    const ahead = new PlanAhead(planner.plan, 2);
    const ready = ahead.begin(statements('a', 'b', 'c', 'd'));
    ahead.begin(statements('c', 'd'));
    await settled();
    expect(planner.begun).toEqual(['a', 'b']);
    await planner.end('b');
    expect(planner.begun).toEqual(['a', 'b', 'd']);
    let isReady = false;
    const waiting = ready(['a', 'c']).then(() => (isReady = true));
    await planner.end('a');
    expect([isReady, planner.begun]).toEqual([false, ['a', 'b', 'd', 'c']]);
    await planner.end('c');
    await waiting;
    ahead.begin(statements('a', 'b', 'c', 'd'));
    await settled();
    expect(planner.begun).toHaveLength(4);
  });

  it('leaves one alone, which is planned when it is asked, and all where only one may be planned at a time', async () => {
    const planner = new Planner();
    await new PlanAhead(planner.plan, 4).begin(statements('a'))(['a']);
    await new PlanAhead(planner.plan, 1).begin(statements('a', 'b'))(['a', 'b']);
    expect(planner.begun).toEqual([]);
  });

  it('leaves the first alone where it is asked at once', async () => {
    const planner = new Planner();
    const ready = new PlanAhead(planner.plan, 2).begin(statements('a', 'b', 'c', 'd'), true);
    await ready(['a']);
    expect(planner.begun).toEqual(['b', 'c']);
    await planner.end('b');
    expect(planner.begun).toEqual(['b', 'c', 'd']);
  });

  it('tells at once that the database is not there, leaves other errors to who asks, and tries both again', async () => {
    const planner = new Planner();
    const ahead = new PlanAhead(planner.plan, 4);
    const ready = ahead.begin(statements('a', 'b', 'c'));
    const [first, all] = [ready(['a']), expect(ready(['a', 'b', 'c'])).rejects.toThrow('gone')];
    await settled();
    await planner.end('a', new Error('no such function'));
    await planner.end('b', new StoreUnavailableError('gone'));
    await expect(first).resolves.toBeDefined();
    await all;
    ahead.begin(statements('a', 'b', 'c'));
    await settled();
    expect(planner.begun).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('forgets those it has known longest', async () => {
    const planner = new Planner();
    const ahead = new PlanAhead(planner.plan, 2);
    for (let n = 0; n <= 1_000; n += 1) ahead.begin(statements(String(n)));
    ahead.begin(statements('0', '1000', 'new'));
    await settled();
    expect(planner.begun).toEqual(['0', 'new']);
  });
});
