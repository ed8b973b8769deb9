import type { EntityId } from '../../src/model/claim.js';

/** An edge that a question sees, whatever its relation. */
export interface SlowEdge {
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly relation: string;
  readonly claim: string;
  readonly symmetric: boolean;
  /** The first day on which it counts; -Infinity where none is known. */
  readonly from: number;
}

/** A step from one entity to another. */
export interface SlowLink {
  readonly near: EntityId;
  readonly far: EntityId;
  readonly relation: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly claim: string;
}

const HUB = 1_000;

export interface SlowPaths {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly maxHops: number;
  readonly first: number;
  readonly excludeHubs: boolean;
}

/** All simple paths are written down, one hop longer at a time, and put in order at the end. */
export function slowPaths(
  edges: readonly SlowEdge[],
  degree: (id: EntityId) => number,
  { from, to, maxHops, first, excludeHubs }: SlowPaths,
): { readonly paths: readonly (readonly SlowLink[])[]; readonly hubs: readonly EntityId[] } {
  if (from === to) return { paths: [[]].slice(0, first), hubs: [] };
  const isHub = (id: EntityId): boolean => excludeHubs && id !== from && id !== to && degree(id) > HUB;
  const steps = standing(edges);
  const complete: SlowLink[][] = [];
  let open: SlowLink[][] = [[]];
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const longer = open.flatMap((path) => {
      const been = [from, ...path.map(({ far }) => far)];
      return steps
        .filter(({ near, far }) => near === been.at(-1) && !been.includes(far) && !isHub(far))
        .map((step) => [...path, step]);
    });
    complete.push(...longer.filter((path) => path.at(-1)!.far === to));
    open = longer.filter((path) => path.at(-1)!.far !== to);
  }
  complete.sort(
    (a, b) => a.length - b.length || compareLists(nodesOf(a), nodesOf(b)) || compareLists(saidOf(a), saidOf(b)),
  );
  const paths = complete.slice(0, first);
  // Read around both ends until enough is found: half the length of the last path, or of the longest that may be.
  const last = paths.length === first ? (paths.at(-1)?.length ?? 1) : maxHops;
  const near = Math.ceil(last / 2);
  const met = [...around(from, near, steps, isHub), ...around(to, near, steps, isHub)];
  return { paths, hubs: [...new Set(met)].filter(isHub).sort() };
}

export interface SlowSubgraph {
  readonly id: EntityId;
  readonly depth: number;
  readonly goesTo: (id: EntityId) => boolean;
}

export interface SlowPlaced extends SlowLink {
  readonly level: number;
}

/** Every edge is looked at from both ends, and placed where it comes first. */
export function slowSubgraph(
  edges: readonly SlowEdge[],
  degree: (id: EntityId) => number,
  { id, depth, goesTo }: SlowSubgraph,
): {
  readonly counts: readonly { readonly relation: string; readonly direction: string; readonly count: number }[];
  readonly links: readonly SlowPlaced[];
  readonly hubs: readonly EntityId[];
} {
  const isHub = (one: EntityId): boolean => one !== id && degree(one) > HUB;
  const steps = edges.flatMap(bothWays).filter(({ far }) => goesTo(far));
  const distance = distances(id, steps, isHub);
  const placed = new Map<string, SlowPlaced>();
  for (const step of steps) {
    const level = distance.get(step.near) ?? Infinity;
    if (level >= depth || isHub(step.near)) continue;
    const other = placed.get(step.claim);
    if (other === undefined || comparePlaced({ ...step, level }, other) < 0) placed.set(step.claim, { ...step, level });
  }
  const own = steps.filter(({ near }) => near === id);
  const sorts = [...new Set(own.map(({ relation, direction }) => `${relation} ${direction}`))].sort();
  return {
    counts: sorts.map((sort) => {
      const [relation, direction] = sort.split(' ') as [string, string];
      return {
        relation,
        direction,
        count: own.filter((s) => s.relation === relation && s.direction === direction).length,
      };
    }),
    links: [...placed.values()].sort(comparePlaced),
    hubs: [...distance]
      .filter(([one, far]) => isHub(one) && far < depth)
      .map(([one]) => one)
      .sort(),
  };
}

/** What a page's cursor says of an edge. */
export const positionOf = ({ level, near, relation, direction, far, claim }: SlowPlaced): (string | number)[] => [
  ...[level, near, relation, direction, far, claim],
];

export const comparePlaced = (a: SlowPlaced, b: SlowPlaced): number => compareLists(positionOf(a), positionOf(b));

/** An edge as met from each of its ends; a loop once. */
function bothWays({ subject, object, relation, claim, symmetric }: SlowEdge): SlowLink[] {
  const out: SlowLink = { near: subject, far: object, relation, claim, direction: symmetric ? 'BOTH' : 'OUT' };
  const back: SlowLink = { near: object, far: subject, relation, claim, direction: symmetric ? 'BOTH' : 'IN' };
  return subject === object ? [out] : [out, back];
}

/** Of edges that make the same hop one stands for all: the one that began last, then the smaller claim id. */
function standing(edges: readonly SlowEdge[]): SlowLink[] {
  const began = new Map(edges.map(({ claim, from }) => [claim, from]));
  const same = new Map<string, SlowLink[]>();
  for (const link of edges.flatMap(bothWays)) {
    const key = [link.near, link.far, link.relation, link.direction].join(' ');
    same.set(key, [...(same.get(key) ?? []), link]);
  }
  return [...same.values()].map(
    (links) => links.sort((a, b) => order(began.get(b.claim)!, began.get(a.claim)!) || order(a.claim, b.claim))[0]!,
  );
}

function around(end: EntityId, hops: number, steps: readonly SlowLink[], isHub: (id: EntityId) => boolean): EntityId[] {
  return [...distances(end, steps, isHub)].filter(([, far]) => far <= hops).map(([id]) => id);
}

function distances(
  end: EntityId,
  steps: readonly SlowLink[],
  isHub: (id: EntityId) => boolean,
): ReadonlyMap<EntityId, number> {
  const distance = new Map([[end, 0]]);
  for (const [id, far] of distance)
    for (const step of steps)
      if (step.near === id && (id === end || !isHub(id)) && !distance.has(step.far)) distance.set(step.far, far + 1);
  return distance;
}

const nodesOf = (path: readonly SlowLink[]): string[] => path.map(({ far }) => far);
const saidOf = (path: readonly SlowLink[]): string[] =>
  path.map(({ relation, direction }) => `${relation} ${direction}`);

function compareLists(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  return a.map((one, i) => order(one, b[i]!)).find((difference) => difference !== 0) ?? 0;
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
