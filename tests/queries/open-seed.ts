import { parse, validate, type OperationDefinitionNode } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { dayNumber } from '../../src/model/day.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import type { Plan } from '../../src/questions/plan.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology, seededStore } from '../support/seed.js';

/** Recorded answers are those of one day, so that they stay the same. */
export const RECORDED_ON = dayNumber(2026, 11, 28);

/** The seed in a store in memory, with the engine that asks it. */
export interface SeedGraph {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly engine: Engine;
}

export async function openSeed(): Promise<SeedGraph> {
  const store = await seededStore();
  return { ontology, store, engine: new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS) };
}

/** What one recorded case says: the plan of an operation and its answer, errors included where there are any. */
export interface Recorded {
  readonly plan: Plan;
  readonly answer: unknown;
}

export async function ask({ engine }: SeedGraph, text: string, variables: Readonly<Record<string, unknown>>): Promise<Recorded> {
  const document = parse(text);
  const [mistake] = validate(engine.schema, document);
  if (mistake !== undefined) throw mistake;
  const operation = document.definitions[0] as OperationDefinitionNode; // a case has one operation, first in its file
  const call = engine.prepare(document, operation, variables);
  const { data, errors } = await engine.answer(call, { today: RECORDED_ON });
  return { plan: call.plan, answer: errors === undefined ? data : { data, errors: errors.map((error) => error.toJSON()) } };
}
