import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { describeLinks } from './links-contract.js';

describeNeo4j('in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describeLinks('Neo4j', () => Promise.resolve(database.worldStore()));
});
