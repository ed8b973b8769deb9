import { checkId, shown } from '../../ontology/check-claim.js';
import { prefixOf } from '../../model/claim.js';
import { propertyOf, type Draft } from '../draft.js';
import type { Mapping } from '../read-yaml.js';
import { judged } from '../sources.js';
import { EVIDENCE_FIELDS, evidenceOf } from './evidence.js';
import { placeOf, tellUnknown, textField, valuesOf } from './fields.js';
import type { QuoteCheck } from './quotes.js';
import type { ArticleReading, FileSource } from './source.js';

/** An entity of the file: a claim for each of its properties, all with the entry's evidence. */
export function readEntity(entry: Mapping, source: FileSource, reading: ArticleReading, quotes: QuoteCheck): Draft[] {
  const { ontology, tell } = reading;
  const id = textField(entry, 'id', tell);
  const bad = checkId(id ?? '', ontology);
  const kind = ontology.kindByPrefix.get(prefixOf(id ?? ''));
  if (id === undefined || bad !== undefined || kind === undefined) {
    tell(placeOf(entry, 'id'), id === undefined ? 'an entity needs an id.' : (bad ?? `no kind of ${shown(id)}.`));
    return [];
  }
  tellUnknown(entry, ['id', ...EVIDENCE_FIELDS, ...kind.properties.keys()], `a ${kind.name}`, tell);
  const backing = evidenceOf(entry, source, reading, quotes);
  return [...kind.properties.values()].flatMap((property) => {
    const given = entry.fields.get(property.name);
    if (given === undefined) return [];
    return valuesOf(given, property, tell).map(({ value, entry: { place } }): Draft => {
      const content = propertyOf(id, property.name, value);
      // A description is one sentence of our own, whatever the entry quotes.
      if (property.name === 'description') return judged(content, place);
      return { place, content, rank: 'normal', method: 'curated', ...backing };
    });
  });
}
