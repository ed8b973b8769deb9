import type { EntityId } from '../model/claim.js';
import { readCursor, writeCursor, type Position } from '../plan/cursor.js';
import { pageInfo } from '../plan/page-info.js';
import { smallest } from '../text/smallest.js';
import {
  checkRange,
  compare,
  compareSteps,
  HUB_EDGES,
  MOST_EDGES,
  MOST_HUBS,
  noEntity,
  tooWide,
  type Link,
  type LinkCount,
  type Reply,
  type Search,
  type Step,
  type StepKey,
  type TellLinks,
  type Weight,
} from './links.js';
import type { Pace } from './pace.js';

interface SubgraphQuestion {
  /** With merged ids followed. */
  readonly id: EntityId;
  readonly depth: number;
  readonly first: number;
  readonly after: string | null;
  /** What the page's cursors are signed with. */
  readonly signature: string;
  readonly wantsCounts: boolean;
  /** Whether anything but counts is asked for. */
  readonly wantsPage: boolean;
}

const MOST_DEPTH = 3;

/** What a position has: level, near end, relation, direction, far end, claim. */
export const KEYS = 6;

/** An edge met in going outwards, at the level of its end that is nearer to the centre. */
interface Placed extends Step {
  readonly level: number;
}

/**
 * Finds what surrounds an entity: counts of its own edges, and a page of the edges that start at most `depth - 1` hops
 * away from it.
 *
 * Each edge comes once. Order: those of the centre first, then those of its neighbours, and so on; within a level by the
 * id of the end it is met from (the smaller id where both are as near), relation, direction, the id at the far end,
 * claim. Nodes: the centre, then the ends of the page's edges as they come. Hubs other than the centre are shown
 * and not gone on from; they are named. Counts come by relation, then direction.
 *
 * Of the centre's own edges no more is read than the page needs; the levels behind it are read as a whole.
 *
 * @throws {UserInputError} when there is no such entity, or `depth` is none that is answered.
 * @throws {QueryTooComplexError} when a level has too many edges, before they are read.
 */
export function* findSubgraph(question: SubgraphQuestion, pace: Pace): Search<TellLinks> {
  checkRange(question.depth, MOST_DEPTH, 'neighbourhood(depth:)');
  const after = question.after === null ? null : readPosition(question.after, question.signature);
  const { counts, steps, hubs } =
    question.depth === 1 ? yield* nearest(question, after) : yield* levels(question, after, pace);
  const page = steps.slice(0, question.first);
  const cursorOf = (step: Placed): string => writeCursor(question.signature, positionOf(step));
  return (tell) => ({
    counts,
    nodes: [...new Set([question.id, ...page.flatMap(({ near, far }) => [near, far])])],
    edges: page.map((step) => tell(linkOf(step))),
    pageInfo: pageInfo({ rows: page, hasNext: steps.length > page.length, isFirst: after === null, cursor: cursorOf }),
    excludedHubs: hubs.slice(0, MOST_HUBS),
  });
}

interface Around {
  readonly counts: readonly LinkCount[];
  /** Those of the page and, where there is one, the first behind it. */
  readonly steps: readonly Placed[];
  readonly hubs: readonly EntityId[];
}

/** The centre's own edges: as many as the page shows, however many there are. */
function* nearest(question: SubgraphQuestion, after: Placed | null): Search<Around> {
  const { id, first, wantsCounts, wantsPage } = question;
  let counts: readonly LinkCount[] = [];
  if (wantsCounts || !wantsPage) {
    const reply = yield { ask: 'counts', id };
    checkThere(question, reply);
    counts = sorted(reply.counts);
  }
  if (!wantsPage) return { counts, steps: [], hubs: [] };
  const reply = yield { ask: 'page', id, after, limit: first + 1 };
  checkThere(question, reply);
  return { counts, steps: reply.steps.map((step) => ({ ...step, level: 0 })), hubs: [] };
}

function* levels(question: SubgraphQuestion, after: Placed | null, pace: Pace): Search<Around> {
  const { id, depth, first } = question;
  const distance = new Map([[id, 0]]);
  const steps: Placed[] = [];
  const hubs = new Set<EntityId>();
  const weights = new Map<EntityId, Weight>();
  let counts: readonly LinkCount[] = [];
  let edge: readonly EntityId[] = [id];
  for (let level = 0; level < depth && edge.length > 0; level += 1) {
    const width = edge.reduce((sum, one) => sum + (weights.get(one)?.along ?? 0), 0);
    if (width > MOST_EDGES) throw tooWideLevel(String(width), edge.length, level);
    const reply = yield { ask: 'edges', ids: edge, limit: MOST_EDGES };
    if (reply.steps.length > MOST_EDGES) throw tooWideLevel(`more than ${String(MOST_EDGES)}`, edge.length, level);
    if (level === 0) {
      checkThere(question, reply);
      counts = countsOf(reply.steps);
    }
    for (const [one, weight] of reply.weights) weights.set(one, weight);
    // An edge between two entities of one level is met from both, and one that leads to a hub never from there.
    for (const step of reply.steps) {
      pace(1);
      if (hubs.has(step.far) || isNew(step, level, distance)) steps.push({ ...step, level });
    }
    const reached = new Set<EntityId>();
    for (const { far } of reply.steps) if (!distance.has(far)) reached.add(far);
    pace(reply.steps.length >> 3);
    for (const one of reached) distance.set(one, level + 1);
    const isHub = (one: EntityId): boolean => (weights.get(one)?.edges ?? 0) > HUB_EDGES;
    if (level + 1 < depth) for (const one of reached) if (isHub(one)) hubs.add(one);
    edge = [...reached].filter((one) => !isHub(one)).sort(compare);
  }
  const behind = after === null ? steps : steps.filter((step) => comparePlaced(step, after) > 0);
  return { counts, steps: smallest(behind, first + 1, comparePlaced), hubs: [...hubs].sort(compare) };
}

/** Whether an edge is met for the first time, and from the end that it is to be placed by. */
function isNew({ near, far }: Step, level: number, distance: ReadonlyMap<EntityId, number>): boolean {
  const other = distance.get(far) ?? Infinity;
  return other > level || (other === level && near <= far);
}

function countsOf(steps: readonly Step[]): LinkCount[] {
  const counts = new Map<string, LinkCount>();
  for (const { relation, direction } of steps) {
    const key = `${relation} ${direction}`;
    counts.set(key, { relation, direction, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return sorted([...counts.values()]);
}

const sorted = (counts: readonly LinkCount[]): LinkCount[] =>
  [...counts].sort((a, b) => compare(a.relation, b.relation) || compare(a.direction, b.direction));

const comparePlaced = (a: Placed, b: Placed): number =>
  a.level - b.level || compare(a.near, b.near) || compareSteps(a, b);

/** From subject to object, so that an arrow can be drawn. */
function linkOf({ near, far, relation, direction, claim }: Placed): Link {
  if (direction === 'IN') return { from: far, to: near, relation, direction: 'OUT', claim };
  return { from: near, to: far, relation, direction, claim };
}

const positionOf = ({ level, near, relation, direction, far, claim }: Placed): Position => [
  level,
  near,
  relation,
  direction,
  far,
  claim,
];

function readPosition(text: string, signature: string): Placed {
  const [level, near, relation, direction, far, claim] = readCursor(text, signature, KEYS).map(String);
  const key = { relation, direction, far, claim } as StepKey; // as a cursor of ours has it; another only compares oddly
  return { ...key, level: Number(level), near: String(near), from: 0 };
}

function checkThere({ id }: SubgraphQuestion, { there }: Reply): void {
  if (!there.includes(id)) throw noEntity('neighbourhood(id:)', id);
}

function tooWideLevel(edges: string, entities: number, depth: number): Error {
  const shallower = `Ask for depth: ${String(Math.max(depth, 1))}, or name relations or kinds.`;
  return tooWide('neighbourhood', edges, entities, shallower);
}
