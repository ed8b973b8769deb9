/** Neo4j gives the same files as the embedded store. */
import type { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { seededStore } from '../support/seed.js';
import { written } from './support.js';

/** The first that asks for the seed waits until it is written. */
const PATIENCE_MS = 600_000;

const cases = (): void => {
  let database: TestDatabase;
  let neo4j: Neo4jStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    neo4j = await database.seeded();
  }, PATIENCE_MS);
  afterAll(() => database.close());

  it('are equal to the letter', async () => {
    const embedded = await seededStore();
    const { head } = await neo4j.dataset();
    // A database that was written by itself has a chain of its own: its head differs, and nothing else.
    const same = async (name: string, words: object): Promise<void> => {
      const [own, other] = [await written(name, neo4j, words), await written(name, embedded, words)];
      expect(own.replaceAll(head, (await embedded.dataset()).head) === other).toBe(true);
    };
    await same('nodes.csv', {});
    await same('edges.csv', { ever: 'true' });
    await same('claims.csv', {});
    await same('graph.ttl', { kinds: 'State,Instrument', asOf: '1990-01-01' });
    await embedded.close();
  });
};

describeNeo4j('exports', cases, 'seeded');
