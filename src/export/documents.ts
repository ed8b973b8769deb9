import type { EntityId, Scalar } from '../model/claim.js';
import { documentToCsl, type CslItem } from '../model/csl.js';
import type { ExportEntity } from './export-graph.js';
import type { Selection } from './selection.js';
import { documentsOf } from './tables.js';
import { valueOn } from './value-on.js';

/** The documents that a selection rests on, as a reference list has them: by id. */
export function* citations(selection: Selection): Iterable<CslItem> {
  for (const id of documentsOf(selection.said, selection)) {
    const entity = selection.graph.entities.get(id);
    if (entity !== undefined) yield cslOf(id, entity, selection);
  }
}

function cslOf(id: EntityId, entity: ExportEntity, { scope }: Selection): CslItem {
  const value = (name: string): Scalar | readonly Scalar[] | null => {
    const property = entity.kind.properties.get(name);
    return property === undefined ? null : valueOn(entity, property, scope.day);
  };
  const text = (name: string): string | null => {
    const known = value(name);
    return typeof known === 'string' ? known : null;
  };
  const authors = value('authors');
  return documentToCsl({
    id,
    name: text('name') ?? id,
    title: text('title'),
    authors: Array.isArray(authors) ? authors.map(String) : [],
    publisher: text('publisher'),
    sourceClass: text('sourceClass') ?? 'UNVERIFIED',
    published: text('published'),
    retrieved: text('retrieved'),
    containerTitle: text('containerTitle'),
    volume: text('volume'),
    pages: text('pages'),
    symbol: text('symbol'),
    documentKind: text('documentKind'),
    doi: text('doi'),
    url: text('url'),
    language: text('language'),
    licence: text('licence'),
  });
}
