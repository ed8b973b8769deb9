import type { ClaimId, EntityId } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { compareValues } from '../plan/compare.js';
import { compareText } from '../text/compare.js';
import type { LICENCE, RELATION } from './dataset.js';
import type { TellingOf } from './definition.js';

/** A list that a document covers, as a store finds it. */
export interface CoveredList {
  readonly relation: string;
  readonly entity: EntityId;
  readonly document: EntityId;
  readonly claim: ClaimId;
}

/** By relation, entity, document and claim. */
export function compareCovered(a: CoveredList, b: CoveredList): number {
  return (
    compareText(a.relation, b.relation) ||
    compareText(a.entity, b.entity) ||
    compareText(a.document, b.document) ||
    compareText(a.claim, b.claim)
  );
}

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
export interface LicenceCount {
  readonly licence: string | null;
  readonly credit: string | null;
  readonly documents: number;
  readonly claims: number;
}

/** The most claims first, then by licence and credit, those not stated last. */
export function licenceRows(counts: readonly LicenceCount[]): TellingOf<typeof LICENCE>[] {
  return [...counts]
    .sort((a, b) => b.claims - a.claims || compareValues(a.licence, b.licence) || compareValues(a.credit, b.credit))
    .map(({ licence, credit, documents, claims }) => ({ licence, credit, documents, claims }));
}

/** A document and how many live claims rest on it. */
export interface SourceCount {
  readonly document: EntityId;
  readonly claims: number;
}

/** The most claims first, then by id. */
export const compareSources = (a: SourceCount, b: SourceCount): number =>
  b.claims - a.claims || compareText(a.document, b.document);
