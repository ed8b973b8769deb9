import type { ClaimId, EntityId } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { comparePositions } from '../plan/compare.js';
import type { Position } from '../plan/cursor.js';
import { compareText } from '../text/compare.js';
import { upperSnake } from '../text/case.js';
import type { COVERAGE, DATASET, LICENCE, RELATION, SOURCE } from './dataset.js';
import type { TellingOf } from './definition.js';

/** What is counted over the whole graph. */
export type Counted = 'coverage' | 'relations' | 'licences' | 'sources';

type State = Omit<TellingOf<typeof DATASET>, Counted> & {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
};

/** What is known of the data without looking at the graph, and what is counted where it is asked for. */
export function datasetOf(state: State, counted: Pick<TellingOf<typeof DATASET>, Counted>): TellingOf<typeof DATASET> {
  return { ...state, ...counted, kinds: state.kinds.map(({ kind, count }) => ({ kind: upperSnake(kind), count })) };
}

/** A list that a document covers, as a store finds it. */
export type CoveredList = TellingOf<typeof COVERAGE> & {
  readonly relation: string;
  readonly entity: EntityId;
  readonly document: EntityId;
  readonly claim: ClaimId;
};

/** By relation, entity, document and claim. */
export const coverageRows = (lists: readonly CoveredList[]): CoveredList[] =>
  inOrder(lists, ({ relation, entity, document, claim }) => [relation, entity, document, claim]);

/** The live edges of one relation: how many, and the dates they give, as texts, which sort as dates do. */
export interface RelationCount {
  readonly relation: string;
  readonly edges: number;
  /** Of `since` and `until` each the first and the last, where there is one; in no order. */
  readonly dates: readonly (string | null)[];
}

/** A row for every relation of the ontology, in its order: what is not there at all is told too. */
export function relationRows(counts: readonly RelationCount[], ontology: Ontology): TellingOf<typeof RELATION>[] {
  const counted = new Map(counts.map((count) => [count.relation, count]));
  return [...ontology.relations.keys()].map((relation) => {
    const { edges = 0, dates = [] } = counted.get(relation) ?? {};
    const known = dates.filter((date) => date !== null).sort(compareText);
    return { relation, edges, earliest: known[0] ?? null, latest: known.at(-1) ?? null };
  });
}

/** The documents of one publisher under the same terms, and the live claims that rest on any of them. */
export interface LicenceCount extends TellingOf<typeof LICENCE> {
  readonly licence: string | null;
  readonly credit: string | null;
  readonly claims: number;
}

/** The most claims first, then by licence and credit, those not stated last. */
export const licenceRows = (counts: readonly LicenceCount[]): LicenceCount[] =>
  inOrder(counts, ({ claims, licence, credit }) => [-claims, licence, credit]);

/** A document and how many live claims rest on it. */
export interface SourceCount extends TellingOf<typeof SOURCE> {
  readonly document: EntityId;
  readonly claims: number;
}

/** The most claims first, then by id. */
export const sourceRows = (counts: readonly SourceCount[], first: number): SourceCount[] =>
  inOrder(counts, ({ claims, document }) => [-claims, document]).slice(0, first);

const inOrder = <T>(rows: readonly T[], position: (row: T) => Position): T[] =>
  [...rows].sort((a, b) => comparePositions(position(a), position(b)));
