import { NAMING, type NameRow } from '../names/name.js';
import { searchPage, tellSearch } from '../names/search-page.js';
import type { Claims } from './claims.js';
import { versionOf, wasKnown } from './moment.js';
import type { Sources } from './source.js';

const NAMES: ReadonlySet<string> = new Set(NAMING);

/** All names that live claims give. */
export function* nameRows(claims: Claims): Iterable<NameRow> {
  for (const record of claims.saying(NAMES)) {
    const { subject, predicate, object, polarity } = record.claim;
    if (polarity === 'denied') continue;
    const version = versionOf(record, null);
    if (version === undefined || version.rank === 'deprecated') continue;
    const speaks = record.speaks.some((said) => wasKnown(said, null));
    yield { subject, property: predicate, text: String(object), speaks };
  }
}

/** Tells which entities are called so. */
export const searchSource: Sources['search'] = (root) => (call) =>
  tellSearch(searchPage(root, call.values, call.names(), call.graph.ontology));
