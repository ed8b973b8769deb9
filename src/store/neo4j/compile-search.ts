import { search } from '../../questions/search.js';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import { tellSearch } from '../names/search-page.js';
import type { Scope } from './compile-entity.js';
import { existed } from './moment.js';
import { ENTITY } from './names.js';
import { record, type Part } from './part.js';
import type { Source } from './source.js';
import { shownIn, tell, type EntityShown } from '../tell.js';

/** A search: the index of names has found the page by the time it is asked, and the database gives its entities. */
export const searchSource: Source<'search'> = (root, { compiler, moment }): Part => {
  const scope: Scope = { time: search.time(root), moment, depth: 0 };
  const entities = shownIn(root.fields).filter((field): field is EntityShown => field.field === 'entity');
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
      const rows = new Map((raw as [number, unknown[]][]).map(([k, values]) => [page.hits[k]?.entity, values]));
      return tell(root.fields, tellSearch(page), {
        entity: (id, field) => {
          const at = entities.indexOf(field);
          const values = rows.get(String(id));
          return values === undefined ? null : (parts[at]?.[1].read(values[at], context) ?? null);
        },
        claim: () => null, // a search shows none
      });
    },
  };
};
