import { checkPlan } from '../../plan/checker/check-plan.js';
import type { Root } from '../../../src/questions/plan.js';
import { ontology, openEngine, plan, prepare } from './prepare.js';

const refused = (text: string): string => {
  try {
    prepare(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
};

describe('figures', () => {
  it.each`
    operation                                                                                                                      | words
    ${'{ series(of: { id: "a", relation: COOPERATES_WITH, direction: OUT }) { value } }'}                                          | ${'series of "a" COOPERATES_WITH ↔ State | Organization | Body, a step a year'}
    ${'{ series(of: { id: "a", relation: PARTICIPATES_IN, kinds: [STATE, PERSON] }, yearly: false, to: "2000-01-01") { value } }'} | ${'series of "a" PARTICIPATES_IN ← State, a step a day, to "2000-01-01"'}
    ${'{ series(of: { id: "a", relation: PARTY_TO }, by: ENDED_YEAR) { value } }'}                                                 | ${'series of "a" PARTY_TO ← State, a step a year, by year of ended'}
    ${'{ overlap(left: { id: "a", relation: SIGNED }, right: { id: "b", relation: SIGNED }, ever: true) { __typename } }'}         | ${'overlap of "a" SIGNED ← State and "b" SIGNED ← State, ever, first 50'}
  `('read $operation', ({ operation, words }) => {
    expect(
      plan(operation)
        .split('\n')[0]!
        .replace(/^\w+: /, ''),
    ).toBe(words);
  });

  it('read a list given as a variable as one written out', () => {
    const text = 'query ($of: ListInput!) { series(of: $of) { value } }';
    const of = { id: 'instrument:ost', relation: 'PARTY_TO', kinds: ['STATE'] };
    const engine = openEngine();
    expect(plan(text, { of })).toContain('series of $of.id PARTY_TO ← State');
    const first = prepare(text, { of }, engine).plan;
    expect(prepare(text, { of: { ...of, relation: 'SIGNED' } }, engine).plan).not.toBe(first);
  });

  it.each`
    operation                                                                                                              | message
    ${'{ series(of: { id: "a", relation: ITEM_OF }) { value } }'}                                                          | ${'series(of:): ITEM_OF holds always and has no steps. Ask for its totalCount.'}
    ${'{ series(of: { id: "a", relation: PARTY_TO, kinds: [BODY] }) { value } }'}                                          | ${'series(of:): PARTY_TO IN leads to State and to none of `kinds`.'}
    ${'{ series(of: { id: "a", relation: OBSERVER_OF }, by: REGION) { value } }'}                                          | ${'series(by:): the list is of Organization, which have no region.'}
    ${'{ overlap(left: { id: "a", relation: SIGNED }, right: { id: "b", relation: SIGNED }, first: 251) { __typename } }'} | ${'Query.overlap(first:) is 251; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
    ${'{ voteAgreement(states: ["a"], first: -1) { rollCallCount } }'}                                                     | ${'Query.voteAgreement(first:) is -1; it may be 0 to 250. Read more with after: pageInfo.endCursor.'}
  `('are refused: $operation', ({ operation, message }) => {
    expect(refused(operation)).toBe(message);
  });

  const series = (change: object): Root => ({
    ...{ root: 'series', key: 's', by: null, yearly: true, from: null, to: null, knownAt: null, fields: [] },
    of: { id: { value: 'a' }, relation: 'PARTY_TO', direction: 'IN', targets: ['State'] },
    ...change,
  });
  const of = (change: object): Root =>
    series({ of: { id: { value: 'a' }, relation: 'PARTY_TO', direction: 'IN', targets: ['State'], ...change } });
  const by = { name: 'X', on: 'node', property: 'x', year: false } as const;

  it.each`
    root                                                                              | problem
    ${of({ relation: 'PARTY' })}                                                      | ${'s.of: no relation "PARTY".'}
    ${of({ targets: ['Body'] })}                                                      | ${'s.of: PARTY_TO does not lead to a Body in direction IN.'}
    ${of({ relation: 'ITEM_OF', targets: ['AgendaItem'] })}                           | ${'s.of: ITEM_OF holds always and has no steps.'}
    ${series({ by })}                                                                 | ${'s.by: the list is of State, which have no x.'}
    ${series({ from: { value: '2000' } })}                                            | ${'s.on: "2000" is not a day.'}
    ${series({ fields: [{ field: 'plain', key: 'k', name: 'size' }] })}               | ${'s.k: Series has no field "size".'}
    ${series({ fields: [{ field: 'plain', key: 'k', name: 'points' }] })}             | ${'s.k: Series.points is an object.'}
    ${series({ fields: [{ field: 'record', key: 'k', name: 'value', fields: [] }] })} | ${'s.k: Series.value is no record.'}
  `('are checked: $problem', ({ root, problem }) => {
    expect(checkPlan({ roots: [root as Root] }, ontology)).toEqual([expect.stringContaining(problem)]);
  });
});
