import { apiSchema } from '../graphql/api-schema.js';
import { Engine } from '../graphql/engine.js';
import type { Limits } from '../graphql/limits.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Values } from '../plan/plan.js';
import { cost } from '../questions/cost.js';
import type { Plan } from '../questions/plan.js';
import { printPlan } from '../questions/print-plan.js';
import type { GraphStore } from '../store/store.js';
import { makePrepare, tell, type AnswerError, type Question } from './ask.js';

/** What is made of a question before it is asked. */
export interface Explained {
  readonly plan: Plan;
  readonly values: Values;
  /** The plan for people: a line for each root and each hop. */
  readonly words: string;
  /** Rows that it may touch, over all levels; `budget` is the most that is allowed. */
  readonly cost: number;
  readonly budget: number;
}

/** What a question becomes; its errors where it would be refused. Nothing is asked of the store. */
export function explainQuestion(
  question: Question,
  { ontology, store, limits }: { readonly ontology: Ontology; readonly store: GraphStore; readonly limits: Limits },
): Explained | { readonly errors: readonly AnswerError[] } {
  try {
    const { plan, values } = makePrepare(new Engine(apiSchema(ontology), ontology, store, limits), limits)(question);
    return { plan, values, words: printPlan(plan), cost: cost(plan, values), budget: limits.maxCost };
  } catch (error) {
    return { errors: tell(error, limits) };
  }
}
