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
import { ontology, seedBatch, seededStore } from '../tests/support/seed.js';
import { seededRandom } from '../tests/support/seeded-random.js';
import { dearQuestions, SIZES, type Question } from './lib/dear-questions.js';
import { QuestionMaker } from './lib/random-question.js';

const SECONDS = Number(process.env['WORST_SECONDS'] ?? 60);
const SEED = Number(process.env['WORST_SEED'] ?? 1);
const MOST_SECONDS = 1;
const TODAY = dayNumber(2026, 11, 28);
/** How many of the dearest are changed a little and tried again. */
const PARENTS = 24;
/** Letters of a question that are told. */
const SHOWN = 400;

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

interface Tried {
  readonly text: string;
  readonly cost: number;
  /** Rows, relations and cells looked at. */
  readonly looked: number;
  /** Of one processor. */
  readonly milliseconds: number;
}

/** What a random question is made from: the choices of one seed, and from one of them on those of another. */
interface Choices {
  readonly seed: number;
  readonly changed?: { readonly from: number; readonly seed: number };
}

const tried: Tried[] = [];
/** The dearest by chance so far, dearest first. */
let parents: { readonly choices: Choices; readonly milliseconds: number }[] = [];

for (const question of dearQuestions(idsByPrefix)) await attempt(question);
for (const { text, variables } of await readSavedOperations('docs/operations')) await run(text, variables);
const until = performance.now() + SECONDS * 1000;
let admitted = 0;
while (performance.now() < until) {
  const choices = nextChoices();
  const one = await attempt(questionOf(choices));
  if (one === undefined) continue;
  admitted += 1;
  parents = [...parents, { choices, milliseconds: one.milliseconds }]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, PARENTS);
}
await store.close();
report();

/** Asks the question with the largest pages that are admitted; undefined where there are none. */
async function attempt(question: Question): Promise<Tried | undefined> {
  for (const size of SIZES) {
    const text = question(size);
    const call = prepared(text);
    if (call === 'refused') return undefined;
    if (call === 'too dear') continue;
    return run(text, {}, call);
  }
  return undefined;
}

function prepared(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): PreparedCall | 'too dear' | 'refused' {
  try {
    const document = parse(text, { maxLexicalTokens: DEFAULT_LIMITS.maxTokens });
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
): Promise<Tried | undefined> {
  if (typeof ready === 'string') return undefined;
  let looked = 0;
  const before = process.cpuUsage();
  let problem = '';
  try {
    await engine.answer(ready, { today: TODAY, looked: (rows) => (looked += rows) });
  } catch (error) {
    problem = ` (ended: ${error instanceof Error ? error.message.slice(0, 60) : String(error)})`;
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const told = `${text.replace(/\s+/g, ' ').slice(0, SHOWN)}${problem}`; // an hour's whole texts would fill the memory
  const one = { text: told, cost: cost(ready.plan, ready.values), looked, milliseconds };
  tried.push(one);
  return one;
}

/** At random; or, one in three, what was dearest with a part of it chosen anew. */
function nextChoices(): Choices {
  const seed = newSeed();
  const parent = random() < 1 / 3 ? parents[Math.floor(random() * parents.length)]?.choices : undefined;
  return parent === undefined
    ? { seed }
    : { seed: parent.seed, changed: { from: 1 + Math.floor(random() * 60), seed } };
}

function newSeed(): number {
  return Math.floor(random() * 2 ** 30);
}

/** Root fields with arguments and fields by chance; the same whenever they are asked with another size. */
function questionOf({ seed, changed }: Choices): Question {
  return (size) => {
    let choices = 0;
    const first = seededRandom(seed);
    const then = changed && seededRandom(changed.seed);
    const next = (): number => (then !== undefined && (choices += 1) > changed!.from ? then() : first());
    return new QuestionMaker(schema, { ids: allIds, texts }, next, size).operation();
  };
}

function report(): void {
  const dearest = [...tried].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  console.log(
    `${String(tried.length)} questions, ${String(admitted)} of them by chance (seed ${String(SEED)}); the dearest:\n`,
  );
  for (const { milliseconds, cost: reckoned, looked: rows, text } of dearest)
    console.log(
      `${milliseconds.toFixed(0).padStart(6)} ms  cost ${reckoned.toLocaleString('en')}, looked at ${rows.toLocaleString('en')}  ${text.slice(0, 300)}`,
    );
  const times = tried.map(({ milliseconds }) => milliseconds);
  console.log(
    `\nhalf ${part(times, 0.5).toFixed(1)} ms, p99 ${part(times, 0.99).toFixed(1)} ms, longest ${part(times, 1).toFixed(0)} ms`,
  );
  calibration();
  if ((dearest[0]?.milliseconds ?? 0) > MOST_SECONDS * 1000) process.exitCode = 1;
}

/** How many rows are looked at for a reckoned cost of so much, and how long that takes. */
function calibration(): void {
  console.log('\nreckoned cost      questions   rows looked at: half      p99     most   ms: half    p99   most');
  for (let from = 1; from < DEFAULT_LIMITS.maxCost * 10; from *= 10) {
    const of = tried.filter((one) => one.cost >= from && one.cost < from * 10);
    if (of.length === 0) continue;
    const rows = of.map((one) => one.looked);
    const times = of.map(({ milliseconds }) => milliseconds);
    const cells = [0.5, 0.99, 1].map((share) => part(rows, share).toLocaleString('en').padStart(9));
    const spent = [0.5, 0.99, 1].map((share) => part(times, share).toFixed(1).padStart(7));
    const range = `from ${from.toLocaleString('en')}`.padEnd(18);
    console.log(
      `${range} ${of.length.toLocaleString('en').padStart(9)}            ${cells.join('')}     ${spent.join('')}`,
    );
  }
  const under = tried
    .filter((one) => one.looked > one.cost * 100)
    .sort((a, b) => b.looked / b.cost - a.looked / a.cost);
  console.log(`\n${String(under.length)} looked at more than a hundred times their reckoned cost`);
  for (const { cost: reckoned, looked: rows, text } of under.slice(0, 5))
    console.log(`  cost ${String(reckoned)}, looked at ${rows.toLocaleString('en')}: ${text.slice(0, 200)}`);
}

function part(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN;
}
