import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isLeafType,
  isListType,
  Kind,
  Lexer,
  parse,
  parseType,
  print,
  Source,
  TokenKind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What an operation's text says besides the numbers and texts in it. */
export interface TextShape {
  /** The same for texts that differ in those alone, in blanks and in comments. */
  readonly key: string;
  /** As they are written, in order; texts without their quotes. */
  readonly literals: readonly string[];
}

const LITERALS: ReadonlySet<TokenKind> = new Set([
  TokenKind.INT,
  TokenKind.FLOAT,
  TokenKind.STRING,
  TokenKind.BLOCK_STRING,
]);

/** Undefined for what is no GraphQL, or longer than may be asked. */
export function shapeOfText(text: string, maxTokens: number): TextShape | undefined {
  const lexer = new Lexer(new Source(text));
  const literals: string[] = [];
  let key = '';
  try {
    for (let n = 0; n < maxTokens; n += 1) {
      const { kind, value } = lexer.advance();
      if (kind === TokenKind.EOF) return { key, literals };
      if (LITERALS.has(kind)) {
        literals.push(value);
        key += ` ${kind}`;
      } else key += kind === TokenKind.NAME ? ` ${value}` : kind;
    }
  } catch {
    // told by whoever parses it
  }
  return undefined;
}

/** A document whose numbers and texts have become variables. */
export interface Rewritten {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values of those variables in another text of the same shape. */
  readonly variablesOf: (literals: readonly string[]) => Readonly<Record<string, unknown>>;
}

/** Stands before the number of each. */
const NAME = 'literal';

/** A variable in place of one literal, or of a list of them. */
interface Place {
  readonly name: string;
  readonly read: (literals: readonly string[]) => unknown;
}

/**
 * Makes variables of all literals of a valid document.
 *
 * @returns Undefined where some stand elsewhere than in the arguments of fields, or there is more than one operation.
 */
export function rewriteLiterals(document: DocumentNode, count: number, schema: GraphQLSchema): Rewritten | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (only === undefined || operations.length > 1) return undefined;
  if (only.variableDefinitions?.some(({ variable }) => variable.name.value.startsWith(NAME)) === true) return undefined;
  const types = new TypeInfo(schema);
  const places: Place[] = [];
  const definitions: VariableDefinitionNode[] = [];
  let taken = 0;
  const replace = (node: ValueNode): ValueNode | false | undefined => {
    const type = types.getInputType();
    if (type === null || type === undefined) return undefined;
    const items = node.kind === Kind.LIST ? node.values : [node];
    if (items.length === 0 || !items.every(isLiteral) || !holdsLeaves(type)) return undefined;
    const name = `${NAME}${String(places.length)}`;
    const from = taken;
    taken += items.length;
    const readOne = readerOf(type, items);
    const isList = node.kind === Kind.LIST;
    places.push({
      name,
      read: (literals) => {
        const values = literals.slice(from, from + items.length).map(readOne);
        return isList ? values : values[0];
      },
    });
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
    return variable;
  };
  const changed = visit(
    document,
    visitWithTypeInfo(types, {
      enter(node: ASTNode) {
        if (node.kind === Kind.DIRECTIVE || node.kind === Kind.VARIABLE_DEFINITION) return false; // theirs stay
        return isValue(node) ? replace(node) : undefined;
      },
    }),
  );
  if (taken !== count) return undefined;
  const whole: DocumentNode = {
    ...changed,
    definitions: changed.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...definitions] }
        : one,
    ),
  };
  const read = parse(print(whole)); // with a text of its own, which is what threads are given
  const operation = read.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return undefined;
  return {
    document: read,
    operation,
    variablesOf: (literals) => Object.fromEntries(places.map(({ name, read: value }) => [name, value(literals)])),
  };
}

const isValue = (node: ASTNode): node is ValueNode => isLiteral(node as ValueNode) || node.kind === Kind.LIST;

const isLiteral = ({ kind }: ValueNode): boolean => kind === Kind.INT || kind === Kind.FLOAT || kind === Kind.STRING;

/** One value, or a list of them, as it is known to a variable. */
function holdsLeaves(type: GraphQLInputType): boolean {
  const given = getNullableType(type);
  return isLeafType(isListType(given) ? getNullableType(given.ofType) : given);
}

/** A number that is an id is a text; where it is too long for a number, it would be another. */
function readerOf(type: GraphQLInputType, items: readonly ValueNode[]): (text: string, at: number) => unknown {
  const isId = getNamedType(type) === GraphQLID;
  return (text, at) => (items[at]?.kind === Kind.STRING || isId ? text : Number(text));
}
