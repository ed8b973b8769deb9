/** What users see when the database is gone, hung or too slow: seconds, a code, and no half an answer. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Neo4jSettings } from '../../src/store/graph-place.js';
import { connect, Connection, PULSE_MS } from '../../src/store/neo4j/connection.js';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { Filter } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import { ontology } from '../oracle/vocabulary.js';
import { busy } from '../support/busy.js';
import { openFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { batch, moonBatch, say, state } from '../worlds/moon.js';
import { all, COUNT, EVER, TODAY } from '../worlds/questions.js';

describeNeo4j('faults', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;
  let store: Neo4jStore;
  beforeAll(async () => {
    database = await openTestDatabase();
    proxy = await openFaultProxy(database.access.uri);
    const filled = await database.emptyStore();
    await filled.write(moonBatch);
    // Dense enough that a question of many steps never ends: each State knows every other.
    const states = Array.from({ length: 40 }, (_, i) => `state:s${String(i)}`);
    await filled.write(
      batch(
        2,
        states.flatMap((id, i) => state(id, id, `S${String(i)}`)),
      ),
    );
    const pairs = states.flatMap((a) => states.filter((b) => a < b).map((b) => say(a, 'COOPERATES_WITH', b)));
    await filled.write(batch(3, pairs));
  });
  beforeEach(async () => {
    store = open({ ...database.access, uri: proxy.uri });
    await store.dataset();
  });
  afterEach(async () => {
    proxy.heal();
    await store.close();
  });
  afterAll(async () => {
    await proxy.close();
    await database.close();
  });

  const counting: Plan = { roots: [all('State', { fields: [COUNT] })] };
  const count = async (): Promise<unknown> => (await store.run(counting, {}, { today: TODAY })).row['answer'];
  const COUNTED = { totalCount: 42 };

  it('a database that hangs costs seconds, and answers again when it is back', async () => {
    expect(await count()).toEqual(COUNTED);
    await wait(1_500); // its connection has been idle for a while
    proxy.blackHole();
    const [error, ms] = await failure(() => count());
    expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(ms).toBeLessThan(TOLD_MS * busy());
    proxy.heal();
    expect(await count()).toEqual(COUNTED);
  });

  it('a database that hangs in the middle of an answer is not waited for', async () => {
    proxy.delay(300);
    const asked = failure(() => count());
    await wait(400);
    proxy.blackHole();
    const [error, ms] = await asked;
    expect(error).toMatchObject({ code: expect.stringMatching(/^(SERVICE_UNAVAILABLE|TIMEOUT)$/) });
    expect(ms).toBeLessThan(TOLD_MS * busy());
    proxy.heal();
    expect(await count()).toEqual(COUNTED);
  });

  it('a database that is far away, or slow, is waited for', async () => {
    proxy.delay(250);
    expect(await count()).toEqual(COUNTED);
    expect(await Promise.all(Array.from({ length: 5 }, () => count()))).toEqual(Array(5).fill(COUNTED));
  });

  it('connections that hang for ever are left behind: once it is back, all is answered', async () => {
    proxy.blackHole();
    const failed = await Promise.all(Array.from({ length: 12 }, () => failure(() => count())));
    expect(failed.every(([, ms]) => ms < TOLD_MS * busy())).toBe(true);
    proxy.forget();
    for (let n = 0; n < 3; n += 1) expect(await count()).toEqual(COUNTED);
  });

  it('a question that comes when it is back, while connections that hang are being left behind, is answered', async () => {
    proxy.blackHole();
    const before = failure(() => count()); // it is found out after two seconds that it hangs
    await wait(1_500);
    proxy.forget();
    proxy.delay(60); // so that the next is not answered before that
    const answer = count();
    expect((await before)[0]).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await answer).toEqual(COUNTED);
  });

  it('twenty questions to a hung database all end, and the pool is whole afterwards', async () => {
    proxy.blackHole();
    const failed = await Promise.all(Array.from({ length: 20 }, () => failure(() => count())));
    expect(failed.every(([, ms]) => ms < TOLD_MS * busy())).toBe(true);
    proxy.heal();
    expect(await Promise.all(Array.from({ length: 20 }, () => count()))).toEqual(Array(20).fill(COUNTED));
  });

  it('a connection cut between questions is replaced', async () => {
    proxy.reset();
    expect(await count()).toEqual(COUNTED);
  });

  it('a connection cut in the middle of an answer: asked again, or a clean error, never a part of it', async () => {
    for (const after of [50, 150, 250, 350]) {
      proxy.delay(100);
      const asked = count().catch((error: unknown) => error);
      await wait(after);
      proxy.reset();
      const answer = await asked;
      if (answer instanceof Error) expect(answer).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      else expect(answer).toEqual(COUNTED);
      proxy.heal();
    }
    expect(await count()).toEqual(COUNTED);
  });

  it('a server that is not there is told within two seconds', async () => {
    const nobody = open({ ...database.access, uri: 'bolt://127.0.0.1:9' });
    const [error, ms] = await failure(() => nobody.dataset());
    expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: expect.stringContaining('cannot be reached') });
    expect(ms).toBeLessThan(TOLD_MS * busy());
    await nobody.close();
  });

  it('a question that takes too long ends with TIMEOUT, and the database has stopped working on it', async () => {
    const [error, ms] = await failure(() => store.run(ENDLESS, {}, { today: TODAY, operation: 'Endless' }));
    expect(error).toMatchObject({ code: 'TIMEOUT' });
    expect(ms).toBeLessThan(10_000 * busy());
    expect(await stillRunning(database)).toEqual([]);
  });

  it('a client that leaves takes its question with it', async () => {
    const left = new AbortController();
    const asked = failure(() => store.run(ENDLESS, {}, { today: TODAY, operation: 'Endless', waiter: left }));
    await untilRunning(database);
    left.abort();
    const [error] = await asked;
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(await stillRunning(database)).toEqual([]);
    expect(await count()).toEqual(COUNTED);
  });

  it('a session for reading refuses to write', async () => {
    const driver = connect(database.access);
    const session = driver.session({ defaultAccessMode: 'READ' });
    await expect(session.executeRead((tx) => tx.run('CREATE (n:Intruder) RETURN n'))).rejects.toThrow(/writ|read/i);
    await session.close();
    await driver.close();
    expect(await database.run('MATCH (n:Intruder) RETURN n')).toEqual([]);
  });

  it('two that write at once have the same done once', async () => {
    const [one, other] = [database.store(), store];
    const more = batch(4, state('state:new', 'New', 'NEW'));
    const reports = await Promise.all([one.write(more), other.write(more)]);
    expect(reports.map(({ opened }) => opened).sort()).toEqual([0, more.assert.length]);
    await one.write(
      batch(
        5,
        [],
        more.assert.map(({ claim }) => claim.id),
      ),
    );
  });
});

/** What a user is to wait until a fault is told. */
const TOLD_MS = 2_100; // and what a timer is late

const open = (settings: Neo4jSettings): Neo4jStore =>
  new Neo4jStore(ontology, new Connection((idleMs) => connect(settings, idleMs), PULSE_MS * busy()), settings.database);

const friends = (where: Filter | null): Filter => ({
  filter: 'relation',
  quantifier: 'some',
  relation: 'COOPERATES_WITH',
  direction: 'BOTH',
  targets: ['State'],
  where,
});
const NEVER: Filter = {
  filter: 'test',
  on: 'node',
  property: 'name',
  type: 'text',
  test: 'eq',
  value: { value: 'nobody' },
};
/** 40 to the power of six ways, and none leads anywhere. */
const ENDLESS: Plan = {
  roots: [all('State', { fields: [COUNT], filter: friends(friends(friends(friends(friends(friends(NEVER)))))) }, EVER)],
};

async function failure(run: () => Promise<unknown>): Promise<[error: unknown, ms: number]> {
  const start = performance.now();
  const error: unknown = await run().then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  return [error, performance.now() - start];
}

async function running(database: TestDatabase): Promise<unknown[]> {
  return database.run(
    "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.operation = 'Endless' AND NOT status STARTS WITH 'Terminated' RETURN status",
  );
}

/** The database needs a moment to hear of it. */
async function stillRunning(database: TestDatabase): Promise<unknown[]> {
  for (let tries = 0; ; tries += 1) {
    const found = await running(database);
    if (found.length === 0 || tries === 20) return found;
    await wait(100);
  }
}

async function untilRunning(database: TestDatabase): Promise<void> {
  for (let tries = 0; tries < 200 && (await running(database)).length === 0; tries += 1) await wait(50);
}
