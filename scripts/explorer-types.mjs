/**
 * Writes web/explorer/operations.ts: each operation of web/explorer/operations/*.graphql with the types of its
 * variables and of its answer, made from schema/api.graphql. Fragments that several share stand in fragments.graphql. With `--check`, exits 1 when the file is not current.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import { keepMade } from './keep-made.mjs';

const FOLDER = new URL('../web/explorer/operations/', import.meta.url);
const TARGET = new URL('../web/explorer/operations.ts', import.meta.url);
const SCALARS = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
/** Closed sets and inputs that some operation names, by name. */
const named = new Map();

/** What several operations say alike: each takes along what it spreads. */
const SHARED = 'fragments.graphql';
const shared = new Map(
  parse(readFileSync(new URL(SHARED, FOLDER), 'utf8')).definitions.map((one) => [one.name.value, one]),
);

const operations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql') && file !== SHARED)
  .sort()
  .map(readOperation);
await keepMade(
  TARGET,
  [
    '/** Made from operations/*.graphql by `npm run explorer-types`: change those, not this. */',
    "import type { Operation } from './lib/operation.js';",
    ...[...named.values()],
    ...operations,
  ].join('\n\n'),
  { from: 'web/explorer/operations', by: 'npm run explorer-types' },
);

function readOperation(file) {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const document = withShared(parse(text));
  const [mistake] = validate(schema, document);
  if (mistake) throw new Error(`${file}: ${mistake.message}`);
  const [operation] = document.definitions.filter((one) => one.kind === 'OperationDefinition');
  const fragments = new Map(
    document.definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]),
  );
  const name = operation.name.value;
  const variables = operation.variableDefinitions.map((one) => {
    const optional = one.defaultValue !== undefined || one.type.kind !== 'NonNullType';
    return `readonly ${one.variable.name.value}${optional ? '?' : ''}: ${input(typeFrom(one.type))}${optional ? ' | undefined' : ''};`;
  });
  const answer = selection(operation.selectionSet, schema.getQueryType(), fragments);
  return [
    variables.length > 0
      ? `export interface ${name}Variables { ${variables.join('\n')} }`
      : `export type ${name}Variables = Readonly<Record<string, never>>;`,
    `export interface ${name}Answer ${answer}`,
    `export const ${name}: Operation<${name}Answer, ${name}Variables> = { name: '${name}', text: ${JSON.stringify(stripIgnoredCharacters(print(document)))} } as Operation<${name}Answer, ${name}Variables>;`,
  ].join('\n\n');
}

function withShared(document) {
  const spread = new Set();
  const visitor = {
    FragmentSpread({ name: { value } }) {
      if (spread.has(value)) return;
      spread.add(value);
      if (shared.has(value)) visit(shared.get(value), visitor);
    },
  };
  visit(document, visitor);
  return {
    ...document,
    definitions: [...document.definitions, ...[...shared.values()].filter((one) => spread.has(one.name.value))],
  };
}

/** The type that a variable is declared with. */
function typeFrom(node) {
  if (node.kind === 'NonNullType') return { kind: 'nonNull', of: typeFrom(node.type) };
  if (node.kind === 'ListType') return { kind: 'list', of: typeFrom(node.type) };
  return { kind: 'named', type: schema.getType(node.name.value) };
}

function input(type) {
  if (type.kind === 'nonNull') return bare(type.of, input);
  return `${bare(type, input)} | null`;
}

function bare(type, inner) {
  if (type.kind === 'list') return `readonly (${inner(type.of)})[]`;
  return leaf(type.type);
}

function leaf(type) {
  if (isScalarType(type)) return SCALARS[type.name] ?? 'string';
  if (isEnumType(type)) {
    named.set(
      type.name,
      `export type ${type.name} = ${type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')};`,
    );
    return type.name;
  }
  if (isInputObjectType(type)) return 'Readonly<Record<string, unknown>>';
  throw new Error(`${type.name} is no leaf`);
}

/** What is selected in a fragment on a narrower type may be missing. */
function selection({ selections }, type, fragments) {
  const fields = new Map();
  const add = (nodes, on, maybe) => {
    for (const node of nodes) {
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const before = fields.get(key);
        fields.set(key, {
          node,
          on,
          maybe: maybe && before?.maybe !== false,
          nodes: [...(before?.nodes ?? []), ...(node.selectionSet?.selections ?? [])],
        });
        continue;
      }
      const fragment = node.kind === 'FragmentSpread' ? fragments.get(node.name.value) : node;
      const narrower = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : on;
      add(fragment.selectionSet.selections, narrower, maybe || narrower !== on);
    }
  };
  add(selections, type, false);
  const lines = [...fields].map(([key, { node, on, maybe, nodes }]) => {
    if (node.name.value === '__typename') return `readonly ${key}: string;`;
    const field = on.getFields()[node.name.value];
    return `readonly ${key}${maybe ? '?' : ''}: ${output(field.type, nodes, fragments)};`;
  });
  return `{ ${lines.join('\n')} }`;
}

function output(type, nodes, fragments) {
  if (isNonNullType(type)) return outputBare(type.ofType, nodes, fragments);
  return `${outputBare(type, nodes, fragments)} | null`;
}

function outputBare(type, nodes, fragments) {
  if (isListType(type)) return `readonly (${output(type.ofType, nodes, fragments)})[]`;
  return nodes.length > 0 ? selection({ selections: nodes }, getNamedType(type), fragments) : leaf(type);
}
