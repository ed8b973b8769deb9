import { GraphQLScalarType, Kind, type GraphQLSchema, type ValueNode } from 'graphql';
import { parseInstant } from '../model/instant.js';
import { parsePartialDate } from '../model/partial-date.js';
import { UserInputError } from '../questions/user-input-error.js';

/** Texts as they may come in: longer ones, or ones that no database keeps as they are, are refused at the edge. */
const LONGEST_TEXT = 2_000;

/** Gives the scalars of a schema built from SDL their rules. */
export function addScalars(schema: GraphQLSchema): void {
  rule(
    schema,
    'Date',
    (text) => (text.length === 10 ? parsePartialDate(text) : undefined),
    'a calendar day, as 2024-01-05',
  );
  rule(schema, 'PartialDate', parsePartialDate, 'a date, as 2024, 2024-01 or 2024-01-05');
  rule(schema, 'DateTime', parseInstant, 'a moment with its zone, as 2026-11-23T00:00:00Z');
  for (const name of ['String', 'ID']) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType) checked(type);
  }
}

function rule(schema: GraphQLSchema, name: string, parse: (text: string) => string | undefined, wanted: string): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLScalarType)) return;
  const parseValue = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw new UserInputError(`${shown(value)} is not ${wanted}.`);
    return parsed;
  };
  type.parseValue = parseValue;
  type.parseLiteral = (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined);
  type.serialize = (value) => value;
}

const CHECKED = new WeakSet<GraphQLScalarType>();

function checked(type: GraphQLScalarType): void {
  // The types String and ID are shared by all schemas of a process.
  if (CHECKED.has(type)) return;
  CHECKED.add(type);
  const { parseValue, parseLiteral } = type;
  type.parseValue = (value) => checkText(parseValue(value));
  type.parseLiteral = (node, variables) => checkText(parseLiteral(node, variables));
}

function checkText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.length > LONGEST_TEXT)
    throw new UserInputError(`a text of ${String(value.length)} characters; at most ${String(LONGEST_TEXT)} are read.`);
  if (!value.isWellFormed())
    throw new UserInputError('a text with half a character (a lone surrogate), which no database keeps.');
  return value;
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 60);
