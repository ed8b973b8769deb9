/** Neo4j takes the script that is made for it. */
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { seededStore } from '../support/seed.js';
import { readCsv } from './read-csv.js';
import { written } from './support.js';

describeNeo4j('exports', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('make the same graph again by a script of Cypher', async () => {
    const store = await seededStore();
    const part = { relations: 'PARTY_TO,SIGNED', around: 'instrument:moon', ever: 'true' };
    const edges = readCsv(await written('edges.csv', store, part, { unguarded: true }));
    const nodes = readCsv(await written('nodes.csv', store, part, { unguarded: true }));
    const script = await written('graph.cypher', store, part);
    await store.close();
    await database.emptyStore();
    for (let time = 0; time < 2; time += 1)
      for (const statement of script.split(/;\n/).filter((text) => text.trim() !== '')) await database.run(statement);
    const made = await database.run(
      'MATCH (a:Entity)-[r]->(b:Entity) RETURN r.claim AS claim, a.id AS source, type(r) AS relation, b.id AS target, r.since AS since, r.quotes AS quotes ORDER BY claim',
    );
    expect(made.map(({ quotes, ...edge }) => ({ ...edge, quotes: (quotes as string[]).join(' | ') }))).toEqual(
      edges
        .map(({ claim, source, relation, target, since, quotes }) => ({
          claim,
          source,
          relation,
          target,
          since: since || null,
          quotes,
        }))
        .sort((a, b) => (a.claim! < b.claim! ? -1 : 1)),
    );
    const named = await database.run(
      'MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases ORDER BY id',
    );
    expect(named.map(({ id, name, aliases }) => [id, name, ((aliases ?? []) as string[]).join(' | ')])).toEqual(
      nodes.map(({ id, name, aliases }) => [id, name, aliases]),
    );
  });
});
