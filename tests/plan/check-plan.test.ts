import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, type OperationDefinitionNode } from 'graphql';
import { GovernanceError } from '../../src/errors.js';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { Engine } from '../../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { checkPlan } from './checker/check-plan.js';
import type { ClaimFilter } from '../../src/plan/claim-conditions.js';
import type { Connection, RecordField, EntityField, Filter, ManyRoot } from '../../src/plan/plan.js';
import type { Plan, Root } from '../../src/questions/plan.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { GraphStore } from '../../src/store/store.js';
import { readCases } from '../queries/cases.js';
import { smallWorld } from '../graphql/equivalence/small-world.js';

const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));

const EVERYTHING: Connection = {
  filter: null,
  order: [],
  page: { first: { value: 5 }, after: null, query: 'Query.states' },
  fields: [],
};

const states = (connection: Partial<Connection>, kind = 'State'): ManyRoot => ({
  root: 'many',
  key: 'states',
  kind,
  time: { on: null },
  knownAt: null,
  connection: { ...EVERYTHING, ...connection },
});

const problems = (...roots: Root[]): string[] => checkPlan({ roots }, ontology);
const filtered = (filter: Filter, kind?: string): string[] => problems(states({ filter }, kind));
const counted = (key: string, name: string, first: number | null, ...fields: RecordField[]): string[] => {
  const list: RecordField = { field: 'record', key, name, fields, ...(first !== null && { first: { value: first } }) };
  return problems({ root: 'dataset', key: 'd', fields: [list] });
};
const selected = (...fields: EntityField[]): string[] =>
  problems(states({ fields: [{ field: 'nodes', key: 'nodes', shape: [{ kinds: ['State'], fields }] }] }));

const partyTo = { relation: 'PARTY_TO', direction: 'OUT', targets: ['Instrument'] } as const;
const hop = (change: object): EntityField => ({
  field: 'relation',
  key: 'partyTo',
  ...partyTo,
  time: { on: null },
  connection: EVERYTHING,
  ...change,
});
const test = (change: object): Filter => ({
  filter: 'test',
  on: 'node',
  property: 'code',
  type: 'text',
  test: 'eq',
  value: { name: 'a' },
  ...change,
});

describe('the checker of plans', () => {
  it.each`
    found                                                                                                                                                               | problem
    ${problems(states({}, 'Stat'))}                                                                                                                                     | ${'states: no kind "Stat". Did you mean "State"?'}
    ${selected({ field: 'property', key: 'k', property: 'nam' })}                                                                                                       | ${'states.nodes.k: State has no property "nam". Did you mean "name"?'}
    ${selected(hop({ relation: 'PARTYTO' }))}                                                                                                                           | ${'states.nodes.partyTo: no relation "PARTYTO". Did you mean "PARTY_TO"?'}
    ${selected(hop({ direction: 'BOTH' }))}                                                                                                                             | ${'states.nodes.partyTo: PARTY_TO is not symmetric and cannot be followed BOTH.'}
    ${selected(hop({ direction: 'IN', targets: ['State'] }))}                                                                                                           | ${'states.nodes.partyTo: PARTY_TO does not start at a State in direction IN.'}
    ${selected(hop({ targets: ['Body'] }))}                                                                                                                             | ${'states.nodes.partyTo: PARTY_TO does not lead to a Body in direction OUT.'}
    ${selected(hop({ targets: [] }))}                                                                                                                                   | ${'states.nodes.partyTo: PARTY_TO leads to no kind.'}
    ${selected(hop({ relation: 'COOPERATES_WITH', targets: ['Body'] }))}                                                                                                | ${'states.nodes.partyTo: COOPERATES_WITH is symmetric and cannot be followed OUT.'}
    ${selected({ field: 'id', key: 'x' }, { field: 'kind', key: 'x' })}                                                                                                 | ${'states.nodes.x: two fields have this key.'}
    ${filtered(test({ property: 'cod' }))}                                                                                                                              | ${'states.where: State has no property "cod". Did you mean "code"?'}
    ${filtered(test({ type: 'date' }))}                                                                                                                                 | ${'states.where: code is of type text, not date.'}
    ${filtered(test({ property: 'aliases' }))}                                                                                                                          | ${'states.where: aliases is a list and cannot be put to "eq". Use has.'}
    ${filtered(test({ test: 'has' }))}                                                                                                                                  | ${'states.where: code is of type text and cannot be put to "has". Use eq, in, contains, startsWith, lt, lte, gt, gte.'}
    ${filtered(test({ property: 'stateStatus', type: 'enum', test: 'lt' }))}                                                                                            | ${'states.where: stateStatus is of type enum and cannot be put to "lt". Use eq, in.'}
    ${filtered(test({ property: 'id', type: 'id', test: 'contains' }))}                                                                                                 | ${'states.where: id is of type id and cannot be put to "contains". Use eq, in.'}
    ${filtered(test({ on: 'edge', property: 'since', type: 'date' }))}                                                                                                  | ${'states.where: edge.since: a list at a root has no edges of a relation.'}
    ${filtered(test({ test: 'in', value: { value: 'A' } }))}                                                                                                            | ${'states.where: code in: takes a list.'}
    ${filtered(test({ value: { value: ['A'] } }))}                                                                                                                      | ${'states.where: code eq: takes one value, not a list.'}
    ${filtered(test({ value: { value: '\ud800' } }))}                                                                                                                   | ${'states.where.code: a text with a lone surrogate.'}
    ${filtered({ filter: 'isNull', on: 'node', property: 'aliases', is: true })}                                                                                        | ${'states.where: aliases is a list: it is empty, never unknown.'}
    ${filtered({ filter: 'not', of: { filter: 'relation', quantifier: 'some', ...partyTo, where: test({ on: 'edge', property: 'acton', type: 'enum' }) } })}            | ${'states.where.not.some(PARTY_TO): PARTY_TO has no property "acton". Did you mean "action"?'}
    ${problems(states({ order: [{ on: 'node', property: 'aliases', descending: false }] }))}                                                                            | ${'states.order[0]: aliases is a list and gives no order.'}
    ${problems(states({ order: [{ on: 'edge', property: 'since', descending: false }] }))}                                                                              | ${'states.order[0]: edge.since: a list at a root has no edges of a relation.'}
    ${problems(states({ page: { first: { value: -1 }, after: null, query: 'q' } }))}                                                                                    | ${'states.first: -1 is not a whole number of rows.'}
    ${problems(states({ page: { first: { value: 1 }, after: { value: 2 }, query: 'q' } }))}                                                                             | ${'states.after: 2 is not a cursor.'}
    ${problems(states({ fields: [{ field: 'facets', key: 'f', first: { value: 1 }, fields: [], by: [{ name: 'CODE', on: 'node', property: 'code', year: true }] }] }))} | ${'states.f.CODE: code is of type text and has no year.'}
    ${problems(states({ fields: [{ field: 'facets', key: 'f', first: { value: 1 }, fields: [], by: [{ name: 'X', on: 'node', property: 'x', year: false }] }] }))}      | ${'states.f.X: State has no property "x".'}
    ${problems(states({ fields: [{ field: 'pageInfo', key: 'p', fields: [{ field: 'plain', key: 'a', name: 'size' }] }] }))}                                            | ${'states.p.a: PageInfo has no field "size".'}
    ${problems(states({ fields: [{ field: 'edges', key: 'e', fields: [{ field: 'claim', key: 'c', name: 'claim', fields: [] }] }] }))}                                  | ${'states.e.c: a list at a root has no edges of a relation.'}
    ${counted('r', 'relations', null, { field: 'plain', key: 'n', name: 'count' })}                                                                                     | ${'d.r.n: DatasetRelation has no field "count".'}
    ${counted('c', 'coverage', null, { field: 'plain', key: 'n', name: 'through' })}                                                                                    | ${'d.c.n: DatasetCoverage has no field "through".'}
    ${counted('s', 'sources', 2.5)}                                                                                                                                     | ${'d.s.first: 2.5 is not a whole number of rows.'}
    ${counted('s', 'sources', 2, { field: 'entity', key: 'x', name: 'document', shape: [{ kinds: ['State'], fields: [] }] })}                                           | ${'d.s.x: no State can stand here.'}
    ${problems({ ...states({}), time: { on: { value: '2024' } } })}                                                                                                     | ${'states.on: "2024" is not a day.'}
    ${problems({ ...states({}), knownAt: { value: '2024-01-01' } })}                                                                                                    | ${'states.knownAt: "2024-01-01" is not a moment in UTC, to the millisecond.'}
    ${problems(states({}), states({}))}                                                                                                                                 | ${'plan.states: two fields have this key.'}
  `('finds $problem', ({ found, problem }) => {
    expect(found).toEqual([problem]);
  });

  it('tells all problems of a plan, each with its place', () => {
    const inner = hop({ connection: { ...EVERYTHING, order: [{ on: 'edge', property: 'when', descending: true }] } });
    expect(selected({ field: 'property', key: 'a', property: 'a' }, inner)).toEqual([
      'states.nodes.a: State has no property "a".',
      'states.nodes.partyTo.order[0]: PARTY_TO has no property "when".',
    ]);
  });

  it('wants a shape to be for kinds that can stand there, each once', () => {
    const shape = [
      { kinds: ['State'], fields: [] },
      { kinds: ['State', 'Body'], fields: [] },
    ];
    expect(problems(states({ fields: [{ field: 'nodes', key: 'n', shape }] }))).toEqual([
      'states.n: two shapes for State.',
      'states.n: no Body can stand here.',
    ]);
  });
});

describe('a plan that the checker finds sound', () => {
  /** Those of the recorded cases, which use every step that a plan can have; as JSON, for some of it to be changed. */
  const recorded = (store: GraphStore): Plan[] => {
    const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
    return readCases('tests/queries').map(({ operation, variables }) => {
      const document = parse(operation);
      const [first] = document.definitions as [OperationDefinitionNode]; // a case has one operation, first in its file
      return JSON.parse(JSON.stringify(engine.prepare(document, first, variables).plan)) as Plan;
    });
  };

  it('makes no store throw, whatever of it was changed', async () => {
    const store = new EmbeddedStore(ontology, memoryJournal(), []);
    for (const batch of smallWorld(ontology, 2)) await store.write(batch);
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(changedPlans(recorded(store)), async (plan) => {
        if (checkPlan(plan, ontology).length > 0) return;
        sound += 1;
        // Of what comes with a call a plan knows nothing: a cursor or an id can be wrong, and is refused by name.
        try {
          await store.run(plan, {}, { today: 20_000 });
        } catch (error) {
          if (!(error instanceof GovernanceError)) throw error;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(sound).toBeGreaterThan(50);
  });
});

/** A recorded plan with one of its texts put in the place of another; what kind of step it is stays. */
function changedPlans(plans: readonly Plan[]): fc.Arbitrary<Plan> {
  return fc.record({ plan: fc.constantFrom(...plans), at: fc.nat(), from: fc.nat() }).map(({ plan, at, from }) => {
    const copy = structuredClone(plan);
    const texts = textsOf(copy);
    const target = texts[at % texts.length];
    const source = texts[from % texts.length];
    if (target !== undefined && source !== undefined) target.holder[target.key] = source.text;
    return copy;
  });
}

interface Text {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly text: string;
}

// The types see to these: no plan has another.
const TAGS = ['root', 'part', 'field', 'filter', 'quantifier', 'direction', 'on'];

function textsOf(value: unknown): Text[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, item]) =>
    typeof item === 'string' ? (TAGS.includes(key) ? [] : [{ holder, key, text: item }]) : textsOf(item),
  );
}

describe('questions about claims in time', () => {
  const page = { first: { value: 5 }, after: null, query: 'Query.x' };
  const disagreements = (filter: ClaimFilter): string[] =>
    problems({ root: 'disagreements', key: 'd', filter, page, fields: [] });

  it.each`
    property        | test            | value     | problem
    ${'confidence'} | ${'contains'}   | ${'a'}    | ${'cannot be put to "contains". Use lt, lte, gt, gte.'}
    ${'confidence'} | ${'lt'}         | ${'a'}    | ${'"a" is not a number.'}
    ${'effective'}  | ${'eq'}         | ${'true'} | ${'"true" is not true or false.'}
    ${'since'}      | ${'startsWith'} | ${'2'}    | ${'cannot be put to "startsWith".'}
    ${'since'}      | ${'isNull'}     | ${'yes'}  | ${'"yes" is not true or false.'}
    ${'quote'}      | ${'contains'}   | ${['a']}  | ${'contains takes one value, not a list.'}
    ${'subject'}    | ${'isNull'}     | ${true}   | ${'cannot be put to "isNull". Use eq, in.'}
    ${'value'}      | ${'eq'}         | ${1}      | ${'ids and names are texts.'}
  `('refuse $property $test $value', ({ property, test, value, problem }) => {
    expect(disagreements([{ property, test, value: { value } }])).toContainEqual(
      expect.stringContaining(`d.where.${property}: ${problem}`),
    );
  });

  it('refuse a moment that is none, a date test that is none, and two fields under one key', () => {
    const changes: Root = {
      root: 'changes',
      key: 'c',
      since: { value: '2026' },
      until: null,
      about: null,
      page,
      fields: [],
    };
    expect(problems(changes)).toEqual(['c.since: "2026" is not a moment in UTC, to the millisecond.']);
    const what = { field: 'plain', key: 'a', name: 'what' } as const;
    const timeline: Root = {
      root: 'timeline',
      key: 't',
      id: { value: 'state:aut' },
      date: [{ test: 'contains', value: { value: '19' } }],
      knownAt: null,
      page,
      fields: [{ field: 'record', key: 'nodes', name: 'nodes', fields: [what, { ...what, name: 'date' }] }],
    };
    expect(problems(timeline).map((problem) => problem.slice(0, 40))).toEqual([
      't.date: cannot be put to "contains". Use',
      expect.stringMatching(/^t\.nodes/),
    ]);
  });
});
