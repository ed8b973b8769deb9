import { parse, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import type { Plan } from '../../src/questions/plan.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology, seededStore, seededStoreToWrite } from '../support/seed.js';

/** Recorded answers are those of one day, so that they stay the same. */
export const RECORDED_ON = dayNumber(2026, 11, 28);

/** The seed in a store in memory, with the engine that asks it. */
export interface SeedGraph {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly engine: Engine;
}

const schema = apiSchema(ontology);
let shared: Promise<SeedGraph> | undefined;

/** The one that all tests of a process read. */
export function openSeed(): Promise<SeedGraph> {
  return (shared ??= seededStore().then(seedGraph));
}

/** One of its own, for a test that writes. */
export async function openSeedToWrite(): Promise<SeedGraph> {
  return seedGraph(await seededStoreToWrite());
}

const seedGraph = (store: GraphStore): SeedGraph => ({
  ontology,
  store,
  engine: new Engine(schema, ontology, store, DEFAULT_LIMITS),
});

/** What one recorded case says: the plan of an operation and its answer, errors included where there are any. */
export interface Recorded {
  readonly plan: Plan;
  readonly answer: unknown;
}

export async function ask({ engine }: SeedGraph, text: string, variables: Readonly<Record<string, unknown>>): Promise<Recorded> {
  const document = read(text, engine.schema);
  const operation = document.definitions[0] as OperationDefinitionNode; // a case has one operation, first in its file
  const call = engine.prepare(document, operation, variables);
  const { data, errors } = await engine.answer(call, { today: RECORDED_ON });
  return { plan: call.plan, answer: errors === undefined ? data : { data, errors: errors.map((error) => error.toJSON()) } };
}

const documents = new Map<string, DocumentNode>();

/** Each text once: many are asked with one value after the other. */
function read(text: string, schema: GraphQLSchema): DocumentNode {
  const known = documents.get(text);
  if (known !== undefined) return known;
  const document = parse(text);
  const [mistake] = validate(schema, document);
  if (mistake !== undefined) throw mistake;
  documents.set(text, document);
  return document;
}
