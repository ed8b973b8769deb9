/** What plans are made of: see `../questions/plan.ts` for the whole. */
import type { Scalar } from '../model/claim.js';
import type { Direction, KindName, RelationName, ValueType } from '../ontology/ontology.js';

/** A value in a plan: written in the operation, the name of one that comes with each call, or a list of both. */
export type Operand = { readonly value: Value } | { readonly name: string } | { readonly list: readonly Operand[] };
/** What an operand can be. Numbers are finite; texts have no lone surrogates. */
export type Value = Scalar | null | readonly Scalar[];
/** The values of a call, by operand name. */
export type Values = Readonly<Record<string, Value>>;

/** On which days claims must count: on one (null is today, UTC), or on any at all. */
export type ValidTime = { readonly on: Operand | null } | { readonly ever: true };

/** One entity or claim, or null: by id or by a `@key` property. Old ids of merged entities resolve. */
export interface OneRoot {
  readonly root: 'one';
  readonly key: string;
  readonly by: { readonly property: string; readonly value: Operand };
  /** `Node` may be a claim too. */
  readonly target: KindName | 'Entity' | 'Node' | 'Claim';
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly shape: Shape;
  readonly claim: RecordFields;
}

/** A list of ids, answered in its order, null where an id is unknown. */
export interface NodesRoot {
  readonly root: 'nodes';
  readonly key: string;
  readonly ids: Operand;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly shape: Shape;
  readonly claim: RecordFields;
}

/** All entities of a kind that pass a filter. */
export interface ManyRoot {
  readonly root: 'many';
  readonly key: string;
  readonly kind: KindName;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly connection: Connection;
}

/** What stands along a hop from one entity. */
export interface ListAlong extends Hop {
  readonly id: Operand;
}

/** What is given of a record, which is what answers are made of besides entities: `records.ts` and `questions/` tell which there are. */
export type RecordFields = readonly RecordField[];
export type RecordField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'plain'; readonly key: string; readonly name: string }
  | { readonly field: 'entity'; readonly key: string; readonly name: string; readonly shape: Shape }
  | { readonly field: 'claim'; readonly key: string; readonly name: string; readonly fields: RecordFields }
  | {
      readonly field: 'record';
      readonly key: string;
      readonly name: string;
      readonly fields: RecordFields;
      /** How many of them, where the field itself is asked for so many. */
      readonly first?: Operand;
    };

/** What to give of an entity, by its kind; a kind that is in none of the entries gets no fields. */
export type Shape = readonly { readonly kinds: readonly KindName[]; readonly fields: readonly EntityField[] }[];

export type EntityField =
  | { readonly field: 'typename'; readonly key: string }
  | { readonly field: 'id'; readonly key: string }
  | { readonly field: 'kind'; readonly key: string }
  /** Its id with the day and the moment asked about, for caches of clients. */
  | { readonly field: 'key'; readonly key: string }
  /** Whether it exists on the day that is asked about. */
  | { readonly field: 'exists'; readonly key: string }
  | { readonly field: 'property'; readonly key: string; readonly property: string }
  | ({ readonly field: 'relation'; readonly key: string } & Hop & {
        readonly time: ValidTime;
        readonly connection: Connection;
      });

/** A step along a relation, towards some kinds. */
export interface Hop {
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly targets: readonly KindName[];
}

/** One page of a list of items, with what can be said of the whole list. An item is a node and, below a root, its edge. */
export interface Connection {
  readonly filter: Filter | null;
  /** Ties, and what is left of order without any, go by node id and then claim id, ascending. */
  readonly order: readonly Order[];
  readonly page: Page;
  readonly fields: readonly ConnectionField[];
}

export interface Page {
  readonly first: Operand;
  readonly after: Operand | null;
  /** The query's name for people, e.g. `Query.states`: a cursor of another is refused by it. */
  readonly query: string;
}

export interface Order {
  readonly on: 'node' | 'edge';
  /** A property, `id`, or of an edge `since`, `until`, `attested`. Never a list. */
  readonly property: string;
  readonly descending: boolean;
  /** Where what is unknown stands; left out: last, whichever way the rest goes. */
  readonly nulls?: 'FIRST';
}

export type ConnectionField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'totalCount'; readonly key: string }
  | { readonly field: 'nodes'; readonly key: string; readonly shape: Shape }
  /** `cursor`, `node`, `claim`, `claims`; what else is plain is a date or qualifier of the edge. */
  | { readonly field: 'edges'; readonly key: string; readonly fields: RecordFields }
  | { readonly field: 'pageInfo'; readonly key: string; readonly fields: RecordFields }
  | {
      readonly field: 'facets';
      readonly key: string;
      readonly by: readonly Facet[];
      readonly first: Operand;
      readonly fields: RecordFields;
    }
  /** Null on roots and where no document covers the list. */
  | { readonly field: 'coverage'; readonly key: string; readonly fields: RecordFields };

export interface Facet {
  /** Its name in the answer: `SINCE_YEAR`, `REGIONAL_GROUP`. */
  readonly name: string;
  readonly on: 'node' | 'edge';
  /** A property, `kind`, or of an edge `since` or `until`. */
  readonly property: string;
  /** Count by the year of a date instead of the date. */
  readonly year: boolean;
}

/** The tests a value can be put to. What is unknown passes none, so that its NOT passes. */
export type Test = 'eq' | 'in' | 'contains' | 'startsWith' | 'lt' | 'lte' | 'gt' | 'gte' | 'has';

export type Filter =
  | { readonly filter: 'all' | 'any'; readonly of: readonly Filter[] }
  | { readonly filter: 'not'; readonly of: Filter }
  /** `value` tells how the property compares: dates by the days they may mean, texts by code point, case counts. */
  | {
      readonly filter: 'test';
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly type: ValueType['type'] | 'id';
      readonly test: Test;
      readonly value: Operand;
    }
  /** It exists on the day, by the properties of its kind that say when it began and ended. */
  | { readonly filter: 'existing'; readonly on: Operand | null }
  | { readonly filter: 'isNull'; readonly on: 'node' | 'edge'; readonly property: string; readonly is: boolean }
  /** Of the items along a hop from the node, `some`, `none` or `every` one passes. */
  | ({
      readonly filter: 'relation';
      readonly quantifier: 'some' | 'none' | 'every';
      readonly where: Filter | null;
    } & Hop);
