import {
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type DocumentNode,
} from 'graphql';
import { Kind } from 'graphql';
import type { Shape } from '../plan/plan.js';
import type { Plan } from '../questions/plan.js';
import type { Row } from '../store/store.js';

/** The key under which every entity of a plan made by {@link withTypenames} tells its type. No alias can be it. */
const TYPENAME = '#type';

/** The same plan, with the type of every entity and claim in the answer. */
export function withTypenames(plan: Plan): Plan {
  let typed = TYPED.get(plan);
  if (typed === undefined) TYPED.set(plan, (typed = mark(plan) as Plan));
  return typed;
}

// Stores keep what they compile by plan: the same one must come each time.
const TYPED = new WeakMap<Plan, Plan>();

function mark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mark);
  if (value === null || typeof value !== 'object') return value;
  const marked = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mark(item)]));
  if (isShape(marked['shape'])) {
    marked['shape'] = marked['shape'].map(({ kinds, fields }) => ({
      kinds,
      fields: [...fields, { field: 'typename', key: TYPENAME }],
    }));
  }
  if (Array.isArray(marked['claim']))
    marked['claim'] = [...(marked['claim'] as unknown[]), { field: 'plain', key: TYPENAME, name: '__typename' }];
  return marked;
}

const isShape = (value: unknown): value is Shape => Array.isArray(value);

/**
 * Answers from rows by graphql-js itself, which knows how a null where none may be travels upwards and is reported.
 * Slower, and seldom needed: for moments at which a name or code was not yet known.
 */
export function completeRow(
  schema: GraphQLSchema,
  call: {
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly variables: Readonly<Record<string, unknown>>;
  },
  row: Row,
): ExecutionResult {
  const definitions = call.document.definitions.filter(
    (d) => d === call.operation || d.kind !== Kind.OPERATION_DEFINITION,
  );
  return execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions },
    rootValue: row,
    variableValues: call.variables,
    fieldResolver: (source: Readonly<Record<string, unknown>>, _args, _context, info) => source[info.path.key],
    typeResolver: (value: Readonly<Record<string, unknown>>) => value[TYPENAME] as string,
  }) as ExecutionResult; // plain rows resolve at once
}
