import { getNamedType, isLeafType, type FieldNode, type GraphQLField } from 'graphql';
import type { KindName } from '../../ontology/ontology.js';
import type { Operand, RecordField, ValidTime } from '../../plan/plan.js';
import { argument, operandOf } from '../../questions/input.js';
import { collectFields } from './collect-fields.js';
import { objectType, type Context, type SelectionSets } from './context.js';
import { readArguments } from './input.js';

/** How the entities and claims in an answer are read. */
export interface View {
  readonly time: ValidTime;
  /** Those that an `Entity` can be of. */
  readonly kinds: readonly KindName[];
}

/** Compiles selections on a record: the schema tells which of its fields are entities, claims or records again. */
export function compileRecord(typeName: string, sets: SelectionSets, view: View, context: Context): RecordField[] {
  const fields = objectType(context, typeName).getFields();
  return [...collectFields(objectType(context, typeName), sets, context)].map(([key, nodes]): RecordField => {
    const name = nodes[0]?.name.value ?? '';
    const definition = fields[name];
    if (definition === undefined) return { field: 'typename', key, value: typeName };
    return recordField(key, definition, nodes, typeName, view, context);
  });
}

/** Claims name entities of any kind, wherever they stand. */
export const compileClaim = (sets: SelectionSets, time: ValidTime, context: Context): RecordField[] =>
  compileRecord('Claim', sets, { time, kinds: [...context.ontology.kinds.keys()] }, context);

function recordField(
  key: string,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  typeName: string,
  view: View,
  context: Context,
): RecordField {
  const { name } = definition;
  const type = getNamedType(definition.type);
  if (isLeafType(type)) return { field: 'plain', key, name };
  const sets = nodes.map((node) => node.selectionSet);
  if (type.name === 'Claim') return { field: 'claim', key, name, fields: compileClaim(sets, view.time, context) };
  const kinds = type.name === 'Entity' ? view.kinds : context.ontology.kinds.has(type.name) ? [type.name] : null;
  if (kinds !== null) return { field: 'entity', key, name, shape: context.shape(kinds, sets, view.time, context) };
  const fields = compileRecord(type.name, sets, view, context);
  return { field: 'record', key, name, fields, ...firstOf(definition, nodes, typeName, context) };
}

/** How many are asked for, where the field itself says so. */
function firstOf(
  definition: GraphQLField<unknown, unknown>,
  [node]: readonly FieldNode[],
  typeName: string,
  context: Context,
): { readonly first?: Operand } {
  if (node === undefined || definition.args.length === 0) return {};
  const first = operandOf(argument(readArguments(definition, node, context.variables), 'first')) ?? { value: null };
  context.pages.push({ first, place: `${typeName}.${definition.name}(first:)` });
  return { first };
}
