import { SEARCH_TIME, type SearchRoot } from '../../plan/search.js';
import { NAMING, type NameRow } from '../names/name.js';
import { searchPage, searchRow } from '../names/search-page.js';
import type { Row } from '../store.js';
import type { Claims } from './claims.js';
import { versionOf, wasKnown } from './moment.js';
import type { Call, ReadEntity, WalkCompiler } from './walk.js';

const NAMES: ReadonlySet<string> = new Set(NAMING);

/** All names that live claims give. */
export function* nameRows(claims: Claims): Iterable<NameRow> {
  for (const record of claims.records.values()) {
    const { subject, predicate, object, polarity } = record.claim;
    if (!NAMES.has(predicate) || polarity === 'denied') continue;
    const version = versionOf(record, null);
    if (version === undefined || version.rank === 'deprecated') continue;
    const speaks = record.speaks.some((said) => wasKnown(said, null));
    yield { subject, property: predicate, text: String(object), speaks };
  }
}

/** Compiles the root that finds entities by their names. */
export function compileSearch(root: SearchRoot, compiler: WalkCompiler): (call: Call) => Row {
  const readers = new Map<object, ReadEntity>();
  for (const field of root.fields) {
    if (field.field !== 'nodes') continue;
    for (const inner of field.fields)
      if (inner.field === 'entity') readers.set(inner, compiler.shape(inner.shape, SEARCH_TIME));
  }
  return (call) => {
    const page = searchPage(root, call.values, call.names(), call.graph.ontology);
    return searchRow(root, page, (i, field) => {
      const entity = call.claims.entity(page.hits[i]?.entity ?? '', null);
      return entity === undefined ? null : (readers.get(field)?.(entity, call) ?? null);
    });
  };
}
