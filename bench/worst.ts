/**
 * Which question that the limits admit takes the most of a processor? Directed at what is known to be dear, and at random over
 * the whole schema: page sizes as large as the budget lets them, and what was dearest changed a little and tried again. Prints
 * the dearest, and how far the reckoned cost foretells what is looked at. Fails where one takes more than a second.
 *
 * Usage: npm run worst, WORST_SECONDS (60), WORST_SEED (1). The seed in the embedded store, in one thread.
 */
import { Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { readSavedOperations } from '../src/graph/saved-operations.js';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine, type PreparedCall } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { dayNumber } from '../src/model/day.js';
import { cost } from '../src/questions/cost.js';
import { CHECKED_EVERY } from '../src/store/embedded/call.js';
import { ontology, seedBatch, seededStore } from '../tests/support/seed.js';
import { seededRandom } from '../tests/store/embedded/ledger/sample.js';
import { QuestionMaker } from './lib/random-question.js';

const SECONDS = Number(process.env['WORST_SECONDS'] ?? 60);
const SEED = Number(process.env['WORST_SEED'] ?? 1);
const MOST_SECONDS = 1;
const TODAY = dayNumber(2026, 11, 28);

const random = seededRandom(SEED);

const schema = apiSchema(ontology);
const store = await seededStore();
const engine = new Engine(schema, ontology, store, DEFAULT_LIMITS);
const idsByPrefix = new Map<string, string[]>();
const texts: string[] = [];
for (const { claim } of (await seedBatch()).assert) {
  const prefix = claim.subject.split(':', 1)[0] ?? '';
  const ids = idsByPrefix.get(prefix) ?? [];
  if (claim.predicate === 'name') ids.push(claim.subject);
  idsByPrefix.set(prefix, ids);
  if (typeof claim.object === 'string' && claim.predicate === 'name') texts.push(claim.object);
}
const allIds = [...idsByPrefix.values()].flat();

/** A question whose pages are as large as `size` says: 1 is the largest page there may be. */
type Question = (size: number) => string;

interface Tried {
  readonly text: string;
  readonly cost: number;
  /** Rows, relations and cells looked at, to the nearest two thousand. */
  readonly looked: number;
  /** Of one processor. */
  readonly milliseconds: number;
}

const tried: Tried[] = [];
for (const text of directed()) await attempt(() => text);
for (const { text, variables } of await readSavedOperations('docs/operations')) await run(text, variables);
const until = performance.now() + SECONDS * 1000;
let admitted = 0;
while (performance.now() < until) {
  const question = randomQuestion();
  if (await attempt(question)) admitted += 1;
}
await store.close();
report();

/** Asks the question with the largest pages that are admitted. @returns Whether there are any. */
async function attempt(question: Question): Promise<boolean> {
  for (const size of [1, 0.4, 0.2, 0.1, 0.04, 0.01]) {
    const text = question(size);
    const call = prepared(text);
    if (call === 'refused') return false;
    if (call === 'too dear') continue;
    await run(text, {}, call);
    return true;
  }
  return false;
}

function prepared(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): PreparedCall | 'too dear' | 'refused' {
  try {
    const document = parse(text, { maxTokens: DEFAULT_LIMITS.maxTokens });
    if (validate(schema, document).length > 0) return 'refused';
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    return engine.prepare(document, operation as OperationDefinitionNode, variables); // every text here has one
  } catch (error) {
    return (error as { code?: string }).code === 'QUERY_TOO_COMPLEX' ? 'too dear' : 'refused';
  }
}

async function run(
  text: string,
  variables: Readonly<Record<string, unknown>>,
  ready = prepared(text, variables),
): Promise<void> {
  if (typeof ready === 'string') return;
  let checks = 0;
  const before = process.cpuUsage();
  let problem = '';
  try {
    await engine.answer(ready, { today: TODAY, check: () => void (checks += 1) });
  } catch (error) {
    problem = ` (ended: ${error instanceof Error ? error.message.slice(0, 60) : String(error)})`;
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  tried.push({
    text: text + problem,
    cost: cost(ready.plan, ready.values),
    looked: checks * CHECKED_EVERY,
    milliseconds,
  });
}

/** What has been dear before, or might be. */
function directed(): string[] {
  const list = (prefix: string, n: number): string => JSON.stringify((idsByPrefix.get(prefix) ?? []).slice(0, n));
  const longest = JSON.stringify('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(38));
  return [
    `{ treatyMatrix { state { id } cells { status since claim { id evidence { quote } } } } }`,
    `{ treatyMatrix(states: ${list('state', 200)}, instruments: ${list('instrument', 200)}) { cells { status last { status asOf } } } }`,
    `{ voteAgreement(states: ${list('state', 200)}) { pairs { a { id } b { id } common agreed } } }`,
    `{ search(text: ${longest}, first: 250) { totalCount } }`,
    `{ search(text: "committee on the peaceful uses of outer space", first: 250) { nodes { entity { id name } } } }`,
    `{ claims(first: 250) { totalCount nodes { id evidence { quote document { id name } } competing { id } } } }`,
    `{ disagreements(first: 250) { totalCount nodes { claims { id } } } }`,
    `{ paths(from: "state:aut", to: "experiment:polar-2", maxHops: 6, excludeHubs: false, first: 250) { nodes { hops { relation } } } }`,
    `{ neighbourhood(id: "body:copuos", depth: 3, first: 250) { nodes { id } } }`,
    `{ states(first: 250) { nodes { id votes: voted(first: 40) { edges { vote node { id } } } } } }`,
    `{ changes(since: "2000-01-01T00:00:00Z", first: 250) { totalCount nodes { at } } }`,
  ];
}

/** One of the root fields with arguments and fields by chance; the same whenever it is asked with another size. */
function randomQuestion(): Question {
  const seed = Math.floor(random() * 2 ** 30);
  return (size) => new QuestionMaker(schema, { ids: allIds, texts }, seededRandom(seed), size).operation();
}

function report(): void {
  const dearest = [...tried].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  console.log(
    `${String(tried.length)} questions, ${String(admitted)} of them by chance (seed ${String(SEED)}); the dearest:\n`,
  );
  for (const { milliseconds, cost: reckoned, looked, text } of dearest)
    console.log(
      `${milliseconds.toFixed(0).padStart(6)} ms  cost ${reckoned.toLocaleString('en')}, looked at ${looked.toLocaleString('en')}  ${text.replace(/\s+/g, ' ').slice(0, 300)}`,
    );
  const under = tried.filter((one) => one.looked > one.cost * 100);
  const times = [...tried].map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const part = (share: number): string => `${(times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  console.log(`\nhalf ${part(0.5)}, p99 ${part(0.99)}, longest ${part(1)}`);
  console.log(`${String(under.length)} looked at more than a hundred times their reckoned cost`);
  for (const { cost: reckoned, looked, text } of under.slice(0, 5))
    console.log(
      `  cost ${String(reckoned)}, looked at ${looked.toLocaleString('en')}: ${text.replace(/\s+/g, ' ').slice(0, 200)}`,
    );
  if ((dearest[0]?.milliseconds ?? 0) > MOST_SECONDS * 1000) process.exitCode = 1;
}
