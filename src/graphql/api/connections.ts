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
import { objectType, type Definition, type Described, type Field } from '../../plan/definition.js';
import { COVERAGE, EDGE, FACET, FACET_VALUE } from '../../plan/records.js';

/** Pages of entities: at roots by kind, along relations by target and by what is said of the edges. */
export function connections(ontology: Ontology): readonly Definition[] {
  const atRoots = [...ontology.kinds.keys()].flatMap((kind) => rootConnection(ontology, kind));
  const alongRelations = relationLists(ontology).flatMap((list) => relationConnection(ontology, list));
  return [...atRoots, ...alongRelations, ...SHARED];
}

function rootConnection(ontology: Ontology, kind: Target): readonly Definition[] {
  const edge = objectType(edgeName(kind), `A ${kind} in its place in a list.`, [...CURSOR, node(kind)]);
  const fields = [...listFields(kind), ...facetsField(ontology, kind)];
  return [
    objectType(connectionName(kind), `A page of entities of kind ${kind}.`, fields),
    edge,
    ...facetEnum(ontology, kind),
  ];
}

function relationConnection(ontology: Ontology, { target, edges }: RelationList): readonly Definition[] {
  const fields = [...listFields(target, edges), ...facetsField(ontology, target, edges), COVERED];
  return [
    objectType(connectionName(target, edges), 'A row an effective claim.', fields),
    objectType(edgeName(target, edges), EDGE.description, edgeFields(ontology, target, edges)),
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
  return [...CURSOR, node(target), ...DATES, ...edgeProperties(ontology, edges).map(qualifierField), ...EDGE_CLAIMS];
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

const edgeField = (name: string): Field[] => EDGE.fields.filter((field) => field.name === name);
const CURSOR = edgeField('cursor');
const DATES = ['since', 'until', 'attested'].flatMap(edgeField);
const EDGE_CLAIMS = ['claim', 'claims'].flatMap(edgeField);

const COVERED: Field = {
  name: 'coverage',
  type: 'Coverage',
  description: 'How far it is complete; null: nobody says.',
};

const SHARED: readonly Definition[] = [FACET, FACET_VALUE, COVERAGE];
