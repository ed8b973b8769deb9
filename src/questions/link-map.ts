import type { EntityId } from '../model/claim.js';
import { NEVER } from '../model/interval.js';
import { compare, type Link, type Reply, type Step, type Weight } from './links.js';
import type { Pace } from './pace.js';
import { QueryTooComplexError } from './user-input-error.js';

/** How many entities are tried as the next one on a path before the search gives up. */
const MOST_TRIES = 2_000_000;

interface Wanted {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly first: number;
}

/** The edges read so far, from whichever end, and the paths through them. */
export class LinkMap {
  /** From an entity to its neighbours: one step for each relation and direction. */
  readonly #steps = new Map<EntityId, Map<EntityId, Map<string, Step>>>();
  readonly #weights = new Map<EntityId, Weight>();

  readonly #pace: Pace;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  add({ steps, weights }: Reply): void {
    for (const [id, weight] of weights) this.#weights.set(id, weight);
    for (const step of steps) {
      this.#pace(1);
      if (step.near === step.far) continue; // no simple path takes a loop
      this.#keep(step);
      this.#keep(turned(step));
    }
  }

  weightOf(id: EntityId): Weight {
    return this.#weights.get(id) ?? { edges: 0, along: 0 };
  }

  /** Whoever an entity has an edge with, of those that have been read. */
  beside(id: EntityId): Iterable<EntityId> {
    return this.#steps.get(id)?.keys() ?? [];
  }

  /** The first paths of so many hops, in order. None goes through one of the closed entities. */
  paths(
    wanted: Wanted,
    hopsOf: { readonly above: number; readonly most: number },
    closed: ReadonlySet<EntityId>,
  ): Link[][] {
    const far = this.#distances(wanted.to, closed);
    const paths: Link[][] = [];
    const tries = { left: MOST_TRIES };
    for (let hops = hopsOf.above + 1; hops <= hopsOf.most; hops += 1) {
      for (const nodes of this.#sequences([wanted.from], hops, far, tries, wanted)) {
        for (const path of this.#alongside(nodes)) {
          if (paths.length >= wanted.first) return paths;
          paths.push(path);
        }
      }
    }
    return paths;
  }

  #keep(step: Step): void {
    let neighbours = this.#steps.get(step.near);
    if (neighbours === undefined) this.#steps.set(step.near, (neighbours = new Map<EntityId, Map<string, Step>>()));
    let same = neighbours.get(step.far);
    if (same === undefined) neighbours.set(step.far, (same = new Map<string, Step>()));
    const key = `${step.relation} ${step.direction}`;
    const other = same.get(key);
    if (other === undefined || stands(step, other) < 0) same.set(key, step);
  }

  /** How many hops each entity is from an end, by what has been read. */
  #distances(end: EntityId, closed: ReadonlySet<EntityId>): Map<EntityId, number> {
    const far = new Map([[end, 0]]);
    // A map gives what is put in while it is gone through, too.
    for (const [id, hops] of far) {
      this.#pace(1 + ((this.#steps.get(id)?.size ?? 0) >> 2));
      for (const next of this.#steps.get(id)?.keys() ?? [])
        if (!closed.has(next) && !far.has(next)) far.set(next, hops + 1);
    }
    return far;
  }

  /** The sequences of entities from the last of these to the end, in exactly so many hops, in order of their ids. */
  *#sequences(
    nodes: readonly EntityId[],
    hops: number,
    far: ReadonlyMap<EntityId, number>,
    tries: { left: number },
    wanted: Wanted,
  ): Generator<readonly EntityId[]> {
    const last = nodes[nodes.length - 1];
    const neighbours = last === undefined ? undefined : this.#steps.get(last);
    if (hops === 0 || neighbours === undefined) return;
    const near = [...neighbours.keys()].filter((id) => (far.get(id) ?? Infinity) < hops);
    this.#pace(1 + (neighbours.size >> 2));
    tries.left -= near.length;
    if (tries.left < 0) throw tooMany();
    for (const next of near.sort(compare)) {
      if (nodes.includes(next) || (next === wanted.to) !== (hops === 1)) continue;
      if (hops === 1) yield [...nodes, next];
      else yield* this.#sequences([...nodes, next], hops - 1, far, tries, wanted);
    }
  }

  /** Every choice of relations along a sequence of entities, in order. */
  *#alongside(nodes: readonly EntityId[]): Generator<Link[]> {
    const [from, to] = nodes;
    if (from === undefined || to === undefined) {
      yield [];
      return;
    }
    const steps = [...(this.#steps.get(from)?.get(to) ?? [])].sort(([a], [b]) => compare(a, b));
    for (const [, { relation, direction, claim }] of steps)
      for (const rest of this.#alongside(nodes.slice(1))) yield [{ from, to, relation, direction, claim }, ...rest];
  }
}

const BACK = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

const turned = ({ near, far, relation, direction, claim, from }: Step): Step => {
  return { near: far, far: near, relation, direction: BACK[direction], claim, from };
};

/** Which of two edges that make the same hop stands for both: the one that began last; not known when is earlier. */
const stands = (a: Step, b: Step): number => beginning(b) - beginning(a) || compare(a.claim, b.claim);

// What counts on no day has no beginning that is known.
const beginning = ({ from }: Step): number => (from === NEVER.from ? -1e9 : from);

function tooMany(): QueryTooComplexError {
  return new QueryTooComplexError(
    `paths: there are more than ${String(MOST_TRIES)} ways to try. Ask for fewer hops or fewer paths, or name the relations to follow.`,
  );
}
