import { GovernanceError } from '../errors.js';
import type { EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { KindName, RelationName } from '../ontology/ontology.js';
import { didYouMean } from '../text/suggest.js';
import type { ExportEntity, ExportGraph, Said } from './export-graph.js';
import { describer, type Description } from './describe.js';
import { isThereOn } from './value-on.js';

/** Which part of the graph is written out. */
export interface Scope {
  /** The day on which relations must count and values are read. */
  readonly day: Day;
  /** Relations count that ever did; values are still those of `day`. */
  readonly ever: boolean;
  /** Entities of these kinds alone, and relations among them; null for all. */
  readonly kinds: readonly KindName[] | null;
  /** These relations alone, and what they join; null for all. */
  readonly relations: readonly RelationName[] | null;
  /** What can be reached from an entity within so many steps, whatever their direction; null for the whole. */
  readonly around: { readonly id: EntityId; readonly depth: number } | null;
}

export interface Selection {
  readonly graph: ExportGraph;
  readonly scope: Scope;
  /** By id. */
  readonly entities: readonly ExportEntity[];
  /** Relations, both ends of which are among the entities. */
  readonly edges: readonly Said[];
  /** Every claim that speaks of the entities, of the relations asked for; denied ones too. */
  readonly said: readonly Said[];
  /** What a line says of an entity that it names. */
  readonly describe: (id: EntityId) => Description;
}

/** A part of the graph is asked for that there is not. */
export class ExportScopeError extends GovernanceError {
  readonly code = 'BAD_USER_INPUT';
}

/**
 * The part of a graph that a scope names.
 *
 * @throws {ExportScopeError} when it names a kind, relation or entity that there is not.
 */
export function select(graph: ExportGraph, scope: Scope): Selection {
  const { kinds, relations } = checked(scope, graph);
  const { day, ever, around } = scope;
  const counts = ({ days }: Said): boolean => ever || (days.from <= day && day < days.to);
  const isIn = (id: unknown): boolean => {
    const entity = graph.entities.get(String(id));
    return entity !== undefined && (kinds === null || kinds.has(entity.kind.name));
  };
  let edges = graph.edges.filter(
    (edge) =>
      (relations === null || relations.has(edge.claim.predicate)) &&
      counts(edge) &&
      isIn(edge.subject) &&
      isIn(edge.object),
  );
  const reached = around === null ? null : reach(startOf(around.id, graph), around.depth, edges);
  if (reached !== null)
    edges = edges.filter(({ subject, object }) => reached.has(subject) && reached.has(String(object)));
  const joined = new Set(edges.flatMap(({ subject, object }) => [subject, String(object)]));
  const entities = [...graph.entities.values()].filter((entity) => {
    if (joined.has(entity.id) || reached?.has(entity.id) === true) return isIn(entity.id);
    return reached === null && relations === null && isIn(entity.id) && (ever || isThereOn(entity, day));
  });
  const ids = new Set(entities.map(({ id }) => id));
  // What is denied joins nobody, and is told where its ends might have been joined.
  const mayBe = (id: unknown): boolean => isIn(id) && (reached === null || reached.has(String(id)));
  const said = graph.said.filter((one) => {
    const { predicate } = one.claim;
    if (!counts(one)) return false;
    if (!graph.ontology.relations.has(predicate)) return relations === null && ids.has(one.subject);
    return (relations === null || relations.has(predicate)) && mayBe(one.subject) && mayBe(one.object);
  });
  return { graph, scope, entities, edges, said, describe: describer(graph, day) };
}

interface Names {
  readonly kinds: ReadonlySet<string> | null;
  readonly relations: ReadonlySet<string> | null;
}

function checked({ kinds, relations, around }: Scope, { ontology }: ExportGraph): Names {
  for (const kind of kinds ?? [])
    if (!ontology.kinds.has(kind)) throw unknown('kind', kind, ontology.kinds.keys(), 'State');
  for (const relation of relations ?? [])
    if (!ontology.relations.has(relation)) throw unknown('relation', relation, ontology.relations.keys(), 'PARTY_TO');
  if (around !== null && (!Number.isInteger(around.depth) || around.depth < 1))
    throw new ExportScopeError(`depth ${String(around.depth)}: a whole number of steps, 1 or more.`);
  return {
    kinds: kinds === null ? null : new Set(kinds),
    relations: relations === null ? null : new Set(relations),
  };
}

function unknown(what: string, given: string, names: Iterable<string>, example: string): ExportScopeError {
  const guess = didYouMean(given.slice(0, 60), new Set(names));
  return new ExportScopeError(
    `There is no ${what} "${given.slice(0, 60)}".${guess} Write it as the API does: ${example}.`,
  );
}

function startOf(id: EntityId, { entities, canonical }: ExportGraph): EntityId {
  const own = canonical(id);
  if (entities.has(own)) return own;
  throw new ExportScopeError(
    `There is no "${id.slice(0, 80)}".${didYouMean(id.slice(0, 80), entities.keys())} Find ids with: spacegov search`,
  );
}

function reach(start: EntityId, depth: number, edges: readonly Said[]): Set<EntityId> {
  const next = new Map<EntityId, EntityId[]>();
  const join = (a: EntityId, b: EntityId): void => {
    const list = next.get(a);
    if (list === undefined) next.set(a, [b]);
    else list.push(b);
  };
  for (const { subject, object } of edges) {
    join(subject, String(object));
    join(String(object), subject);
  }
  const reached = new Set([start]);
  let rim = [start];
  for (let step = 0; step < depth && rim.length > 0; step += 1) {
    const found: EntityId[] = [];
    for (const id of rim)
      for (const other of next.get(id) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        found.push(other);
      }
    rim = found;
  }
  return reached;
}
