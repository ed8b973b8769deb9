import type { KindName, Ontology, Property, Relation, RelationField } from '../ontology/ontology.js';
import { upperSnake } from '../text/case.js';

/**
 * The names of the API, computed here and nowhere else: the schema is printed with them, and operations are
 * compiled by them.
 *
 * A list is named by its target (a kind or `Entity`) and, along a relation, by what is said of its edges: the
 * `@properties` type of the relation or, where there is none, `Link`. So `State` is the list at a root,
 * `StateConsent` every list of States along a relation with a `Consent`, and `StateLink` one with nothing to say.
 */
export type Target = KindName | 'Entity';
export type EdgeSet = string;
export const PLAIN_EDGES: EdgeSet = 'Link';

/** A list along a relation. */
export interface RelationList {
  readonly target: Target;
  readonly edges: EdgeSet;
}

/** What is counted under a facet: a property of the node or the edge, or the year of a date. */
export interface FacetName {
  readonly on: 'node' | 'edge';
  /** A property, `kind`, or of an edge `since` or `until`. */
  readonly property: string;
  readonly year: boolean;
}

export const connectionName = (target: Target, edges: EdgeSet = ''): string => `${target}${edges}Connection`;
export const edgeName = (target: Target, edges: EdgeSet = ''): string => `${target}${edges}Edge`;
export const facetEnumName = (target: Target, edges: EdgeSet = ''): string => `${target}${edges}Facet`;
/** The filter of a relation field inside a `Where`: some, none, every. */
export const relationFilterName = (target: Target, edges: EdgeSet): string => `${target}${edges}Filter`;
/** The `where` of a relation field: conditions on node and edge. */
export const matchName = (target: Target, edges: EdgeSet): string => `${target}${edges}Match`;
/** The conditions on a node (`StateWhere`) or on an edge (`ConsentWhere`). */
export const whereName = (of: Target): string => `${of}Where`;
/** The order of a list (`StateOrder`, `StateConsentOrder`) or by its edges alone (`ConsentOrder`). */
export const orderName = (of: Target, edges: EdgeSet = ''): string => `${of}${edges}Order`;

/** `AgendaItem` → `AGENDA_ITEM`, as the enum `Kind` has it. */
export const kindEnum = (kind: KindName): string => upperSnake(kind);

/** The enum `Kind` read back: `AGENDA_ITEM` → `AgendaItem`. */
export function kindsByEnum(ontology: Ontology): ReadonlyMap<string, KindName> {
  return new Map([...ontology.kinds.keys()].map((name) => [kindEnum(name), name]));
}

export const edgeSetOf = (relation: Relation): EdgeSet => relation.propertiesType ?? PLAIN_EDGES;

/** The list that a relation field leads to. */
export function relationList(ontology: Ontology, field: RelationField): RelationList {
  const relation = ontology.relations.get(field.relation);
  return { target: field.target, edges: relation === undefined ? PLAIN_EDGES : edgeSetOf(relation) };
}

/** Every list along a relation that some field leads to, once each, in the order of the ontology. */
export function relationLists(ontology: Ontology): readonly RelationList[] {
  const lists = new Map<string, RelationList>();
  for (const kind of ontology.kinds.values())
    for (const field of kind.relations.values()) {
      const list = relationList(ontology, field);
      lists.set(connectionName(list.target, list.edges), list);
    }
  return [...lists.values()];
}

export function nodeProperties(ontology: Ontology, target: Target): readonly Property[] {
  const properties = target === 'Entity' ? ontology.entityProperties : ontology.kinds.get(target)?.properties;
  return [...(properties?.values() ?? [])];
}

export function edgeProperties(ontology: Ontology, edges: EdgeSet): readonly Property[] {
  return [...(ontology.propertySets.get(edges)?.properties.values() ?? [])];
}

/** The input that tests a property: `TextFilter`, `StateStatusFilter`, `TextListFilter`. */
export function propertyFilterName(property: Property): string {
  return `${filterStem(property)}${property.list ? 'ListFilter' : 'Filter'}`;
}

function filterStem({ value }: Property): string {
  switch (value.type) {
    case 'text':
      return 'Text';
    case 'integer':
      return 'Int';
    case 'number':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'date':
      return 'Date';
    case 'enum':
      return value.name;
  }
}

/** Free text, which hardly two items share: counting by it would only list it. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'description',
  'wikidata',
  'url',
  'officialName',
  'fullName',
  'title',
  'summary',
  'definition',
  'note',
  'sha256',
]);

/**
 * By what a list can be counted: enum value to what it means. Empty where there is nothing to count by.
 *
 * @param edges Given for a list along a relation, left out for a list at a root.
 */
export function facetNames(ontology: Ontology, target: Target, edges?: EdgeSet): ReadonlyMap<string, FacetName> {
  const names = new Map<string, FacetName>();
  if (target === 'Entity') names.set('KIND', { on: 'node', property: 'kind', year: false });
  for (const property of nodeProperties(ontology, target)) addFacets(names, 'node', property);
  if (edges === undefined) return names;
  for (const property of edgeProperties(ontology, edges)) addFacets(names, 'edge', property);
  for (const property of ['since', 'until']) addFacet(names, { on: 'edge', property, year: true });
  return names;
}

function addFacets(names: Map<string, FacetName>, on: 'node' | 'edge', property: Property): void {
  if (FREE_TEXT.has(property.name)) return;
  addFacet(names, { on, property: property.name, year: false });
  if (property.value.type === 'date') addFacet(names, { on, property: property.name, year: true });
}

function addFacet(names: Map<string, FacetName>, facet: FacetName): void {
  const name = `${upperSnake(facet.property)}${facet.year ? '_YEAR' : ''}`;
  names.set(facet.on === 'edge' && names.has(name) ? `EDGE_${name}` : name, facet);
}
