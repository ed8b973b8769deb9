/**
 * How long Neo4j takes to be given the seed, beside a loader written by hand: `UNWIND` and `CREATE` of the same nodes and
 * relationships with the same properties, made ready beforehand, into the same indexes. Both begin with an empty database
 * and take turns. By the clock, and in processor time of the database and of who loads.
 *
 * Starts a Neo4j of its own (Java 17, Maven).
 */
import { loadavg } from 'node:os';
import neo4j, { type Driver } from 'neo4j-driver';
import { META } from '../src/store/neo4j/names.js';
import { seedBatch } from '../tests/support/seed.js';
import { microsecondsOf } from './lib/contest.js';
import { median, processorMs } from './lib/measure.js';
import { ownNeo4j } from './lib/own-neo4j.js';

const ROUNDS = 3;
/** Rows of one `UNWIND`, as many as ours takes. */
const ROWS = 2_000;
const FORGET = `MATCH (m:${META}) DELETE m`;
const NODES = `MATCH (n) WHERE NOT n:${META} RETURN labels(n) AS labels, elementId(n) AS id, properties(n) AS properties`;
const FIND_ENDS = 'UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.a MATCH (b) WHERE elementId(b) = row.b';
const CLEAR = `MATCH (n) WHERE NOT n:${META} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`;

interface Turn {
  readonly clock: number;
  readonly database: number;
  readonly own: number;
}

/** Rows of one statement that says it all: what a loader by hand would be. */
interface Stretch {
  readonly text: string;
  readonly rows: readonly unknown[];
}

const { pid, driver, exact, store, close } = await ownNeo4j();
const turns = new Map<string, Turn[]>();
try {
  const batch = await seedBatch();
  await store.write(batch); // warms the server up, and says what there is to load
  const stretches = await stretchesOf(exact);
  const rows = stretches.reduce((sum, one) => sum + one.rows.length, 0);
  console.log(`${String(rows)} nodes and relationships; load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  for (let round = 0; round <= ROUNDS; round += 1) {
    await empty();
    await turn(round, 'ours', () => store.write(batch));
    await empty();
    await turn(round, 'by hand', () => loadByHand(stretches));
  }
  print();
} finally {
  await close();
}

/** @param round The first only warms up. */
async function turn(round: number, name: string, load: () => Promise<unknown>): Promise<void> {
  const before = { clock: performance.now(), database: microsecondsOf(pid), own: processorMs() };
  await load();
  if (round === 0) return;
  const clock = (performance.now() - before.clock) / 1_000;
  const database = (microsecondsOf(pid) - before.database) / 1_000_000;
  turns.set(name, [...(turns.get(name) ?? []), { clock, database, own: (processorMs() - before.own) / 1_000 }]);
}

async function empty(): Promise<void> {
  const session = driver.session();
  await session.run(CLEAR);
  await session.run(FORGET);
  await session.run('CALL db.awaitIndexes(300)');
  await session.close();
  await store.setUp();
}

/** Nodes by their labels, then relationships by their type, each found again by the id of either end. */
async function stretchesOf(from: Driver): Promise<Stretch[]> {
  const session = from.session({ defaultAccessMode: neo4j.session.READ });
  const nodes = await session.run(NODES);
  const edges = await session.run(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties',
  );
  await session.close();
  const places = new Map<string, number>();
  const byLabels = new Map<string, unknown[]>();
  for (const row of nodes.records) {
    places.set(String(row.get('id')), places.size);
    const labels = (row.get('labels') as string[]).map((label) => `\`${label}\``).join(':');
    const kept = byLabels.get(labels) ?? [];
    kept.push({ at: places.size - 1, properties: row.get('properties') as unknown });
    byLabels.set(labels, kept);
  }
  const byType = new Map<string, unknown[]>();
  for (const row of edges.records) {
    const [a, b] = [places.get(String(row.get('from'))), places.get(String(row.get('to')))];
    const kept = byType.get(String(row.get('type'))) ?? [];
    kept.push({ a, b, properties: row.get('properties') as unknown });
    byType.set(String(row.get('type')), kept);
  }
  return [
    ...[...byLabels].map(([labels, rows]) => ({
      text: [
        'UNWIND $rows AS row CREATE (n:',
        labels,
        ') SET n = row.properties RETURN row.at AS at, elementId(n) AS id',
      ].join(''),
      rows,
    })),
    ...[...byType].map(([type, rows]) => ({
      text: [FIND_ENDS, ' CREATE (a)-[r:`', type, '`]->(b) SET r = row.properties'].join(''),
      rows,
    })),
  ];
}

/** In one transaction, as ours is: all or nothing. */
async function loadByHand(stretches: readonly Stretch[]): Promise<void> {
  const session = exact.session();
  const ids = new Map<unknown, unknown>();
  await session.executeWrite(
    async (tx) => {
      for (const { text, rows } of stretches)
        for (let at = 0; at < rows.length; at += ROWS) {
          const some = rows.slice(at, at + ROWS) as Record<string, unknown>[];
          const found = some.map((row) =>
            'a' in row ? { ...row, a: ids.get(String(row['a'])), b: ids.get(String(row['b'])) } : row,
          );
          const { records } = await tx.run(text, { rows: found });
          for (const record of records) ids.set(String(record.get('at')), record.get('id'));
        }
    },
    { timeout: 600_000 },
  );
  await session.close();
}

function print(): void {
  const of = (name: string, what: keyof Turn): number => median((turns.get(name) ?? []).map((one) => one[what]));
  const told = (what: keyof Turn): string =>
    `${of('ours', what).toFixed(1)} s and ${of('by hand', what).toFixed(1)} s by hand, ${(of('ours', what) / of('by hand', what)).toFixed(2)} times`;
  console.log(
    `the seed into Neo4j: ${told('clock')}; processor of the database ${told('database')}; of who loads ${told('own')}`,
  );
}
