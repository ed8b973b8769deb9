import { GovernanceError } from '../../errors.js';
import type { ClaimId, EntityId } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import type { Direction, RelationName } from '../../ontology/ontology.js';
import type { PageInfo } from '../tell-page.js';

/**
 * Searches through the graph that go step by step: what they ask of a store, and what they find.
 *
 * A search is a generator: it yields a request and gets the store's reply, so that one function decides for every
 * store, whether it answers from memory or over a network. Which relations, kinds, day and moment a search looks at is
 * the same throughout and known to the store: replies hold nothing else.
 */
export type Search<T> = Generator<Request, T, Reply>;

export type Request =
  /** The edges of these entities, loops included; at most `limit` and one more, which tells that there are more. */
  | { readonly ask: 'edges'; readonly ids: readonly EntityId[]; readonly limit: number }
  /** The first edges of an entity by relation, direction, far end and claim, behind a place in that order. */
  | { readonly ask: 'page'; readonly id: EntityId; readonly after: StepKey | null; readonly limit: number }
  /** How many edges an entity has, by relation and direction. */
  | { readonly ask: 'counts'; readonly id: EntityId };

export interface Reply {
  /** Which of the entities asked about are there. */
  readonly there: readonly EntityId[];
  /** In no order but that of a page. */
  readonly steps: readonly Step[];
  /** Of every entity at the far end of a step. */
  readonly weights: ReadonlyMap<EntityId, Weight>;
  readonly counts: readonly LinkCount[];
}

export const NO_REPLY: Reply = { there: [], steps: [], weights: new Map(), counts: [] };

/** An edge as it is met from one of its ends. */
export interface Step {
  readonly near: EntityId;
  readonly far: EntityId;
  readonly relation: RelationName;
  /** OUT where the near end is the subject; BOTH where the relation is symmetric. A loop is OUT or BOTH. */
  readonly direction: Direction;
  readonly claim: ClaimId;
  /** The first day on which it counts. */
  readonly from: Day;
}

export type StepKey = Pick<Step, 'relation' | 'direction' | 'far' | 'claim'>;

/** How many edges an entity has, whatever the day. */
export interface Weight {
  readonly edges: number;
  /** Along the relations of the search. */
  readonly along: number;
}

export interface LinkCount {
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly count: number;
}

/** A step that a search found, to be shown: along the path, or from subject to object. */
export interface Link {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly claim: ClaimId;
}

export interface FoundPaths {
  readonly found: 'paths';
  readonly paths: readonly (readonly Link[])[];
  /** Whether there are more; null where nobody looked. */
  readonly more: boolean | null;
  /** By id. */
  readonly hubs: readonly EntityId[];
}

export interface FoundSubgraph {
  readonly found: 'subgraph';
  readonly counts: readonly LinkCount[];
  readonly nodes: readonly EntityId[];
  readonly links: readonly Link[];
  readonly pageInfo: PageInfo;
  /** By id. */
  readonly hubs: readonly EntityId[];
}

export type Found = FoundPaths | FoundSubgraph;

/** More edges than this make an entity a hub, whatever their relation and day. */
export const HUB_EDGES = 1_000;

/** How many edges a search reads at once. */
export const MOST_EDGES = 100_000;

/** Too many edges lie where a search would have to look. */
export class SearchTooWideError extends GovernanceError {
  readonly code = 'QUERY_TOO_COMPLEX';
}

/** An argument of a search that cannot be answered as it is. */
export class SearchArgumentError extends GovernanceError {
  readonly code = 'BAD_USER_INPUT';
}

export function noEntity(place: string, id: EntityId): SearchArgumentError {
  return new SearchArgumentError(`${place}: no entity "${id.slice(0, 80)}". Look it up with the field entity or node.`);
}

/** @param most Of the argument, which is a whole number from 1 on. */
export function checkRange(value: number, most: number, place: string): void {
  if (value >= 1 && value <= most) return;
  throw new SearchArgumentError(`${place} is ${String(value)}; it may be 1 to ${String(most)}.`);
}

export function compareSteps(a: StepKey, b: StepKey): number {
  return (
    compare(a.relation, b.relation) ||
    compare(a.direction, b.direction) ||
    compare(a.far, b.far) ||
    compare(a.claim, b.claim)
  );
}

/** Of names and ids, which are ASCII. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
