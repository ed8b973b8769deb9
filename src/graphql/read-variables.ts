import {
  isInputType,
  isLeafType,
  isNonNullType,
  typeFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';

type Variables = Readonly<Record<string, unknown>>;

/** Reads the variables of one operation, call after call. */
export interface VariableReader {
  /** By name; those of unknown types are left out. */
  readonly types: ReadonlyMap<string, GraphQLInputType>;
  /** As graphql-js coerces them. @param maxErrors How many errors are told at most. */
  read(raw: Variables, maxErrors: number): ReadVariables;
}

type ReadVariables =
  | { readonly coerced: Variables; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: undefined };

/** A variable that holds one scalar or enum value. */
interface Leaf {
  readonly name: string;
  readonly type: GraphQLLeafType;
  readonly isRequired: boolean;
}

/**
 * Makes the reader of an operation's variables: graphql-js looks their types up for each call, which takes longer than a light
 * question; where all are scalars or enum values of the right kind, they are read without.
 */
export function makeVariableReader(schema: GraphQLSchema, operation: OperationDefinitionNode): VariableReader {
  const definitions = operation.variableDefinitions ?? [];
  const types = new Map<string, GraphQLInputType>();
  const leaves: Leaf[] = [];
  for (const { variable, type, defaultValue } of definitions) {
    const read = typeFromAST(schema, type);
    if (!isInputType(read)) continue;
    types.set(variable.name.value, read);
    const isRequired = isNonNullType(read);
    const inner = isNonNullType(read) ? read.ofType : read;
    // An object takes any other name for its own.
    if (isLeafType(inner) && defaultValue === undefined && variable.name.value !== '__proto__')
      leaves.push({ name: variable.name.value, type: inner, isRequired });
  }
  const areLeaves = leaves.length === definitions.length;
  return {
    types,
    read(raw, maxErrors) {
      const coerced = areLeaves ? readLeaves(leaves, raw) : undefined;
      if (coerced !== undefined) return { coerced };
      const told = getVariableValues(schema, definitions, raw, { maxErrors });
      return told.errors === undefined ? { coerced: told.coerced } : { errors: told.errors };
    },
  };
}

/** Undefined where one of them is wrong: graphql-js says what, and where. */
function readLeaves(leaves: readonly Leaf[], raw: Variables): Variables | undefined {
  const coerced: Record<string, unknown> = {};
  for (const { name, type, isRequired } of leaves) {
    if (!Object.hasOwn(raw, name)) {
      if (isRequired) return undefined;
      continue;
    }
    const given = raw[name];
    if (given === null || given === undefined) {
      if (isRequired) return undefined;
      coerced[name] = null;
      continue;
    }
    try {
      const value: unknown = type.parseValue(given);
      if (value === undefined) return undefined;
      coerced[name] = value;
    } catch {
      return undefined;
    }
  }
  return coerced;
}
