import type { Ontology } from '../../ontology/ontology.js';
import {
  connectionName,
  edgeName,
  edgeProperties,
  facetEnumName,
  facetNames,
  relationLists,
  type EdgeSet,
  type FacetName,
  type RelationList,
  type Target,
} from '../../questions/api-names.js';
import { qualifierField } from './properties.js';
import { objectType, type Definition, type Described, type Field } from '../../questions/definition.js';

/** Pages of entities: at roots by kind, along relations by target and by what is said of the edges. */
export function connections(ontology: Ontology): readonly Definition[] {
  const atRoots = [...ontology.kinds.keys()].flatMap((kind) => rootConnection(ontology, kind));
  const alongRelations = relationLists(ontology).flatMap((list) => relationConnection(ontology, list));
  return [...atRoots, ...alongRelations, ...SHARED];
}

function rootConnection(ontology: Ontology, kind: Target): readonly Definition[] {
  const edge = objectType(edgeName(kind), `A ${kind} in its place in a list.`, [CURSOR, node(kind)]);
  const fields = [...listFields(kind), ...facetsField(ontology, kind)];
  return [
    objectType(connectionName(kind), `A page of entities of kind ${kind}.`, fields),
    edge,
    ...facetEnum(ontology, kind),
  ];
}

function relationConnection(ontology: Ontology, { target, edges }: RelationList): readonly Definition[] {
  const fields = [...listFields(target, edges), ...facetsField(ontology, target, edges), COVERAGE];
  return [
    objectType(connectionName(target, edges), 'A row an effective claim.', fields),
    objectType(edgeName(target, edges), 'Who, when, says who.', edgeFields(ontology, target, edges)),
    ...facetEnum(ontology, target, edges),
  ];
}

function listFields(target: Target, edges?: EdgeSet): readonly Field[] {
  return [
    { name: 'totalCount', type: 'Int!', description: 'On all pages.' },
    { name: 'nodes', type: `[${target}!]!`, description: 'This page, in order.' },
    { name: 'edges', type: `[${edgeName(target, edges)}!]!`, description: 'With what is said of each.' },
    { name: 'pageInfo', type: 'PageInfo!', description: 'Whether more follow.' },
  ];
}

function edgeFields(ontology: Ontology, target: Target, edges: EdgeSet): readonly Field[] {
  return [CURSOR, node(target), ...DATES, ...edgeProperties(ontology, edges).map(qualifierField), ...EDGE_CLAIMS];
}

function facetsField(ontology: Ontology, target: Target, edges?: EdgeSet): readonly Field[] {
  if (facetNames(ontology, target, edges).size === 0) return [];
  return [
    {
      name: 'facets',
      type: '[Facet!]!',
      description: 'Counts of the whole list.',
      arguments: [
        { name: 'by', type: `[${facetEnumName(target, edges)}!]!`, description: 'By what.' },
        { name: 'first', type: 'Int!', default: '50', description: 'Values of each, at most 250.' },
      ],
    },
  ];
}

// An enum without values is no GraphQL: a list with nothing to count by has none.
function facetEnum(ontology: Ontology, target: Target, edges?: EdgeSet): readonly Definition[] {
  const names = [...facetNames(ontology, target, edges)];
  if (names.length === 0) return [];
  const values: readonly Described[] = names.map(([name, facet]) => ({ name, description: describeFacet(facet) }));
  return [{ is: 'enum', name: facetEnumName(target, edges), description: 'By what to count.', values }];
}

function describeFacet({ on, property, year }: FacetName): string {
  return year ? `The year of \`${property}\`.` : `Of the ${on}.`;
}

const node = (target: Target): Field => ({ name: 'node', type: `${target}!`, description: 'Who or what.' });

const CURSOR: Field = { name: 'cursor', type: 'String!', description: 'For `after`.' };

const DATES: readonly Field[] = [
  { name: 'since', type: 'PartialDate', description: 'Its first day; null where not known.' },
  { name: 'until', type: 'PartialDate', description: 'First day without it; null: no end known.' },
  { name: 'attested', type: 'PartialDate', description: 'Latest day that a source vouches for.' },
];

const EDGE_CLAIMS: readonly Field[] = [
  { name: 'claim', type: 'Claim!', description: 'The one that speaks.' },
  { name: 'claims', type: '[Claim!]!', description: 'All that compete, strongest first.' },
];

const COVERAGE: Field = {
  name: 'coverage',
  type: 'Coverage',
  description: 'How far it is complete; null: nobody says.',
};

const SHARED: readonly Definition[] = [
  objectType('Facet', 'How a list divides by one property.', [
    { name: 'by', type: 'String!', description: 'What was counted, as it was asked for.' },
    { name: 'values', type: '[FacetValue!]!', description: 'Largest count first, then by value; not known last.' },
  ]),
  objectType('FacetValue', 'One value, and how often it occurs.', [
    { name: 'value', type: 'String', description: 'The value as text; null: the property is not known.' },
    { name: 'count', type: 'Int!', description: 'In how many rows.' },
  ]),
  objectType('Coverage', 'How far a list can be trusted to be complete. A count for a later day is not final.', [
    {
      name: 'completeFrom',
      type: 'PartialDate',
      description: 'The first day of which it tells; null: the last alone.',
    },
    { name: 'completeThrough', type: 'PartialDate!', description: 'The last day for which every row is here.' },
    { name: 'universe', type: 'ListUniverse', description: 'Of whom it speaks; null: of all who existed on that day.' },
    {
      name: 'officialTotal',
      type: 'Int',
      description: 'The count that the document announces; null where it announces none.',
    },
    { name: 'note', type: 'String', description: 'What is known to be missing after that day.' },
    { name: 'document', type: 'Document!', description: 'The source that lists them all.' },
    { name: 'claim', type: 'Claim!', description: 'The claim that says so.' },
  ]),
];
