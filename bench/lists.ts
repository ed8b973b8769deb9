/**
 * What the lists that clients ask for cost in process: `store.run` of a compiled plan, and the engine from the parsed
 * document to the JSON text, on a ledger on disk. Figures: docs/performance.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { dayNumber } from '../src/model/day.js';
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.js';
import { ontology, seedBatch } from '../tests/support/seed.js';
import { measure, shown } from './lib/measure.js';
import { WORKLOADS } from './lib/workloads.js';

const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
await store.write(await seedBatch());
await store.close();
const reading = await openEmbeddedStore(ontology, folder, { mode: 'read' });
const engine = new Engine(apiSchema(ontology), ontology, reading.store, DEFAULT_LIMITS);
const options = { today: dayNumber(2026, 11, 28) };

for (const { name, operation, variables } of WORKLOADS) {
  const document = parse(operation);
  const definition = document.definitions[0] as OperationDefinitionNode;
  const { plan, values } = engine.prepare(document, definition, variables);
  const text = async () =>
    JSON.stringify(await engine.answer(engine.prepare(document, definition, variables), options)).length;
  const times = await measure([
    { name: 'store.run', run: () => reading.store.run(plan, values, options) },
    { name: 'to JSON text', run: text },
  ]);
  console.log(
    `${name}: ${[...times].map(([who, time]) => `${who} ${shown(time)}`).join(', ')}; ${await text()} characters`,
  );
}
await reading.store.close();
