/** The recorded answers to the project's questions: what `npm run record` wrote is what the seed answers, in any store. */
import { readdirSync } from 'node:fs';
import { parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import type { SavedOperation } from '../../src/graph/saved-operations.js';
import { dayNumber } from '../../src/model/day.js';
import { openSeed, type SeedGraph } from '../queries/open-seed.js';
import { busy } from '../support/busy.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { ontology } from '../support/seed.js';
import { answerTo, OPERATIONS, readQuestions, recordedAnswer } from './saved.js';

/** Known before anything is read, so that each question is a case of its own: in a database, planning one takes seconds. */
const NAMES = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.graphql') && !file.startsWith('00'))
  .map((file) => file.slice(0, -'.graphql'.length));

let questions: readonly SavedOperation[];
beforeAll(async () => {
  questions = await readQuestions();
});

async function answersOf(graph: SeedGraph): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) answers[question.name] = await answerTo(question, graph);
  return answers;
}

const recorded = (): Record<string, unknown> =>
  Object.fromEntries(questions.map((one) => [one.name, recordedAnswer(one)]));

describe('in memory', () => {
  let graph: SeedGraph;
  beforeAll(async () => {
    graph = await openSeed();
  });

  it('each question has the recorded answer', async () => {
    expect(questions.map(({ name }) => name)).toEqual(NAMES);
    expect(await answersOf(graph)).toEqual(recorded());
  });

  it('each is answered in under a second', async () => {
    const slow: string[] = [];
    for (const question of questions) {
      const start = performance.now();
      await answerTo(question, graph);
      if (performance.now() - start >= 1_000 * busy()) slow.push(question.name);
    }
    expect(slow).toEqual([]);
  });
});

describeNeo4j(
  'in a database',
  () => {
    let database: TestDatabase;
    let graph: SeedGraph;
    beforeAll(async () => {
      database = await openTestDatabase();
      const store = await database.seeded();
      graph = { ontology, store, engine: new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS) };
    });
    afterAll(() => database.close());

    it.each(NAMES)('%s has the recorded answer', async (name) => {
      const question = questions.find((one) => one.name === name);
      if (question === undefined) throw new Error(`${name} is read as no question`);
      expect(await answerTo(question, graph)).toEqual(recordedAnswer(question));
    });

    it('lists longer than their pages are told of as in memory', async () => {
      const text = `{
        states(where: { code: { in: ["AUT", "CHN"] } }) { nodes { partyTo(first: 1) { nodes { id } } } }
        claims(first: 2) { nodes { id } } search(text: "china", first: 1) { nodes { entity { id } } }
        neighbourhood(id: "state:aut", first: 2) { edges { relation } }
      }`;
      const told = async ({ engine }: SeedGraph): Promise<unknown> => {
        const document = parse(text);
        const call = engine.prepare(document, document.definitions[0] as OperationDefinitionNode, {}); // one operation
        return (await engine.answer(call, { today: dayNumber(2026, 11, 28) })).extensions?.truncated;
      };
      const inMemory = await told(await openSeed());
      expect(inMemory).toHaveLength(5);
      expect(await told(graph)).toEqual(inMemory);
    });
  },
  'seeded',
);
