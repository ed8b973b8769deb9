import type { Scalar } from '../model/claim.js';
import type { Direction, KindName, RelationName, ValueType } from '../ontology/ontology.js';

/**
 * The read language: what a GraphQL operation compiles to and what every store answers.
 *
 * A plan is plain JSON: printable, comparable, recordable. It holds no values that a client sent as variables,
 * only their names, so that one plan serves every call of the same shape. Each step says under which key its
 * answer goes: stores return rows already in the shape of the response.
 */
export interface Plan {
  readonly roots: readonly Root[];
}

/** A value in a plan: written in the operation, the name of one that comes with each call, or a list of both. */
export type Operand = { readonly value: Value } | { readonly name: string } | { readonly list: readonly Operand[] };
/** What an operand can be. Numbers are finite; texts have no lone surrogates. */
export type Value = Scalar | null | readonly Scalar[];
/** The values of a call, by operand name. */
export type Values = Readonly<Record<string, Value>>;

/** On which days claims must count: on one (null is today, UTC), or on any at all. */
export type ValidTime = { readonly on: Operand | null } | { readonly ever: true };

export type Root =
  | OneRoot
  | ManyRoot
  | NodesRoot
  | MatrixRoot
  | ClaimsRoot
  | DatasetRoot
  | PathsRoot
  | SubgraphRoot
  | { readonly root: 'typename'; readonly key: string; readonly value: string };

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
  readonly claim: readonly ClaimField[];
}

/** A list of ids, answered in its order, null where an id is unknown. */
export interface NodesRoot {
  readonly root: 'nodes';
  readonly key: string;
  readonly ids: Operand;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly shape: Shape;
  readonly claim: readonly ClaimField[];
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

/** The status of States and organizations under instruments on a day. */
export interface MatrixRoot {
  readonly root: 'matrix';
  readonly key: string;
  readonly states: Operand | null;
  readonly organizations: Operand | null;
  readonly instruments: Operand | null;
  readonly on: Operand | null;
  readonly knownAt: Operand | null;
  readonly fields: readonly MatrixRowField[];
}

/** Claims, whether they speak or not: by subject, predicate, object, strength. */
export interface ClaimsRoot {
  readonly root: 'claims';
  readonly key: string;
  readonly filter: ClaimFilter;
  /** null: whatever the day. */
  readonly on: Operand | null;
  readonly knownAt: Operand | null;
  readonly page: Page;
  readonly fields: readonly ClaimConnectionField[];
}

export interface DatasetRoot {
  readonly root: 'dataset';
  readonly key: string;
  readonly fields: Pick;
}

/** The shortest simple paths between two entities, over edges in either direction. */
export interface PathsRoot {
  readonly root: 'paths';
  readonly key: string;
  readonly from: Operand;
  readonly to: Operand;
  readonly maxHops: Operand;
  /** null: all. */
  readonly relations: readonly RelationName[] | null;
  /** Whether entities with very many edges are passed by, the two ends excepted. */
  readonly excludeHubs: boolean;
  readonly first: Operand;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly fields: readonly PathsField[];
}

/** What surrounds an entity: counts of its edges, and pages of the edges within some hops of it. */
export interface SubgraphRoot {
  readonly root: 'neighbourhood';
  readonly key: string;
  readonly id: Operand;
  readonly depth: Operand;
  /** null: all. */
  readonly relations: readonly RelationName[] | null;
  /** Kinds to go to; null: all. */
  readonly kinds: readonly KindName[] | null;
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
  readonly page: Page;
  readonly fields: readonly SubgraphField[];
}

export type PathsField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'paths'; readonly key: string; readonly fields: readonly PathField[] }
  | { readonly field: 'excludedHubs'; readonly key: string; readonly shape: Shape };

export type PathField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'length'; readonly key: string }
  | { readonly field: 'hops'; readonly key: string; readonly fields: readonly LinkField[] };

export type SubgraphField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'counts'; readonly key: string; readonly fields: Pick }
  | { readonly field: 'nodes'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'links'; readonly key: string; readonly fields: readonly LinkField[] }
  | { readonly field: 'pageInfo'; readonly key: string; readonly fields: Pick }
  | { readonly field: 'excludedHubs'; readonly key: string; readonly shape: Shape };

/** A hop of a path, read as the path goes, or an edge of a subgraph, read from subject to object. */
export type LinkField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'plain'; readonly key: string; readonly name: LinkPlain }
  | { readonly field: 'from' | 'to'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'claim'; readonly key: string; readonly fields: readonly ClaimField[] };

export type LinkPlain = 'relation' | 'direction' | 'sentence' | 'since' | 'until';

/** Fields of an object whose fields are all plain values or such objects. */
export type Pick = readonly { readonly key: string; readonly name: string; readonly of: Pick | null }[];

/** What to give of an entity, by its kind; a kind that is in none of the entries gets no fields. */
export type Shape = readonly { readonly kinds: readonly KindName[]; readonly fields: readonly EntityField[] }[];

export type EntityField =
  | { readonly field: 'typename'; readonly key: string }
  | { readonly field: 'id'; readonly key: string }
  | { readonly field: 'kind'; readonly key: string }
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
}

export type ConnectionField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'totalCount'; readonly key: string }
  | { readonly field: 'nodes'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'edges'; readonly key: string; readonly fields: readonly EdgeField[] }
  | { readonly field: 'pageInfo'; readonly key: string; readonly fields: Pick }
  | {
      readonly field: 'facets';
      readonly key: string;
      readonly by: readonly Facet[];
      readonly first: Operand;
      readonly fields: Pick;
    }
  /** Null on roots and where no document covers the list. */
  | { readonly field: 'coverage'; readonly key: string; readonly fields: readonly CoverageField[] };

export interface Facet {
  /** Its name in the answer: `SINCE_YEAR`, `REGIONAL_GROUP`. */
  readonly name: string;
  readonly on: 'node' | 'edge';
  /** A property, `kind`, or of an edge `since` or `until`. */
  readonly property: string;
  /** Count by the year of a date instead of the date. */
  readonly year: boolean;
}

export type EdgeField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'cursor'; readonly key: string }
  | { readonly field: 'node'; readonly key: string; readonly shape: Shape }
  /** `since`, `until`, `attested`, or a qualifier of the relation. */
  | { readonly field: 'property'; readonly key: string; readonly property: string }
  | { readonly field: 'claim'; readonly key: string; readonly fields: readonly ClaimField[] }
  /** All live claims that competed for this edge, the strongest first. */
  | { readonly field: 'claims'; readonly key: string; readonly fields: readonly ClaimField[] };

export type CoverageField =
  | {
      readonly field: 'plain';
      readonly key: string;
      readonly name: 'completeThrough' | 'officialTotal' | 'note' | '__typename';
    }
  | { readonly field: 'document'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'claim'; readonly key: string; readonly fields: readonly ClaimField[] };

export type ClaimField =
  | { readonly field: 'plain'; readonly key: string; readonly name: ClaimPlain }
  | { readonly field: 'subject' | 'object'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'qualifiers'; readonly key: string; readonly fields: Pick }
  | { readonly field: 'evidence'; readonly key: string; readonly fields: readonly EvidenceField[] };

export type ClaimPlain =
  | '__typename'
  | 'id'
  | 'predicate'
  | 'value'
  | 'since'
  | 'until'
  | 'polarity'
  | 'rank'
  | 'method'
  | 'confidence'
  | 'recordedAt'
  | 'retractedAt'
  | 'effective';

export type EvidenceField =
  | {
      readonly field: 'plain';
      readonly key: string;
      readonly name: '__typename' | 'locator' | 'quote' | 'start' | 'end' | 'attested';
    }
  | { readonly field: 'document'; readonly key: string; readonly shape: Shape };

export type ClaimConnectionField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'totalCount'; readonly key: string }
  | { readonly field: 'nodes'; readonly key: string; readonly fields: readonly ClaimField[] }
  | { readonly field: 'edges'; readonly key: string; readonly fields: readonly ClaimEdgeField[] }
  | { readonly field: 'pageInfo'; readonly key: string; readonly fields: Pick };

export type ClaimEdgeField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'cursor'; readonly key: string }
  | { readonly field: 'node'; readonly key: string; readonly fields: readonly ClaimField[] };

export type MatrixRowField =
  | { readonly field: 'typename'; readonly key: string; readonly value: string }
  | { readonly field: 'state' | 'organization'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'cells'; readonly key: string; readonly fields: readonly MatrixCellField[] };

export type MatrixCellField =
  | { readonly field: 'plain'; readonly key: string; readonly name: '__typename' | 'status' | 'since' }
  | { readonly field: 'instrument'; readonly key: string; readonly shape: Shape }
  | { readonly field: 'claim'; readonly key: string; readonly fields: readonly ClaimField[] };

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
  | { readonly filter: 'isNull'; readonly on: 'node' | 'edge'; readonly property: string; readonly is: boolean }
  /** Of the items along a hop from the node, `some`, `none` or `every` one passes. */
  | ({
      readonly filter: 'relation';
      readonly quantifier: 'some' | 'none' | 'every';
      readonly where: Filter | null;
    } & Hop);

/** Conditions on claims, all of which must hold; a list passes if the claim's is one of it. */
export type ClaimFilter = readonly {
  readonly property: 'id' | 'subject' | 'predicate' | 'object' | 'document' | 'rank' | 'method' | 'polarity';
  readonly test: 'eq' | 'in';
  readonly value: Operand;
}[];
