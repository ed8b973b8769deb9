import type { About } from './about.js';
import type { Selection } from './selection.js';
import { PREFIXES, statements, type Block, type Term } from './statements.js';

/** JSON-LD 1.1, flattened: a context of prefixes, and an object a subject; the statements are those of Turtle. */
export function* writeJsonLd(selection: Selection, about: About): Iterable<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let between = '\n';
  for (const block of statements(selection, about)) {
    yield `${between}${JSON.stringify(objectOf(block))}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

function objectOf({ subject, pairs }: Block): Record<string, unknown> {
  const object: Record<string, unknown[]> = {};
  const types: string[] = [];
  for (const [predicate, term] of pairs) {
    if (predicate === 'rdf:type' && 'iri' in term) types.push(term.iri);
    else (object[predicate] ??= []).push(valueOf(term));
  }
  return { '@id': subject, ...(types.length > 0 && { '@type': types }), ...object };
}

function valueOf(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri.replace(/^<(.*)>$/s, '$1') };
  if (term.language !== undefined) return { '@value': term.value, '@language': term.language };
  return term.type === undefined ? term.value : { '@value': term.value, '@type': term.type };
}
