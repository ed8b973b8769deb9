import type { EntityId } from '../../model/claim.js';
import type { Direction, KindName, Ontology, RelationName } from '../../ontology/ontology.js';
import {
  compareSteps,
  NO_REPLY,
  type LinkCount,
  type Reply,
  type Request,
  type Sight,
  type Step,
  type StepKey,
  type Weight,
} from '../../questions/links.js';
import { edgesOf } from './along.js';
import { exists, knownIn, type DayOrEver, type Known } from './moment.js';
import { EDGE_LISTS, type EdgeRun, type Entity } from './entity.js';
import { spend, type Call } from './call.js';

/** Replies to the requests of a search from memory. */
export class StepReader {
  readonly #call: Call;
  readonly #ontology: Ontology;
  /** The relations that are looked at, by name. */
  readonly #relations: readonly RelationName[];
  /** The same where these are not all there are. */
  readonly #along: ReadonlySet<RelationName> | null;
  readonly #kinds: ReadonlySet<KindName> | null;
  readonly #day: DayOrEver;

  constructor(call: Call, { relations, kinds }: Sight, day: DayOrEver) {
    this.#call = call;
    this.#ontology = call.graph.ontology;
    const all = this.#ontology.relations;
    this.#relations = [...(relations ?? all.keys())].sort();
    this.#along = this.#relations.length === all.size ? null : new Set(relations);
    this.#kinds = kinds === null ? null : new Set(kinds);
    this.#day = day;
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
      for (const relation of this.#relationsOf(entity)) {
        this.#each(entity, relation, (run, place, direction) => {
          if (steps.length > limit) return;
          const far = run.far(place);
          steps.push(stepOf(run, place, entity, relation, direction));
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
    for (const relation of this.#relations) {
      if (page.length >= limit) break;
      const steps: Step[] = [];
      this.#each(entity, relation, (run, place, direction) =>
        steps.push(stepOf(run, place, entity, relation, direction)),
      );
      const behind = after === null ? steps : steps.filter((step) => compareSteps(step, after) > 0);
      page.push(...behind.sort(compareSteps).slice(0, limit - page.length));
    }
    return { ...NO_REPLY, there: [id], steps: page };
  }

  #counts(id: EntityId): Reply {
    const entity = this.#entity(id);
    if (entity === undefined) return NO_REPLY;
    const counts: LinkCount[] = [];
    for (const relation of this.#relations) {
      const seen = new Map<Direction, number>();
      this.#each(entity, relation, (_, __, direction) => seen.set(direction, (seen.get(direction) ?? 0) + 1));
      for (const [direction, count] of seen) counts.push({ relation, direction, count });
    }
    return { ...NO_REPLY, there: [id], counts };
  }

  /** Those of the relations looked at along which it has edges, or had. */
  #relationsOf(entity: Entity): RelationName[] {
    const names = new Set<RelationName>();
    for (const list of EDGE_LISTS) for (const name of entity.names(list)) names.add(name);
    return this.#relations.filter((relation) => names.has(relation));
  }

  /** The edges of an entity along a relation, from either end; a loop once. */
  #each(
    entity: Entity,
    relation: RelationName,
    visit: (run: EdgeRun, place: number, direction: Direction) => void,
  ): void {
    const { known } = this.#call;
    const symmetric = this.#ontology.relations.get(relation)?.symmetric === true;
    const [out, into] = [edgesOf(entity, relation, 'out', known), edgesOf(entity, relation, 'in', known)];
    spend(this.#call, out.length + into.length);
    for (let place = 0; place < out.length; place += 1)
      if (this.#sees(out, place)) visit(out, place, symmetric ? 'BOTH' : 'OUT');
    for (let place = 0; place < into.length; place += 1)
      if (into.far(place) !== entity && this.#sees(into, place)) visit(into, place, symmetric ? 'BOTH' : 'IN');
  }

  #sees(run: EdgeRun, place: number): boolean {
    const day = this.#day;
    const kinds = this.#kinds;
    if (day !== null && (run.from(place) > day || day >= run.to(place))) return false;
    const far = run.far(place);
    return (kinds === null || kinds.has(far.kind.name)) && exists(far, this.#call.known);
  }

  #weightOf(entity: Entity): Weight {
    spend(this.#call, 1);
    const edges = this.#degree(entity, null);
    return { edges, along: this.#along === null ? edges : this.#degree(entity, this.#along) };
  }

  #degree(entity: Entity, relations: ReadonlySet<RelationName> | null): number {
    const { known } = this.#call;
    let degree = known === null ? entity.degree(relations) : knownDegree(entity, relations, known);
    if (!this.#call.graph.loopers.has(entity)) return degree;
    for (const relation of entity.names('out')) {
      if (relations?.has(relation) === false) continue;
      const run = edgesOf(entity, relation, 'out', known);
      for (let place = 0; place < run.length; place += 1) if (run.far(place) === entity) degree -= 1;
    }
    return degree;
  }
}

/** How many edges were known at a moment, loops twice. */
function knownDegree(entity: Entity, relations: ReadonlySet<RelationName> | null, known: Known): number {
  let degree = 0;
  for (const list of EDGE_LISTS)
    for (const name of entity.names(list))
      if (relations?.has(name) !== false) degree += [...knownIn(entity.edges(list, name), known)].length;
  return degree;
}

function stepOf(run: EdgeRun, place: number, near: Entity, relation: RelationName, direction: Direction): Step {
  const [far, claim] = [run.far(place).id, run.record(place).id];
  return { near: near.id, far, relation, direction, claim, from: run.from(place) };
}
