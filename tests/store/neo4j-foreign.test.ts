/** What others put into a database of ours, under our names even, is never an answer; and it is told that it is there. */
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { makeAsk } from '../../src/graph/ask.js';
import { dayNumber } from '../../src/model/day.js';
import { ontology } from '../oracle/vocabulary.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { batch, moonBatch, say } from '../worlds/moon.js';

const QUESTIONS = [
  '{ states { totalCount nodes { id name code } } }',
  '{ states(ever: true, where: { partyTo: { some: { node: { id: { eq: "instrument:moon" } } } } }) { totalCount nodes { id } } }',
  '{ instrument(id: "instrument:moon") { parties { totalCount edges { since node { id name } } facets(by: [REGION]) { values { value count } } } } }',
  '{ instrument(id: "instrument:moon", ever: true) { parties { totalCount edges { since until node { id } } } } }',
  '{ state(id: "state:aut", ever: true) { name signed { totalCount } partyTo { totalCount edges { since node { id } } } } }',
  '{ treatyMatrix(instruments: ["instrument:moon"]) { state { id } cells { status since } } }',
  '{ treatyMatrix(states: ["state:aut", "state:sau"]) { state { id } cells { instrument { id } status since } } }',
  '{ paths(from: "state:aut", to: "state:sau", ever: true) { nodes { hops { relation to { id } } } } }',
  '{ neighbourhood(id: "state:aut", depth: 2, ever: true) { nodes { id } edges { relation source { id } target { id } } } }',
  '{ search(text: "Atlantis") { totalCount } }',
  '{ entity(id: "state:atl") { id } claims { totalCount } changes(since: "2026-01-01T00:00:00Z") { totalCount } }',
  '{ dataset { version entities claims edges kinds { kind count } coverage { relation entity { id } document { id } } } }',
  '{ instrument(id: "instrument:moon") { parties { coverage { completeThrough } } } }',
];

/** Each as somebody might, who knows nothing of us, or half of it. */
const STRANGERS = [
  "CREATE (:State {id: 'state:xxx', name: 'Atlantis', code: 'XXX'})",
  "CREATE (:Entity:State {id: 'state:atl', name: 'Atlantis', kind: 'STATE', code: 'ATL', since: '1970'})",
  "MATCH (a:Entity {id: 'state:aut'}), (i:Entity {id: 'instrument:moon'}) CREATE (a)-[:SIGNED {since: '1979'}]->(i), (a)-[:PARTY_TO {since: '1801-01-01'}]->(i)",
  "MATCH (a:State {id: 'state:atl'}), (i:Entity {id: 'instrument:moon'}) CREATE (a)-[:PARTY_TO {since: '1990'}]->(i)",
  "MATCH (a:Entity {id: 'state:aut'}), (b:Entity {id: 'state:sau'}) CREATE (a)-[:COOPERATES_WITH]->(b)",
  "MATCH (d:Document {id: 'document:paper'}), (i:Entity {id: 'instrument:moon'}) CREATE (d)-[:COVERS {relation: 'PARTY_TO', completeThrough: '2030'}]->(i)",
  "CREATE (:Customer {name: 'Ada'})-[:BOUGHT]->(:Thing {name: 'Rocket'})",
];

describeNeo4j('strangers in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
  });

  it('change no answer, no count and no version, and are told by what they are', async () => {
    const store = await database.emptyStore();
    await store.write(moonBatch);
    const limits = { ...DEFAULT_LIMITS, maxCost: 1_000_000 };
    const ask = makeAsk({ ontology, store, limits, today: () => dayNumber(2026, 11, 28) });
    const answers = (): Promise<unknown[]> => Promise.all(QUESTIONS.map((text) => ask({ text, variables: {} })));
    const before = await answers();
    for (const answer of before) expect((answer as { errors?: unknown }).errors).toBeUndefined();
    expect((await store.dataset()).foreign).toBeUndefined();

    for (const text of STRANGERS) await database.run(text);
    expect(await answers()).toEqual(before);
    expect((await store.dataset()).foreign).toEqual([
      { what: 'relationship :PARTY_TO', count: 2 },
      { what: 'node :Customer', count: 1 },
      { what: 'node :Entity:State', count: 1 },
      { what: 'node :State', count: 1 },
      { what: 'node :Thing', count: 1 },
      { what: 'relationship :BOUGHT', count: 1 },
      { what: 'relationship :COOPERATES_WITH', count: 1 },
      { what: 'relationship :COVERS', count: 1 },
      { what: 'relationship :SIGNED', count: 1 },
    ]);
  });

  it('are told until they are gone, whatever is written meanwhile', async () => {
    const store = database.store();
    await store.write(batch(2, [say('state:sau', 'officialName', 'Kingdom of Saudi Arabia')]));
    expect((await store.dataset()).foreign).toHaveLength(9);
    await database.run("MATCH (n) WHERE n:Customer OR n:Thing OR n.name = 'Atlantis' DETACH DELETE n");
    await database.run('MATCH ()-[r:SIGNED|PARTY_TO|COOPERATES_WITH|COVERS]->() WHERE r.claimId IS NULL DELETE r');
    expect((await store.dataset()).foreign).toBeUndefined();
  });
});
