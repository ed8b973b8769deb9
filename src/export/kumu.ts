import { citeLine, termsLine, type About } from './about.js';
import type { Selection } from './selection.js';
import { documentsOf } from './tables.js';
import { valueOn } from './value-on.js';

/**
 * A blueprint for Kumu: elements with labels, and connections that name them by label. Where two share a name, the id
 * stands behind it.
 *
 * @see https://docs.kumu.io/guides/import/blueprints
 */
export function* writeKumu(selection: Selection, about: About): Iterable<string> {
  const { entities, edges, describe, scope } = selection;
  const seen = new Map<string, number>();
  for (const { id } of entities) seen.set(describe(id).name ?? id, (seen.get(describe(id).name ?? id) ?? 0) + 1);
  const label = (id: string): string => {
    const name = describe(id).name ?? id;
    return (seen.get(name) ?? 0) > 1 ? `${name} (${id})` : name;
  };
  yield `{"title":${JSON.stringify(about.title)},"description":${JSON.stringify(`${citeLine(about)} ${termsLine(about)}`)},"elements":[`;
  let between = '\n';
  for (const { id, kind, values } of entities) {
    const property = kind.properties.get('description');
    const description = property === undefined ? null : valueOn({ id, kind, values }, property, scope.day);
    const { url } = describe(id);
    yield `${between}${JSON.stringify({ label: label(id), type: kind.name, id, ...(description !== null && { description }), ...(url !== null && { url }) })}`;
    between = ',\n';
  }
  yield '\n],"connections":[';
  between = '\n';
  const { ontology } = selection.graph;
  for (const edge of edges) {
    const { claim, subject, object } = edge;
    const symmetric = ontology.relations.get(claim.predicate)?.symmetric === true;
    const { since, until, qualifiers } = claim;
    yield `${between}${JSON.stringify({
      from: label(subject),
      to: label(String(object)),
      type: claim.predicate,
      direction: symmetric ? 'undirected' : 'directed',
      claim: claim.id,
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      ...qualifiers,
      sources: documentsOf([edge], selection).map((id) => describe(id).url ?? describe(id).name ?? id),
    })}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
