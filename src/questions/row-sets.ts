import type { EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { Direction, KindName, Ontology, RelationName } from '../ontology/ontology.js';
import type { Filter, Operand, ValidTime, Values } from '../plan/plan.js';
import type { Pace } from './pace.js';

/**
 * Rows that a question needs of a store. Each store reads every sort of them alike, and knows no question that is
 * answered so: what is counted or compared is said once, above the stores.
 */
export type RowSet = EntityRows | EdgeRows | SilentRows | RelationRows | CitedRows;

/** Entities, of any day, that rows are of. */
export interface EntitySet {
  readonly kinds: readonly KindName[];
  /** Those of them that are there, without a filter; null: all that pass of a kind, which then is one. */
  readonly ids: Operand | null;
  readonly filter: Filter | null;
  /** A store may stop there; which it has found by then is not said. */
  readonly atMost?: number;
  /** Only the first by a property, what is not known last, and by id. */
  readonly first?: { readonly by: string; readonly count: Operand };
}

/** A row an entity, in no order. `began` and `ended` tell its existence; else `id`, or a property, null where not known. */
export interface EntityRows {
  readonly rows: 'entities';
  readonly of: EntitySet;
  readonly columns: readonly string[];
}

/** A row an edge of these entities that counts at a time, in no order. */
export interface EdgeRows {
  readonly rows: 'edges';
  readonly of: EntitySet;
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly targets: readonly KindName[];
  readonly time: ValidTime;
  /** Only those that lead to these; where that is one, to any. */
  readonly among?: Operand;
  readonly columns: readonly EdgeColumn[];
}

/**
 * The ids of the ends and of the claim, the days on which it counts (`from`, `to`, end excluded), a property of the far
 * end (all values of a list), or else a date or qualifier of the edge, null where there is none.
 */
export type EdgeColumn = string | { readonly far: string };

/**
 * A row a claim from one of these entities along a relation that makes no edge, for it is denied or deprecated: the
 * strongest first. Its columns are {@link Silent}.
 */
export interface SilentRows {
  readonly rows: 'silent';
  readonly of: EntitySet;
  readonly relation: RelationName;
}

export type Silent = readonly [
  near: EntityId,
  far: EntityId,
  claim: string,
  since: string | null,
  until: string | null,
  /** A denial that speaks has days; what does not speak has none. */
  from: Day | null,
  to: Day | null,
  isDenied: boolean,
  isDeprecated: boolean,
];

/** A row a relation that has live edges: its name, how many, and the first and last `since` and `until` they give, in no order. */
export interface RelationRows {
  readonly rows: 'relations';
}

/** A row a group of documents that live claims rest on: what they are grouped by, how many documents, how many claims. */
export interface CitedRows {
  readonly rows: 'cited';
  /** `id`, or properties. */
  readonly by: readonly string[];
  /** A store need give no more than those with the most claims, and then by what they are grouped by; null: all. */
  readonly first: Operand | null;
}

export type Row = readonly unknown[];
export type Rows = readonly Row[];
/** Rows by the names that a question has given them. */
export type RowsByName = Readonly<Record<string, Rows>>;

/** What a question is answered by, once its rows are there. */
export interface RowsCall {
  readonly values: Values;
  readonly today: Day;
  readonly ontology: Ontology;
  /** The state of the data. */
  readonly dataset: {
    readonly kinds: readonly { readonly kind: KindName; readonly count: number }[];
    readonly [name: string]: unknown;
  };
  /** The id that stands for an id at the root's moment, merged ones followed. */
  canonical(id: EntityId): EntityId;
  /** Counts what is looked at beside the rows. @throws where it is too much. */
  readonly looksAt: Pace;
  /** Told of what takes time beside that. */
  readonly pace: Pace;
}

/** How a question is answered from rows: which it needs, by names of its own, and what it tells by them, entities and claims by id. */
export interface FromRows<R> {
  sets(root: R, ontology: Ontology): Readonly<Record<string, RowSet>>;
  tell(root: R, rows: RowsByName, call: RowsCall): Told | readonly Told[];
}

/** A record as it is told: values, entities and claims by id, other records; what takes looking is a function. */
export type Told = Readonly<Record<string, unknown>>;
