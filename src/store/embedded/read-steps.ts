import type { EntityId } from '../../model/claim.js';
import type { Direction, KindName, Ontology, RelationName } from '../../ontology/ontology.js';
import {
  compareSteps,
  NO_REPLY,
  type LinkCount,
  type Reply,
  type Request,
  type Step,
  type StepKey,
  type Weight,
} from '../links/search.js';
import type { Edge, Entity } from './graph.js';
import { edgesOf, exists, EVER, wasKnown, type DayOrEver } from './moment.js';
import { spend, type Call } from './call.js';

/** What a search looks at, the same throughout. */
export interface Sight {
  /** By name. */
  readonly relations: readonly RelationName[];
  /** null: all. */
  readonly kinds: ReadonlySet<KindName> | null;
  readonly day: DayOrEver;
}

/** Replies to the requests of a search from memory. */
export class StepReader {
  readonly #call: Call;
  readonly #sight: Sight;
  readonly #ontology: Ontology;

  constructor(call: Call, sight: Sight) {
    this.#call = call;
    this.#sight = sight;
    this.#ontology = call.graph.ontology;
  }

  reply(request: Request): Reply {
    switch (request.ask) {
      case 'edges':
        return this.#edges(request.ids, request.limit);
      case 'page':
        return this.#page(request.id, request.after, request.limit);
      case 'counts':
        return this.#counts(request.id);
    }
  }

  #entity(id: EntityId): Entity | undefined {
    return this.#call.claims.entity(id, this.#call.known);
  }

  #edges(ids: readonly EntityId[], limit: number): Reply {
    const there: EntityId[] = [];
    const steps: Step[] = [];
    const weights = new Map<EntityId, Weight>();
    for (const id of ids) {
      const entity = this.#entity(id);
      if (entity === undefined) continue;
      there.push(id);
      for (const relation of this.#sight.relations) {
        this.#each(entity, relation, (edge, far, direction) => {
          if (steps.length > limit) return;
          steps.push(stepOf(edge, entity, far, direction));
          if (!weights.has(far.id)) weights.set(far.id, this.#weightOf(far));
        });
      }
    }
    return { ...NO_REPLY, there, steps, weights };
  }

  #page(id: EntityId, after: StepKey | null, limit: number): Reply {
    const entity = this.#entity(id);
    if (entity === undefined) return NO_REPLY;
    const page: Step[] = [];
    for (const relation of this.#sight.relations) {
      if (page.length >= limit) break;
      const steps: Step[] = [];
      this.#each(entity, relation, (edge, far, direction) => steps.push(stepOf(edge, entity, far, direction)));
      const behind = after === null ? steps : steps.filter((step) => compareSteps(step, after) > 0);
      page.push(...behind.sort(compareSteps).slice(0, limit - page.length));
    }
    return { ...NO_REPLY, there: [id], steps: page };
  }

  #counts(id: EntityId): Reply {
    const entity = this.#entity(id);
    if (entity === undefined) return NO_REPLY;
    const counts: LinkCount[] = [];
    for (const relation of this.#sight.relations) {
      const seen = new Map<Direction, number>();
      this.#each(entity, relation, (_, __, direction) => seen.set(direction, (seen.get(direction) ?? 0) + 1));
      for (const [direction, count] of seen) counts.push({ relation, direction, count });
    }
    return { ...NO_REPLY, there: [id], counts };
  }

  /** The edges of an entity along a relation, from either end; a loop once. */
  #each(entity: Entity, relation: RelationName, visit: (edge: Edge, far: Entity, direction: Direction) => void): void {
    const { known } = this.#call;
    const symmetric = this.#ontology.relations.get(relation)?.symmetric === true;
    const [out, into] = [edgesOf(entity, relation, 'out', known), edgesOf(entity, relation, 'in', known)];
    spend(this.#call, out.length + into.length);
    for (const edge of out) if (this.#sees(edge, edge.object)) visit(edge, edge.object, symmetric ? 'BOTH' : 'OUT');
    for (const edge of into)
      if (edge.subject !== edge.object && this.#sees(edge, edge.subject))
        visit(edge, edge.subject, symmetric ? 'BOTH' : 'IN');
  }

  #sees(edge: Edge, far: Entity): boolean {
    const { day, kinds } = this.#sight;
    return (
      (day === EVER || (edge.from <= day && day < edge.to)) &&
      (kinds === null || kinds.has(far.kind.name)) &&
      exists(far, this.#call.known)
    );
  }

  #weightOf(entity: Entity): Weight {
    spend(this.#call, 1);
    const all = [...this.#ontology.relations.keys()];
    const edges = this.#degree(entity, all);
    return {
      edges,
      along: this.#sight.relations.length === all.length ? edges : this.#degree(entity, this.#sight.relations),
    };
  }

  #degree(entity: Entity, relations: readonly RelationName[]): number {
    const { known } = this.#call;
    const seen = (edges: readonly Edge[] | undefined): number =>
      known === null ? (edges?.length ?? 0) : (edges?.filter((edge) => wasKnown(edge, known)).length ?? 0);
    let degree = 0;
    for (const relation of relations) {
      degree += seen(entity.out.get(relation)) + seen(entity.in.get(relation));
      if (known !== null) degree += seen(entity.closedOut.get(relation)) + seen(entity.closedIn.get(relation));
      if (this.#canLoop(relation))
        degree -= edgesOf(entity, relation, 'out', known).filter((edge) => edge.subject === edge.object).length;
    }
    return degree;
  }

  #canLoop(relation: RelationName): boolean {
    const known = this.#ontology.relations.get(relation);
    return known?.from.some((kind) => known.to.includes(kind)) === true;
  }
}

function stepOf({ record, from }: Edge, near: Entity, far: Entity, direction: Direction): Step {
  const { id, predicate } = record.claim;
  return { near: near.id, far: far.id, relation: predicate, direction, claim: id, from };
}
