import { readFileSync } from 'node:fs';
import {
  connectionName,
  facetEnumName,
  facetNames,
  kindEnum,
  kindsByEnum,
  matchName,
  orderName,
  propertyFilterName,
  relationList,
  relationLists,
  whereName,
} from '../../../src/questions/api-names.js';
import { readOntology } from '../../../src/ontology/read-ontology.js';

const text = readFileSync('schema/ontology.graphql', 'utf8');
const ontology = readOntology(text);

describe('names of the API', () => {
  it('name a list by its target and what is said of its edges', () => {
    expect(connectionName('State')).toBe('StateConnection');
    expect(connectionName('State', 'Consent')).toBe('StateConsentConnection');
    expect(facetEnumName('Entity', 'Link')).toBe('EntityLinkFacet');
    expect(matchName('Instrument', 'Consent')).toBe('InstrumentConsentMatch');
    expect([whereName('State'), whereName('Consent')]).toEqual(['StateWhere', 'ConsentWhere']);
    expect([orderName('State'), orderName('State', 'Consent')]).toEqual(['StateOrder', 'StateConsentOrder']);
  });

  it.each`
    kind       | field        | list                                          | because
    ${'State'} | ${'partyTo'} | ${{ target: 'Instrument', edges: 'Consent' }} | ${'the relation has properties'}
    ${'Body'}  | ${'parent'}  | ${{ target: 'Body', edges: 'Link' }}          | ${'nothing is said of the relation'}
    ${'State'} | ${'opposes'} | ${{ target: 'Entity', edges: 'Stance' }}      | ${'the relation leads to several kinds'}
  `(
    'lead from $kind.$field to a list of its own: $because',
    ({ kind, field, list }: { kind: string; field: string; list: unknown }) => {
      const found = ontology.kinds.get(kind)?.relations.get(field);
      expect(found && relationList(ontology, found)).toEqual(list);
    },
  );

  it('name each list once', () => {
    const names = relationLists(ontology).map((list) => connectionName(list.target, list.edges));
    expect(new Set(names).size).toBe(names.length);
  });

  it('write kinds in upper case and read them back', () => {
    expect(kindEnum('AgendaItem')).toBe('AGENDA_ITEM');
    for (const kind of ontology.kinds.keys()) expect(kindsByEnum(ontology).get(kindEnum(kind))).toBe(kind);
  });

  it('name the filter of a property by what it holds', () => {
    const filterOf = (property: string): string | undefined => {
      const found = ontology.kinds.get('Document')?.properties.get(property);
      return found && propertyFilterName(found);
    };
    expect(filterOf('title')).toBe('TextFilter');
    expect(filterOf('authors')).toBe('TextListFilter');
    expect(filterOf('sourceClass')).toBe('SourceClassFilter');
    expect(filterOf('published')).toBe('DateFilter');
    expect(filterOf('length')).toBe('IntFilter');
  });
});

describe('facets', () => {
  it.each`
    target        | edges        | name                | facet                                                     | because
    ${'State'}    | ${undefined} | ${'REGIONAL_GROUP'} | ${{ on: 'node', property: 'regionalGroup', year: false }} | ${'a property of the node'}
    ${'State'}    | ${'Consent'} | ${'ACTION'}         | ${{ on: 'edge', property: 'action', year: false }}        | ${'a property of the edge'}
    ${'State'}    | ${'Consent'} | ${'SINCE_YEAR'}     | ${{ on: 'edge', property: 'since', year: true }}          | ${'every edge has dates'}
    ${'State'}    | ${undefined} | ${'ENDED_YEAR'}     | ${{ on: 'node', property: 'ended', year: true }}          | ${'dates can be counted by year'}
    ${'Entity'}   | ${'Link'}    | ${'KIND'}           | ${{ on: 'node', property: 'kind', year: false }}          | ${'kinds differ'}
    ${'State'}    | ${undefined} | ${'SINCE_YEAR'}     | ${undefined}                                              | ${'a root has no edges to date'}
    ${'State'}    | ${'Consent'} | ${'NOTE'}           | ${undefined}                                              | ${'free text is not counted'}
    ${'State'}    | ${undefined} | ${'KIND'}           | ${undefined}                                              | ${'they are all States'}
    ${'Document'} | ${'Link'}    | ${'AUTHORS'}        | ${{ on: 'node', property: 'authors', year: false }}       | ${'each of a list counts'}
  `(
    'of $target $edges: $name, since $because',
    ({ target, edges, name, facet }: { target: string; edges?: string; name: string; facet: unknown }) => {
      expect(facetNames(ontology, target, edges).get(name)).toEqual(facet);
    },
  );

  it('are none where there is nothing to count by', () => {
    expect([...facetNames(ontology, 'Person')]).toEqual([]);
  });

  it('tell a property of the edge from one of the node that has its name', () => {
    const clash = readOntology(
      text.replace('type Signature @properties {', 'type Signature @properties { region: String'),
    );
    const names = facetNames(clash, 'State', 'Signature');
    expect(names.get('REGION')?.on).toBe('node');
    expect(names.get('EDGE_REGION')).toEqual({ on: 'edge', property: 'region', year: false });
  });
});
