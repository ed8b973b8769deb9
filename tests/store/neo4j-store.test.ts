import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { describeSearch } from './contract-search.js';
import { describeStore } from './contract.js';
import { describeFigures } from './contract-figures.js';

describeNeo4j('in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describeStore('Neo4j', () => Promise.resolve(database.worldStore()));
  describeSearch('Neo4j', () => Promise.resolve(database.worldStore()));
  describeFigures('Neo4j', () => Promise.resolve(database.worldStore()));
});
