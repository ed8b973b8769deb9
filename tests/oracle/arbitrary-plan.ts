import fc from 'fast-check';
import type { ClaimFilter } from '../../src/plan/claim-conditions.js';
import type {
  Connection,
  ConnectionField,
  EntityField,
  Facet,
  Filter,
  Operand,
  Order,
  Page,
  RecordFields,
  RecordField,
  Shape,
  Test,
  ValidTime,
  Value,
  Values,
} from '../../src/plan/plan.js';
import type { Plan, Root } from '../../src/questions/plan.js';
import { moreConditions, pageInfo, plain, recordField, recordRoots, rows } from './arbitrary-records.js';
import type { Focus } from './arbitrary-world.js';
import { figures } from './arbitrary-figure.js';
import { facetNames } from '../../src/questions/api-names.js';
import type { Property, RelationField } from '../../src/ontology/ontology.js';
import { upperSnake } from '../../src/text/case.js';
import {
  DATES,
  DAYS,
  ENTITIES,
  entitiesOf,
  KINDS,
  kindsOf,
  KNOWN_AT,
  ontology,
  propertiesOf,
  relationsOf,
  RELATIONS,
  TEXTS,
  valuesFor,
} from './vocabulary.js';

/** The values of a plan's operands: each is named by what it stands for. */
export function valuesOf(plan: Plan): Values {
  const values: Record<string, Value> = {};
  const visit = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) return;
    if ('name' in item && typeof item.name === 'string' && item.name.startsWith('='))
      values[item.name] = JSON.parse(item.name.slice(1)) as Value;
    Object.values(item).forEach(visit);
  };
  visit(plan);
  return values;
}

/** What a list is of: its kinds, and what is known of its edges. */
interface Items {
  readonly target: string;
  readonly kinds: readonly string[];
  /** null at a root. */
  readonly relation: string | null;
  readonly along: Along;
}

/** The relations that a plan follows, and the arbitraries made for them so far. */
interface Along {
  readonly relations: readonly string[];
  readonly made: Map<string, fc.Arbitrary<unknown>>;
}

/** The same arbitrary for the same question: they nest, and there would be thousands. */
function once<T>({ along }: Items, key: string, make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  const known = along.made.get(key) as fc.Arbitrary<T> | undefined; // made by this very call
  const made = known ?? make();
  along.made.set(key, made);
  return made;
}

const written = (value: Value): Operand => ({ value });
const named = (value: Value): Operand => ({ name: `=${JSON.stringify(value)}` });
const operand = (value: fc.Arbitrary<Value>): fc.Arbitrary<Operand> =>
  fc.tuple(value, fc.boolean()).map(([v, isNamed]) => (isNamed ? named(v) : written(v)));
const some = <T>(items: readonly T[], maxLength: number): fc.Arbitrary<T[]> =>
  items.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...items), { maxLength });

const times: fc.Arbitrary<ValidTime> = fc.oneof(
  fc.constant({ on: null }),
  fc.constant({ ever: true as const }),
  operand(fc.constantFrom(...DAYS)).map((on) => ({ on })),
);
const moments: fc.Arbitrary<Operand | null> = fc.option(operand(fc.constantFrom(...KNOWN_AT)), { freq: 2 });
const ids = (kinds: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...entitiesOf(kinds), 'state:nowhere');
const isNever = fc.constant<Filter>({ filter: 'any', of: [] });

function itemsOf(field: RelationField, { along }: Items): Items {
  return { target: field.target, kinds: field.targets, relation: field.relation, along };
}

/** The relation fields of a list's nodes; a node of any kind has none. */
function fieldsOf({ target, along }: Items): RelationField[] {
  return target === 'Entity' ? [] : relationsOf(target).filter(({ relation }) => along.relations.includes(relation));
}

function nodeProperties({ target }: Items): readonly Property[] {
  return target === 'Entity'
    ? propertiesOf('Concept').filter(({ name }) => ontology.entityProperties.has(name))
    : propertiesOf(target);
}

function edgeProperties({ relation }: Items): readonly Property[] {
  return relation === null ? [] : [...ontology.relations.get(relation)!.properties.values()];
}

function filters(items: Items, depth: number): fc.Arbitrary<Filter> {
  return once(items, `filter ${items.target} ${String(items.relation)} ${items.kinds.join()} ${depth}`, () => {
    const leaves = [
      ...nodeProperties(items).map((property) => propertyFilters('node', property)),
      ...edgeProperties(items).map((property) => propertyFilters('edge', property)),
      idFilters(items),
      ...(items.relation === null ? [] : edgeDates),
      ...(items.target === 'Entity' ? [kindFilters] : []),
    ];
    if (depth === 0) return fc.oneof(...leaves);
    const inner = filters(items, depth - 1);
    const branches = [
      fc
        .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(inner, { maxLength: 3 }))
        .map(([filter, of]): Filter => ({ filter, of })),
      inner.map((of): Filter => ({ filter: 'not', of })),
      isNever,
    ];
    const along = fieldsOf(items).map((field) => quantified(field, items, depth));
    const paths = along.length === 0 ? inner : fc.oneof(...along);
    return fc.oneof(
      { weight: 3, arbitrary: fc.oneof(...leaves) },
      { weight: 2, arbitrary: fc.oneof(...branches) },
      { weight: 4, arbitrary: paths },
    );
  });
}

function quantified(field: RelationField, from: Items, depth: number): fc.Arbitrary<Filter> {
  const { relation, direction, targets } = field;
  return fc
    .tuple(
      fc.constantFrom('some' as const, 'none' as const, 'every' as const),
      fc.option(filters(itemsOf(field, from), depth - 1), { freq: 4 }),
    )
    .map(([quantifier, where]): Filter => ({ filter: 'relation', quantifier, relation, direction, targets, where }));
}

function propertyFilters(on: 'node' | 'edge', property: Property): fc.Arbitrary<Filter> {
  const { name, value } = property;
  const isNull = fc.boolean().map((is): Filter => ({ filter: 'isNull', on, property: name, is }));
  const values = fc.constantFrom(...valuesFor(property));
  const test = (tests: readonly Test[], comparand: fc.Arbitrary<Value>): fc.Arbitrary<Filter> =>
    fc
      .tuple(fc.constantFrom(...tests), operand(comparand))
      .map(([t, v]): Filter => ({ filter: 'test', on, property: name, type: value.type, test: t, value: v }));
  if (property.list) return test(['has'], values);
  const lists = test(['in'], fc.array(values, { maxLength: 3 }));
  switch (value.type) {
    case 'text': {
      const parts = fc.constantFrom('', 'a', '\u{1f680}', '\u{d7ff}', "'", ...TEXTS);
      return fc.oneof(
        isNull,
        lists,
        test(['contains', 'startsWith'], parts),
        test(['eq', 'lt', 'lte', 'gt', 'gte'], values),
      );
    }
    case 'integer':
    case 'number':
    case 'date':
      return fc.oneof(isNull, lists, test(['eq', 'lt', 'lte', 'gt', 'gte'], values));
    case 'boolean':
      return fc.oneof(isNull, test(['eq'], values));
    case 'enum':
      return fc.oneof(isNull, lists, test(['eq'], values));
  }
}

const edgeDates = ['since', 'until', 'attested'].map((property) =>
  fc.oneof(
    fc.boolean().map((is): Filter => ({ filter: 'isNull', on: 'edge', property, is })),
    fc
      .tuple(fc.constantFrom<Test[]>('eq', 'lt', 'lte', 'gt', 'gte'), operand(fc.constantFrom(...DATES)))
      .map(([test, value]): Filter => ({ filter: 'test', on: 'edge', property, type: 'date', test, value })),
  ),
);

function idFilters({ kinds }: Items): fc.Arbitrary<Filter> {
  const one = operand(ids(kinds)).map((value): Filter => ({
    filter: 'test',
    on: 'node',
    property: 'id',
    type: 'id',
    test: 'eq',
    value,
  }));
  const list = operand(fc.array(ids(kinds), { maxLength: 3 })).map((value): Filter => ({
    filter: 'test',
    on: 'node',
    property: 'id',
    type: 'id',
    test: 'in',
    value,
  }));
  return fc.oneof(one, list);
}

const kindFilters = fc.constantFrom('STATE', 'ORGANIZATION', 'BODY', 'CONCEPT').map((kind): Filter => ({
  filter: 'test',
  on: 'node',
  property: 'kind',
  type: 'enum',
  test: 'eq',
  value: written(kind),
}));

function orders(items: Items): fc.Arbitrary<Order[]> {
  const node = [
    'id',
    ...(items.target === 'Entity' ? ['kind'] : []),
    ...nodeProperties(items)
      .filter(({ list }) => !list)
      .map(({ name }) => name),
  ];
  const edge =
    items.relation === null ? [] : ['since', 'until', 'attested', ...edgeProperties(items).map(({ name }) => name)];
  const keys = [
    ...node.map((property) => ({ on: 'node' as const, property })),
    ...edge.map((property) => ({ on: 'edge' as const, property })),
  ];
  return fc.array(
    fc
      .tuple(fc.constantFrom(...keys), fc.boolean(), fc.boolean())
      .map(([key, descending, first]): Order => ({ ...key, descending, ...(first && { nulls: 'FIRST' }) })),
    { maxLength: 2 },
  );
}

const plainFields = (type: string, ...names: string[]): RecordField[] => [
  { field: 'typename', key: '__typename', value: type },
  ...names.map((name): RecordField => ({ field: 'plain', key: name, name })),
];
const PAGE_INFO = plainFields('PageInfo', 'hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor');
const FACET: RecordFields = [
  ...plainFields('Facet', 'by'),
  { field: 'record', key: 'values', name: 'values', fields: plainFields('FacetValue', 'value', 'count') },
];

function facetsOf(items: Items): readonly Facet[] {
  const edges =
    items.relation === null ? undefined : (ontology.relations.get(items.relation)!.propertiesType ?? 'Link');
  return [...facetNames(ontology, items.target, edges)].map(([name, meaning]) => ({ name, ...meaning }));
}

function pages(query: string): fc.Arbitrary<Page> {
  const first = fc.oneof(
    { weight: 2, arbitrary: fc.constant(50) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
  );
  return fc
    .tuple(operand(first), fc.boolean())
    .map(([size, isPaged]) => ({ first: size, after: isPaged ? { name: `after ${query}` } : null, query }));
}

function connections(items: Items, depth: number, query: string): fc.Arbitrary<Connection> {
  return once(items, `connection ${query} ${depth}`, () => {
    const isRoot = items.relation === null;
    const shape = shapes(items, depth);
    const edgeFields: fc.Arbitrary<RecordField[]> = fc
      .record({ shape, claims, wantsClaims: fc.boolean() })
      .map((given): RecordField[] => [
        { field: 'typename', key: 'type', value: 'Edge' },
        { field: 'plain', key: `cursor of ${query}`, name: 'cursor' },
        { field: 'entity', key: 'node', name: 'node', shape: given.shape },
        ...(isRoot ? [] : ['since', 'until', 'attested', ...edgeProperties(items).map(({ name }) => name)]).map(
          (name): RecordField => ({ field: 'plain', key: `edge ${name}`, name }),
        ),
        ...(given.wantsClaims && !isRoot
          ? [
              { field: 'claim' as const, key: 'claim', name: 'claim', fields: given.claims },
              { field: 'claim' as const, key: 'claims', name: 'claims', fields: given.claims },
            ]
          : []),
      ]);
    const fields: fc.Arbitrary<ConnectionField>[] = [
      fc.constant({ field: 'totalCount', key: 'totalCount' }),
      fc.constant({ field: 'typename', key: 'type', value: 'Connection' }),
      fc.constant({ field: 'pageInfo', key: 'pageInfo', fields: PAGE_INFO }),
      shape.map((s) => ({ field: 'nodes', key: 'nodes', shape: s })),
      fc
        .tuple(some(facetsOf(items), 3), fc.integer({ min: 0, max: 5 }))
        .map(([by, first]) => ({ field: 'facets', key: 'facets', by, first: written(first), fields: FACET })),
      ...(isRoot ? [] : [coverage]),
    ];
    return fc.record({
      filter: fc.option(filters(items, 2), { freq: 2 }),
      order: orders(items),
      page: pages(query),
      fields: fc
        .tuple(
          edgeFields,
          some(
            fields.map((_, i) => i),
            fields.length,
          ),
          fc.tuple(...fields),
        )
        .map(([edge, wanted, all]): ConnectionField[] => [
          { field: 'edges', key: 'edges', fields: edge },
          ...wanted.map((i) => all[i]!),
        ]),
    });
  });
}

function shapes(items: Items, depth: number): fc.Arbitrary<Shape> {
  const plain: EntityField[] = [
    { field: 'typename', key: 'type' },
    { field: 'id', key: 'id' },
    { field: 'kind', key: 'kind' },
    { field: 'key', key: 'key' },
    { field: 'exists', key: 'exists' },
  ];
  const properties = some(nodeProperties(items), 12).map((chosen) =>
    chosen.map(({ name }): EntityField => ({ field: 'property', key: name, property: name })),
  );
  const fields = depth === 0 ? [] : fieldsOf(items);
  const relations =
    fields.length === 0
      ? fc.constant<EntityField[]>([])
      : fc.uniqueArray(fc.oneof(...fields.map((field) => hops(items, field, depth))), {
          maxLength: 3,
          selector: ({ key }) => key,
        });
  return fc
    .tuple(properties, relations)
    .map(([some, hop]) => [{ kinds: items.kinds, fields: [...plain, ...some, ...hop] }]);
}

function hops(from: Items, field: RelationField, depth: number): fc.Arbitrary<EntityField> {
  const { relation, direction, targets, name } = field;
  const connection = connections(itemsOf(field, from), depth - 1, `${from.target}.${name}`);
  return fc.tuple(times, connection).map(([time, inner]): EntityField => ({
    field: 'relation',
    key: `${name}!`,
    relation,
    direction,
    targets,
    time,
    connection: inner,
  }));
}

const NAMED: readonly EntityField[] = [
  { field: 'id', key: 'id' },
  { field: 'property', key: 'name', property: 'name' },
];
const namesOf = (...kinds: string[]): Shape => [{ kinds, fields: NAMED }];
const anybody = namesOf(...ontology.kinds.keys());
const document: Shape = [
  { kinds: ['Document'], fields: [...NAMED, { field: 'property', key: 'sourceClass', property: 'sourceClass' }] },
];
const everyClaimField: RecordField[] = [
  ...plainFields('Claim', 'id', 'predicate', 'value', 'since', 'until', 'polarity', 'rank', 'method', 'confidence'),
  ...plainFields('Claim', 'recordedAt', 'retractedAt', 'effective').slice(1),
  { field: 'entity', key: 'subject', name: 'subject', shape: anybody },
  { field: 'entity', key: 'object', name: 'object', shape: anybody },
  { field: 'record', key: 'qualifiers', name: 'qualifiers', fields: plainFields('Qualifier', 'name', 'value') },
  {
    field: 'record',
    key: 'evidence',
    name: 'evidence',
    fields: [
      ...plainFields('Evidence', 'locator', 'quote', 'start', 'end', 'attested'),
      { field: 'entity', key: 'document', name: 'document', shape: document },
    ],
  },
];
const claims: fc.Arbitrary<RecordField[]> = fc.constantFrom(everyClaimField, everyClaimField.slice(1, 3));

const coverage: fc.Arbitrary<ConnectionField> = claims.map((fields) => ({
  field: 'coverage',
  key: 'coverage',
  fields: [
    ...plainFields('Coverage', 'completeFrom', 'completeThrough', 'universe', 'officialTotal', 'note'),
    { field: 'entity', key: 'document', name: 'document', shape: document },
    { field: 'claim', key: 'claim', name: 'claim', fields },
  ],
}));

const DEPTH = 2;

function many(items: Items): fc.Arbitrary<Root> {
  const kind = items.target;
  return fc.record({
    root: fc.constant('many' as const),
    key: fc.constant('answer'),
    kind: fc.constant(kind),
    time: times,
    knownAt: moments,
    connection: connections(items, DEPTH, `Query.${ontology.kinds.get(kind)!.plural}`),
  });
}

function oneOfAKind(items: Items): fc.Arbitrary<Root> {
  const kind = items.target;
  const byKey = [...ontology.kinds.get(kind)!.properties.values()].filter(({ key }) => key);
  const byId = fc
    .oneof({ weight: 5, arbitrary: fc.constantFrom(...entitiesOf([kind])) }, ids(KINDS))
    .map((id) => ({ property: 'id', value: named(id) }));
  const keys = byKey.map((property) =>
    fc
      .constantFrom(...valuesFor(property), 'state:a')
      .map((value) => ({ property: property.name, value: named(value) })),
  );
  return fc.record({
    root: fc.constant('one' as const),
    key: fc.constant('answer'),
    by: fc.oneof(byId, ...keys),
    target: fc.constant(kind),
    time: times,
    knownAt: moments,
    shape: shapes(items, DEPTH),
    claim: fc.constant([]),
  });
}

/** `values.claim` is some claim's id. */
const nodes: fc.Arbitrary<Root> = fc.record({
  root: fc.constant('nodes' as const),
  key: fc.constant('answer'),
  ids: fc
    .array(
      fc.oneof(
        fc.constantFrom<string>(...ENTITIES, 'state:nowhere', 'claim:none').map(written),
        fc.constant<Operand>({ name: 'claim' }),
      ),
      { maxLength: 4 },
    )
    .map((list): Operand => ({ list })),
  time: times,
  knownAt: moments,
  shape: fc.constant(anybody),
  claim: claims,
});

const idLists = (kind: string): fc.Arbitrary<Operand | null> =>
  fc.option(
    operand(
      fc.array(
        fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...entitiesOf([kind])) }, fc.constant('state:nowhere')),
        { maxLength: 3 },
      ),
    ),
    { freq: 2 },
  );

const matrices: fc.Arbitrary<Root> = fc
  .tuple(
    idLists('State'),
    idLists('Organization'),
    idLists('Instrument'),
    fc.option(operand(fc.constantFrom(...DAYS))),
    moments,
    claims,
    fc.boolean(),
  )
  .map(([states, organizations, instruments, on, knownAt, claim, differing]): Root => {
    const fields: RecordField[] = [
      { field: 'typename', key: 'type', value: 'TreatyStatusRow' },
      { field: 'entity', key: 'state', name: 'state', shape: namesOf('State') },
      { field: 'entity', key: 'organization', name: 'organization', shape: namesOf('Organization') },
      recordField(
        'cells',
        'TreatyStatusCell',
        ...plain('status', 'since', 'until'),
        { field: 'entity', key: 'instrument', name: 'instrument', shape: namesOf('Instrument') },
        { field: 'claim', key: 'claim', name: 'claim', fields: claim },
        recordField('last', 'LastKnownStatus', ...plain('status', 'asOf'), {
          ...{ field: 'entity', key: 'document', name: 'document' },
          shape: namesOf('Document'),
        }),
      ),
      // The same again, with a field of the same key that shows something else.
      {
        ...{ field: 'record', key: 'named', name: 'cells' },
        fields: [{ field: 'entity', key: 'claim', name: 'instrument', shape: namesOf('Instrument') }],
      },
    ];
    const key = 'answer';
    // Only States are compared.
    if (differing && states !== null) return { root: 'compare', key, states, instruments, on, knownAt, fields };
    return { root: 'matrix', key, states, organizations, instruments, on, knownAt, fields };
  });

const everyId = ids(KINDS);
const claimConditions: fc.Arbitrary<ClaimFilter[number]> = fc.oneof(
  ...(['subject', 'object', 'document'] as const).map((property) => condition(property, everyId)),
  condition('document', ids(['Document'])),
  condition('predicate', fc.constantFrom(...RELATIONS, 'name', 'sourceClass')),
  condition('rank', fc.constantFrom('PREFERRED', 'NORMAL', 'DEPRECATED')),
  condition('method', fc.constantFrom('CURATED', 'EXTRACTED')),
  condition('polarity', fc.constantFrom('ASSERTED', 'DENIED')),
  moreConditions(operand),
  moreConditions(operand),
  fc.constant<ClaimFilter[number]>({ property: 'id', test: 'eq', value: { name: 'claim' } }),
);

function condition(
  property: ClaimFilter[number]['property'],
  values: fc.Arbitrary<string>,
): fc.Arbitrary<ClaimFilter[number]> {
  const one = operand(values).map((value) => ({ property, test: 'eq' as const, value }));
  return fc.oneof(
    one,
    operand(fc.array(values, { maxLength: 3 })).map((value) => ({ property, test: 'in' as const, value })),
  );
}

const claimLists: fc.Arbitrary<Root> = fc
  .tuple(
    fc.array(claimConditions, { maxLength: 2 }),
    fc.option(operand(fc.constantFrom(...DAYS))),
    moments,
    pages('Query.claims'),
    claims,
  )
  .map(([filter, on, knownAt, page, fields]): Root => ({
    root: 'claims',
    key: 'answer',
    filter,
    on,
    knownAt,
    page,
    fields: [
      { field: 'claim', key: 'nodes', name: 'nodes', fields },
      ...rows('Claim', 'claims', { field: 'claim', fields }),
    ],
  }));

const hit: readonly RecordField[] = [
  {
    field: 'entity',
    key: 'entity',
    name: 'entity',
    shape: anybody.map(({ kinds, fields }) => ({ kinds, fields: [...fields, { field: 'exists', key: 'exists' }] })),
  },
  recordField('matched', 'NameMatch', ...plain('property', 'text', 'quality')),
];
const searches: fc.Arbitrary<Root> = fc
  .tuple(
    operand(
      fc.oneof(
        fc.constantFrom(...TEXTS, 'satte a', 'state a', 'STATE:A', 'instrumnet', 'person b', 'a', '国', ''),
        fc.constantFrom(...ENTITIES),
      ),
    ),
    fc.option(
      operand(
        some(
          KINDS.map((kind) => upperSnake(kind)),
          3,
        ),
      ),
      { freq: 2 },
    ),
    pages('Query.search'),
    fc.option(operand(fc.constantFrom(...DAYS)), { freq: 2 }),
  )
  .map(([text, kinds, page, on]): Root => ({
    root: 'search',
    key: 'answer',
    text,
    kinds,
    page,
    on,
    fields: [
      { field: 'typename', key: 'type', value: 'SearchConnection' },
      ...plain('totalCount'),
      recordField('kinds', 'KindCount', ...plain('kind', 'count')),
      recordField('nodes', 'SearchHit', ...hit),
      recordField('edges', 'SearchEdge', ...plain('cursor'), recordField('node', 'SearchHit', ...hit)),
      pageInfo('search'),
    ],
  }));
const namedOf = (name: string, shape: Shape): RecordField => ({ field: 'entity', key: name, name, shape });
const datasets: fc.Arbitrary<Root> = fc
  .tuple(operand(fc.integer({ min: 0, max: 4 })), operand(fc.constant(1)))
  .map(([first, one]): Root => ({
    root: 'dataset',
    key: 'answer',
    fields: [
      recordField('relations', 'DatasetRelation', ...plain('relation', 'edges', 'earliest', 'latest')),
      recordField('licences', 'DatasetLicence', ...plain('licence', 'credit', 'documents', 'claims')),
      recordField(
        'coverage',
        'DatasetCoverage',
        ...plain('relation', 'completeFrom', 'completeThrough', 'universe', 'officialTotal', 'note'),
        namedOf(
          'entity',
          KINDS.flatMap((kind) => namesOf(kind)),
        ),
        namedOf('document', namesOf('Document')),
      ),
      {
        ...{ field: 'record', key: 'sources', name: 'sources', first },
        fields: [namedOf('document', namesOf('Document')), ...plain('claims')],
      },
      { field: 'record', key: 'most', name: 'sources', first: one, fields: plain('claims') },
    ],
  }));
const records = recordRoots({ operand, pages, moments, ids: everyId, claims, anybody }, claimConditions);

const someOf = (relations: readonly string[]): fc.Arbitrary<string[] | null> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...relations), { minLength: 1, maxLength: 4 }), { freq: 2 });

const link = (name: string, type: string, ends: readonly string[], dates: readonly string[], fields: RecordField[]) =>
  recordField(
    name,
    type,
    ...plain('relation', 'direction', 'sentence', ...dates).filter(({ key }) => type === 'Hop' || key !== 'direction'),
    ...ends.map((end): RecordField => ({ field: 'entity', key: end, name: end, shape: anybody })),
    { field: 'claim', key: 'claim', name: 'claim', fields },
  );
const hubs: RecordField = { field: 'entity', key: 'excludedHubs', name: 'excludedHubs', shape: anybody };

function paths(relations: readonly string[], entities: readonly string[]): fc.Arbitrary<Root> {
  const end = operand(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...entities) }, ids(KINDS)));
  return fc.record({
    root: fc.constant('paths' as const),
    key: fc.constant('answer'),
    from: end,
    to: end,
    maxHops: operand(fc.constantFrom(1, 2, 2, 3, 4, 4, 5, 7)),
    relations: someOf(relations),
    excludeHubs: fc.boolean(),
    first: operand(fc.constantFrom(0, 1, 2, 5, 50)),
    time: times,
    knownAt: moments,
    fields: claims.map((fields): RecordField[] => [
      { field: 'typename', key: 'type', value: 'Paths' },
      recordField('nodes', 'Path', ...plain('length'), link('hops', 'Hop', ['from', 'to'], [], fields)),
      hubs,
    ]),
  });
}

function subgraphs(relations: readonly string[], entities: readonly string[]): fc.Arbitrary<Root> {
  return fc.record({
    root: fc.constant('neighbourhood' as const),
    key: fc.constant('answer'),
    id: operand(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...entities) }, ids(KINDS))),
    depth: operand(fc.constantFrom(1, 1, 2, 3, 4)),
    relations: someOf(relations),
    kinds: someOf(KINDS),
    time: times,
    knownAt: moments,
    page: pages('Query.neighbourhood'),
    fields: fc.tuple(claims, fc.integer({ min: 0, max: 3 })).map(([fields, left]): RecordField[] => {
      const all: RecordField[] = [
        recordField('counts', 'RelationCount', ...plain('relation', 'direction', 'count')),
        pageInfo('neighbourhood'),
        link('edges', 'SubgraphEdge', ['source', 'target'], ['since', 'until'], fields),
        { field: 'entity', key: 'nodes', name: 'nodes', shape: anybody },
      ];
      return [
        { field: 'typename', key: 'type', value: 'Subgraph' },
        ...all.filter((_, i) => i !== left || i === 1),
        hubs,
      ];
    }),
  });
}

/** Questions answered by a search, about what a world is about. */
export function linkPlansAbout({ relations, entities }: Focus): fc.Arbitrary<Plan> {
  return fc.oneof(paths(relations, entities), subgraphs(relations, entities)).map((root) => ({ roots: [root] }));
}

/** Questions about what a world is about: lists of its kinds, along its relations. */
export function plansAbout({ relations, entities }: Focus): fc.Arbitrary<Plan> {
  const along: Along = { relations: [...relations, 'PARTY_TO'], made: new Map() };
  const listOf = (kind: string): Items => ({ target: kind, kinds: [kind], relation: null, along });
  const lists = kindsOf(entities).map(listOf);
  const rollCalls = filters(listOf('RollCall'), 1);
  const roots = fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...lists.map(many)) },
    { weight: 4, arbitrary: fc.oneof(...lists.map(oneOfAKind)) },
    { weight: 1, arbitrary: nodes },
    { weight: 3, arbitrary: matrices },
    { weight: 3, arbitrary: searches },
    { weight: 1, arbitrary: datasets },
    {
      weight: 3,
      arbitrary: figures({ relations: along.relations, times, moments, operand, shape: namesOf, rollCalls }),
    },
    { weight: 4, arbitrary: claimLists },
    { weight: 6, arbitrary: records },
    { weight: 3, arbitrary: paths(along.relations, entities) },
    { weight: 3, arbitrary: subgraphs(along.relations, entities) },
  );
  return roots.map((root) => ({ roots: [root] }));
}

/** A plan that any store can answer. Under the key `cursor of Q` a list has the cursors that `after Q` begins after. */
export const plans: fc.Arbitrary<Plan> = plansAbout({ relations: RELATIONS, entities: ENTITIES });
