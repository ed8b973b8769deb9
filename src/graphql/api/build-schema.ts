import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  parseValue,
  valueFromAST,
  type GraphQLArgumentConfig,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLNullableType,
  type GraphQLOutputType,
  type GraphQLType,
} from 'graphql';
import type { Definition, Field } from '../../plan/definition.js';

const BUILT_IN: readonly GraphQLNamedType[] = [GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString];

/**
 * The schema that the SDL of these definitions describes, without writing and reading that text, which would cost every
 * start a third of its time.
 *
 * @throws {Error} when a definition names a type that is not among them: a mistake of ours.
 */
export function buildSchema(definitions: readonly Definition[]): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>(BUILT_IN.map((type) => [type.name, type]));
  const written = new Map<string, GraphQLType>();
  for (const definition of definitions) types.set(definition.name, build(definition));
  const own = definitions.map(({ name }) => named(name));
  // Tests compare it with what graphql-js makes of the SDL and validates.
  return new GraphQLSchema({ query: types.get('Query') as GraphQLObjectType, types: own, assumeValid: true });

  function build(definition: Definition): GraphQLNamedType {
    const { name, description } = definition;
    switch (definition.is) {
      case 'scalar':
        return new GraphQLScalarType({ name, description });
      case 'enum':
        return new GraphQLEnumType({
          name,
          description,
          values: Object.fromEntries(
            definition.values.map((value) => [value.name, { description: value.description }]),
          ),
        });
      case 'type':
      case 'interface': {
        const interfaces = (): GraphQLInterfaceType[] =>
          definition.implements.map((one) => named(one) as GraphQLInterfaceType);
        const fields = (): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
          byName(definition.fields, outputField);
        const config = { name, description, interfaces, fields };
        return definition.is === 'type' ? new GraphQLObjectType(config) : new GraphQLInterfaceType(config);
      }
      case 'input':
        return new GraphQLInputObjectType({
          name,
          description,
          isOneOf: definition.oneOf,
          fields: () => byName(definition.fields, inputField),
        });
    }
  }

  function outputField(field: Field): GraphQLFieldConfig<unknown, unknown> {
    const args = byName(field.arguments ?? [], inputField);
    return { type: typeOf(field.type) as GraphQLOutputType, description: field.description, args };
  }

  function inputField(field: Field): GraphQLArgumentConfig {
    const type = typeOf(field.type) as GraphQLInputType;
    const { description } = field;
    if (field.default === undefined) return { type, description };
    return { type, description, defaultValue: valueFromAST(parseValue(field.default), type) };
  }

  /** @param text As in SDL: `[State!]!`. */
  function typeOf(text: string): GraphQLType {
    const known = written.get(text);
    if (known !== undefined) return known;
    const type = readType(text);
    written.set(text, type);
    return type;
  }

  function readType(text: string): GraphQLType {
    if (text.endsWith('!')) return new GraphQLNonNull(typeOf(text.slice(0, -1)) as GraphQLNullableType);
    return text.startsWith('[') ? new GraphQLList(typeOf(text.slice(1, -1))) : named(text);
  }

  function named(name: string): GraphQLNamedType {
    const type = types.get(name);
    if (type === undefined) throw new Error(`no type ${name} among the definitions`);
    return type;
  }
}

function byName<T>(fields: readonly Field[], make: (field: Field) => T): Record<string, T> {
  return Object.fromEntries(fields.map((field) => [field.name, make(field)]));
}
