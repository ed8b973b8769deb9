import fc from 'fast-check';
import { facetNames } from '../../src/questions/api-names.js';
import type { Direction } from '../../src/ontology/ontology.js';
import type {
  Facet,
  Filter,
  ListAlong,
  Operand,
  RecordField,
  RecordFields,
  Shape,
  ValidTime,
  Value,
} from '../../src/plan/plan.js';
import type { Root } from '../../src/questions/plan.js';
import { DAYS, entitiesOf, KINDS, ontology } from './vocabulary.js';

/** What plans of other sorts are made of too. */
export interface Making {
  readonly relations: readonly string[];
  readonly times: fc.Arbitrary<ValidTime>;
  readonly moments: fc.Arbitrary<Operand | null>;
  readonly operand: (value: fc.Arbitrary<Value>) => fc.Arbitrary<Operand>;
  readonly shape: (...kinds: string[]) => Shape;
  readonly rollCalls: fc.Arbitrary<Filter>;
}

const plain = (...names: string[]): RecordField[] => names.map((name) => ({ field: 'plain', key: name, name }));
const object = (name: string, type: string, fields: RecordFields): RecordField => ({
  field: 'record',
  key: `the ${name}`,
  name,
  fields: [typename(type), ...fields],
});
const typename = (value: string): RecordField => ({ field: 'typename', key: '__typename', value });

/** Series, overlaps and agreements about what a world is about. */
export function figures(making: Making): fc.Arbitrary<Root> {
  const { moments: knownAt, operand, times: time } = making;
  const size = operand(fc.integer({ min: 0, max: 3 }));
  const key = fc.constant('answer');
  const day = fc.option(operand(fc.constantFrom(...DAYS)));
  const dated = making.relations.filter((name) => ontology.relations.get(name)!.lasting !== 'NONE');
  const series = lists(dated, making).chain((of) =>
    fc.record({
      ...{
        root: fc.constant('series' as const),
        key,
        of: fc.constant(of),
        by: fc.option(fc.constantFrom(...facets(of))),
      },
      ...{ yearly: fc.boolean(), from: day, to: day, knownAt },
      fields: fc.constant<RecordFields>([
        typename('Series'),
        ...plain('value'),
        object('points', 'SeriesPoint', plain('date', 'count', 'began', 'ended')),
      ]),
    }),
  );
  const side = lists(making.relations, making);
  const nodes: RecordField = {
    field: 'entity',
    key: 'nodes',
    name: 'nodes',
    shape: making.shape(...ontology.kinds.keys()),
  };
  const overlap = fc.record({
    ...{ root: fc.constant('overlap' as const), key, left: side, right: side, time, knownAt, first: size },
    fields: fc.constant<RecordFields>([
      typename('Overlap'),
      ...['both', 'left', 'right'].map((name) => object(name, 'OverlapPart', [...plain('totalCount'), nodes])),
    ]),
  });
  const state = (name: string): RecordField => ({ field: 'entity', key: name, name, shape: making.shape('State') });
  const rollCall: RecordField = { field: 'entity', key: 'r', name: 'rollCall', shape: making.shape('RollCall') };
  const agreement = fc.record({
    ...{ root: fc.constant('agreement' as const), key, knownAt, first: size, leastCommon: size },
    states: operand(
      fc.array(fc.constantFrom(...entitiesOf(['State']), ...entitiesOf(['State']), 'state:nowhere'), { maxLength: 3 }),
    ),
    filter: fc.option(making.rollCalls, { freq: 2 }),
    fields: fc.constant<RecordFields>([
      typename('VoteAgreement'),
      ...plain('rollCallCount'),
      object('pairs', 'VotePair', [...plain('common', 'agreed', 'agreement', 'distance'), state('a'), state('b')]),
      object('rollCalls', 'RollCallCount', [...plain('yes', 'no', 'abstain', 'absent'), rollCall]),
    ]),
  });
  return fc.oneof(...(dated.length === 0 ? [] : [series]), overlap, agreement);
}

/** By what States are counted; not what no node of the list has. */
function facets({ targets }: ListAlong): Facet[] {
  const names = [...facetNames(ontology, 'State')].map(([name, meaning]): Facet => ({ name, ...meaning }));
  const some = names.filter(({ property }) =>
    targets.some((kind) => ontology.kinds.get(kind)!.properties.has(property)),
  );
  return some.length === 0 ? [{ name: 'ID', on: 'node', property: 'name', year: false }] : some;
}

function lists(relations: readonly string[], { operand }: Making): fc.Arbitrary<ListAlong> {
  const one = fc.constantFrom(...relations).chain((name) => {
    const relation = ontology.relations.get(name)!;
    const directions: readonly Direction[] = relation.symmetric ? ['BOTH'] : ['IN', 'OUT'];
    return fc.constantFrom(...directions).chain((direction) => {
      const both = [...new Set([...relation.from, ...relation.to])];
      const near = direction === 'IN' ? relation.to : direction === 'OUT' ? relation.from : both;
      const far = direction === 'IN' ? relation.from : direction === 'OUT' ? relation.to : both;
      const ids = entitiesOf(near.filter((kind) => KINDS.includes(kind)));
      const id = fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...ids) },
        fc.constantFrom('state:nowhere', 'document:a'),
      );
      return fc.record({
        ...{ id: operand(id), relation: fc.constant(name), direction: fc.constant(direction) },
        targets: fc.subarray([...far], { minLength: 1 }),
      });
    });
  });
  return one;
}
