import type { Scalar } from '../model/claim.js';
import { formatDay } from '../model/day.js';
import { endDay } from '../model/interval.js';
import type { PartialDate } from '../model/partial-date.js';
import type { Property } from '../ontology/ontology.js';
import { AUTHOR, citeLine, termsLine, type About } from './about.js';
import { edtfOf } from './dates.js';
import type { ExportEntity, Said } from './export-graph.js';
import type { Selection } from './selection.js';
import { documentsOf } from './tables.js';
import { isThereOn, valueOn } from './value-on.js';

/** An address (`iri`), or a value with its type or its language. */
export type Term =
  { readonly iri: string } | { readonly value: string; readonly type?: string; readonly language?: string };

/** What is said of one subject. `of` is the claim that says it, where one does. */
export interface Block {
  readonly subject: string;
  readonly pairs: readonly (readonly [predicate: string, term: Term])[];
  readonly of?: string;
}

/**
 * Prefixes. Ours are URNs, for no address of this project resolves; an id of the graph follows as it is.
 * `sg:` are relations, properties and kinds, as the ontology names them.
 */
export const PREFIXES: Readonly<Record<string, string>> = {
  sg: 'urn:spacegov:ontology:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  void: 'http://rdfs.org/ns/void#',
};

const IDS = 'urn:spacegov:';

/** What of schema.org a kind is; those that are not here are a Thing of ours alone. */
const SCHEMA: Readonly<Record<string, string>> = {
  State: 'Country',
  Organization: 'Organization',
  Body: 'Organization',
  Person: 'Person',
  Session: 'Event',
  Document: 'CreativeWork',
  Instrument: 'Legislation',
};

/**
 * A selection as linked data: the data set (VoID), each entity (schema.org, SKOS), each claim that speaks as a statement
 * with its evidence (PROV-O), and what it says as a triple of its own, which is told to be of that claim.
 */
export function* statements(selection: Selection, about: About): Iterable<Block> {
  yield dataset(selection, about);
  for (const entity of selection.entities) yield described(entity, selection);
  for (const one of selection.said) {
    const said = triple(one, selection);
    if (one.claim.polarity === 'asserted') yield { subject: iri(one.subject), pairs: [said], of: iri(one.claim.id) };
    yield statement(one, said, selection);
    yield* evidence(one, selection);
  }
}

const iri = (id: string): string => `${IDS}${id}`;
const term = (id: string): Term => ({ iri: iri(id) });
const named = (name: string): Term => ({ iri: name });
const text = (value: string, language?: string): Term => ({ value, ...(language !== undefined && { language }) });
const typed = (value: string, type: string): Term => ({ value, type: `xsd:${type}` });

function dataset({ entities, said }: Selection, about: About): Block {
  const { version, head, recordedAt, asOf, knownAt } = about;
  return {
    subject: iri(`dataset:${head}`),
    pairs: [
      ['rdf:type', named('void:Dataset')],
      ['rdf:type', named('schema:Dataset')],
      ['dcterms:title', text(about.title, 'en')],
      ['dcterms:creator', text(AUTHOR)],
      ['dcterms:bibliographicCitation', text(citeLine(about))],
      ['dcterms:rights', text(termsLine(about), 'en')],
      ...(recordedAt === null ? [] : ([['dcterms:modified', typed(recordedAt, 'dateTime')]] as const)),
      ['schema:version', text(version)],
      ['sg:head', text(head)],
      ['sg:asOf', asOf === 'ever' ? text('ever') : typed(asOf, 'date')],
      ...(knownAt === null ? [] : ([['sg:knownAt', typed(knownAt, 'dateTime')]] as const)),
      ['void:entities', typed(String(entities.length), 'integer')],
      ['sg:claims', typed(String(said.length), 'integer')],
      ['void:uriSpace', text(IDS)],
      ...Object.entries(PREFIXES)
        .filter(([prefix]) => !['rdf', 'xsd'].includes(prefix))
        .map(([, address]) => ['void:vocabulary', named(`<${address}>`)] as const),
    ],
  };
}

/** The names by which others know an entity; what each claim says of it is told apart. */
function described(entity: ExportEntity, { describe, scope }: Selection): Block {
  const { kind, id } = entity;
  const { name, url } = describe(id);
  const one = (property: string): string | null => {
    const own = kind.properties.get(property);
    const value = own === undefined ? null : valueOn(entity, own, scope.day);
    return typeof value === 'string' ? value : null;
  };
  const aliases = kind.properties.get('aliases');
  const others = aliases === undefined ? [] : valueOn(entity, aliases, scope.day);
  const [description, wikidata, definition] = [one('description'), one('wikidata'), one('definition')];
  const isConcept = kind.name === 'Concept';
  const also = SCHEMA[kind.name];
  return {
    subject: iri(id),
    pairs: [
      ['rdf:type', named(`sg:${kind.name}`)],
      ...(also === undefined ? [] : ([['rdf:type', named(`schema:${also}`)]] as const)),
      ...(isConcept ? ([['rdf:type', named('skos:Concept')]] as const) : []),
      ['rdfs:label', text(name ?? id)],
      [isConcept ? 'skos:prefLabel' : 'schema:name', isConcept ? text(name ?? id, 'en') : text(name ?? id)],
      ...(Array.isArray(others) ? others : []).map(
        (other) => [isConcept ? 'skos:altLabel' : 'schema:alternateName', text(String(other))] as const,
      ),
      ...(description === null ? [] : ([['schema:description', text(description, 'en')]] as const)),
      ...(definition === null ? [] : ([['skos:definition', text(definition, 'en')]] as const)),
      ...(url === null ? [] : ([['schema:url', isAddress(url) ? named(`<${url}>`) : text(url)]] as const)),
      ...(wikidata === null || !/^Q\d+$/.test(wikidata)
        ? []
        : ([['schema:sameAs', named(`<http://www.wikidata.org/entity/${wikidata}>`)]] as const)),
      ['sg:exists', typed(String(isThereOn(entity, scope.day)), 'boolean')],
    ],
  };
}

/** Relations that have a name in a vocabulary of others. */
const ALSO: Readonly<Record<string, string>> = { BROADER: 'skos:broader' };

function triple({ claim, subject, object }: Said, { graph }: Selection): readonly [string, Term] {
  const { predicate } = claim;
  if (graph.ontology.relations.has(predicate)) return [ALSO[predicate] ?? `sg:${predicate}`, term(String(object))];
  const property = graph.entities.get(subject)?.kind.properties.get(predicate);
  return [`sg:${predicate}`, valueTerm(object, property)];
}

function valueTerm(value: Scalar, property: Property | undefined): Term {
  if (property?.value.type === 'date') return dateTerm(String(value) as PartialDate); // checked when it was written
  if (typeof value === 'boolean') return typed(String(value), 'boolean');
  if (typeof value === 'number') return typed(String(value), property?.value.type === 'integer' ? 'integer' : 'double');
  return text(value);
}

function dateTerm(date: PartialDate): Term {
  return typed(date, date.length === 4 ? 'gYear' : date.length === 7 ? 'gYearMonth' : 'date');
}

function statement(one: Said, [predicate, object]: readonly [string, Term], selection: Selection): Block {
  const { claim, version, subject, days } = one;
  const { graph } = selection;
  const relation = graph.ontology.relations.get(claim.predicate);
  const lasting = relation?.lasting ?? (claim.since === null && claim.until === null ? 'NONE' : 'STATE');
  const edtf = edtfOf(claim, lasting);
  const sources = documentsOf([one], selection);
  const quoting = version.evidence
    .filter(({ quote }) => quote !== undefined)
    .map(({ document }) => graph.canonical(document));
  return {
    subject: iri(claim.id),
    pairs: [
      ['rdf:type', named('rdf:Statement')],
      ['rdf:type', named('prov:Entity')],
      ['rdf:subject', term(subject)],
      ['rdf:predicate', named(predicate)],
      ['rdf:object', object],
      ['sg:polarity', text(claim.polarity.toUpperCase())],
      ...(claim.since === null ? [] : ([['sg:since', dateTerm(claim.since)]] as const)),
      ...(claim.until === null ? [] : ([['sg:until', dateTerm(claim.until)]] as const)),
      ...(claim.until === null ? [] : ([['sg:lastDay', typed(formatDay(endDay(claim.until) - 1), 'date')]] as const)),
      ...(edtf === null ? [] : ([['sg:edtf', text(edtf)]] as const)),
      ...(days.from >= days.to ? ([['sg:countsOn', text('no day')]] as const) : []),
      ...Object.entries(claim.qualifiers).map(
        ([name, value]) => [`sg:${name}`, valueTerm(value, relation?.properties.get(name))] as const,
      ),
      ['sg:rank', text(version.rank.toUpperCase())],
      ['sg:method', text(version.method.toUpperCase())],
      ['sg:confidence', typed(String(version.confidence), 'double')],
      ['prov:generatedAtTime', typed(version.recordedAt, 'dateTime')],
      ...sources.map((id) => ['prov:wasDerivedFrom', term(id)] as const),
      ...[...new Set(quoting)].map((id) => ['prov:wasQuotedFrom', term(id)] as const),
      ...version.evidence.map((_, i) => ['sg:evidence', term(`${claim.id}:evidence-${i + 1}`)] as const),
    ],
  };
}

function* evidence({ claim, version }: Said, { graph }: Selection): Iterable<Block> {
  for (const [i, { document, locator, quote, start, end, attested }] of version.evidence.entries())
    yield {
      subject: iri(`${claim.id}:evidence-${i + 1}`),
      pairs: [
        ['rdf:type', named('prov:Entity')],
        ['prov:wasDerivedFrom', term(graph.canonical(document))],
        ...(locator === undefined ? [] : ([['sg:locator', text(locator)]] as const)),
        ...(quote === undefined ? [] : ([['prov:value', text(quote)]] as const)),
        ...(start === undefined ? [] : ([['sg:start', typed(String(start), 'integer')]] as const)),
        ...(end === undefined ? [] : ([['sg:end', typed(String(end), 'integer')]] as const)),
        ...(attested === undefined ? [] : ([['sg:attested', dateTerm(attested)]] as const)),
      ],
    };
}

const isAddress = (url: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url);
