import type { ClaimId, EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { Direction, KindName, RelationName } from '../ontology/ontology.js';
import type { Operand, ValidTime, Values } from '../plan/plan.js';
import type { Pace } from './pace.js';
import type { Told } from './row-sets.js';
import { QueryTooComplexError, unknownEntity, UserInputError } from './user-input-error.js';

/**
 * How a question is answered by going from entity to entity: what it looks at, and the search, which every store answers
 * and none knows.
 */
export interface FromLinks<R> {
  sight(root: R): Sight;
  /** Ends with what was found, entities and claims by id. */
  search(root: R, call: LinksCall): Search<TellLinks>;
}

/** What a search looks at, the same throughout: a store's replies hold nothing else. */
export interface Sight {
  /** Null: all. */
  readonly relations: readonly RelationName[] | null;
  /** Of the entities at the far ends; null: all. */
  readonly kinds: readonly KindName[] | null;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
}

/** What is searched with. */
export interface LinksCall {
  readonly values: Values;
  /** The id that stands for an id at the root's moment, merged ones followed. */
  readonly canonical: (id: EntityId) => EntityId;
  /** Told of what is looked at beside the replies. */
  readonly pace: Pace;
  /** Whether it is looked whether there are more than are asked for. */
  readonly looksForMore: boolean;
}

/** Tells what was found, each link as it is given: what a link shows is looked up by then. */
export type TellLinks = (tell: (link: Link) => Told) => Told;

/**
 * A search that goes step by step: it yields a request and gets the store's reply, so that one function decides for every
 * store, whether it answers from memory or over a network.
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

/** More edges than this make an entity a hub, whatever their relation and day. */
export const HUB_EDGES = 1_000;

/** How many hubs an answer names at most: few entities are met by so many. */
export const MOST_HUBS = 100;

/** How many edges a search reads at once. */
export const MOST_EDGES = 100_000;

export const noEntity = (place: string, id: EntityId): UserInputError =>
  unknownEntity(place, 'entity', id, 'entity or node');

/** @param edges How many the next hop leads along, of so many entities. @param wayOut What to ask instead. */
export function tooWide(root: string, edges: string, entities: number, wayOut: string): QueryTooComplexError {
  const hop = `the next hop leads along ${edges} edges of ${String(entities)} entities`;
  return new QueryTooComplexError(`${root}: ${hop}; at most ${String(MOST_EDGES)} are read at once. ${wayOut}`);
}

/** @param most Of the argument, which is a whole number from 1 on. */
export function checkRange(value: number, most: number, place: string): void {
  if (value >= 1 && value <= most) return;
  throw new UserInputError(`${place} is ${String(value)}; it may be 1 to ${String(most)}.`);
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
