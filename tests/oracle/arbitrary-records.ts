import fc from 'fast-check';
import type { Operand, Page, RecordField, RecordFields, Shape, Value } from '../../src/plan/plan.js';
import type { ClaimTest, ClaimFilter } from '../../src/plan/claim-conditions.js';
import type { Root } from '../../src/questions/plan.js';
import { DATES, KNOWN_AT, TEXTS } from './vocabulary.js';

/** What questions about claims are made of. */
export interface Makings {
  readonly operand: (value: fc.Arbitrary<Value>) => fc.Arbitrary<Operand>;
  readonly pages: (query: string) => fc.Arbitrary<Page>;
  readonly moments: fc.Arbitrary<Operand | null>;
  readonly ids: fc.Arbitrary<string>;
  readonly claims: fc.Arbitrary<RecordField[]>;
  readonly anybody: Shape;
}

type Operands = Makings['operand'];
type Condition = ClaimFilter[number];

const ORDERED: readonly ClaimTest[] = ['lt', 'lte', 'gt', 'gte'];

const moment = fc.constantFrom<string>(...KNOWN_AT);

function tests(operand: Operands, names: readonly ClaimTest[], values: fc.Arbitrary<Value>) {
  return fc.tuple(fc.constantFrom(...names), operand(values)).map(([test, value]) => ({ test, value }));
}

const isNull = (operand: Operands) => tests(operand, ['isNull'], fc.boolean());

function dateTests(operand: Operands) {
  const dates = fc.constantFrom(...DATES);
  return fc.oneof(
    tests(operand, ['eq', ...ORDERED], dates),
    tests(operand, ['in'], fc.array(dates, { maxLength: 3 })),
    isNull(operand),
  );
}

/** Conditions on what a claim says and how it is kept, besides those by id and name. */
export function moreConditions(operand: Operands): fc.Arbitrary<Condition> {
  const of = (property: Condition['property'], conditions: ReturnType<typeof tests>): fc.Arbitrary<Condition> =>
    conditions.map((condition) => ({ property, ...condition }));
  const texts = fc.constantFrom('', '1', 'a', ...TEXTS);
  return fc.oneof(
    of('value', tests(operand, ['eq', 'contains', 'startsWith', ...ORDERED], texts)),
    of('value', tests(operand, ['in'], fc.array(texts, { maxLength: 3 }))),
    of('value', isNull(operand)),
    of('since', dateTests(operand)),
    of('until', dateTests(operand)),
    of('confidence', tests(operand, ORDERED, fc.constantFrom(0, 0.3, 0.30000000000000004, 0.9, 1))),
    of('recordedAt', tests(operand, ORDERED, moment)),
    of('retractedAt', fc.oneof(tests(operand, ORDERED, moment), isNull(operand))),
    of('quote', fc.oneof(tests(operand, ['contains'], texts), isNull(operand))),
    of('effective', tests(operand, ['eq'], fc.boolean())),
  );
}

/** Timelines, changes and disagreements. */
export function recordRoots(
  { operand, pages, moments, ids, claims, anybody }: Makings,
  conditions: fc.Arbitrary<Condition>,
): fc.Arbitrary<Root> {
  const key = 'answer';
  const disagreements = fc
    .tuple(fc.array(conditions, { maxLength: 1 }), pages('Query.disagreements'), claims)
    .map(([filter, page, fields]): Root => {
      const row: RecordField[] = [
        { field: 'typename', key: 'type', value: 'Disagreement' },
        { field: 'claim', key: 'claim', name: 'claim', fields },
        { field: 'claim', key: 'others', name: 'others', fields },
      ];
      return {
        root: 'disagreements',
        key,
        filter,
        page,
        fields: rows('Disagreement', 'disagreements', { field: 'record', fields: row }),
      };
    });
  const timelines = fc
    .tuple(operand(ids), fc.array(dateTests(operand), { maxLength: 1 }), moments, pages('Query.timeline'), claims)
    .map(([id, date, knownAt, page, fields]): Root => {
      const row: RecordField[] = [
        { field: 'typename', key: 'type', value: 'TimelineEntry' },
        ...plain('date', 'what', 'predicate', 'value', 'incoming'),
        { field: 'entity', key: 'other', name: 'other', shape: anybody },
        { field: 'claim', key: 'claim', name: 'claim', fields },
      ];
      return {
        root: 'timeline',
        key,
        id,
        date,
        knownAt,
        page,
        fields: rows('Timeline', 'timeline', { field: 'record', fields: row }),
      };
    });
  const changes = fc
    .tuple(
      operand(moment),
      fc.option(operand(moment), { freq: 2 }),
      fc.option(operand(ids), { freq: 2 }),
      pages('Query.changes'),
      claims,
    )
    .map(([since, until, about, page, fields]): Root => {
      const row: RecordField[] = [
        { field: 'typename', key: 'type', value: 'Change' },
        ...plain('at', 'what'),
        { field: 'claim', key: 'before', name: 'before', fields },
        { field: 'claim', key: 'after', name: 'after', fields },
      ];
      return {
        root: 'changes',
        key,
        since,
        until,
        about,
        page,
        fields: rows('Change', 'changes', { field: 'record', fields: row }),
      };
    });
  return fc.oneof(disagreements, timelines, changes);
}

/** What rows are, without their place in a connection. */
type Row =
  | { readonly field: 'record'; readonly fields: RecordFields }
  | { readonly field: 'claim'; readonly fields: RecordFields };

export const plain = (...names: readonly string[]): RecordField[] =>
  names.map((name) => ({ field: 'plain', key: name, name }));

/** A connection with all that is in one. */
export function rows(stem: string, query: string, row: Row): RecordField[] {
  return [
    ...plain('totalCount'),
    {
      field: 'record',
      key: 'edges',
      name: 'edges',
      fields: [
        { field: 'plain', key: `cursor of Query.${query}`, name: 'cursor' },
        { field: 'typename', key: 'type', value: `${stem}Edge` },
        { ...row, key: 'node', name: 'node' },
      ],
    },
    pageInfo(),
    { field: 'typename', key: 'type', value: `${stem}Connection` },
  ];
}

/** All that is said of a page. @param query Whose cursor is looked for, to go on from. */
export const pageInfo = (query?: string): RecordField => ({
  field: 'record',
  key: 'pageInfo',
  name: 'pageInfo',
  fields: [
    { field: 'typename', key: '__typename', value: 'PageInfo' },
    ...plain('hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'),
    ...(query === undefined ? [] : [{ field: 'plain' as const, key: `cursor of Query.${query}`, name: 'endCursor' }]),
  ],
});

/** A record with its type and these fields. */
export const recordField = (name: string, type: string, ...fields: readonly RecordField[]): RecordField => ({
  field: 'record',
  key: name,
  name,
  fields: [{ field: 'typename', key: 'type', value: type }, ...fields],
});
