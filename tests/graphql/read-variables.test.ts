/** Variables are read as graphql-js reads them, whichever way is taken. */
import { parse, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { makeVariableReader } from '../../src/graphql/read-variables.js';
import { ontology } from '../support/seed.js';

const schema = apiSchema(ontology);

const TYPES = [
  'ID',
  'ID!',
  'Int = 3',
  'Int! = 3',
  'Date',
  'Boolean!',
  'Vote',
  '[ID!]',
  '[ID!]!',
  '[Int]',
  '[Int] = [1, null]',
];
const MORE = ['[ID!] = "a"', '[Vote!]!', '[Date!]', '[[Int!]!]', 'StateWhere', '[Boolean]! = [true]', '[Int] = null'];
const VALUES = [
  undefined,
  null,
  'a',
  '2024-01-01',
  7,
  1.5,
  true,
  'YES',
  [],
  ['a'],
  [1, 2],
  [null],
  ['a', null],
  ['YES', 'NO'],
];
const OTHERS = [
  ['2024-01-01', 'x'],
  [[1], [2]],
  [[null]],
  {},
  { a: 1 },
  [undefined],
  [1.5],
  [['a']],
  [true],
  'NEVER',
  ['NEVER'],
];

const cases = [...TYPES, ...MORE].flatMap((type) => [
  { type, raw: {} },
  ...[...VALUES, ...OTHERS].map((value) => ({ type, raw: { v: value } })),
]);

it.each(cases)('$type given $raw', ({ type, raw }) => {
  const operation = parse(`query ($v: ${type}) { dataset { claims } }`).definitions[0] as OperationDefinitionNode;
  const reader = makeVariableReader(schema, operation);
  const expected = getVariableValues(schema, operation.variableDefinitions ?? [], raw);
  for (let time = 0; time < 2; time += 1) {
    const read = reader.read(raw, 50);
    expect(read.coerced).toEqual(expected.coerced);
    expect(read.errors?.map(({ message }) => message)).toEqual(expected.errors?.map(({ message }) => message));
  }
});
