import { plan, prepare } from './prepare.js';

describe('what is selected goes into the plan', () => {
  it('once under each key, wherever it is asked for', () => {
    const text = `{
      state(id: "state:aut") { ...A name ... on Entity { name kind } ... { again: name } }
    }
    fragment A on State { name partyTo { totalCount } ...B }
    fragment B on Entity { id ... on State { partyTo { nodes { id } } } }`;
    expect(plan(text)).toBe(
      [
        'state: the State with id = "state:aut", today',
        '  name',
        '  partyTo: PARTY_TO → Instrument, first 20',
        '    totalCount, nodes { id }',
        '  id, kind, again: name',
      ].join('\n'),
    );
  });

  it('under the names of aliases, in the order of the operation', () => {
    expect(plan('{ b: state(id: "state:b") { y: id x: __typename } a: dataset { v: version } t: __typename }')).toBe(
      'b: the State with id = "state:b", today\n  y: id, x: __typename\na: dataset\n  v: version\nt: __typename',
    );
  });

  it.each`
    skip     | include  | selected
    ${false} | ${true}  | ${'id, name, code'}
    ${true}  | ${true}  | ${'id, code'}
    ${false} | ${false} | ${'id, name'}
    ${true}  | ${false} | ${'id'}
  `('with @skip $skip and @include $include: $selected', ({ skip, include, selected }) => {
    const text = `query ($s: Boolean!, $i: Boolean = true) {
      state(id: "x") { id name @skip(if: $s) ...F @include(if: $i) ... @skip(if: true) { alpha2 } m49 @include(if: false) }
    }
    fragment F on State { code }`;
    expect(plan(text, { s: skip, i: include }).split('\n')[1]?.trim()).toBe(selected);
    const byDefault = plan(text, { s: skip });
    expect(byDefault).toBe(plan(text, { s: skip, i: true }));
  });

  it('leaves out what @skip and @include both refuse, in either order', () => {
    const text = (a: string) => `query ($t: Boolean!) { state(id: "x") { id name ${a} } }`;
    expect(plan(text('@skip(if: $t) @include(if: $t)'), { t: true })).toBe(
      plan(text('@include(if: $t) @skip(if: $t)'), { t: true }),
    );
    expect(plan(text('@skip(if: $t) @include(if: $t)'), { t: true })).not.toContain('name');
  });

  it('by kind where an answer may be of several', () => {
    expect(plan('{ node(id: "x") { id ... on State { code } ... on Claim { predicate } } }').split('\n')).toEqual([
      'node: the Node with id = "x", today',
      '  on State { id, code }, on the other 15 kinds { id }, on Claim { id, predicate }',
    ]);
  });

  it('nothing for introspection, which asks nothing of a store', () => {
    expect(prepare('{ __schema { queryType { name } } a: __type(name: "State") { name } }').plan).toEqual({
      roots: [],
    });
  });

  it('leaves out nulls and empty conditions, so that equal questions make equal plans', () => {
    const bare = plan('{ states { totalCount } }');
    for (const args of [
      'where: {}',
      'orderBy: null',
      'orderBy: []',
      'after: null, asOf: null, knownAt: null',
      'where: { AND: [{}, {}] }',
    ]) {
      expect(plan(`{ states(${args}) { totalCount } }`)).toBe(bare);
    }
    expect(plan('query ($w: StateWhere, $d: Date) { states(where: $w, asOf: $d) { totalCount } }')).toBe(bare);
  });

  it('takes a single value for a list of one', () => {
    const list = plan(
      '{ states(where: { code: { in: ["A"] } }, orderBy: [{ code: DESC }]) { facets(by: [REGION]) { by } } }',
    );
    expect(
      plan('{ states(where: { code: { in: "A" } }, orderBy: { code: DESC }) { facets(by: REGION) { by } } }'),
    ).toBe(list);
  });

  it('puts lists together from literals and variables', () => {
    expect(plan('query ($b: ID!) { nodes(ids: ["a", $b]) { id } }', { b: 'b' })).toContain('ids ["a", $b]');
  });
});
