import { cost } from '../../src/questions/cost.js';
import type { Values } from '../../src/plan/plan.js';
import { prepare } from '../graphql/compile/prepare.js';

const costOf = (text: string, variables: Values = {}): number => {
  const { plan, values } = prepare(text, variables);
  return cost(plan, values);
};

describe('what a plan costs is the sum over its levels of the products of page sizes', () => {
  it.each`
    operation                                                                                                                                                                                              | rows    | because
    ${'{ states { totalCount pageInfo { hasNextPage } facets(by: [REGION]) { by } } }'}                                                                                                                    | ${5}    | ${'counts take no rows, and a facet looks through the list'}
    ${'{ states(first: 10) { nodes { name } } }'}                                                                                                                                                          | ${10}   | ${'one level'}
    ${'{ states(first: 10) { nodes { partyTo(first: 5) { nodes { id } } } } }'}                                                                                                                            | ${60}   | ${'10 + 10 × 5'}
    ${'{ states(first: 10) { edges { node { partyTo(first: 5) { edges { node { id } } } } } } }'}                                                                                                          | ${60}   | ${'edges are the same rows'}
    ${'{ states(first: 10) { nodes { id } edges { cursor } } }'}                                                                                                                                           | ${20}   | ${'asked for twice, given twice'}
    ${'{ states(first: 10) { nodes { partyTo(first: 0) { totalCount } } } }'}                                                                                                                              | ${10}   | ${'a page of none'}
    ${'{ state(id: "s") { partyTo(first: 5) { nodes { parties(first: 4) { nodes { id } } } } } }'}                                                                                                         | ${26}   | ${'1 + 5 + 5 × 4'}
    ${'{ nodes(ids: ["a", "b"]) { ... on State { partyTo(first: 5) { nodes { id } } } ... on Body { members(first: 7) { nodes { id } } } } }'}                                                             | ${16}   | ${'2, and of two kinds the dearer: 2 × 7'}
    ${'{ a: dataset { version } __typename }'}                                                                                                                                                             | ${2}    | ${'one for each root'}
    ${'{ dataset { version sources(first: 7) { claims document { about(first: 3) { nodes { id } } } } } }'}                                                                                                | ${29}   | ${'1 + 7 + 7 × 3'}
    ${'{ dataset { relations { edges } coverage { entity { id } } } }'}                                                                                                                                    | ${301}  | ${'rows that are as many as there are, about'}
    ${'{ claims(first: 10) { nodes { subject { ... on State { partyTo(first: 5) { nodes { id } } } } } } }'}                                                                                               | ${5060} | ${'all claims looked through; lists below their ends count'}
    ${'{ claims(first: 10, where: { subject: { eq: "a" } }) { nodes { id } } }'}                                                                                                                           | ${10}   | ${'those of one subject'}
    ${'{ search(text: "outer space of") { totalCount } }'}                                                                                                                                                 | ${1401} | ${'two words, and one that is like very many'}
    ${'{ treatyMatrix(states: ["a", "b"], instruments: ["x", "y", "z"]) { cells { status } } }'}                                                                                                           | ${14}   | ${'2 rows, 2 × 3 cells, each looked at twice'}
    ${'{ treatyMatrix { cells { status } } }'}                                                                                                                                                             | ${5250} | ${'all States, about ten instruments'}
    ${'{ state(id: "s") { partyTo(first: 5) { edges { claim { evidence { document { about(first: 3) { nodes { id } } } } } } } } }'}                                                                       | ${21}   | ${'1 + 5 + 5 × 3, through the evidence'}
    ${'{ instrument(id: "i") { parties(first: 0) { coverage { document { about(first: 3) { nodes { id } } } } } } }'}                                                                                      | ${4}    | ${'1 + 3, through the coverage'}
    ${'{ compare(states: ["a", "b"], instruments: ["x", "y"]) { cells { status } } }'}                                                                                                                     | ${10}   | ${'as a matrix: 2 rows, 2 × 2 cells'}
    ${'{ series(of: { id: "i", relation: PARTY_TO }) { points { date count } } }'}                                                                                                                         | ${250}  | ${'two days of each row, and nothing of it'}
    ${'{ overlap(left: { id: "i", relation: PARTY_TO }, right: { id: "j", relation: SIGNED }, first: 5) { both { nodes { ... on State { partyTo(first: 3) { nodes { id } } } } } left { totalCount } } }'} | ${26}   | ${'1, two parts of 5, 5 × 3 below'}
    ${'{ voteAgreement(states: ["a", "b", "c"], first: 5) { pairs { a { partyTo(first: 2) { nodes { id } } } } } }'}                                                                                       | ${14}   | ${'3 pairs, 5 shown, 3 States × 2'}
    ${'{ voteAgreement(states: ["a"], first: 5) { pairs { b { partyTo(first: 2) { nodes { id } } } } rollCalls { yes } } }'}                                                                               | ${760}  | ${'250 pairs, 5 and 5 shown, 250 States × 2'}
    ${'{ timeline(id: "s", first: 10) { totalCount nodes { date other { ... on State { partyTo(first: 5) { nodes { id } } } } } } }'}                                                                      | ${60}   | ${'10 + 10 × 5, at the other ends'}
    ${'{ changes(since: "2026-01-01T00:00:00Z", first: 10) { edges { node { before { subject { ... on State { partyTo(first: 5) { nodes { id } } } } } } } } }'}                                           | ${60}   | ${'10 + 10 × 5, before the change'}
    ${'{ states(first: 0, orderBy: [{ name: ASC }], where: { OR: [{ name: { eq: "a" } }, { partyTo: { some: { node: { id: { in: ["a", "b"] } } } } }] }) { facets(by: [REGION, SUBREGION]) { by } } }'}    | ${25}   | ${'two facets, a key, two conditions, one of them along a hop'}
    ${'{ disagreements(first: 10) { nodes { claim { id } others { id } } } }'}                                                                                                                             | ${5050} | ${'all claims looked through; 10 facts, 10 that speak, and some three times as many others'}
  `('$operation: $rows, $because', ({ operation, rows }) => {
    expect(costOf(operation)).toBe(rows);
  });

  it('lets 250 States by 20 instruments pass, and 240 States compared with each other', () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `id:${String(i)}`);
    const matrix =
      'query ($s: [ID!], $i: [ID!]) { treatyMatrix(states: $s, instruments: $i) { cells { status claim { id } } } }';
    expect(costOf(matrix, { s: names(250), i: names(20) })).toBe(10_250);
    const votes = 'query ($s: [ID!]!) { voteAgreement(states: $s) { rollCallCount } }';
    expect(costOf(votes, { s: names(240) })).toBe(28_680);
    expect(() => costOf(votes, { s: names(400) })).toThrow(/79800 rows/);
  });

  it('takes the real values of a call', () => {
    const text = 'query ($n: Int!, $ids: [ID!]!) { states(first: $n) { nodes { id } } nodes(ids: $ids) { id } }';
    expect(costOf(text, { n: 3, ids: ['a'] })).toBe(4);
    expect(costOf(text, { n: 250, ids: ['a', 'b'] })).toBe(252);
  });
});
