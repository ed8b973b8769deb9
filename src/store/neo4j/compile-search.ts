import { search } from '../../questions/search.js';
import { tellSearch } from '../names/search-page.js';
import { NOTHING_ASKED } from './part.js';
import { compileShown } from './shown.js';
import type { Sources } from './source.js';

/** The index of names has found the page before the statement runs: only its entities are asked for. */
export const searchSource: Sources['search'] = (root, { compiler, moment }) => {
  const show = compileShown(root.fields, { time: search.time(root), moment, depth: 0 }, compiler);
  return {
    cypher: NOTHING_ASKED,
    read: (_, context) => {
      const page = context.searched.get(root);
      return page === undefined ? null : show(tellSearch(page), context);
    },
  };
};
