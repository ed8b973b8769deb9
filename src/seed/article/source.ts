import type { EntityId, Evidence } from '../../model/claim.js';
import type { Kind, Ontology } from '../../ontology/ontology.js';
import { checkId, shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import { confidenceIn } from '../confidence.js';
import { propertyOf, type Draft } from '../draft.js';
import type { Tell } from '../mistakes.js';
import type { Mapping } from '../read-yaml.js';
import { isSourceClass, judged, type Sources } from '../sources.js';
import { numberField, placeOf, tellUnknown, textField, valuesOf } from './fields.js';

/** What a file was read from. */
export interface FileSource {
  readonly document: EntityId;
  /** Length of its text in UTF-16 units, where quotes can be checked against a copy. */
  readonly length: number | undefined;
}

/** What a file is read with. */
export interface ArticleReading {
  readonly ontology: Ontology;
  readonly sources: Sources;
  readonly tell: Tell;
}

/**
 * Makes a file's source known: an address as in the tables (`source: urn:project:editorial`), or a document described
 * field by field. Called for all files before any table is read, so that a table citing its address means the same one.
 */
export function declareSource(top: Mapping, reading: ArticleReading): FileSource | undefined {
  const { tell, sources, ontology } = reading;
  const source = top.fields.get('source');
  if (source?.type === 'scalar') {
    const document = sources.cite(source.written, source.place);
    return document === undefined ? undefined : { document, length: undefined };
  }
  if (source?.type !== 'mapping') {
    tell(
      source?.place ?? top.place,
      'source is missing: describe the document that the file follows, or give its address.',
    );
    return undefined;
  }
  const id = textField(source, 'id', tell);
  const bad =
    checkId(id ?? '', ontology) ??
    (id?.startsWith('document:') === true ? undefined : `${shown(id)} is no document's id.`);
  if (id === undefined || bad !== undefined) {
    tell(placeOf(source, 'id'), `source id: ${bad ?? 'missing.'}`);
    return undefined;
  }
  const sourceClass = textField(source, 'sourceClass', tell)?.toUpperCase() ?? '';
  // A missing one is told when the document's claims are checked.
  sources.declare(
    id,
    isSourceClass(sourceClass) ? sourceClass : 'UNVERIFIED',
    textField(source, 'publisher', tell),
    textField(source, 'url', tell),
  );
  const text = source.fields.get('text');
  return { document: id, length: text?.type === 'mapping' ? numberField(text, 'length', tell) : undefined };
}

/** What a described source says of itself, and what we judge of it. */
export function readSource(top: Mapping, reading: ArticleReading): Draft[] {
  const source = top.fields.get('source');
  const kind = reading.ontology.kindByPrefix.get('document');
  if (source?.type !== 'mapping' || kind === undefined) return [];
  const id = textField(source, 'id', () => undefined) ?? '';
  const text = source.fields.get('text');
  tellUnknown(source, ['id', 'text', ...kind.properties.keys()], 'a source', reading.tell);
  if (text?.type === 'mapping') {
    tellUnknown(text, ['sha256', 'length'], 'text', reading.tell);
    for (const name of ['sha256', 'length'])
      if (!text.fields.has(name)) reading.tell(text.place, `text has no ${name}.`);
  } else if (text !== undefined) reading.tell(text.place, 'text is { sha256, length }.');
  return [
    ...readFields(source, id, kind, reading),
    ...(text?.type === 'mapping' ? readFields(text, id, kind, reading) : []),
  ];
}

function readFields(mapping: Mapping, id: EntityId, kind: Kind, { tell, sources }: ArticleReading): Draft[] {
  return [...mapping.fields].flatMap(([name, entry]) => {
    if (name === 'id' || name === 'text') return [];
    const property = kind.properties.get(name);
    if (property === undefined) {
      if (mapping.fields.has('sha256'))
        tell(entry.place, `Document has no property ${shown(name)}.${didYouMean(name, kind.properties.keys())}`);
      return [];
    }
    return valuesOf(entry, property, tell).map(({ value, entry: { place } }): Draft => {
      const content = propertyOf(id, name, value);
      // How far a source is to be trusted is never for itself to say; nor is what we write about it.
      if (name === 'sourceClass' || name === 'description') return judged(content, place);
      const evidence: Evidence[] = [{ document: id }];
      return {
        place,
        content,
        rank: 'normal',
        method: 'curated',
        confidence: confidenceIn([sources.classOf(id)]),
        evidence,
      };
    });
  });
}
