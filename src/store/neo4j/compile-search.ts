import { SEARCH_TIME, type SearchRoot } from '../../plan/search.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import { searchRow } from '../names/search-page.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { existed, type Moment } from './moment.js';
import { ENTITY } from './names.js';
import { record, type Part } from './part.js';

/** Compiles a search: the index of names has found the page by the time it is asked, and the database gives its entities. */
export function compileSearch(root: SearchRoot, compiler: EntityCompiler, moment: Moment): Part {
  const scope: Scope = { time: SEARCH_TIME, moment, depth: 0 };
  const fields = root.fields.flatMap((field) => (field.field === 'nodes' ? field.fields : []));
  const entities = fields.flatMap((field) => (field.field === 'entity' ? [field] : []));
  const parts = entities.map((field, i) => [String(i), compiler.shape(field.shape, 'n0', scope)] as const);
  const part = record(parts);
  const key = canonicalJson([root.key, root.text, root.kinds, root.page] as unknown as Json); // a plan is JSON
  const ids = moment.parameters.add(`found ${key}`, ({ searched }) =>
    entities.length === 0 ? [] : (searched.get(root)?.hits.map(({ entity }) => entity) ?? []),
  );
  return {
    cypher: `COLLECT { UNWIND range(0, size(${ids}) - 1) AS k MATCH (n0:${ENTITY}) WHERE n0.id = ${ids}[k] AND ${existed('n0', moment)} RETURN [k, ${part.cypher}] }`,
    read: (raw, context) => {
      const page = context.searched.get(root);
      if (page === undefined) return null; // looked up before every statement with a search
      const rows = new Map(
        (raw as [number, unknown[]][]).map(([k, values]) => [
          k,
          parts.map(([, one], i) => one.read(values[i], context)),
        ]),
      );
      return searchRow(root, page, (hit, field) => rows.get(hit)?.[entities.indexOf(field)] ?? null);
    },
  };
}
