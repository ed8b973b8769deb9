import {
  Kind as Ast,
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Kind, KindName, Ontology } from '../../ontology/ontology.js';
import type { Operand, ValidTime } from '../../plan/plan.js';
import type { Plan, Root } from '../../questions/plan.js';
import { PlanUnsupportedError, UserInputError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compileRootList } from './compile-connection.js';
import { compileClaim, compileRecord } from './compile-record.js';
import { compileShape } from './compile-shape.js';
import { objectType, type Context } from './context.js';
import { argument, operandOf, timeOf, type Arguments, type PageSize } from '../../questions/input.js';
import type { Question } from '../../questions/question.js';
import { QUESTIONS, type QuestionRoot } from '../../questions/questions.js';
import { readArguments } from './input.js';

/** An operation compiled for one shape of variables: good for every call with variables of that shape. */
export interface CompiledOperation {
  readonly plan: Plan;
  /** Whether it asks about the schema too. */
  readonly introspects: boolean;
  /** Page sizes to be checked with the values of each call. */
  readonly pages: readonly PageSize[];
}

const TODAY: ValidTime = { on: null };

/**
 * Compiles a validated query into one plan; `__schema` and `__type` are left out, for they ask nothing of a store.
 *
 * @param variables Coerced. Texts, numbers and their lists become operands by name; the rest shapes the plan.
 * @throws {UserInputError} when arguments contradict each other.
 */
export function compileOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  ontology: Ontology,
): CompiledOperation {
  const context: Context = {
    schema,
    ontology,
    fragments,
    variables,
    pages: [],
    shape: compileShape,
  };
  const fields = collectFields(objectType(context, 'Query'), [operation.selectionSet], context);
  const roots: Root[] = [];
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    if (name !== '__schema' && name !== '__type') roots.push(compileRoot(key, name, nodes, context));
  }
  return { plan: { roots }, introspects: roots.length < fields.size, pages: context.pages };
}

function compileRoot(key: string, name: string, nodes: readonly FieldNode[], context: Context): Root {
  const [node] = nodes;
  const definition = objectType(context, 'Query').getFields()[name];
  if (name === '__typename') return { root: 'typename', key, value: 'Query' };
  if (node === undefined || definition === undefined)
    throw new PlanUnsupportedError(`Query.${name} cannot be answered yet.`);
  const args = readArguments(definition, node, context.variables);
  const place = `Query.${name}`;
  const time = timeOf(args, TODAY, place);
  const known = operandOf(argument(args, 'knownAt'));
  const asked = Object.values(QUESTIONS).find(({ field }) => field.name === name);
  if (asked !== undefined) return compileQuestion(asked, key, args, nodes, context); // of whatever root
  const kinds = [...context.ontology.kinds.values()];
  const plural = kinds.find((kind) => kind.plural === name);
  if (plural !== undefined) {
    return {
      root: 'many',
      key,
      kind: plural.name,
      time,
      knownAt: known,
      connection: compileRootList(plural, args, nodes, time, context),
    };
  }
  const singular = kinds.find((kind) => kind.singular === name);
  if (singular !== undefined) return one(key, singular.name, keyOf(singular, args, place), nodes, time, known, context);
  switch (name) {
    case 'node':
      return one(key, 'Node', idOf(args), nodes, time, known, context);
    case 'entity':
      return one(key, 'Entity', idOf(args), nodes, time, known, context);
    case 'claim':
      return one(key, 'Claim', idOf(args), nodes, time, known, context);
    case 'nodes':
      return {
        ...nodeFields(nodes, 'Node', time, context),
        root: 'nodes',
        key,
        ids: operandOf(argument(args, 'ids')) ?? { value: [] },
        time,
        knownAt: known,
      };
    default:
      throw new PlanUnsupportedError(`Query.${name} cannot be answered yet.`);
  }
}

function compileQuestion(
  question: Question<QuestionRoot>,
  key: string,
  args: Arguments,
  nodes: readonly FieldNode[],
  context: Context,
): Root {
  const { ontology, pages } = context;
  const root = question.ask(key, { field: question.field.name, args, ontology, pages });
  const view = { time: question.time(root), kinds: question.kinds(root, ontology) };
  const fields = compileRecord(question.answer, selectionSets(nodes), view, context);
  return { ...root, fields };
}

const selectionSets = (nodes: readonly FieldNode[]): readonly FieldNode['selectionSet'][] =>
  nodes.map((node) => node.selectionSet);

function one(
  key: string,
  target: KindName | 'Entity' | 'Node' | 'Claim',
  by: { readonly property: string; readonly value: Operand },
  nodes: readonly FieldNode[],
  time: ValidTime,
  knownAt: Operand | null,
  context: Context,
): Root {
  return { root: 'one', key, by, target, time, knownAt, ...nodeFields(nodes, target, time, context) };
}

function nodeFields(
  nodes: readonly FieldNode[],
  target: KindName | 'Entity' | 'Node' | 'Claim',
  time: ValidTime,
  context: Context,
): { readonly shape: ReturnType<typeof compileShape>; readonly claim: ReturnType<typeof compileClaim> } {
  const sets = selectionSets(nodes);
  const kinds =
    target === 'Claim' ? [] : context.ontology.kinds.has(target) ? [target] : [...context.ontology.kinds.keys()];
  return {
    shape: compileShape(kinds, sets, time, context),
    claim: target === 'Claim' || target === 'Node' ? compileClaim(sets, time, context) : [],
  };
}

function idOf(args: Arguments): { readonly property: 'id'; readonly value: Operand } {
  return { property: 'id', value: operandOf(argument(args, 'id')) ?? { value: null } };
}

/** The one id or key by which an entity is asked for. */
function keyOf(kind: Kind, args: Arguments, place: string): { readonly property: string; readonly value: Operand } {
  const names = ['id', ...[...kind.properties.values()].filter((p) => p.key).map((p) => p.name)];
  const given = names.flatMap((property) => {
    const value = operandOf(argument(args, property));
    return value === null ? [] : [{ property, value }];
  });
  const [only] = given;
  if (only === undefined || given.length > 1) {
    throw new UserInputError(
      `${place}: give ${names.length === 1 ? 'an id' : `one of ${names.join(', ')}`}; ${String(given.length)} are given.`,
    );
  }
  return only;
}

/** The fragments of a document by name. */
export function fragmentsOf(definitions: readonly DefinitionNode[]): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((d): d is FragmentDefinitionNode => d.kind === Ast.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
