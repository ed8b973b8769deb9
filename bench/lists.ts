/**
 * What the workloads cost in process: `store.run` of a compiled plan, and the engine from the parsed
 * document to the JSON text, on a ledger on disk; processor time. Figures: docs/performance.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { dayNumber } from '../src/model/day.js';
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.js';
import { ontology, seedBatch } from '../tests/support/seed.js';
import { measure, processorMs, shown } from './lib/measure.js';
import { OTHER_WORKLOADS, WORKLOADS } from './lib/workloads.js';

const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
await store.write(await seedBatch());
await store.close();
const reading = await openEmbeddedStore(ontology, folder, { mode: 'read' });
const engine = new Engine(apiSchema(ontology), ontology, reading.store, DEFAULT_LIMITS);
const options = { today: dayNumber(2026, 11, 28) };

const everyState = parse('{ states(first: 250) { nodes { id } } }');
const { data } = await engine.answer(engine.prepare(everyState, operationOf(everyState), {}), options);
const states = (data as { states: { nodes: { id: string }[] } }).states.nodes.map(({ id }) => id);

for (const { name, operation, variables: given } of [...WORKLOADS, ...OTHER_WORKLOADS]) {
  const variables = given['states'] === 'all' ? { ...given, states } : given;
  const document = parse(operation);
  const definition = operationOf(document);
  const { plan, values } = engine.prepare(document, definition, variables);
  const text = async () =>
    JSON.stringify(await engine.answer(engine.prepare(document, definition, variables), options)).length;
  const contestants = [
    { name: 'store.run', run: () => reading.store.run(plan, values, options) },
    { name: 'to JSON text', run: text },
  ];
  const times = await measure(contestants, processorMs);
  console.log(
    `${name}: ${[...times].map(([who, time]) => `${who} ${shown(time)}`).join(', ')}; ${await text()} characters`,
  );
}
await reading.store.close();

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  return definitions[0] as OperationDefinitionNode; // each document here is one operation
}
