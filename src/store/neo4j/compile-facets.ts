import type { ConnectionField, Facet } from '../../plan/plan.js';
import { pick } from '../pick.js';
import { itemExpression, nodeProperty, type Place } from './compile-filter.js';
import type { Part } from './part.js';

/** Counts the items of a list by values: the largest count first, then by value, unknown last. */
export function facetCounts(field: Extract<ConnectionField, { field: 'facets' }>, match: string, place: Place, limit: string): Part {
  return {
    cypher: `[${field.by.map((facet) => count(facet, match, place, limit)).join(', ')}]`,
    read: (raw) =>
      (raw as [string | null, number][][]).map((values, i) =>
        pick(field.fields, { by: field.by[i]?.name ?? '', values: values.map(([value, n]) => ({ value, count: n })) }, 'Facet'),
      ),
  };
}

function count(facet: Facet, match: string, place: Place, limit: string): string {
  const property = facet.on === 'node' ? nodeProperty(facet.property, place) : undefined;
  const item = itemExpression(facet.on, facet.property, place);
  const ordered = property?.list === true ? 'x' : itemExpression(facet.on, facet.property, place, 'order');
  const rows =
    property?.list === true
      ? `UNWIND CASE WHEN size(${item}) = 0 THEN [null] ELSE ${item} END AS x WITH toString(x) AS v, x AS o`
      : `WITH ${facet.year ? `left(${item}, 4)` : `toString(${item})`} AS v, ${facet.year ? `left(${item}, 4)` : `toString(${ordered})`} AS o`;
  return `COLLECT { ${match} ${rows} WITH v, o, count(*) AS n ORDER BY v IS NULL, n DESC, o LIMIT ${limit} RETURN [v, n] ORDER BY v IS NULL, n DESC, o }`;
}
