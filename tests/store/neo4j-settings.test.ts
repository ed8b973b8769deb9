/** A database that cannot be used as it is set up: the message names the setting, and nothing is touched. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Neo4jSettings } from '../../src/store/graph-place.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { ontology } from '../oracle/vocabulary.js';
import { rulesName } from '../../src/store/predicate-rules.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/schema.js';
import { batch, moonBatch, PAPER, parties, party } from '../worlds/moon.js';
import { openFaultProxy } from '../support/fault-proxy.js';
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

  const settled = (): Promise<Record<string, unknown>[][]> => Promise.all(SETTLED.map((text) => database.run(text)));

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

  it('settles anew what older rules of time have settled', async () => {
    const store = await database.emptyStore();
    await store.setUp(); // and says by which rules
    await store.write(moonBatch);
    await store.write(batch(2, [party('state:aut', '1985', {}, { evidence: [PAPER] })]));
    await store.write(batch(3, [], [parties[1]!.claim.id]));
    const before = await settled();
    expect(before.map(({ length }) => length > 1)).toEqual([true, true, true]);
    // As a version might have left it that knew neither ends nor ranks.
    await database.run(`MATCH (:State)-[r]->(:Instrument) SET r.until = '1999', r.from = 0`);
    await database.run(`MATCH (v:PropertyValue) DELETE v`);
    await database.run(`MATCH (c:Claim) SET c.speaksTo = [], c.strength = ''`);
    await database.run(`MATCH (m:SpaceGovernanceGraph) SET m.rules = '0:older'`);
    expect(await settled()).not.toEqual(before);
    const { version, head } = await store.dataset();
    await store.setUp();
    expect(await settled()).toEqual(before);
    expect(await store.dataset()).toMatchObject({ version, head });
    const [meta] = await database.run('MATCH (m:SpaceGovernanceGraph) RETURN m.rules AS rules');
    expect(meta).toEqual({ rules: rulesName(ontology) });
    await database.run(`MATCH (m:SpaceGovernanceGraph) SET m.rules = '99:newer'`);
    await expect(store.setUp()).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' });
    await database.wipe();
  });

  it('gives a database the indexes of a kind that came after it was set up', async () => {
    const store = await database.emptyStore();
    await store.setUp();
    await database.run('DROP INDEX spacegov_rollcall_name');
    await store.setUp();
    expect(await database.run(ROLL_CALLS)).toEqual([]); // for it is said to have them all
    await database.run(`MATCH (m:SpaceGovernanceGraph) SET m.schema = 'that of an ontology without roll calls'`);
    await store.setUp();
    expect(await database.run(ROLL_CALLS)).toEqual([{ labels: ['RollCall'] }]);
  });

  it('is asked at an address for clusters, and answers what was written by it', async () => {
    await database.emptyStore();
    const store = openNeo4jStore(ontology, {
      ...database.access,
      uri: database.access.uri.replace(/^\w+:/, 'neo4j:'),
    });
    try {
      await store.write(moonBatch);
      expect(await store.dataset()).toMatchObject({ claims: moonBatch.assert.length });
    } finally {
      await store.close();
    }
  });

  it('sends who reads to any member, with what was written before, and who writes to the one that takes it', async () => {
    await database.emptyStore();
    const proxy = await openFaultProxy(database.access.uri);
    const sent: Buffer[] = [];
    proxy.watch((bytes) => sent.push(bytes));
    const store = openNeo4jStore(ontology, { ...database.access, uri: proxy.uri });
    const told = (): string => Buffer.concat(sent.splice(0)).toString('latin1');
    try {
      await store.dataset();
      expect(told()).toMatch(READS);
      await store.write(moonBatch);
      const writing = told();
      expect(writing).toContain('MERGE');
      // What it wrote has a name by now, under which it is asked for.
      await store.dataset();
      const reading = told();
      expect(reading).toMatch(READS);
      expect(reading).toMatch(/bookmarks[\x91-\x9f]/);
    } finally {
      await store.close();
      await proxy.close();
    }
  });

  it('sets up again without harm', async () => {
    const store = await database.emptyStore();
    await store.setUp();
    await store.setUp();
    expect(await store.dataset()).toMatchObject({ claims: 0 });
  });
});

/** As Bolt writes it: a text of four letters, then one of one letter. */
const READS = /\x84mode\x81r/;

const KEPT =
  'MATCH (c:Claim) RETURN c.key AS key, c.happenedOn AS on, c.happenings AS what, c.closedAt AS closed, c.disputed AS disputed, c.disputedBy AS by ORDER BY key';

const ROLL_CALLS =
  "SHOW INDEXES YIELD name, labelsOrTypes WHERE name = 'spacegov_rollcall_name' RETURN labelsOrTypes AS labels";

/** All that the rules have settled: edges, values, and how strong which claims are. */
const SETTLED = [
  'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS what, b.id AS b, properties(r) AS set ORDER BY a, what, b, r.from',
  'MATCH (v:PropertyValue) RETURN properties(v) AS set ORDER BY v.claimId, v.recordedFrom',
  'MATCH (c:Claim) RETURN properties(c) AS set ORDER BY c.key',
];
