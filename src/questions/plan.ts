import type { ManyRoot, NodesRoot, OneRoot } from '../plan/plan.js';
import type { QuestionRoot } from './questions.js';

/**
 * The read language: what a GraphQL operation compiles to and what every store answers.
 *
 * A plan is plain JSON: printable, comparable, recordable. It holds no values that a client sent as variables,
 * only their names, so that one plan serves every call of the same shape. Each step says under which key its
 * answer goes: stores return rows already in the shape of the response.
 */
export interface Plan {
  readonly roots: readonly Root[];
}

export type Root =
  | OneRoot
  | ManyRoot
  | NodesRoot
  | QuestionRoot
  | { readonly root: 'typename'; readonly key: string; readonly value: string };
