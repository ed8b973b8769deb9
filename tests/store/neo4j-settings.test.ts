/** A database that cannot be used as it is set up: the message names the setting, and nothing is touched. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openNeo4jStore, type Neo4jSettings } from '../../src/store/neo4j/neo4j-store.js';
import { ontology } from '../oracle/vocabulary.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/schema.js';
import { batch, moonBatch, PAPER, parties, party } from '../worlds/moon.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';

describeNeo4j('settings', () => {
  let database: TestDatabase;
  let website: Server;
  beforeAll(async () => {
    database = await openTestDatabase();
    website = createServer((_, response) => response.end('hello'));
    await new Promise<void>((listening) => website.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    website.close();
    await database.close();
  });

  const problemWith = async (wrong: Partial<Neo4jSettings>): Promise<unknown> => {
    const store = openNeo4jStore(ontology, { ...database.access, ...wrong });
    try {
      await store.setUp();
      return undefined;
    } catch (error) {
      return error;
    } finally {
      await store.close();
    }
  };

  it.each<[string, () => Partial<Neo4jSettings>, RegExp]>([
    [
      'the port of a website',
      () => ({ uri: `bolt://127.0.0.1:${String((website.address() as AddressInfo).port)}` }),
      /NEO4J_URI.*Bolt port/,
    ],
    ['a wrong password', () => ({ password: 'wrong-password' }), /NEO4J_PASSWORD/],
    [
      'encryption where there is none',
      () => ({ uri: database.access.uri.replace(/^\w+:/, 'bolt+s:') }),
      /NEO4J_URI.*encryption/,
    ],
    ['a database that is not there', () => ({ database: 'nowhere' }), /NEO4J_DATABASE/],
  ])('names the setting for %s', async (_, wrong, message) => {
    expect(await problemWith(wrong())).toMatchObject({
      code: 'NEO4J_SETTINGS',
      message: expect.stringMatching(message),
    });
  });

  it("refuses a database with somebody else's nodes, and leaves it as it was", async () => {
    await database.wipe();
    await database.run("CREATE (:Customer {name: 'Ada'})-[:BOUGHT]->(:Thing {name: 'Rocket'})");
    expect(await problemWith({})).toMatchObject({ code: 'FOREIGN_DATABASE' });
    expect(await database.run('MATCH (a)-[r]->(b) RETURN a.name AS a, type(r) AS r, b.name AS b')).toEqual([
      { a: 'Ada', r: 'BOUGHT', b: 'Rocket' },
    ]);
    expect(await database.run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 2 }]);
    await database.wipe();
  });

  it('refuses what a newer version of this project wrote', async () => {
    await database.wipe();
    await database.run("CREATE (:SpaceGovernanceGraph {id: 'meta', schemaVersion: 99})");
    expect(await problemWith({})).toMatchObject({
      code: 'FOREIGN_DATABASE',
      message: expect.stringContaining('newer'),
    });
    await database.wipe();
  });

  it('brings what an older version wrote up to date', async () => {
    const store = await database.emptyStore();
    const rival = party('state:aut', '1985', {}, { evidence: [PAPER] });
    await store.write(moonBatch);
    await store.write(batch(2, [rival]));
    await store.write(batch(3, [], [parties[1]!.claim.id]));
    const kept = await database.run(KEPT);
    expect(kept.map(({ disputed }) => disputed)).toContain(true);
    await database.run(`MATCH (c:Claim) REMOVE c.happenedOn, c.happenings, c.closedAt, c.disputed, c.disputedBy`);
    await database.run('MATCH (m:SpaceGovernanceGraph) SET m.schemaVersion = 1');
    await store.setUp();
    expect(await database.run(KEPT)).toEqual(kept);
    expect(await database.run('MATCH (m:SpaceGovernanceGraph) RETURN m.schemaVersion AS version')).toEqual([
      { version: SCHEMA_VERSION },
    ]);
  });

  it('sets up again without harm', async () => {
    const store = await database.emptyStore();
    await store.setUp();
    await store.setUp();
    expect(await store.dataset()).toMatchObject({ claims: 0 });
  });
});

const KEPT =
  'MATCH (c:Claim) RETURN c.key AS key, c.happenedOn AS on, c.happenings AS what, c.closedAt AS closed, c.disputed AS disputed, c.disputedBy AS by ORDER BY key';
