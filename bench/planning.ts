/**
 * How long Neo4j plans the statements of the saved questions the first time: `EXPLAIN` with an empty cache, after a round
 * that warms the server up. Of a question with several statements it is the sum, as if no other had asked one of them before. NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name a server with the seed in it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../src/graphql/api-schema.js';
import { Engine } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import { connect, Connection } from '../src/store/neo4j/connection.js';
import { Neo4jStore } from '../src/store/neo4j/neo4j-store.js';
import { ontology } from '../tests/support/seed.js';
import { median } from './lib/measure.js';

const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
if (uri === undefined || uri === '') {
  console.log('planning: not measured, for NEO4J_URI names no server');
  process.exit(0);
}
const driver = connect({ uri, user, password, database: null });
const store = new Neo4jStore(ontology, new Connection(() => driver), null);
const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
const FOLDER = 'docs/operations';
const statements = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => {
    const document = parse(readFileSync(join(FOLDER, name), 'utf8'));
    const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const file = join(FOLDER, name.replace('.graphql', '.json'));
    const variables: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const { plan } = engine.prepare(document, operation, variables as Record<string, unknown>);
    const { text, lists } = store.statement(plan);
    return { name, texts: [text, ...lists.map((list) => list.text)] };
  });

const times = new Map<string, number[]>();
for (let round = 0; round < 4; round += 1) {
  for (const { name, texts } of statements) {
    await driver.executeQuery('CALL db.clearQueryCaches()');
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const began = performance.now();
    for (const text of texts) {
      const names = [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, found]) => found ?? ''))];
      await session.run(['EXPLAIN', text].join(' '), Object.fromEntries(names.map((found) => [found, null])));
    }
    if (round > 0) times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
    await session.close();
  }
}
const rows = statements
  .map(({ name, texts }) => ({ name, characters: texts.join('').length, ms: median(times.get(name) ?? []) }))
  .sort((a, b) => b.ms - a.ms);
for (const { name, characters, ms } of rows.slice(0, 8))
  console.log(`${ms.toFixed(0).padStart(6)} ms ${String(characters).padStart(7)} characters  ${name}`);
console.log(
  `median ${median(rows.map(({ ms }) => ms)).toFixed(0)} ms, most ${(rows[0]?.ms ?? NaN).toFixed(0)} ms, all ${rows.reduce((sum, { ms }) => sum + ms, 0).toFixed(0)} ms; ${String(rows.reduce((sum, { characters }) => sum + characters, 0))} characters`,
);
await driver.close();
