import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { compileOperation, fragmentsOf } from '../../src/graphql/compile/compile-operation.js';
import { formatDay } from '../../src/model/day.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { daysOf } from '../../src/questions/days-of.js';
import type { Values } from '../../src/plan/plan.js';
import { TODAY } from '../worlds/questions.js';

const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
const schema = apiSchema(ontology);

function days(text: string, values: Values = {}): string[] {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation first');
  const { plan } = compileOperation(operation, fragmentsOf(document.definitions), values, schema, ontology);
  return daysOf(plan, values, TODAY).map(formatDay);
}

it.each`
  text                                                                                                       | expected                        | because
  ${'{ states { totalCount } }'}                                                                             | ${['2026-11-23']}               | ${'today stands for a day not given'}
  ${'{ states(asOf: "2019-06-01") { totalCount } }'}                                                         | ${['2019-06-01']}               | ${'a day holds for all below'}
  ${'{ states(asOf: "2019-06-01") { nodes { partyTo(asOf: "2001-01-01") { totalCount } } } }'}               | ${['2001-01-01', '2019-06-01']} | ${'a field may ask about another day'}
  ${'{ a: states(asOf: "2019-06-01") { totalCount } b: bodies { totalCount } }'}                             | ${['2019-06-01', '2026-11-23']} | ${'each root has its own'}
  ${'{ states(ever: true) { nodes { name } } }'}                                                             | ${['2026-11-23']}               | ${'names below ever are those of today'}
  ${'{ treatyMatrix(instruments: ["instrument:ost"]) { cells { status } } }'}                                | ${['2026-11-23']}               | ${'a matrix is of a day'}
  ${'{ treatyMatrix(asOf: "1999-12-31", instruments: ["instrument:ost"]) { cells { since } } }'}             | ${['1999-12-31']}               | ${'a matrix is of a day'}
  ${'{ claims { nodes { id predicate } } }'}                                                                 | ${[]}                           | ${'claims are of no day unless one is given'}
  ${'{ claims(asOf: "1999-12-31") { totalCount } }'}                                                         | ${['1999-12-31']}               | ${'claims are of no day unless one is given'}
  ${'{ claims { nodes { subject { name ... on State { partyTo(asOf: "2001-01-01") { totalCount } } } } } }'} | ${['2001-01-01', '2026-11-23']} | ${'names above a list of another day are still those of today'}
  ${'{ claims { nodes { subject { name } } } }'}                                                             | ${['2026-11-23']}               | ${'names are those of today'}
  ${'{ dataset { version edges relations { edges } } }'}                                                     | ${[]}                           | ${'the data set is of all days'}
  ${'{ dataset { sources { claims document { name } } } }'}                                                  | ${['2026-11-23']}               | ${'names are those of today'}
  ${'{ __typename }'}                                                                                        | ${[]}                           | ${'nothing is asked of the graph'}
`('$text depends on $expected: $because', ({ text, expected }) => {
  expect(days(text)).toEqual(expected);
});

it('reads days that come with the call, and gives equal days once', () => {
  const text =
    'query ($day: Date) { a: states(asOf: $day) { totalCount } b: states(asOf: "2019-01-01") { totalCount } }';
  expect(days(text, { day: '2019-01-01' })).toEqual(['2019-01-01']);
  expect(days(text, { day: '2020-01-01' })).toEqual(['2019-01-01', '2020-01-01']);
});
