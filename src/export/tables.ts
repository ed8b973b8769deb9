import type { EntityId, Evidence } from '../model/claim.js';
import { lastAttested } from '../model/interval.js';
import type { Lasting } from '../model/interval.js';
import type { Property } from '../ontology/ontology.js';
import type { About } from './about.js';
import { countedFrom, countedThrough, daysOfDate, edtfOf, precisionOf } from './dates.js';
import type { ExportEntity, Said } from './export-graph.js';
import type { Selection } from './selection.js';
import type { Cell, Column, Table } from './table.js';
import { isThereOn, valueOn } from './value-on.js';

/** Every row says which data it is from: rows are pasted elsewhere without their file. */
const FROM: readonly Column[] = [
  { name: 'data_version', type: 'text', about: 'The version of the data set that this row is from.' },
  { name: 'as_of', type: 'text', about: 'The day of which it is, or `ever`.' },
  { name: 'known_at', type: 'moment', about: 'The moment at which the graph is read; empty for now.' },
];

const SOURCES: readonly Column[] = [
  { name: 'sources', type: 'list', about: 'Ids of the documents that it rests on.' },
  { name: 'source_names', type: 'list', about: 'Their names.' },
  { name: 'source_urls', type: 'list', about: 'Where they can be opened.' },
  { name: 'source_licences', type: 'list', about: 'Their terms, where any are stated.' },
];

/** One row an entity. */
export function nodesTable(selection: Selection, about: About): Table {
  const { scope, entities } = selection;
  const properties = propertiesOf(selection);
  const columns: Column[] = [
    { name: 'id', type: 'text', about: 'Stable across releases, e.g. `state:chn`.' },
    { name: 'kind', type: 'text', about: 'A kind of the ontology.' },
    { name: 'exists', type: 'boolean', about: 'Whether it exists on the day, by the dates that are known of it.' },
    ...properties.flatMap((property) => propertyColumns(property.name, property)),
    ...SOURCES,
    ...FROM,
  ];
  const cells = (entity: ExportEntity): Cell[] => [
    entity.id,
    entity.kind.name,
    isThereOn(entity, scope.day),
    ...properties.flatMap((property): readonly Cell[] => {
      const own = entity.kind.properties.get(property.name);
      return propertyCells(own === undefined ? null : valueOn(entity, own, scope.day), property);
    }),
    ...sourceCells([...entity.values.values()].flat(), selection),
    ...fromCells(about),
  ];
  return {
    name: 'nodes',
    about: 'One row an entity, with its properties on the day.',
    columns,
    rows: function* () {
      for (const entity of entities) yield cells(entity);
    },
  };
}

/** One row a relation that holds: an edge. */
export function edgesTable(selection: Selection, about: About): Table {
  const { graph, edges } = selection;
  const qualifiers = qualifiersOf(selection);
  const columns: Column[] = [
    { name: 'claim', type: 'text', about: 'The claim that speaks.' },
    { name: 'source', type: 'text', about: 'The id at the beginning of the relation.' },
    { name: 'source_kind', type: 'text', about: 'Its kind.' },
    { name: 'source_name', type: 'text', about: 'Its name on the day.' },
    { name: 'relation', type: 'text', about: 'A relation of the ontology.' },
    { name: 'symmetric', type: 'boolean', about: 'Whether it holds both ways; it then stands here once.' },
    { name: 'target', type: 'text', about: 'The id at the end of the relation.' },
    { name: 'target_kind', type: 'text', about: 'Its kind.' },
    { name: 'target_name', type: 'text', about: 'Its name on the day.' },
    ...TIME,
    { name: 'attested', type: 'date', about: 'The latest day on which a source says that it held.' },
    ...qualifiers.flatMap((property) => propertyColumns(qualifierName(property.name), property)),
    ...VERSION,
    ...SOURCES,
    { name: 'locators', type: 'list', about: 'The places in them, in the order of `quotes`.' },
    { name: 'quotes', type: 'list', about: 'The words of the documents, where they are kept.' },
    ...FROM,
  ];
  const cells = (edge: Said): Cell[] => [
    edge.claim.id,
    ...endCells(edge.subject, selection),
    edge.claim.predicate,
    graph.ontology.relations.get(edge.claim.predicate)?.symmetric === true,
    ...endCells(String(edge.object), selection),
    ...timeCells(edge, graph.ontology.relations.get(edge.claim.predicate)?.lasting ?? 'STATE'),
    lastAttested(edge.version),
    ...qualifiers.flatMap((property) => propertyCells(edge.claim.qualifiers[property.name] ?? null, property)),
    ...versionCells(edge),
    ...sourceCells([edge], selection),
    edge.version.evidence.map(({ locator }) => locator ?? ''),
    edge.version.evidence.map(({ quote }) => quote ?? ''),
    ...fromCells(about),
  ];
  return {
    name: 'edges',
    about: 'One row a relation that holds, from `source` to `target`, with its days, sources and words.',
    columns,
    rows: function* () {
      for (const edge of edges) yield cells(edge);
    },
  };
}

/** One row a claim that speaks, with all its evidence. */
export function claimsTable(selection: Selection, about: About): Table {
  const { graph, said } = selection;
  const columns: Column[] = [
    { name: 'claim', type: 'text', about: 'Its id: a digest of what it says.' },
    { name: 'subject', type: 'text', about: 'Of whom it speaks.' },
    { name: 'subject_name', type: 'text', about: 'Its name on the day.' },
    { name: 'predicate', type: 'text', about: 'A relation, or a property of the kind.' },
    { name: 'object', type: 'text', about: 'The entity that a relation points to; empty for a property.' },
    { name: 'object_name', type: 'text', about: 'Its name on the day.' },
    { name: 'value', type: 'text', about: 'The value of a property, as text; empty for a relation.' },
    { name: 'polarity', type: 'text', about: 'ASSERTED, or DENIED where a source says that it does not hold.' },
    ...TIME,
    { name: 'attested', type: 'date', about: 'The latest day on which a source says that it held.' },
    { name: 'qualifiers', type: 'json', about: 'What else it says, by name.' },
    ...VERSION,
    { name: 'evidence', type: 'json', about: 'What it rests on: document, locator, quote, start, end, attested.' },
    ...SOURCES,
    ...FROM,
  ];
  const cells = (one: Said): Cell[] => {
    const { claim, version } = one;
    const isRelation = graph.ontology.relations.has(claim.predicate);
    return [
      claim.id,
      one.subject,
      selection.describe(one.subject).name,
      claim.predicate,
      isRelation ? String(one.object) : null,
      isRelation ? selection.describe(String(one.object)).name : null,
      isRelation ? null : String(one.object),
      claim.polarity.toUpperCase(),
      ...timeCells(one, lastingOf(one, selection)),
      lastAttested(version),
      { json: claim.qualifiers },
      ...versionCells(one),
      { json: version.evidence },
      ...sourceCells([one], selection),
      ...fromCells(about),
    ];
  };
  return {
    name: 'claims',
    about: 'One row a claim that speaks, of relations and of properties, with all that it rests on.',
    columns,
    rows: function* () {
      for (const one of said) yield cells(one);
    },
  };
}

/** One row a piece of evidence: joins `claims` by `claim`. */
export function evidenceTable(selection: Selection, about: About): Table {
  const { said, graph } = selection;
  const columns: Column[] = [
    { name: 'claim', type: 'text', about: 'The claim that rests on it.' },
    { name: 'document', type: 'text', about: 'The id of the document.' },
    { name: 'document_name', type: 'text', about: 'Its name.' },
    { name: 'document_url', type: 'text', about: 'Where it can be opened.' },
    { name: 'document_licence', type: 'text', about: 'Its terms, where they are stated.' },
    { name: 'locator', type: 'text', about: 'The place in it.' },
    { name: 'quote', type: 'text', about: 'Its words.' },
    { name: 'start', type: 'integer', about: 'Where the words begin, in UTF-16 units of the text as published.' },
    { name: 'end', type: 'integer', about: 'Where they end, excluded.' },
    { name: 'attested', type: 'date', about: 'A day on which the document says that it held.' },
    { name: 'attested_from', type: 'day', about: 'The first day that this may mean.' },
    { name: 'attested_to', type: 'day', about: 'The last day that this may mean.' },
    ...FROM,
  ];
  const cells = (claim: string, evidence: Evidence): Cell[] => {
    const id = graph.canonical(evidence.document);
    const { name, url, licence } = selection.describe(id);
    return [
      claim,
      id,
      name,
      url,
      licence,
      evidence.locator ?? null,
      evidence.quote ?? null,
      evidence.start ?? null,
      evidence.end ?? null,
      evidence.attested ?? null,
      ...daysOfDate(evidence.attested ?? null),
      ...fromCells(about),
    ];
  };
  return {
    name: 'evidence',
    about: 'One row a piece of evidence of a claim that speaks.',
    columns,
    rows: function* () {
      for (const { claim, version } of said) for (const evidence of version.evidence) yield cells(claim.id, evidence);
    },
  };
}

/** `relation` is a qualifier of COVERS, and a column already. */
const qualifierName = (name: string): string => (TAKEN.has(name) ? `qualifier_${name}` : name);

const date = (name: string, about: string): Column[] => [
  { name, type: 'date', about: `${about} As its source writes it: a year, a month or a day.` },
  { name: `${name}_from`, type: 'day', about: `The first day that \`${name}\` may mean.` },
  { name: `${name}_to`, type: 'day', about: `The last day that \`${name}\` may mean.` },
];

const TIME: readonly Column[] = [
  ...date('since', 'When it began; empty where that is not known.'),
  { name: 'since_precision', type: 'text', about: 'How finely `since` is given: year, month or day.' },
  ...date('until', 'The first day without it; empty where no end is known.'),
  { name: 'until_precision', type: 'text', about: 'How finely `until` is given: year, month or day.' },
  { name: 'edtf', type: 'text', about: 'Both in EDTF, the last day included: `1967-10-10/..`.' },
  { name: 'first_day', type: 'day', about: 'The first day on which it counts; empty where it has no bound.' },
  { name: 'last_day', type: 'day', about: 'The last day on which it counts; empty where no end is known.' },
];

function timeCells({ claim, days }: Said, lasting: Lasting): Cell[] {
  const { since, until } = claim;
  return [
    since,
    ...daysOfDate(since),
    precisionOf(since),
    until,
    ...daysOfDate(until),
    precisionOf(until),
    edtfOf(claim, lasting),
    countedFrom(days),
    countedThrough(days),
  ];
}

const VERSION: readonly Column[] = [
  { name: 'rank', type: 'text', about: 'PREFERRED or NORMAL.' },
  { name: 'method', type: 'text', about: 'How it came here: CURATED, IMPORTED or EXTRACTED.' },
  { name: 'confidence', type: 'number', about: 'In (0, 1].' },
  { name: 'recorded_at', type: 'moment', about: 'When this version of it was recorded.' },
];

const versionCells = ({ version: { rank, method, confidence, recordedAt } }: Said): Cell[] => [
  rank.toUpperCase(),
  method.toUpperCase(),
  confidence,
  recordedAt,
];

const TAKEN: ReadonlySet<string> = new Set([
  ...['claim', 'source', 'relation', 'symmetric', 'target', 'attested', 'locators', 'quotes'],
  ...[...TIME, ...VERSION, ...SOURCES, ...FROM].map(({ name }) => name),
]);

function lastingOf({ claim, subject }: Said, { graph: { ontology, entities } }: Selection): Lasting {
  const relation = ontology.relations.get(claim.predicate);
  if (relation !== undefined) return relation.lasting;
  return entities.get(subject)?.kind.properties.get(claim.predicate)?.temporal === true ? 'STATE' : 'NONE';
}

const TYPE_OF: Readonly<Record<Property['value']['type'], Column['type']>> = {
  text: 'text',
  enum: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
};

function propertyColumns(name: string, { value, list, description = '' }: Property): Column[] {
  if (list) return [{ name, type: 'list', about: description }];
  return value.type === 'date' ? date(name, description) : [{ name, type: TYPE_OF[value.type], about: description }];
}

function propertyCells(cell: Cell, { value, list }: Property): readonly Cell[] {
  if (list || value.type !== 'date') return [cell];
  const written = typeof cell === 'string' ? cell : null;
  return [written, ...daysOfDate(written)];
}

/** Properties of the kinds that are written out: those of every kind first, as the ontology has them. */
function propertiesOf({ graph: { ontology }, entities }: Selection): readonly Property[] {
  const kinds = new Set(entities.map(({ kind }) => kind.name));
  const found = new Map(ontology.entityProperties);
  for (const kind of ontology.kinds.values()) {
    if (!kinds.has(kind.name)) continue;
    // Of two that share a name and not a type, the later is given as text.
    for (const [name, property] of kind.properties) found.set(name, alike(found.get(name), property));
  }
  return [...found.values()];
}

function qualifiersOf({ graph: { ontology }, edges }: Selection): readonly Property[] {
  const relations = new Set(edges.map(({ claim }) => claim.predicate));
  const found = new Map<string, Property>();
  for (const relation of ontology.relations.values()) {
    if (!relations.has(relation.name)) continue;
    for (const [name, property] of relation.properties) found.set(name, alike(found.get(name), property));
  }
  return [...found.values()];
}

function alike(known: Property | undefined, property: Property): Property {
  if (known === undefined) return property;
  const same = known.value.type === property.value.type && known.list === property.list;
  return same ? known : { ...known, value: { type: 'text' } };
}

function endCells(id: EntityId, { describe }: Selection): Cell[] {
  const { kind, name } = describe(id);
  return [id, kind, name];
}

/** The documents of some claims, by id. */
export function documentsOf(said: readonly Said[], { graph }: Pick<Selection, 'graph'>): readonly EntityId[] {
  const documents = said.flatMap(({ version }) => version.evidence.map(({ document }) => graph.canonical(document)));
  return documents.length === 1 ? documents : [...new Set(documents)].sort();
}

function sourceCells(said: readonly Said[], selection: Selection): Cell[] {
  const documents = documentsOf(said, selection);
  const described = documents.map((id) => selection.describe(id));
  const stated = described.some(({ licence }) => licence !== null);
  return [
    documents,
    described.map(({ name }) => name ?? ''),
    described.map(({ url }) => url ?? ''),
    stated ? described.map(({ licence }) => licence ?? '') : [],
  ];
}

const fromCells = ({ version, asOf, knownAt }: About): Cell[] => [version, asOf, knownAt];
