/** What statements touch in Neo4j: the sum of the database hits of all their operators, by PROFILE. */
import neo4j, { type Driver, type QueryResult, type Session } from 'neo4j-driver';
import { parse, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayOf, formatDay } from '../../src/model/day.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import { Connection } from '../../src/store/neo4j/connection.js';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { STATEMENTS } from '../peers/statements.mjs';
import { luceneOf } from '../peers/words.mjs';
import type { Workload } from './workloads.js';

/** What a workload touches: our statements, and the one written by hand. */
export interface Hits {
  readonly ours: number;
  readonly statements: number;
  readonly byHand: number;
}

/** Counts what workloads touch. @param driver Of a database with the seed. */
export async function countHits(
  driver: Driver,
  ontology: Ontology,
  workloads: readonly Workload[],
): Promise<ReadonlyMap<string, Hits>> {
  const counted: number[] = [];
  const store = new Neo4jStore(ontology, new Connection(() => profiling(driver, counted)), null);
  const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
  const found = new Map<string, Hits>();
  for (const { name, operation, variables } of workloads) {
    const document = parse(operation);
    const prepared = engine.prepare(document, document.definitions[0] as OperationDefinitionNode, variables);
    const today = dayOf(Date.now());
    const ask = async (): Promise<unknown> => store.run(prepared.plan, prepared.values, { today });
    await ask(); // what the store learns of the database once is not part of a question
    counted.length = 0;
    await ask();
    const [ours, statements] = [counted.reduce((sum, hits) => sum + hits, 0), counted.length];
    found.set(name, { ours, statements, byHand: await byHand(driver, name, variables, today) });
  }
  return found;
}

async function byHand(driver: Driver, name: string, variables: Workload['variables'], today: number): Promise<number> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const limit = neo4j.int(Number(variables['first'] ?? 0) + 1);
  const result = await session.run(profiled(STATEMENTS[name] ?? ''), {
    ...variables,
    day: formatDay(today),
    today,
    limit,
    words: luceneOf(variables),
  });
  await session.close();
  return hitsOf(result);
}

const profiled = (text: string): string => ['PROFILE', text].join(' ');

/** Reads as the driver does, and notes what each statement touched. */
function profiling(driver: Driver, counted: number[]): Driver {
  const watched = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as (...given: unknown[]) => unknown;
        if (property === 'run')
          return async (text: string, ...given: unknown[]) => {
            const result = (await method(profiled(text), ...given)) as QueryResult;
            counted.push(hitsOf(result));
            return result;
          };
        if (property === 'executeRead')
          return (work: (tx: object) => unknown, ...given: unknown[]) =>
            method((tx: object) => work(watched(tx)), ...given);
        if (property === 'session' || property === 'beginTransaction')
          return (...given: unknown[]) => watched(method(...given) as Session);
        return method;
      },
    });
  return watched(driver);
}

interface Operator {
  readonly dbHits?: number;
  readonly children: readonly Operator[];
}

function hitsOf({ summary: { profile } }: QueryResult): number {
  const sum = ({ dbHits = 0, children }: Operator): number => children.reduce((all, child) => all + sum(child), dbHits);
  return profile === false ? 0 : sum(profile);
}
