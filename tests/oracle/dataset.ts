import type { EntityId } from '../../src/model/claim.js';
import type { Row } from '../../src/store/store.js';
import { order } from './conditions.js';
import type { Known, Reading } from './reading.js';

type Told = Readonly<Record<string, unknown>>;

/** The lists of the data set that are counted, from the list of claims, in full; the state of a store is its own. */
export const DATASET_LISTS: Readonly<Record<string, (reading: Reading) => readonly Told[]>> = {
  relations: (reading) =>
    [...reading.ontology.relations.keys()].map((relation) => {
      const edges = reading.edges.filter(({ claim }) => claim.predicate === relation);
      const dates = edges.flatMap(({ claim }) => [claim.since, claim.until].filter((date) => date !== null));
      dates.sort(order);
      return { relation, edges: edges.length, earliest: dates[0] ?? null, latest: dates.at(-1) ?? null };
    }),
  licences,
  sources: (reading) => sources(reading).map(([document, claims]) => ({ document, claims: claims.length })),
  coverage: (reading) =>
    reading.edges
      .filter(({ claim }) => claim.predicate === 'COVERS')
      .filter(({ subject, object }) => reading.exists(subject) && reading.exists(String(object)))
      .sort(
        (a, b) =>
          order(String(a.claim.qualifiers['relation']), String(b.claim.qualifiers['relation'])) ||
          order(String(a.object), String(b.object)) ||
          order(a.subject, b.subject) ||
          order(a.claim.id, b.claim.id),
      )
      .map(({ claim, subject, object }) => ({ ...claim.qualifiers, entity: String(object), document: subject })),
};

/** Every document that is there with the claims that rest on it: the most first, then by id. */
function sources(reading: Reading): [EntityId, readonly Known[]][] {
  return reading
    .entities('Document')
    .map((id): [EntityId, readonly Known[]] => [
      id,
      reading.known.filter(({ version }) => version.evidence.some(({ document }) => reading.stays(document) === id)),
    ])
    .filter(([, claims]) => claims.length > 0)
    .sort(([a, of], [b, others]) => others.length - of.length || order(a, b));
}

function licences(reading: Reading): Row[] {
  const terms = sources(reading).map(([id, claims]) => ({
    licence: reading.valuesOf(id, 'licence')[0]?.object ?? null,
    credit: reading.valuesOf(id, 'publisher')[0]?.object ?? null,
    claims,
  }));
  const isFirst = ({ licence, credit }: (typeof terms)[number], i: number): boolean =>
    terms.findIndex((other) => other.licence === licence && other.credit === credit) === i;
  return terms
    .filter(isFirst)
    .map(({ licence, credit }) => {
      const same = terms.filter((other) => other.licence === licence && other.credit === credit);
      return { licence, credit, documents: same.length, claims: new Set(same.flatMap(({ claims }) => claims)).size };
    })
    .sort((a, b) => b.claims - a.claims || order(a.licence, b.licence) || order(a.credit, b.credit));
}
