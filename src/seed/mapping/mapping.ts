import type { PartialDate } from '../../model/partial-date.js';
import type { Place } from '../mistakes.js';

/**
 * How a value is made from a row: always a list of texts, empty where a cell that it needs is empty.
 *
 * In a mapping file a plain text is a template (`session:$body_id-$ordinal`), a list is all of its values, and the
 * other forms are mappings known by their first field.
 */
export type Value =
  | {
      readonly type: 'template';
      readonly place: Place;
      readonly parts: readonly Part[];
      readonly prefix: string | null;
    }
  | { readonly type: 'all'; readonly place: Place; readonly values: readonly Value[] }
  | { readonly type: 'first'; readonly place: Place; readonly values: readonly Value[] }
  | { readonly type: 'earliest'; readonly place: Place; readonly values: readonly Value[] }
  | { readonly type: 'join'; readonly place: Place; readonly values: readonly Value[]; readonly between: string }
  | { readonly type: 'if'; readonly place: Place; readonly value: Value; readonly when: readonly Sentence[] }
  | { readonly type: 'keep'; readonly place: Place; readonly kind: string; readonly of: Value }
  | { readonly type: 'after'; readonly place: Place; readonly text: string; readonly of: Value }
  | { readonly type: 'drop'; readonly place: Place; readonly texts: readonly string[]; readonly of: Value }
  | { readonly type: 'document'; readonly place: Place; readonly of: Value }
  | {
      readonly type: 'words';
      readonly place: Place;
      readonly of: Value;
      readonly words: ReadonlyMap<string, Value>;
      readonly otherwise: Value | undefined;
    }
  | {
      readonly type: 'find';
      readonly place: Place;
      readonly table: string;
      readonly where: ReadonlyMap<string, Value>;
      readonly give: string;
      readonly ignoresSpaces: boolean;
      readonly otherwise: Value | undefined;
    };

/** Words of the mapping, or the name of a column, of a value made under `let`, or of what `each` goes through. */
export type Part = string | { readonly name: string };

/** What must be so: `$status is party, withdrawn`. All sentences of a list must. */
export type Sentence =
  | {
      readonly type: 'is';
      readonly place: Place;
      readonly of: Value;
      readonly not: boolean;
      readonly words: readonly Value[];
    }
  | { readonly type: 'given'; readonly place: Place; readonly of: Value; readonly not: boolean }
  | { readonly type: 'before' | 'notAfter'; readonly place: Place; readonly of: Value; readonly than: Value };

/** What a column may hold. */
export interface ColumnRule {
  readonly place: Place;
  readonly required: boolean;
  readonly list: boolean;
  readonly holds: 'text' | 'date' | 'year' | 'number';
  /** The only words allowed; null where any are. */
  readonly oneOf: readonly string[] | null;
  /** A word that stands for an empty cell, as `unknown` does. */
  readonly empty: string | null;
}

/** Where a claim's evidence comes from; what is `undefined` is as the mapping's own `evidence` says. */
export interface EvidenceRule {
  readonly place: Place;
  /** `sources`, `editorial` or `recalled`. */
  readonly from: Value | undefined;
  /** Addresses: documents or, where not they but we or our memory speak, places to look. */
  readonly sources: Value | undefined;
  /** A word for how sure it is. */
  readonly sure: Value | undefined;
  readonly asOf: Value | undefined;
  /** Addresses that say otherwise, and so are no evidence. */
  readonly except: Value | undefined;
  /** For each address the place in it. */
  readonly locators: Value | undefined;
  /** `recalled`: our memory has added a part. */
  readonly also: Value | undefined;
}

/** What the rows claim: properties of an entity, or a relation. */
export interface ClaimRule {
  readonly place: Place;
  readonly when: readonly Sentence[];
  /** The claim is made for each of these, under this name. */
  readonly each: { readonly name: string; readonly value: Value } | null;
  readonly subject: Value;
  readonly says: ReadonlyMap<string, Value>;
  readonly relation: RelationRule | null;
  /** From when and until when it holds: a relation, or properties that change over time. */
  readonly since: Value | undefined;
  readonly until: Value | undefined;
  readonly attested: Value | undefined;
  readonly rank: Value | undefined;
  readonly evidence: EvidenceRule;
}

export interface RelationRule {
  readonly name: string;
  readonly place: Place;
  readonly object: Value;
  readonly qualifiers: ReadonlyMap<string, Value>;
}

/** What must hold of every row. */
export interface Check {
  readonly place: Place;
  readonly when: readonly Sentence[];
  readonly sentence: Sentence;
  readonly written: string;
  readonly because: string;
}

/** How many hold a relation on some days, in the whole of the graph; what is a known gap is found and not demanded. */
export interface Total {
  readonly place: Place;
  readonly relation: string;
  readonly object: string;
  /** Those that ever stood in this relation to it are left out: who signed and is no party. */
  readonly butNever: string | null;
  /** States that have ended are left out, as official lists of today leave them out. */
  readonly withoutFormer: boolean;
  readonly on: readonly ExpectedCount[];
}

export interface ExpectedCount {
  readonly place: Place;
  readonly date: PartialDate;
  readonly count: number;
  /** Why the graph cannot give this number; null where it must. */
  readonly gap: string | null;
}

/** Under which licence a source's tables are, and whom to credit. */
export interface LicenceRule {
  readonly place: Place;
  /** The beginning of the addresses that it is about. */
  readonly of: string;
  readonly licence: string;
  /** One for each author. */
  readonly credit: readonly string[];
}

/** A mapping file: which column of its table is what. */
export interface TableMapping {
  /** As messages show it: `seed/treaties/states.yaml`. */
  readonly file: string;
  /** What other mappings call the table: `states`. */
  readonly name: string;
  readonly place: Place;
  readonly rows: { readonly place: Place; readonly least: number; readonly most: number };
  readonly columns: ReadonlyMap<string, ColumnRule>;
  readonly key: readonly string[];
  readonly lets: ReadonlyMap<string, Value>;
  readonly checks: readonly Check[];
  readonly evidence: EvidenceRule;
  readonly claims: readonly ClaimRule[];
  readonly totals: readonly Total[];
  readonly licences: readonly LicenceRule[];
  /** The table judges web hosts. */
  readonly judges: { readonly host: Value; readonly sourceClass: Value; readonly publisher: Value } | null;
  /** The table gives short names of our own for long ones. */
  readonly shortNames: { readonly long: Value; readonly short: Value } | null;
}
