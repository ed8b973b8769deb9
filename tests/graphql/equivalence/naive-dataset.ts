import type { Scalar } from '../../../src/model/claim.js';
import { compareValues } from '../../../src/plan/compare.js';
import { compareText } from '../../../src/text/compare.js';
import type { NaiveGraph } from './naive-graph.js';

type Source = Record<string, unknown>;

/** The parts of the data set that are counted, each field on its own. @param entity As it is today. */
export function naiveDataset(graph: NaiveGraph, entity: (id: string) => Source): Source {
  const documents = graph.ofKind(graph.ontology.kinds.get('Document')!, null);
  const live = graph.claims.flatMap((history) => graph.version(history, null) ?? []);
  const sources = documents
    .map((id) => ({ id, claims: live.filter(({ evidence }) => evidence.some(({ document }) => document === id)) }))
    .filter(({ claims }) => claims.length > 0)
    .sort((a, b) => b.claims.length - a.claims.length || compareText(a.id, b.id));

  const terms = sources.map(({ id, claims }) => ({
    key: [text(id, 'licence'), text(id, 'publisher')] as const,
    claims,
  }));
  const keys = [...new Set(terms.map(({ key }) => JSON.stringify(key)))];
  function text(id: string, property: string): Scalar | null {
    return graph.list(id, property, null)[0] ?? null;
  }

  return {
    coverage: graph
      .edges('COVERS', null)
      .filter(({ subject, object }) => graph.exists(subject, null) && graph.exists(String(object), null))
      .map(({ claim, subject, object }) => ({
        ...{
          completeFrom: null,
          completeThrough: null,
          universe: null,
          officialTotal: null,
          note: null,
          ...claim.qualifiers,
        },
        key: [String(claim.qualifiers['relation']), String(object), subject, claim.id],
        entity: () => entity(String(object)),
        document: () => entity(subject),
      }))
      .sort((a, b) => a.key.map((part, i) => compareText(part, b.key[i]!)).find((one) => one !== 0) ?? 0),
    relations: [...graph.ontology.relations.keys()].map((relation) => {
      const edges = graph.edges(relation, null);
      const dates = edges.flatMap(({ claim: { since, until } }) => [since, until]).filter((date) => date !== null);
      dates.sort();
      return { relation, edges: edges.length, earliest: dates[0] ?? null, latest: dates.at(-1) ?? null };
    }),
    licences: keys
      .map((key) => {
        const same = terms.filter((one) => JSON.stringify(one.key) === key);
        const [licence, credit] = same[0]!.key;
        return { licence, credit, documents: same.length, claims: new Set(same.flatMap(({ claims }) => claims)).size };
      })
      .sort((a, b) => b.claims - a.claims || compareValues(a.licence, b.licence) || compareValues(a.credit, b.credit)),
    sources: ({ first }: { readonly first: number }) =>
      sources.slice(0, first).map(({ id, claims }) => ({ claims: claims.length, document: () => entity(id) })),
  };
}
