import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/**
 * What of the variables a plan depends on, as a text: which are given, which are null, the fields of input objects,
 * booleans and enum values; never a text, a number or the length of a list of them.
 */
export function shapeOfVariables(
  variables: Readonly<Record<string, unknown>>,
  types: ReadonlyMap<string, GraphQLInputType>,
): string {
  const names = Object.keys(variables).sort();
  return names.map((name) => `${name}:${shapeOf(variables[name], types.get(name))}`).join(',');
}

function shapeOf(value: unknown, type: GraphQLInputType | undefined): string {
  if (value === null || value === undefined || type === undefined) return 'null';
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  if (isListType(type)) {
    const inner = type.ofType;
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    const shapes = items.map((item) => shapeOf(item, inner));
    return shapes.every((shape) => shape === '#') ? '[#]' : `[${shapes.join(',')}]`;
  }
  if (isInputObjectType(type)) {
    const types = type.getFields();
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${key}:${shapeOf((value as Record<string, unknown>)[key], types[key]?.type)}`).join(',')}}`;
  }
  return isEnumType(type) || typeof value === 'boolean' ? JSON.stringify(value) : '#';
}
