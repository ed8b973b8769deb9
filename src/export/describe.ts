import type { EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { ExportGraph } from './export-graph.js';
import { nameOn, valueOn } from './value-on.js';

/** An entity as others name it; null where nothing is known. */
export interface Description {
  readonly kind: string | null;
  readonly name: string | null;
  readonly url: string | null;
  /** Of a document: the terms under which it may be reused. */
  readonly licence: string | null;
}

/** Looks each entity up once: a document stands behind thousands of lines. */
export function describer(graph: ExportGraph, day: Day): (id: EntityId) => Description {
  const known = new Map<EntityId, Description>();
  return (id) => {
    let description = known.get(id);
    if (description === undefined) known.set(id, (description = describe(id, graph, day)));
    return description;
  };
}

function describe(id: EntityId, { entities }: ExportGraph, day: Day): Description {
  const entity = entities.get(id);
  if (entity === undefined) return { kind: null, name: null, url: null, licence: null };
  const text = (name: string): string | null => {
    const property = entity.kind.properties.get(name);
    const value = property === undefined ? null : valueOn(entity, property, day);
    return typeof value === 'string' ? value : null;
  };
  return { kind: entity.kind.name, name: nameOn(entity, day), url: text('url'), licence: text('licence') };
}
