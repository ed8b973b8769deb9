import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { ontology } from '../oracle/vocabulary.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { describeDataset } from './dataset-contract.js';

describeDataset('embedded', async () => new EmbeddedStore(ontology, memoryJournal(), []));

describeNeo4j('in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describeDataset('Neo4j', () => Promise.resolve(database.worldStore()));
});
