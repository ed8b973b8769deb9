import { prefixOf, type ClaimContent, type EntityId, type Polarity, type Scalar } from '../../model/claim.js';
import type { Property, Relation } from '../../ontology/ontology.js';
import { shown, unknownRelation } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Draft } from '../draft.js';
import type { Tell } from '../mistakes.js';
import type { Mapping } from '../read-yaml.js';
import { EVIDENCE_FIELDS, evidenceOf } from './evidence.js';
import { dateField, flagField, numberField, placeOf, tellUnknown, textField, valueOf, wordField } from './fields.js';
import type { QuoteCheck } from './quotes.js';
import type { ArticleReading, FileSource } from './source.js';

const RANKS = ['preferred', 'normal', 'deprecated'] as const;
const CLAIM_FIELDS = ['subject', 'since', 'until', 'attested', 'denied', 'rank', 'confidence', ...EVIDENCE_FIELDS];

/** A claim of the file: a relation to an object, or a property's value, with what else is said of it. */
export function readClaim(entry: Mapping, source: FileSource, reading: ArticleReading, quotes: QuoteCheck): Draft[] {
  const said = readContent(entry, reading);
  const { evidence, confidence } = evidenceOf(entry, source, reading, quotes);
  const rank = wordField(entry, 'rank', RANKS, reading.tell) ?? 'normal';
  const own = numberField(entry, 'confidence', reading.tell);
  if (said === undefined) return [];
  return [{ place: entry.place, content: said, rank, method: 'curated', confidence: own ?? confidence, evidence }];
}

function readContent(entry: Mapping, reading: ArticleReading): ClaimContent | undefined {
  const { tell } = reading;
  const subject = textField(entry, 'subject', tell);
  if (subject === undefined) tell(entry.place, 'a claim needs a subject.');
  if (entry.fields.has('relation') === entry.fields.has('property')) {
    tell(entry.place, 'a claim has either a relation and an object, or a property and a value.');
    return undefined;
  }
  const rest = {
    since: dateField(entry, 'since', tell) ?? null,
    until: dateField(entry, 'until', tell) ?? null,
    polarity: readPolarity(entry, tell),
  };
  const said = entry.fields.has('relation')
    ? readRelation(entry, reading)
    : readProperty(entry, subject ?? '', reading);
  return subject === undefined || said === undefined ? undefined : { subject, ...said, ...rest };
}

const readPolarity = (entry: Mapping, tell: Tell): Polarity =>
  flagField(entry, 'denied', tell) ? 'denied' : 'asserted';

type Said = Pick<ClaimContent, 'predicate' | 'object' | 'qualifiers'>;

function readRelation(entry: Mapping, { ontology, tell }: ArticleReading): Said | undefined {
  const name = textField(entry, 'relation', tell) ?? '';
  const relation = ontology.relations.get(name);
  if (relation === undefined) {
    const [from, to] = [textField(entry, 'subject', tell), textField(entry, 'object', tell)];
    tell(placeOf(entry, 'relation'), unknownRelation(name, prefixOf(from ?? ''), prefixOf(to ?? ''), ontology));
    return undefined;
  }
  // COVERS has a qualifier `relation`: names that a claim has already are given under `qualifiers`.
  const known = [...CLAIM_FIELDS, 'relation', 'object', 'qualifiers', ...relation.properties.keys()];
  tellUnknown(entry, known, name, tell);
  const object: EntityId | undefined = textField(entry, 'object', tell);
  if (object === undefined) tell(entry.place, `${name} needs an object.`);
  return object === undefined
    ? undefined
    : { predicate: name, object, qualifiers: readQualifiers(entry, relation, tell) };
}

function readQualifiers(entry: Mapping, relation: Relation, tell: Tell): Record<string, Scalar> {
  const nested = entry.fields.get('qualifiers');
  if (nested !== undefined && nested.type !== 'mapping')
    tell(nested.place, 'qualifiers is a mapping of names to values.');
  const own = nested?.type === 'mapping' ? nested.fields : new Map<string, never>();
  if (nested?.type === 'mapping') tellUnknown(nested, [...relation.properties.keys()], relation.name, tell);
  const qualifiers: Record<string, Scalar> = {};
  for (const property of relation.properties.values()) {
    const given =
      own.get(property.name) ?? (property.name === 'relation' ? undefined : entry.fields.get(property.name));
    const value = given === undefined ? undefined : valueOf(given, property, tell);
    if (value !== undefined) qualifiers[property.name] = value;
  }
  return qualifiers;
}

function readProperty(entry: Mapping, subject: EntityId, { ontology, tell }: ArticleReading): Said | undefined {
  const name = textField(entry, 'property', tell) ?? '';
  tellUnknown(entry, [...CLAIM_FIELDS, 'property', 'value'], 'a property', tell);
  const kind = ontology.kindByPrefix.get(prefixOf(subject));
  const property: Property | undefined = kind?.properties.get(name);
  if (kind !== undefined && property === undefined)
    tell(
      placeOf(entry, 'property'),
      `${kind.name} has no property ${shown(name)}.${didYouMean(name, kind.properties.keys())}`,
    );
  const given = entry.fields.get('value');
  if (given === undefined) tell(entry.place, 'a property needs a value.');
  if (kind === undefined) tell(placeOf(entry, 'subject'), `no kind has the prefix of ${shown(subject)}.`);
  const value = given === undefined || property === undefined ? undefined : valueOf(given, property, tell);
  return value === undefined ? undefined : { predicate: name, object: value, qualifiers: {} };
}
