import type { ConnectionField, Facet } from '../../plan/plan.js';
import { resolveInteger } from '../../plan/operand.js';
import { facetRows } from '../facet-rows.js';
import { tellPlain } from '../tell.js';
import { itemExpression, nodeProperty, type Place } from './compile-filter.js';
import type { Part } from './part.js';

/** How many items have no value, how many values the others have, and where each value's run begins among those. */
type Runs = readonly [unknown: number, values: number, starts: readonly (readonly [value: string, start: number])[]];

/**
 * Counts the items of a list by values.
 *
 * Neo4j refuses `count(*)` anywhere inside a subquery expression whose statement returns anything else (5.26, 42I18), so
 * the values are put in order there and the runs of equal ones are told by where they begin: what is sent is one row a
 * value, however many items there are.
 */
export function facetCounts(field: Extract<ConnectionField, { field: 'facets' }>, match: string, place: Place): Part {
  return {
    cypher: `[${field.by.map((facet) => runs(facet, match, place)).join(', ')}]`,
    read: (raw, { values }) =>
      (raw as Runs[]).map((counted, i) => {
        const rows = facetRows(countsOf(counted), resolveInteger(field.first, values));
        return tellPlain(field.fields, { by: field.by[i]?.name ?? '', values: rows });
      }),
  };
}

function countsOf([unknown, values, starts]: Runs): Map<string | null, number> {
  const counts = new Map<string | null, number>(
    starts.map(([value, start], i) => [value, (starts[i + 1]?.[1] ?? values) - start]),
  );
  return unknown > 0 ? counts.set(null, unknown) : counts;
}

function runs(facet: Facet, match: string, place: Place): string {
  const property = facet.on === 'node' ? nodeProperty(facet.property, place) : undefined;
  const item = itemExpression(facet.on, facet.property, place);
  const isList = property?.list === true;
  const value = facet.year ? `left(${item}, 4)` : `toString(${item})`;
  const one = match.includes(' WITH DISTINCT ') ? ' RETURN 1 AS one' : '';
  // Values that are not known come last, and one list tells both; an item with a list of none gives no row.
  const unknown = isList ? `COUNT { ${match} AND size(${item}) = 0${one} }` : 'size(listed) - size(known)';
  const rows = isList ? `UNWIND ${item} AS x WITH toString(x) AS v` : `WITH ${value} AS v`;
  return (
    `[listed IN [COLLECT { ${match} ${rows} RETURN v ORDER BY v }] | ` +
    `[known IN [[v IN listed WHERE v IS NOT NULL]] | ` +
    `[${unknown}, size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0]`
  );
}
