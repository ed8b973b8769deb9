import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { ontology } from '../seed/support.js';
import { describeShares } from './shares-contract.js';

describeShares('memory', async () => (await openEmbeddedStore(ontology, null, { mode: 'write' })).store);

describeNeo4j('in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  describeShares('Neo4j', () => database.emptyStore());
});
