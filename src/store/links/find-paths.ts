import type { EntityId } from '../../model/claim.js';
import { MOST_HUBS } from '../../questions/paths.js';
import { AT_EASE, type Pace } from '../../questions/pace.js';
import { LinkMap } from './link-map.js';
import {
  checkRange,
  compare,
  HUB_EDGES,
  MOST_EDGES,
  noEntity,
  SearchTooWideError,
  type FoundPaths,
  type Link,
  type Reply,
  type Search,
  type Step,
} from './search.js';

export interface PathsQuestion {
  /** Both with merged ids followed. */
  readonly from: EntityId;
  readonly to: EntityId;
  readonly maxHops: number;
  readonly excludeHubs: boolean;
  readonly first: number;
  /** The argument's names for people, e.g. `paths`. */
  readonly place: string;
}

/** So that three readings, from both ends at once, reach every path. */
export const MOST_HOPS = 6;

/**
 * Finds the shortest simple paths between two entities, edges read in either direction.
 *
 * Order: fewer hops first; then by the ids of the entities along the path, one after the other; then by the relations
 * of its hops, each with its direction. There is one path for each sequence of entities, relations and directions: of
 * several edges that make the same hop the one that began last stands for all, then the one with the smaller claim id.
 *
 * It reads around both ends at once, one hop further with each request, and stops as soon as enough paths are found;
 * so it has read r hops around each end when paths of up to 2r hops are known. Hubs are no way through: those named lie
 * within r hops of an end. From an entity to itself there is one path, without hops.
 *
 * @throws {SearchArgumentError} when an end is not there, or `maxHops` is none that is answered.
 * @throws {SearchTooWideError} when the next hop would read too many edges, before it does.
 */
export function* findPaths(question: PathsQuestion, pace: Pace = AT_EASE): Search<FoundPaths> {
  const { from, to, maxHops, first, place } = question;
  checkRange(maxHops, MOST_HOPS, `${place}(maxHops:)`);
  if (from === to) {
    checkThere(question, yield { ask: 'edges', ids: [from], limit: 0 });
    return { found: 'paths', paths: first > 0 ? [[]] : [], hubs: [] };
  }
  const map = new LinkMap(pace);
  const sides = [new Side(from), new Side(to)];
  const hubs = new Set<EntityId>();
  const read = new Set<EntityId>();
  let paths: Link[][] = [];
  for (let round = 1; 2 * round < maxHops + 2; round += 1) {
    // What one side has read is not read again for the other, which could only go back from there.
    const ids = [...new Set(sides.flatMap(({ edge }) => edge))].filter((id) => !read.has(id)).sort(compare);
    for (const id of ids) read.add(id);
    if (ids.length === 0) break;
    if (round > 1) checkWidth(ids, map, paths.length, 2 * round - 2, question);
    const reply = yield { ask: 'edges', ids, limit: MOST_EDGES };
    if (reply.steps.length > MOST_EDGES) throw tooWide(`more than ${String(MOST_EDGES)}`, 1, 0, 0, question);
    if (round === 1) checkThere(question, reply);
    map.add(reply);
    const isHub = (id: EntityId): boolean =>
      question.excludeHubs && id !== from && id !== to && map.weightOf(id).edges > HUB_EDGES;
    for (const side of sides) {
      pace(reply.steps.length >> 2);
      for (const hub of side.grow(reply.steps, isHub)) hubs.add(hub);
    }
    paths = map.paths(question, Math.min(2 * round, maxHops), hubs);
    if (paths.length === first) break;
  }
  return { found: 'paths', paths, hubs: [...hubs].sort(compare).slice(0, MOST_HUBS) };
}

/** What has been met around one end. */
class Side {
  readonly #met: Set<EntityId>;
  /** Met last, and not yet gone on from. */
  edge: readonly EntityId[];

  constructor(end: EntityId) {
    this.#met = new Set([end]);
    this.edge = [end];
  }

  /** Goes one hop further. Gives the hubs it comes to and does not enter. */
  grow(steps: readonly Step[], isHub: (id: EntityId) => boolean): EntityId[] {
    const edge = new Set(this.edge);
    const reached = new Set<EntityId>();
    for (const { near, far } of steps) if (edge.has(near) && !this.#met.has(far)) reached.add(far);
    for (const id of reached) this.#met.add(id);
    this.edge = [...reached].filter((id) => !isHub(id));
    return [...reached].filter(isHub);
  }
}

function checkThere({ from, to, place }: PathsQuestion, { there }: Reply): void {
  if (!there.includes(from)) throw noEntity(`${place}(from:)`, from);
  if (!there.includes(to)) throw noEntity(`${place}(to:)`, to);
}

function checkWidth(
  ids: readonly EntityId[],
  map: LinkMap,
  found: number,
  hops: number,
  question: PathsQuestion,
): void {
  const edges = ids.reduce((sum, id) => sum + map.weightOf(id).along, 0);
  if (edges > MOST_EDGES) throw tooWide(String(edges), ids.length, found, hops, question);
}

function tooWide(edges: string, entities: number, found: number, hops: number, { place }: PathsQuestion): Error {
  const shorter = hops === 0 ? '' : ` maxHops: ${String(hops)} finds ${String(found)};`;
  return new SearchTooWideError(
    `${place}: the next hop leads along ${edges} edges of ${String(entities)} entities; at most ${String(MOST_EDGES)} are read at once.${shorter} or ask for fewer paths, or name the relations to follow.`,
  );
}
