/** What has no pages and is cut is told of alike by both stores, over a small world. */
import { parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { Assertion, GraphStore } from '../../src/store/store.js';
import { ontology } from '../oracle/vocabulary.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { batch, document, party, PAPER, say, state } from '../worlds/moon.js';

const NAMES = ['a', 'b', 'c', 'd'];
const world: readonly Assertion[] = [
  ...document('document:register', 'Depositary register', 'OFFICIAL'),
  ...document('document:paper', 'A newspaper', 'PRESS'),
  say('instrument:moon', 'name', 'Moon Agreement', {}, { evidence: [PAPER] }),
  say('instrument:ost', 'name', 'Outer Space Treaty'),
  ...['moon', 'ost'].map((one) => say(`instrument:${one}`, 'instrumentKind', 'treaty')),
  ...NAMES.flatMap((one) => [
    ...state(`state:${one}`, one.toUpperCase(), one.toUpperCase().repeat(3)),
    party(`state:${one}`, '1984-06-11'),
    say(`state:${one}`, 'PARTY_TO', 'instrument:ost', { since: '1970' }),
  ]),
  ...['1', '2'].flatMap((id) => [
    say(`rollcall:${id}`, 'name', `Vote ${id}`),
    say(`rollcall:${id}`, 'date', `200${id}`),
    ...NAMES.map((one) =>
      say(`state:${one}`, 'VOTED', `rollcall:${id}`, { since: `200${id}`, qualifiers: { vote: 'YES' } }),
    ),
  ]),
];

const TEXT = `{
  states { totalCount f: facets(by: [CODE, STATE_STATUS], first: 1) { values { value } } }
  overlap(left: { id: "instrument:moon", relation: PARTY_TO }, right: { id: "instrument:ost", relation: PARTY_TO }, first: 2) {
    both { nodes { id ... on State { partyTo(first: 1) { nodes { id } } } } } left { nodes { id } }
  }
  voteAgreement(states: ["state:a", "state:b", "state:c"], first: 1) { pairs { common } rollCalls { yes } }
  paths(from: "state:a", to: "state:b", first: 1) { nodes { length } }
  dataset { sources(first: 1) { claims } }
}`;

async function told(store: GraphStore): Promise<unknown> {
  await store.write(batch(1, world));
  const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
  const asked = parse(TEXT);
  const call = engine.prepare(asked, asked.definitions[0] as OperationDefinitionNode, {}); // one operation
  const { errors, extensions } = await engine.answer(call, { today: dayNumber(2026, 11, 28) });
  expect(errors).toBeUndefined();
  return extensions?.truncated?.map(({ path, given, total }) => [path.join('.'), given, total]);
}

const TOLD = [
  ['states.f.0.values', 1, 4],
  ['overlap.both.nodes', 2, 4],
  ['overlap.both.nodes.0.partyTo', 1, 2],
  ['overlap.both.nodes.1.partyTo', 1, 2],
  ['voteAgreement.rollCalls', 1, 2],
  ['voteAgreement.pairs', 1, null],
  ['paths.nodes', 1, null],
  ['dataset.sources', 1, 2],
];

it('in memory', async () => {
  expect(await told(new EmbeddedStore(ontology, memoryJournal(), []))).toEqual(TOLD);
});

describeNeo4j('in a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('the same', async () => {
    expect(await told(await database.emptyStore())).toEqual(TOLD);
  });
});
