import type { Lasting } from '../model/interval.js';

/** `State`, `Instrument`, ... as the ontology names them. */
export type KindName = string;
/** `PARTY_TO`, `SIGNED`, ... */
export type RelationName = string;
/** Which end of a relation a field starts from: OUT from the subject, IN from the object, BOTH from either. */
export type Direction = 'OUT' | 'IN' | 'BOTH';

/** What a value is; an enum's values are texts of a closed set. */
export type ValueType =
  | { readonly type: 'text' }
  | { readonly type: 'integer' }
  | { readonly type: 'number' }
  | { readonly type: 'boolean' }
  | { readonly type: 'date' }
  | { readonly type: 'enum'; readonly name: string; readonly values: readonly string[] };

/** A property of a kind, or what can be said about a relation. */
export interface Property {
  readonly name: string;
  /** The name of its GraphQL type: `String`, `PartialDate`, `StateStatus`. */
  readonly typeName: string;
  readonly value: ValueType;
  readonly list: boolean;
  /** Never null, so that every entity must have it. */
  readonly required: boolean;
  readonly temporal: boolean;
  readonly key: boolean;
  readonly identifies: boolean;
  /** The first day on which the entity exists, or on which it no longer does. */
  readonly bounds: 'begins' | 'ends' | null;
  readonly description: string | undefined;
}

/** A field of a kind that follows a relation. */
export interface RelationField {
  readonly name: string;
  readonly relation: RelationName;
  readonly direction: Direction;
  /** The declared type: a kind, or `Entity`. */
  readonly target: KindName | 'Entity';
  /** The kinds that can stand at the other end: those of the relation that the declared type admits. */
  readonly targets: readonly KindName[];
  readonly description: string | undefined;
}

export interface Kind {
  readonly name: KindName;
  readonly prefix: string;
  /** Root fields: `state` and `states`. */
  readonly singular: string;
  readonly plural: string;
  readonly description: string | undefined;
  /** Those of Entity first, then its own, in the order of the file. `id` is none of them. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly relations: ReadonlyMap<string, RelationField>;
}

export interface Relation {
  readonly name: RelationName;
  readonly from: readonly KindName[];
  readonly to: readonly KindName[];
  readonly lasting: Lasting;
  /** The type of what can be said about it, e.g. `Consent`; null where nothing can. */
  readonly propertiesType: string | null;
  readonly properties: ReadonlyMap<string, Property>;
  /** The verb of a sentence from subject to object, and from object to subject: `represents`, `is represented by`. */
  readonly says: string;
  readonly saysBack: string;
  /** Followed in BOTH directions: stored once, with the smaller id as subject. */
  readonly symmetric: boolean;
  readonly description: string | undefined;
}

export interface PropertySet {
  readonly name: string;
  readonly description: string | undefined;
  readonly properties: ReadonlyMap<string, Property>;
}

export interface EnumType {
  readonly name: string;
  readonly description: string | undefined;
  readonly values: readonly { readonly name: string; readonly description: string | undefined }[];
}

/** What may be said: `schema/ontology.graphql`, read and cross-checked. All maps are in the order of the file. */
export interface Ontology {
  readonly kinds: ReadonlyMap<KindName, Kind>;
  readonly kindByPrefix: ReadonlyMap<string, Kind>;
  readonly relations: ReadonlyMap<RelationName, Relation>;
  readonly propertySets: ReadonlyMap<string, PropertySet>;
  /** Enums that properties use (`StateStatus`, `Vote`), and `Relation`. */
  readonly enums: ReadonlyMap<string, EnumType>;
  /** The properties that every kind has. */
  readonly entityProperties: ReadonlyMap<string, Property>;
  readonly entityDescription: string | undefined;
  /** SHA-256 of the package's file, by which a seed that was read is known. */
  readonly digest: string;
  /** The package's alone, where origins bring kinds, relations or fields of their own; null where none does. */
  readonly packaged: Ontology | null;
  /** All of it as one text, which is read to the same. */
  readonly text: string;
}
