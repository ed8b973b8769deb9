/**
 * How long does it take from the text of an operation to its plan, when it was asked before? In the same words; with other values of its
 * variables; and with other values written into the text, which no text before was equal to. Microseconds of processor, as the short way of a
 * server prepares it. Goal: 20.
 */
import { parse, type OperationDefinitionNode } from 'graphql';
import { readSavedOperations } from '../src/graph/saved-operations.js';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine } from '../src/graphql/engine.js';
import { KnownOperations } from '../src/graphql/known-operations.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.js';
import { ontology } from '../tests/support/seed.js';
import { median, processorMs } from './lib/measure.js';
import { WORKLOADS } from './lib/workloads.js';

const GOAL = 20;
const ROUNDS = 41;
const RUNS = 500;

const { store } = await openEmbeddedStore(ontology, null, { mode: 'write' });
const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
const known = new KnownOperations(engine.schema, DEFAULT_LIMITS.maxTokens);

interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is asked the nth time. */
type Asking = (n: number) => Asked;

for (const { name, operation, variables } of WORKLOADS) {
  tell(`${name}, the same again`, () => ({ text: operation, variables }));
  tell(`${name}, its values in the text, each time others`, (n) => ({
    text: withLiterals(operation, { ...variables, ...other(variables, n) }),
    variables: {},
  }));
}
const times = (await readSavedOperations('docs/operations')).map(({ text, variables }) =>
  time(() => ({ text, variables })),
);
console.log(
  `the ${String(times.length)} saved ones again: half ${median(times).toFixed(1)} µs, longest ${Math.max(...times).toFixed(1)}; ${String(times.filter((one) => one > GOAL).length)} over ${String(GOAL)}`,
);
await store.close();

function tell(name: string, asking: Asking): void {
  const took = time(asking);
  console.log(`${name}: ${took.toFixed(1)} µs (goal ${String(GOAL)}: ${took <= GOAL ? 'reached' : 'not reached'})`);
}

/** The median of rounds; the first of all makes it known. */
function time(asking: Asking): number {
  const first = asking(0);
  const document = parse(first.text);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => 'operation' in one);
  if (operation === undefined) throw new Error('no operation');
  known.add(first.text, operation.name?.value, { document, operation });
  let count = 0;
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const all = Array.from({ length: RUNS }, () => asking((count += 1)));
    const began = processorMs();
    for (const one of all) prepare(one, operation.name?.value);
    rounds.push(((processorMs() - began) * 1000) / RUNS);
  }
  return median(rounds);
}

function prepare({ text, variables }: Asked, name: string | undefined): void {
  const found = known.find(text, name);
  if (found === undefined) throw new Error(`it is not known: ${text}`);
  const { document, operation, literals } = found;
  engine.prepare(document, operation, literals === null ? variables : { ...variables, ...literals });
}

/** Ids that no text had before, and page sizes. */
function other(variables: Asked['variables'], n: number): Asked['variables'] {
  const changed = Object.entries(variables).map(([name, value]) => [
    name,
    typeof value === 'number' ? (n % 50) + 1 : `${String(value)}-${String(n)}`,
  ]);
  return Object.fromEntries(changed) as Asked['variables'];
}

/** The operation without variables: their values stand where they stood. */
function withLiterals(operation: string, values: Asked['variables']): string {
  const whole = operation.replace(/^(query \w+)\([^)]*\)/, '$1');
  return whole.replace(/\$(\w+)/g, (_, name: string) => JSON.stringify(values[name]));
}
