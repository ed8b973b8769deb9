import { parse, type OperationDefinitionNode } from 'graphql';
import { DEFAULT_LIMITS } from '../../../src/graphql/limits.js';
import { QueryTooComplexError } from '../../../src/questions/user-input-error.js';
import { openEngine, plan, prepare, type Variables } from './prepare.js';
import { busy } from '../../support/busy.js';

const deep = (levels: number, inner: unknown, wrap: (value: unknown) => unknown): unknown => {
  let value = inner;
  for (let i = 0; i < levels; i += 1) value = wrap(value);
  return value;
};

function refused(text: string, variables: Variables = {}): { code: unknown; message: string } {
  try {
    prepare(text, variables);
  } catch (error) {
    return { code: (error as { code?: unknown }).code, message: (error as Error).message };
  }
  return { code: 'not refused', message: '' };
}

describe('an operation that cannot be answered as asked is refused by name', () => {
  it.each`
    operation                                                                               | variables                         | message
    ${'{ states(asOf: "2000-01-01", ever: true) { totalCount } }'}                          | ${{}}                             | ${'Query.states: asOf and ever: true contradict each other. Give the day, or ever without a day.'}
    ${'{ state(id: "s") { partyTo(asOf: "2000-01-01", ever: true) { totalCount } } }'}      | ${{}}                             | ${'State.partyTo: asOf and ever: true contradict each other. Give the day, or ever without a day.'}
    ${'query ($d: Date, $e: Boolean) { states(asOf: $d, ever: $e) { totalCount } }'}        | ${{ d: '2000-01-01', e: true }}   | ${'Query.states: asOf and ever: true contradict each other. Give the day, or ever without a day.'}
    ${'{ state { id } }'}                                                                   | ${{}}                             | ${'Query.state: give one of id, code; 0 are given.'}
    ${'{ state(id: "s", code: "C") { id } }'}                                               | ${{}}                             | ${'Query.state: give one of id, code; 2 are given.'}
    ${'query ($c: String) { state(code: $c) { id } }'}                                      | ${{ c: null }}                    | ${'Query.state: give one of id, code; 0 are given.'}
    ${'{ person { id } }'}                                                                  | ${{}}                             | ${'Query.person: give an id; 0 are given.'}
    ${'{ states(where: { code: { eq: null } }) { totalCount } }'}                           | ${{}}                             | ${'where: code.eq is null. To ask for what is not known use isNull: true; else leave it out.'}
    ${'query ($w: StateWhere) { states(where: $w) { totalCount } }'}                        | ${{ w: { ended: { lt: null } } }} | ${'where: ended.lt is null. To ask for what is not known use isNull: true; else leave it out.'}
    ${'{ claims(where: { subject: { eq: null } }) { totalCount } }'}                        | ${{}}                             | ${'where: subject.eq is null. Give a value, or leave it out.'}
    ${'{ states(where: null) { totalCount } }'}                                             | ${{}}                             | ${'where is null, which is no way to ask for all. Give conditions, or leave it out.'}
    ${'query ($w: StateWhere) { states(where: $w) { totalCount } }'}                        | ${{ w: null }}                    | ${'where is null, which is no way to ask for all. Give conditions, or leave it out.'}
    ${'{ state(id: "s") { partyTo(where: null) { totalCount } } }'}                         | ${{}}                             | ${'where is null, which is no way to ask for all. Give conditions, or leave it out.'}
    ${'{ claims(where: null) { totalCount } }'}                                             | ${{}}                             | ${'where is null, which is no way to ask for all. Give conditions, or leave it out.'}
    ${'{ states(where: { name: null }) { totalCount } }'}                                   | ${{}}                             | ${'where: name is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'{ states(where: { partyTo: null }) { totalCount } }'}                                | ${{}}                             | ${'where: partyTo is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'{ states(where: { partyTo: { none: null } }) { totalCount } }'}                      | ${{}}                             | ${'where: none is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'{ states(where: { NOT: null }) { totalCount } }'}                                    | ${{}}                             | ${'where: NOT is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'query ($w: StateWhere) { states(where: $w) { totalCount } }'}                        | ${{ w: { OR: null } }}            | ${'where: OR is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'{ state(id: "s") { partyTo(where: { node: null }) { totalCount } } }'}               | ${{}}                             | ${'where: node is null. Give a condition (isNull: true asks for what is not known), or leave it out.'}
    ${'{ claims(where: { subject: null }) { totalCount } }'}                                | ${{}}                             | ${'where: subject is null. Give a test, or leave it out.'}
    ${'{ states(first: 251) { totalCount } }'}                                              | ${{}}                             | ${'Query.states(first:) is 251; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
    ${'{ states(first: -1) { totalCount } }'}                                               | ${{}}                             | ${'Query.states(first:) is -1; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
    ${'query ($n: Int = 5) { states(first: $n) { totalCount } }'}                           | ${{ n: null }}                    | ${'first: must not be null. Leave it out for its default.'}
    ${'{ state(id: "s") { partyTo(first: 99999999) { totalCount } } }'}                     | ${{}}                             | ${'State.partyTo(first:) is 99999999; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
    ${'{ states { facets(by: [REGION], first: 300) { by } } }'}                             | ${{}}                             | ${'StateConnection.facets(first:) is 300; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
    ${'{ states { facets(by: [REGION, SUBREGION, REGION]) { by } } }'}                      | ${{}}                             | ${'StateConnection.facets(by:): REGION is given twice. Give each once.'}
    ${'{ states(orderBy: [{ name: ASC }, { code: ASC }, { name: DESC }]) { totalCount } }'} | ${{}}                             | ${'orderBy: name is given twice. Give each once.'}
    ${'{ states(orderBy: [{ code: ASC, name: ASC }]) { totalCount } }'}                     | ${{}}                             | ${'orderBy: each object takes one key, this one has 2. Write [{ a: ASC }, { b: DESC }].'}
    ${'{ states(orderBy: [{}]) { totalCount } }'}                                           | ${{}}                             | ${'orderBy: each object takes one key, this one has 0. Write [{ a: ASC }, { b: DESC }].'}
    ${'{ states(orderBy: [{ nulls: FIRST }]) { totalCount } }'}                             | ${{}}                             | ${'orderBy: each object takes one key, this one has 0. Write [{ a: ASC }, { b: DESC }].'}
    ${'{ states(orderBy: [{ code: null }]) { totalCount } }'}                               | ${{}}                             | ${'orderBy: code needs ASC or DESC.'}
    ${'{ treatyMatrix(states: ["state:a", "state:b", "state:a"]) { cells { status } } }'}   | ${{}}                             | ${'states: "state:a" is given twice. Give each id once.'}
    ${'query ($s: [ID!]!) { voteAgreement(states: $s) { rollCallCount } }'}                 | ${{ s: ['x', 'x'] }}              | ${'states: "x" is given twice. Give each id once.'}
    ${'{ claims(first: 1000) { totalCount } }'}                                             | ${{}}                             | ${'Query.claims(first:) is 1000; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
  `('$operation with $variables', ({ operation, variables, message }) => {
    expect(refused(operation, variables)).toEqual({ code: 'BAD_USER_INPUT', message });
  });

  it.each`
    operation                                                                                                  | message
    ${'{ state(id: "s") { partyTo(orderBy: [{ node: { id: ASC }, edge: { since: ASC } }]) { totalCount } } }'} | ${/must specify exactly one key|exactly one/}
    ${'{ states(first: "5") { totalCount } }'}                                                                 | ${/Int cannot represent/}
    ${'{ states(first: 1e999) { totalCount } }'}                                                               | ${/Int cannot represent/}
    ${'{ states(asOf: "2023-02-29") { totalCount } }'}                                                         | ${/"2023-02-29" is not a calendar day/}
    ${'{ states(asOf: "2023") { totalCount } }'}                                                               | ${/"2023" is not a calendar day/}
    ${'{ states(knownAt: "2026-01-01") { totalCount } }'}                                                      | ${/is not a moment with its zone/}
  `('$operation is refused by the schema itself', ({ operation, message }) => {
    expect(() => prepare(operation)).toThrow(message);
  });

  it.each`
    operation                                                    | name
    ${'{ __proto__: dataset { version } }'}                      | ${'alias'}
    ${'{ dataset { __proto__: version } }'}                      | ${'alias'}
    ${'query ($__proto__: ID!) { node(id: $__proto__) { id } }'} | ${'variable'}
  `('$operation: the $name would be no key like others', ({ operation, name }) => {
    expect(refused(operation, JSON.parse('{ "__proto__": "x" }'))).toEqual({
      code: 'BAD_USER_INPUT',
      message: `The ${name} __proto__ begins with two underscores, which GraphQL keeps for introspection. Choose another.`,
    });
  });

  it('reads two keys in an order object sent as a variable as a mistake too', () => {
    const text = 'query ($o: [StateOrder!]) { states(orderBy: $o) { totalCount } }';
    expect(() => prepare(text, { o: [{ code: 'ASC', name: 'ASC' }] })).toThrow(/takes one key/);
  });
});

describe('an operation that asks too much is refused before anything runs', () => {
  it.each`
    what                     | text
    ${'5,000 aliases'}       | ${`{ ${Array.from({ length: 5000 }, (_, i) => `a${i}: __typename`).join(' ')} }`}
    ${'51 aliases'}          | ${`{ dataset { ${Array.from({ length: 51 }, (_, i) => `a${i}: version`).join(' ')} } }`}
    ${'21 root fields'}      | ${`{ ${Array.from({ length: 21 }, (_, i) => `a${i}: dataset { version }`).join(' ')} }`}
    ${'33 levels'}           | ${`{ state(id: "s") { ${'successors { nodes { '.repeat(20)}id${' } }'.repeat(20)} } }`}
    ${'a bomb of fragments'} | ${`{ ...F0 } ${Array.from({ length: 15 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F15 on Query { dataset { version } __typename }`}
  `('$what', ({ text }) => {
    const document = parse(text);
    const engine = openEngine();
    const began = performance.now();
    expect(() => engine.prepare(document, document.definitions[0] as OperationDefinitionNode, {})).toThrow(
      QueryTooComplexError,
    );
    expect(performance.now() - began).toBeLessThan(1_000 * busy());
  });

  it('a filter nested deeper than anybody could follow, as a variable, without exhausting the stack', () => {
    const text = 'query ($w: StateWhere) { states(where: $w) { totalCount } }';
    const where = (levels: number) => ({ w: deep(levels, { code: { eq: 'A' } }, (inner) => ({ NOT: inner })) });
    for (const levels of [13, 60, 200, 40_000]) expect(refused(text, where(levels)).code).toBe('QUERY_TOO_COMPLEX');
    const lists = { w: deep(40_000, [], (inner) => ({ AND: [inner] })) };
    expect(refused(text, lists).code).toBe('QUERY_TOO_COMPLEX');
    expect(refused(text, where(11)).code).toBe('not refused');
  });

  it('a filter nested deeper than anybody could follow, as it is written', () => {
    const text = `{ states(where: ${'{ NOT: '.repeat(200)}{}${' }'.repeat(200)}) { totalCount } }`;
    expect(refused(text)).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      message: 'where: nested deeper than 12 levels. Ask in two operations.',
    });
  });

  it('a filter of too many conditions', () => {
    const where = { OR: Array.from({ length: 150 }, (_, i) => ({ code: { eq: String(i) } })) };
    const text = 'query ($w: StateWhere) { states(where: $w) { totalCount } }';
    expect(refused(text, { w: where }).message).toBe(
      'where: more than 200 conditions. Ask in several operations, or use "in".',
    );
  });

  it.each`
    place                 | operation                                                                         | variables
    ${'a variable'}       | ${'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'}                             | ${{ ids: Array.from({ length: 501 }, (_, i) => String(i)) }}
    ${'a literal'}        | ${`{ nodes(ids: [${'"a", '.repeat(501)}]) { id } }`}                              | ${{}}
    ${'a filter'}         | ${'query ($w: StateWhere) { states(where: $w) { totalCount } }'}                  | ${{ w: { code: { in: Array.from({ length: 501 }, (_, i) => String(i)) } } }}
    ${'a literal filter'} | ${`{ states(where: { code: { in: [${'"a", '.repeat(501)}] } }) { totalCount } }`} | ${{}}
  `('a list of 501 in $place', ({ operation, variables }) => {
    const { code, message } = refused(operation, variables);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toMatch(/has 501 items; at most 500 are read/);
  });

  it('more rows than the budget, with the real numbers of the call', () => {
    const text = 'query ($n: Int!) { states(first: $n) { nodes { partyTo(first: $n) { nodes { id } } } } }';
    expect(refused(text, { n: 250 }).message).toBe(
      'The operation may touch 62750 rows, the sum over its levels of the products of page sizes, with what facets, orders, conditions and cells look at; the budget is 50000. Ask for smaller pages, fewer levels, facets or conditions.',
    );
    expect(refused(text, { n: 100 }).code).toBe('not refused');
  });

  it('but not what tools ask of the schema', () => {
    expect(DEFAULT_LIMITS.maxFields).toBe(1000);
    expect(
      plan(
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }',
      ),
    ).toBe('');
  });

  it('takes the limits it is given', () => {
    const engine = openEngine({ maxRootFields: 1 });
    expect(() => prepare('{ a: __typename b: __typename }', {}, engine)).toThrow('more than 1 fields at the root');
  });
});
