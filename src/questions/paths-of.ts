import type { EntityId } from '../model/claim.js';
import { LinkMap } from './link-map.js';
import {
  checkRange,
  compare,
  HUB_EDGES,
  MOST_EDGES,
  MOST_HUBS,
  noEntity,
  tooWide,
  type Link,
  type Reply,
  type Search,
  type TellLinks,
} from './links.js';
import { AT_EASE, type Pace } from './pace.js';

interface PathsQuestion {
  /** Both with merged ids followed. */
  readonly from: EntityId;
  readonly to: EntityId;
  readonly maxHops: number;
  readonly excludeHubs: boolean;
  readonly first: number;
  /** Whether the hubs that are met are told. */
  readonly wantsHubs: boolean;
  /** Whether one path more is looked for, to tell whether there are more. */
  readonly looksForMore: boolean;
}

/** So that reading three hops around each end reaches every path. */
const MOST_HOPS = 6;

/**
 * Finds the shortest simple paths between two entities, edges read in either direction.
 *
 * Order: fewer hops first; then by the ids of the entities along the path, one after the other; then by the relations
 * of its hops, each with its direction. There is one path for each sequence of entities, relations and directions: of
 * several edges that make the same hop the one that began last stands for all, then the one with the smaller claim id.
 *
 * It reads around both ends, then one hop further around the end where that is less to read, and stops as soon as enough paths are
 * found: what is read r hops around one end and s around the other tells the paths of up to r + s hops. Hubs are no way through: those
 * named lie within half the hops of an end, and where they are told both ends are read as far. From an entity to itself there is one path,
 * without hops.
 *
 * @throws {UserInputError} when an end is not there, or `maxHops` is none that is answered.
 * @throws {QueryTooComplexError} when the next hop would read too many edges, before it does.
 */
export function* findPaths(question: PathsQuestion, pace: Pace = AT_EASE): Search<TellLinks> {
  const { from, to, maxHops, first, looksForMore } = question;
  checkRange(maxHops, MOST_HOPS, 'paths(maxHops:)');
  if (from === to) {
    checkThere(question, yield { ask: 'edges', ids: [from], limit: 0 });
    return tellPaths(first > 0 ? [[]] : [], false, []);
  }
  const map = new LinkMap(pace);
  const sides = [new Side(from), new Side(to)] as const;
  const hubs = new Set<EntityId>();
  const read = new Set<EntityId>();
  const isHub = (id: EntityId): boolean =>
    question.excludeHubs && id !== from && id !== to && map.weightOf(id).edges > HUB_EDGES;
  const paths: Link[][] = [];
  const most = looksForMore && first > 0 ? first + 1 : first;
  let told: readonly EntityId[] | null = null; // the hubs that were met when enough was found
  for (let known = 0; known < maxHops && sides.some(({ edge }) => edge.length > 0);) {
    const wider = known === 0 || question.wantsHubs ? sides : [lessToRead(sides, read, map)];
    const ids = [...new Set(wider.flatMap((side) => unread(side, read)))].sort(compare);
    for (const id of ids) read.add(id);
    if (ids.length > 0) {
      if (known > 0) checkWidth(ids, map, paths.length, known);
      const reply = yield { ask: 'edges', ids, limit: MOST_EDGES };
      if (reply.steps.length > MOST_EDGES) throw tooWidePaths(`more than ${String(MOST_EDGES)}`, 1, 0, 0);
      if (known === 0) checkThere(question, reply);
      map.add(reply);
    }
    for (const side of wider) for (const hub of side.grow(map, isHub, pace)) hubs.add(hub);
    const before = known;
    known = Math.min(known + wider.length, maxHops);
    const wanted = { from, to, first: most - paths.length };
    paths.push(...map.paths(wanted, { above: before, most: known }, hubs));
    if (paths.length >= first) told ??= [...hubs];
    if (paths.length === most) break;
  }
  const more = looksForMore ? paths.length > first : null;
  return tellPaths(paths.slice(0, first), more, [...(told ?? hubs)].sort(compare).slice(0, MOST_HUBS));
}

/** @param more Whether there are more; null where nobody looked. */
const tellPaths =
  (paths: readonly (readonly Link[])[], more: boolean | null, excludedHubs: readonly EntityId[]): TellLinks =>
  (tell) => ({ nodes: paths.map((path) => ({ length: path.length, hops: path.map(tell) })), more, excludedHubs });

/** What has been met around one end. */
class Side {
  readonly #met: Set<EntityId>;
  /** Met last, and not yet gone on from. */
  edge: readonly EntityId[];

  constructor(end: EntityId) {
    this.#met = new Set([end]);
    this.edge = [end];
  }

  /** Goes one hop further, where all of its edge has been read. Gives the hubs it comes to and does not enter. */
  grow(map: LinkMap, isHub: (id: EntityId) => boolean, pace: Pace): EntityId[] {
    const reached: EntityId[] = [];
    for (const near of this.edge)
      for (const far of map.beside(near)) {
        if (this.#met.has(far)) continue;
        this.#met.add(far);
        reached.push(far);
      }
    pace(this.edge.length + (reached.length >> 2));
    this.edge = reached.filter((id) => !isHub(id));
    return reached.filter(isHub);
  }
}

/** What one side has read is not read again for the other. */
const unread = ({ edge }: Side, read: ReadonlySet<EntityId>): EntityId[] => edge.filter((id) => !read.has(id));

function lessToRead(sides: readonly [Side, Side], read: ReadonlySet<EntityId>, map: LinkMap): Side {
  const [one, other] = sides;
  return widthOf(unread(one, read), map) <= widthOf(unread(other, read), map) ? one : other;
}

const widthOf = (ids: readonly EntityId[], map: LinkMap): number =>
  ids.reduce((sum, id) => sum + map.weightOf(id).along, 0);

function checkThere({ from, to }: PathsQuestion, { there }: Reply): void {
  if (!there.includes(from)) throw noEntity('paths(from:)', from);
  if (!there.includes(to)) throw noEntity('paths(to:)', to);
}

function checkWidth(ids: readonly EntityId[], map: LinkMap, found: number, hops: number): void {
  const edges = widthOf(ids, map);
  if (edges > MOST_EDGES) throw tooWidePaths(String(edges), ids.length, found, hops);
}

function tooWidePaths(edges: string, entities: number, found: number, hops: number): Error {
  const ask = hops === 0 ? 'Ask' : `maxHops: ${String(hops)} finds ${String(found)}; or ask`;
  return tooWide('paths', edges, entities, `${ask} for fewer paths, or name the relations to follow.`);
}
