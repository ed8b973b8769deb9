import {
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLError,
  type GraphQLInputType,
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

/** A variable that holds a scalar or enum value, or a list of them. */
interface PlainVariable {
  readonly name: string;
  readonly isRequired: boolean;
  /** What it is where it is not given; undefined: nothing. */
  readonly usual: unknown;
  readonly read: Read;
}

/** Undefined, or thrown, where it is wrong. */
type Read = (given: unknown) => unknown;

/**
 * Makes the reader of an operation's variables: graphql-js looks their types up for each call, which takes longer than a light
 * question; where all are scalars or enum values of the right kind, or lists of them, they are read without.
 */
export function makeVariableReader(schema: GraphQLSchema, operation: OperationDefinitionNode): VariableReader {
  const definitions = operation.variableDefinitions ?? [];
  const types = new Map<string, GraphQLInputType>();
  const plain: PlainVariable[] = [];
  for (const { variable, type, defaultValue } of definitions) {
    const read = typeFromAST(schema, type);
    if (!isInputType(read)) continue;
    types.set(variable.name.value, read);
    const name = variable.name.value;
    const reads = readerOf(read);
    if (reads === undefined || name === '__proto__') continue; // an object takes any other name for its own
    const usual: unknown = defaultValue === undefined ? undefined : valueFromAST(defaultValue, read);
    plain.push({ name, isRequired: isNonNullType(read), usual, read: reads });
  }
  const arePlain = plain.length === definitions.length;
  return {
    types,
    read(raw, maxErrors) {
      const coerced = arePlain ? readPlain(plain, raw) : undefined;
      if (coerced !== undefined) return { coerced };
      const told = getVariableValues(schema, definitions, raw, { maxErrors });
      return told.errors === undefined ? { coerced: told.coerced } : { errors: told.errors };
    },
  };
}

/** Undefined for a type that graphql-js reads. */
function readerOf(type: GraphQLInputType): Read | undefined {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isLeafType(inner)) return (given) => inner.parseValue(given) as unknown;
  if (!isListType(inner)) return undefined;
  const isRequired = isNonNullType(inner.ofType);
  const item = isNonNullType(inner.ofType) ? inner.ofType.ofType : inner.ofType;
  if (!isLeafType(item)) return undefined;
  const readItem = (given: unknown): unknown => {
    if (given === null || given === undefined) return isRequired ? undefined : null;
    return item.parseValue(given) as unknown;
  };
  return (given) => {
    if (!Array.isArray(given)) return undefined; // one in place of a list of one
    const items = given.map(readItem);
    return items.includes(undefined) ? undefined : items;
  };
}

/** Undefined where one of them is wrong: graphql-js says what, and where. */
function readPlain(plain: readonly PlainVariable[], raw: Variables): Variables | undefined {
  const coerced: Record<string, unknown> = {};
  for (const { name, isRequired, usual, read } of plain) {
    if (!Object.hasOwn(raw, name)) {
      if (usual !== undefined) coerced[name] = usual;
      else if (isRequired) return undefined;
      continue;
    }
    const given = raw[name];
    if (given === null || given === undefined) {
      if (isRequired) return undefined;
      coerced[name] = null;
      continue;
    }
    try {
      const value = read(given);
      if (value === undefined) return undefined;
      coerced[name] = value;
    } catch {
      return undefined;
    }
  }
  return coerced;
}
