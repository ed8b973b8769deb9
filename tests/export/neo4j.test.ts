/** Neo4j gives all that it holds as the embedded store does, and the same files. */
import type { ClaimHistory } from '../../src/model/claim.js';
import { allHistories } from '../../src/store/all-histories.js';
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/store.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { seededStore } from '../support/seed.js';
import { written } from './support.js';

/** The first that asks for the seed waits until it is written. */
const PATIENCE_MS = 600_000;

const cases = (): void => {
  let database: TestDatabase;
  let neo4j: Neo4jStore;
  /** Read once for both cases, as it takes longer than all else. */
  let all: readonly ClaimHistory[];

  beforeAll(async () => {
    database = await openTestDatabase();
    neo4j = await database.seeded();
    all = await allHistories(neo4j);
  }, PATIENCE_MS);
  afterAll(() => database.close());

  it('every claim is there with all its versions, as in memory', async () => {
    const here = await allHistories(await seededStore());
    expect(all.length).toBeGreaterThan(10_000); // so that they are read in several stretches
    expect(all).toEqual([...here].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1)));
  });

  it('exports are equal to the letter', async () => {
    const embedded = await seededStore();
    const { head } = await neo4j.dataset();
    // An export asks a store for no more.
    const there = {
      dataset: () => neo4j.dataset(),
      async *histories() {
        yield* all;
      },
    } as unknown as GraphStore;
    // A database that was written by itself has a chain of its own: its head differs, and nothing else.
    const same = async (name: string, words: object): Promise<void> => {
      const [own, other] = [await written(name, there, words), await written(name, embedded, words)];
      expect(own.replaceAll(head, (await embedded.dataset()).head) === other).toBe(true);
    };
    await same('nodes.csv', {});
    await same('edges.csv', { ever: 'true' });
    await same('claims.csv', {});
    await same('graph.ttl', { kinds: 'State,Instrument', asOf: '1990-01-01' });
    await embedded.close();
  });
};

describeNeo4j('all of a database', cases, 'seeded');
