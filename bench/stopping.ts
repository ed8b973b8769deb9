/**
 * How soon does a walk end that nobody waits for any more? Whoever walks asks now and then whether to go on: what lies between two
 * such moments, or before the first and behind the last, is how long it goes on at most. In milliseconds of processor, of questions that are dear and
 * of all saved ones, each for the first time in its store and again. Then in threads as a server has them, by the clock: from a moment by
 * chance at which the one who asked leaves until the thread is free. STOPPING_TIMES (20) says how often, STOPPING_SEED (1) at which moments.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, cpSync, existsSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { readSavedOperations } from '../src/graph/saved-operations.js';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine, type PreparedCall } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { dayNumber } from '../src/model/day.js';
import { ThreadPool } from '../src/server/threads/pool.js';
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.js';
import { ontology } from '../tests/support/seed.js';
import { seededRandom } from '../tests/support/seeded-random.js';
import { dearQuestions, SIZES, type Question } from './lib/dear-questions.js';
import { processorMs } from './lib/measure.js';

const GOAL_MS = 10;
const TODAY = dayNumber(2026, 11, 28);
const TIMES = Number(process.env['STOPPING_TIMES'] ?? 20);
const random = seededRandom(Number(process.env['STOPPING_SEED'] ?? 1));
const SEEDED = resolve('dist/seeded');
const PROGRAM = resolve('dist/thread.js');
if (!existsSync(SEEDED)) {
  console.log('stopping: not measured. First: npm run build');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
cpSync(SEEDED, folder, { recursive: true });

interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const { store, engine } = await opened();
const ids = await idsByKind();
const asked: Asked[] = [
  ...dearQuestions(ids).map((question) => {
    const text = admitted(question);
    return { name: text.slice(0, 90), text, variables: {} };
  }),
  ...(await readSavedOperations('docs/operations')),
];
await store.close();
console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
await withoutClock();
await inThreads();

async function opened() {
  const { store } = await openEmbeddedStore(ontology, folder, { mode: 'read' });
  return { store, engine: new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS) };
}

async function idsByKind(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { row } = await store.run(
    prepared('{ states(first: 250) { nodes { id } } instruments(first: 250) { nodes { id } } }').plan,
    {},
    { today: TODAY },
  );
  const of = (list: unknown): string[] => (list as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  return new Map([
    ['state', of(row['states'])],
    ['instrument', of(row['instruments'])],
  ]);
}

function prepared(text: string, variables: Readonly<Record<string, unknown>> = {}, by = engine): PreparedCall {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return by.prepare(document, operation as OperationDefinitionNode, variables); // every text here has one
}

/** As large as the limits let it be. */
function admitted(question: Question): string {
  assert.deepEqual(validate(engine.schema, parse(question(1))), []);
  const text = SIZES.map(question).find(isAdmitted);
  assert.ok(text !== undefined, `refused: ${question(0)}`);
  return text;
}

function isAdmitted(text: string): boolean {
  try {
    prepared(text);
    return true;
  } catch {
    return false;
  }
}

/** The longest between two checks, of each question when it is asked for the first time, and of five more times the median. */
async function withoutClock(): Promise<void> {
  const told: { readonly name: string; readonly whole: number; readonly first: number; readonly again: number }[] = [];
  for (const { name, text, variables } of asked) {
    const { store, engine } = await opened();
    const call = prepared(text, variables, engine);
    const first = await longestGap(engine, call);
    const more: Awaited<ReturnType<typeof longestGap>>[] = [];
    for (let i = 0; i < 5; i += 1) more.push(await longestGap(engine, call));
    const half = (of: 'gap' | 'whole'): number => more.map((one) => one[of]).sort((a, b) => a - b)[2] ?? NaN;
    told.push({ name, first: first.gap, whole: half('whole'), again: half('gap') });
    await store.close();
  }
  console.log('\n  first  again  of    (milliseconds of processor between two checks at most; the whole of it again)');
  for (const { name, first, again, whole } of told.sort((a, b) => b.again - a.again).slice(0, 15))
    console.log(
      `${first.toFixed(1).padStart(7)}${again.toFixed(1).padStart(7)}${whole.toFixed(0).padStart(4)}  ${name}`,
    );
  const over = told.filter(({ again }) => again > GOAL_MS).length;
  console.log(`${String(over)} of ${String(told.length)} go on for more than ${String(GOAL_MS)} ms`);
}

async function longestGap(by: Engine, call: PreparedCall): Promise<{ readonly gap: number; readonly whole: number }> {
  const began = processorMs();
  let last = began;
  let gap = 0;
  const check = (): void => {
    const now = processorMs();
    gap = Math.max(gap, now - last);
    last = now;
  };
  await by.answer(call, { today: TODAY, check, asText: true });
  check();
  return { gap, whole: last - began };
}

async function inThreads(): Promise<void> {
  const pool = new ThreadPool({
    ...{ folder, ontology: ontology.text, program: PROGRAM, size: 1, most: 100 },
    tell: (error) => {
      throw error;
    },
  });
  pool.start();
  while (!pool.isReady) await wait(20);
  const times: number[] = [];
  for (const { text, variables } of asked) {
    const call = prepared(text, variables);
    await pool.answer(call, TODAY, new AbortController(), '');
    const { milliseconds } = await pool.answer(call, TODAY, new AbortController(), '');
    if (milliseconds < 5) continue;
    for (let i = 0; i < TIMES; i += 1) times.push(...(await leftAt(random() * milliseconds, call, pool)));
  }
  await pool.close();
  times.sort((a, b) => a - b);
  const part = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? NaN).toFixed(1);
  console.log(
    `\nleft at ${String(times.length)} moments: the thread was free after ${part(0.5)} ms (half), ${part(0.99)} (p99), ${part(1)} (longest)`,
  );
}

/** How long the thread went on; nothing where it had answered before. */
async function leftAt(milliseconds: number, call: PreparedCall, pool: ThreadPool): Promise<number[]> {
  const leave = new AbortController();
  let left = Infinity;
  const timer = setTimeout(() => {
    left = performance.now();
    leave.abort(new Error('left'));
  }, milliseconds);
  await pool.answer(call, TODAY, leave, '').catch(() => undefined);
  clearTimeout(timer);
  const took = performance.now() - left;
  return took >= 0 ? [took] : [];
}
