import {
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import type { Operand, Value, Values } from '../../plan/plan.js';
import type { Input } from '../../questions/input.js';
import { UserInputError } from '../../questions/user-input-error.js';

type Variables = Readonly<Record<string, unknown>>;

/** Reads the arguments of a field, defaults put in. */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): ReadonlyMap<string, Input> {
  return new Map(
    field.args.map((argument) => {
      const given = node.arguments?.find((a) => a.name.value === argument.name);
      const read: Input = given === undefined ? { input: 'absent' } : fromAst(given.value, argument.type, variables);
      if (read.input === 'absent' && argument.defaultValue !== undefined)
        return [argument.name, fixed(argument.defaultValue as Value)];
      if (read.input === 'null' && isNonNullType(argument.type)) {
        throw new UserInputError(`${argument.name}: must not be null. Leave it out for its default.`);
      }
      return [argument.name, read];
    }),
  );
}

/** The values of a call by the names that operands use: `a`, `where.partyTo.some.node.id.eq`. */
export function flattenVariables(variables: Variables): Values {
  const values: Record<string, Value> = {};
  const visit = (value: unknown, path: string): void => {
    if (value === undefined) return;
    if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
      value.forEach((item, i) => visit(item, `${path}.${String(i)}`));
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    } else {
      values[path] = value as Value; // coerced: what is left are scalars, null, and lists of scalars
    }
  };
  for (const [name, value] of Object.entries(variables)) visit(value, name);
  return values;
}

function fixed(value: Value): Input {
  return value === null ? { input: 'null' } : { input: 'leaf', operand: { value }, value };
}

function fromAst(node: ValueNode, type: GraphQLInputType, variables: Variables): Input {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return Object.hasOwn(variables, name) ? fromCoerced(variables[name], type, name) : { input: 'absent' };
  }
  if (node.kind === Kind.NULL) return { input: 'null' };
  if (isNonNullType(type)) return fromAst(node, type.ofType, variables);
  if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    return listOf(items.map((item) => fromAst(item, type.ofType, variables)));
  }
  if (isInputObjectType(type)) return objectFromAst(node as ObjectValueNode, type.getFields(), variables); // validated
  const value: unknown = valueFromAST(node, type);
  return fixed(value as Value);
}

function objectFromAst(
  node: ObjectValueNode,
  types: Readonly<Record<string, { readonly type: GraphQLInputType }>>,
  variables: Variables,
): Input {
  const fields = new Map<string, Input>();
  for (const { name, value } of node.fields) {
    const type = types[name.value]?.type;
    const read: Input = type === undefined ? { input: 'absent' } : fromAst(value, type, variables);
    if (read.input !== 'absent') fields.set(name.value, read);
  }
  return { input: 'object', fields };
}

function fromCoerced(value: unknown, type: GraphQLInputType, path: string): Input {
  if (value === null || value === undefined) return { input: 'null' };
  if (isNonNullType(type)) return fromCoerced(value, type.ofType, path);
  if (isListType(type)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    const inner = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    const read = items.map((item, i) => fromCoerced(item, inner, `${path}.${String(i)}`));
    // A list of plain values is one operand, so that its length is no part of the plan.
    return isLeafType(inner) ? { input: 'list', items: read, operand: { name: path } } : listOf(read);
  }
  if (!isInputObjectType(type)) return { input: 'leaf', operand: { name: path }, value };
  const types = type.getFields();
  const fields = new Map<string, Input>();
  for (const [key, item] of Object.entries(value)) {
    const field = types[key];
    if (field !== undefined && item !== undefined) fields.set(key, fromCoerced(item, field.type, `${path}.${key}`));
  }
  return { input: 'object', fields };
}

function listOf(items: readonly Input[]): Input {
  const operands = items.map((item): Operand =>
    item.input === 'leaf' || item.input === 'list' ? item.operand : { value: null },
  );
  const values = operands.map((operand) => ('value' in operand ? operand.value : undefined));
  const constant = values.every((value) => value !== undefined && !Array.isArray(value));
  return { input: 'list', items, operand: constant ? { value: values as Value } : { list: operands } };
}
