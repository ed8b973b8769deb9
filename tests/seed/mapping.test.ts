import { fold } from '../../src/seed/mapping/fold.js';
import type { Batch } from '../../src/store/store.js';
import { find, load, mistakesOf } from './support.js';

const TABLE =
  'id,name,state,from,to,kind,source_url\nx,Thing X,AUT,1990,1995,a|b,https://example.org/x\ny,Thing Y,SAU|AUT,,,,https://example.org/y\n';
const COLUMNS = `columns:
  id: required
  name: required
  state: list
  from: year
  to: { is: date, empty: unknown }
  kind: list
  source_url: required, list
`;
/** A mapping of a small table, line by line as an author would write it. */
const mapping = (
  rest: string,
  { rows = 'rows: { least: 1, most: 10 }', columns = COLUMNS, key = 'key: id' } = {},
): string => `about: Things.\n${rows}\n${columns}${key}\n${rest}\n`;
const things = (yaml: string, table = TABLE): Record<string, string> => ({ 'things.csv': table, 'things.yaml': yaml });
const EVIDENCE = 'evidence: { sources: $source_url }';
const loaded = (claims: string, more = ''): Promise<Batch> =>
  load(things(mapping(`${EVIDENCE}\n${more}\nclaims:\n${claims}`)));
const mistakes = (claims: string, more = ''): Promise<readonly string[]> =>
  mistakesOf(things(mapping(`${EVIDENCE}\n${more}\nclaims:\n${claims}`)));

const OBJECT = '  - { of: "object:$id", name: $name }';

describe('a mapping', () => {
  it("makes an entity of a row, with the row's source", async () => {
    const batch = await loaded('  - { of: "object:thing-$id", name: $name, aliases: [$id, $name] }');
    expect(find(batch, 'object:thing-x', 'name')[0]).toMatchObject({
      claim: { object: 'Thing X' },
      method: 'imported',
      confidence: 0.9,
    });
    expect(find(batch, 'object:thing-x', 'aliases').map(({ claim }) => claim.object)).toEqual(['x']); // a name is no other name
  });

  it('makes a relation for each item of a list, with dates and what else is said', async () => {
    const batch = await loaded(
      `${OBJECT}\n  - { subject: "object:$id", relation: REGISTERED_IN, object: { find: states, where: { id: $state }, give: entity }, since: $from, until: $to, attested: { value: "2000", when: $from is empty } }`,
    );
    const said = (id: string): unknown[] =>
      find(batch, id, 'REGISTERED_IN')
        .map(({ claim, evidence }) => [claim.object, claim.since, claim.until, evidence[0]?.attested])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(said('object:x')).toEqual([['state:aut', '1990', '1995', undefined]]);
    expect(said('object:y')).toEqual([
      ['state:aut', null, null, '2000'],
      ['state:sau', null, null, '2000'],
    ]);
  });

  it.each`
    value                                                                                                     | x
    ${'$name of $id'}                                                                                         | ${['Thing X of x']}
    ${'"no. ${id}th"'}                                                                                        | ${['no. xth']}
    ${'{ words: { a: A, b: B }, of: $kind }'}                                                                 | ${['A', 'B']}
    ${'{ words: { a: A }, of: $kind, else: other }'}                                                          | ${['A', 'other']}
    ${'{ first: [{ value: one, when: $id is y }, { value: two, when: [$id is x, $from is given] }, three] }'} | ${['two']}
    ${'{ earliest: [$to, "1995-06-01", "1996"] }'}                                                            | ${['1995-06-01']}
    ${'{ join: [$name, $kind], between: "; " }'}                                                              | ${['Thing X; a; b']}
    ${'{ drop: [a], of: $kind }'}                                                                             | ${['b']}
    ${'{ after: Thing, of: $name }'}                                                                          | ${['X']}
    ${'{ keep: State, of: [{ find: states, where: { id: $state }, give: entity }, "org:y"] }'}                | ${['state:aut']}
    ${'{ find: states, where: { name: $state }, give: id, else: none }'}                                      | ${['none']}
    ${'{ find: states, where: { id: "A U T" }, ignoring: spaces, give: name }'}                               | ${['Austria']}
    ${'{ value: late, when: $from before $to }'}                                                              | ${['late']}
    ${'{ value: late, when: $to not after $from }'}                                                           | ${[]}
    ${'{ value: odd, when: "$kind is not a, b" }'}                                                            | ${[]}
    ${'{ value: odd, when: $kind is not c }'}                                                                 | ${['odd']}
  `('says $value', async ({ value, x }) => {
    const batch = await loaded(`${OBJECT}\n  - { of: "object:$id", aliases: ${String(value)} }`);
    expect(
      find(batch, 'object:x', 'aliases')
        .map(({ claim }) => claim.object)
        .sort(),
    ).toEqual(x);
  });

  it('goes through a list under a name', async () => {
    const batch = await loaded(`${OBJECT}\n  - { each: { one: $kind }, of: "object:$id-$one", name: $one of $id }`);
    expect(
      ['object:x-a', 'object:x-b'].flatMap((id) => find(batch, id, 'name').map(({ claim }) => claim.object)),
    ).toEqual(['a of x', 'b of x']);
  });

  it('gives evidence as it is told: ours, remembered, less sure, with what is added from memory', async () => {
    const batch = await loaded(
      [
        OBJECT,
        '  - { of: "object:$id", description: $name, evidence: editorial }',
        '  - { of: "object:$id", objectKind: $name, evidence: { from: recalled } }',
        '  - { of: "object:$id", status: $name, evidence: { sure: low, also: recalled }, rank: deprecated }',
      ].join('\n'),
    );
    expect(find(batch, 'object:x', 'description')[0]).toMatchObject({
      confidence: 0.6,
      evidence: [{ document: 'document:editorial' }],
    });
    expect(find(batch, 'object:x', 'objectKind')[0]).toMatchObject({
      confidence: 0.6,
      evidence: [{ document: 'document:recalled', locator: 'https://example.org/x' }],
    });
    const status = find(batch, 'object:x', 'status')[0];
    expect([status?.confidence, status?.rank, status?.evidence.length]).toEqual([0.3, 'deprecated', 2]);
  });

  it('takes a short name of our own, and keeps the long one among the others', async () => {
    const long = 'A name that is far too long to be put on a label';
    const batch = await load({
      ...things(mapping(`${EVIDENCE}\nclaims:\n${OBJECT}`), TABLE.replace('Thing X', long)),
      'names.csv': `long,short\n${long},Short\n`,
    });
    expect(find(batch, 'object:x', 'name')[0]).toMatchObject({
      claim: { object: 'Short' },
      evidence: [{ document: 'document:editorial' }],
    });
    expect(find(batch, 'object:x', 'aliases')[0]).toMatchObject({ claim: { object: long }, confidence: 0.9 });
  });
});

describe('a mapping is refused that names what is not there', () => {
  it.each`
    claim                                                                                                  | problem
    ${'{ of: "object:$ident", name: $name }'}                                                              | ${'things has no column or value "ident"'}
    ${'{ of: "object:$id", nam: $name }'}                                                                  | ${'SpaceObject has no property "nam". Did you mean "name"?'}
    ${'{ subject: "object:$id", relation: REGISTERD_IN, object: "state:$state" }'}                         | ${'unknown relation "REGISTERD_IN". Did you mean "REGISTERED_IN"?'}
    ${'{ subject: "object:$id", relation: REGISTERED_IN, object: "org:$state" }'}                          | ${'REGISTERED_IN leads to State, and the object is Organization'}
    ${'{ subject: "state:$id", relation: REGISTERED_IN, object: "state:$state" }'}                         | ${'REGISTERED_IN begins at SpaceObject, and the subject is State'}
    ${'{ subject: "object:$id", relation: REGISTERED_IN, object: "state:$state", with: { note: $name } }'} | ${'nothing called "note" can be said of REGISTERED_IN'}
    ${'{ subject: "person:$id", relation: HOLDS_OFFICE, object: "org:$id" }'}                              | ${'HOLDS_OFFICE needs "role"'}
    ${'{ of: "object:$id", name: { find: stats, where: { id: $id }, give: name } }'}                       | ${'no table "stats". Did you mean "states"?'}
    ${'{ of: "object:$id", name: { find: states, where: { ident: $id }, give: name } }'}                   | ${'states has no column "ident"'}
    ${'{ of: "object:$id", name: { find: states, where: { id: $id }, give: nome } }'}                      | ${'states has no column or value "nome". Did you mean "name"?'}
    ${'{ of: "object:$id", name: { keep: Sate, of: $id } }'}                                               | ${'no kind "Sate". Did you mean "State"?'}
    ${'{ of: "object:$id", name: { wrds: {}, of: $id } }'}                                                 | ${'a value is a text, a list, or has one of the fields words, find'}
    ${'{ of: "object:$id", name: $name, when: "$id equals x" }'}                                           | ${'"$id equals x" is no condition. There are'}
    ${'{ subject: "object:$id", relaton: X }'}                                                             | ${'unknown field "relaton" of a relation. Did you mean "relation"?'}
    ${'{ of: "object:$id", name: $name, evidence: { source: x } }'}                                        | ${'unknown field "source" of evidence. Did you mean "sources"?'}
  `('refuses $claim', async ({ claim, problem }) => {
    const found = await mistakes(`${OBJECT}\n  - ${String(claim)}`);
    expect(found.join('\n')).toContain(problem);
    expect(found.find((one) => one.includes(problem))).toMatch(/^seed\/things\.yaml:16: /);
  });

  it.each`
    text                                                                                          | problem
    ${mapping('', { rows: '' })}                                                                  | ${'rows: { least: 20, most: 60 } is missing'}
    ${mapping('', { rows: 'rows: { least: many, most: 9 }' })}                                    | ${'things.yaml:2: least is a whole number'}
    ${mapping('', { key: '' })}                                                                   | ${'key is missing'}
    ${mapping('', { key: 'key: ident' })}                                                         | ${'key: no column "ident"'}
    ${mapping('', { columns: COLUMNS.replace('year', 'yaer') })}                                  | ${'things.yaml:7: "yaer" says nothing of a column.'}
    ${mapping('let: { name: $id }')}                                                              | ${'let: "name" is a column already'}
    ${mapping('claim: []')}                                                                       | ${'unknown field "claim" of a mapping. Did you mean "claims"?'}
    ${mapping('checks:\n  - { that: $from is odd or so, becuse: x }')}                            | ${'unknown field "becuse" of a check. Did you mean "because"?'}
    ${mapping('totals:\n  - { relation: PARTY_OF, object: "instrument:moon", on: {} }')}          | ${'unknown relation "PARTY_OF". Did you mean "PART_OF"?'}
    ${mapping('totals:\n  - { relation: PARTY_TO, object: "instrument:moon", on: { 2015: 3 } }')} | ${'"2015" is no day'}
  `('refuses: $problem', async ({ text, problem }) => {
    expect((await mistakesOf(things(String(text)))).join('\n')).toContain(problem);
  });
});

describe('what a mapping asserts', () => {
  it.each`
    change                                    | problem
    ${['Thing X,AUT,1990', 'Thing X,AUT,90']} | ${'seed/things.csv:2: from: "90" is no year'}
    ${['1995', '95']}                         | ${'seed/things.csv:2: to: "95" is no date'}
    ${['Thing X', '']}                        | ${'seed/things.csv:2: name is empty, and seed/things.yaml:5 requires it'}
    ${['1990,1995', '1996,1995']}             | ${'seed/things.csv:2: It ends after it begins. seed/things.yaml:13 asserts: $from not after $to.'}
    ${['Thing Y,SAU', 'Thing Y,SAO']}         | ${'seed/things.csv:3: no row of states has id "SAO"'}
    ${['\ny,', '\nx,']}                       | ${'seed/things.csv:3: "x" stands on line 2 already'}
  `('is broken by $change', async ({ change, problem }) => {
    const [from, to] = change as [string, string];
    const rest = `checks:\n  - { that: $from not after $to, because: It ends after it begins. }\n${EVIDENCE}\nclaims:\n${OBJECT}\n  - { of: "object:$id", aliases: { find: states, where: { id: $state }, give: name } }`;
    const found = await mistakesOf(things(mapping(rest), TABLE.replace(from, to)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it('counts rows, at least and at most', async () => {
    const few = await mistakesOf(things(mapping('', { rows: 'rows: { least: 3, most: 9 }' })));
    const many = await mistakesOf(things(mapping('', { rows: 'rows: { least: 0, most: 1 }' })));
    expect(few).toEqual([
      'seed/things.csv:1: seed/things.csv has 2 rows, and seed/things.yaml:2 expects 3 at least. Restore what is missing, or lower least in seed/things.yaml.',
    ]);
    expect(many[0]).toContain('has 2 rows, and seed/things.yaml:2 expects 1 at most');
  });

  it('counts who speaks on a day in the whole of the seed, and takes a gap for what it is', async () => {
    const total = (on: string): Promise<readonly string[]> =>
      mistakesOf(things(mapping(`totals:\n  - relation: PARTY_TO\n    object: instrument:moon\n    ${on}`)));
    expect(await total('on: { 1984-06-10: 0, 1984-06-11: 1 }')).toEqual([]);
    expect(await total('on: { 1984-06-11: 2 }')).toEqual([
      'seed/things.yaml:15: PARTY_TO of instrument:moon on 1984-06-11: 1, and 2 are expected. Correct the rows, or the number.',
    ]);
    expect(await total('gaps: { 1984-06-11: { count: 2, because: One is not identified. } }')).toEqual([]);
  });
});

it.each`
  text                               | id
  ${'Université libre de Bruxelles'} | ${'universite-libre-de-bruxelles'}
  ${'In Quattro S.r.l.'}             | ${'in-quattro-s-r-l'}
  ${'Łódź, Øst & Straße'}            | ${'lodz-ost-strasse'}
  ${'RES-32-196B'}                   | ${'res-32-196b'}
  ${'國家'}                          | ${''}
`('folds $text to $id', ({ text, id }) => {
  expect(fold(String(text))).toBe(id);
});
