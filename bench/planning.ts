/**
 * How long Neo4j plans the statements of a question the first time: `EXPLAIN` with an empty cache, after a round that warms the server up.
 * Of a question with several statements all are planned, several at once as the store has them planned, as if no other had asked one
 * of them before. Of the saved questions, and of
 * SPACEGOV_BENCH_SHAPES random ones (100) that the limits admit, always the same. By the clock, and in processor time of the database.
 *
 * Starts a Neo4j of its own (Java 17, Maven).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { GovernanceError } from '../src/errors.js';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { giving } from '../src/store/neo4j/given.js';
import { PlanAhead, PLANS_AT_ONCE } from '../src/store/neo4j/plan-ahead.js';
import { dayNumber } from '../src/model/day.js';
import { ontology, seedBatch } from '../tests/support/seed.js';
import { seededRandom } from '../tests/support/seeded-random.js';
import { microsecondsOf } from './lib/contest.js';
import { median } from './lib/measure.js';
import { ownNeo4j } from './lib/own-neo4j.js';
import { QuestionMaker, type Words } from './lib/random-question.js';

const SHAPES = Number(process.env['SPACEGOV_BENCH_SHAPES'] ?? 100);
const GOAL_MS = 500;
const TODAY = dayNumber(2026, 11, 28);
const FOLDER = 'docs/operations';

interface Asked {
  readonly name: string;
  readonly texts: readonly string[];
}

interface Told {
  readonly name: string;
  readonly characters: number;
  readonly clock: number;
  readonly processor: number;
}

const { pid, driver, store, close } = await ownNeo4j();
const schema = apiSchema(ontology);
const engine = new Engine(schema, ontology, store, DEFAULT_LIMITS);
try {
  const batch = await seedBatch();
  await store.write(batch);
  const saved = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const file = join(FOLDER, name.replace('.graphql', '.json'));
      const variables: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      return asked(name, readFileSync(join(FOLDER, name), 'utf8'), variables as Record<string, unknown>);
    });
  for (const one of saved) await plan(one); // warms the server up
  tell('saved questions', await timed(saved, 3));
  const named = batch.assert.filter(({ claim }) => claim.predicate === 'name').map(({ claim }) => claim);
  const words = { ids: named.map(({ subject }) => subject), texts: named.map(({ object }) => String(object)) };
  tell('random questions', await timed(randomQuestions(words), 1));
  await tellLengths(words.ids);
} finally {
  await close();
}

function asked(name: string, text: string, variables: Record<string, unknown>): Asked {
  const document = parse(text);
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const { roots, lists } = store.statements(engine.prepare(document, operation, variables).plan);
  return { name, texts: [...roots, ...lists].map((one) => one.text) };
}

function randomQuestions(words: Words): Asked[] {
  const found: Asked[] = [];
  for (let seed = 1; found.length < SHAPES; seed += 1) {
    const text = new QuestionMaker(schema, words, seededRandom(seed), 0.05).operation();
    try {
      found.push(asked(text.slice(0, 120), text, {}));
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error; // it was refused, as too much or as meaningless
    }
  }
  return found;
}

/** The median of some rounds. */
async function timed(questions: readonly Asked[], rounds: number): Promise<Told[]> {
  const told: Told[] = [];
  for (const one of questions) {
    const times: { readonly clock: number; readonly processor: number }[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await plan(one));
    const characters = one.texts.join('').length;
    const of = (what: 'clock' | 'processor'): number => median(times.map((time) => time[what]));
    told.push({ name: one.name, characters, clock: of('clock'), processor: of('processor') });
  }
  return told;
}

/** Milliseconds. */
async function plan({ texts }: Asked): Promise<{ readonly clock: number; readonly processor: number }> {
  await driver.executeQuery('CALL db.clearQueryCaches()');
  const [began, before] = [performance.now(), microsecondsOf(pid)];
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) await explain(only);
  else {
    const statements = texts.map((text) => ({ text, by: { text, parameters: {} } }));
    await new PlanAhead(({ text }) => explain(text), PLANS_AT_ONCE).begin(statements)(texts);
  }
  return { clock: performance.now() - began, processor: (microsecondsOf(pid) - before) / 1_000 };
}

async function explain(text: string): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  await session.run(['EXPLAIN', text].join(' '), giving({}));
  await session.close();
}

/** What a question costs the database that names one thing, some and many: it is planned for the first alone. */
async function tellLengths(ids: readonly string[]): Promise<void> {
  const text =
    'query Named($ids: [ID!]!) { instruments(first: 5, where: { id: { in: $ids } }) { nodes { name parties(first: 5) { nodes { name } } } } }';
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  await driver.executeQuery('CALL db.clearQueryCaches()');
  const spent: string[] = [];
  for (const length of [1, 1, 2, 11, 150, 450]) {
    const { plan, values } = engine.prepare(document, operation, { ids: ids.slice(0, length) });
    const before = microsecondsOf(pid);
    await store.run(plan, values, { today: TODAY });
    spent.push(`${((microsecondsOf(pid) - before) / 1_000).toFixed(0)} (${String(length)})`);
  }
  console.log(`milliseconds of the database's processor for a question that names so many: ${spent.join(', ')}`);
}

function tell(what: string, all: readonly Told[]): void {
  const rows = [...all].sort((a, b) => b.processor - a.processor);
  console.log(`${String(rows.length)} ${what}:`);
  for (const { name, characters, clock, processor } of rows.slice(0, 8))
    console.log(
      `${clock.toFixed(0).padStart(6)} ms by the clock, ${processor.toFixed(0).padStart(6)} of processor ${String(characters).padStart(7)} characters  ${name}`,
    );
  const summary = (of: 'clock' | 'processor'): string => {
    const times = rows.map((row) => row[of]);
    const over = times.filter((time) => time > GOAL_MS).length;
    return `median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)}, ${String(over)} over ${String(GOAL_MS)}`;
  };
  console.log(`by the clock: ${summary('clock')}; of processor: ${summary('processor')}`);
}
