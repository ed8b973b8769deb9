import type { FieldNode } from 'graphql';
import { SEARCH_TIME, type SearchField, type SearchHitField, type SearchRoot } from '../../plan/search.js';
import { UserInputError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compilePage } from './compile-connection.js';
import { compilePick } from './compile-pick.js';
import { objectType, type Context, type SelectionSets } from './context.js';
import { argument, operandOf, type Arguments } from '../../questions/input.js';

/** Compiles `search(...)`. */
export function compileSearch(key: string, args: Arguments, nodes: readonly FieldNode[], context: Context): SearchRoot {
  const text = operandOf(argument(args, 'text'));
  if (text === null) throw new UserInputError('search: text is null. Give what to look for.');
  const fields = collectFields(objectType(context, 'SearchConnection'), setsOf(nodes), context);
  return {
    root: 'search',
    key,
    text,
    kinds: operandOf(argument(args, 'kinds')),
    page: compilePage(args, 'Query.search', context),
    fields: [...fields].map(([name, same]) => searchField(name, same, context)),
  };
}

const setsOf = (nodes: readonly FieldNode[]): SelectionSets => nodes.map((node) => node.selectionSet);

function searchField(key: string, nodes: readonly FieldNode[], context: Context): SearchField {
  const sets = setsOf(nodes);
  switch (nodes[0]?.name.value) {
    case 'totalCount':
      return { field: 'totalCount', key };
    case 'nodes':
      return { field: 'nodes', key, fields: hitFields(sets, context) };
    case 'kinds':
      return { field: 'kinds', key, fields: compilePick('KindCount', sets, context) };
    case 'pageInfo':
      return { field: 'pageInfo', key, fields: compilePick('PageInfo', sets, context) };
    default:
      return { field: 'typename', key, value: 'SearchConnection' };
  }
}

function hitFields(sets: SelectionSets, context: Context): SearchHitField[] {
  const kinds = [...context.ontology.kinds.keys()];
  return [...collectFields(objectType(context, 'SearchHit'), sets, context)].map(([key, nodes]): SearchHitField => {
    const inner = setsOf(nodes);
    switch (nodes[0]?.name.value) {
      case 'entity':
        return { field: 'entity', key, shape: context.shape(kinds, inner, SEARCH_TIME, context) };
      case 'matched':
        return { field: 'matched', key, fields: compilePick('NameMatch', inner, context) };
      default:
        return { field: 'typename', key, value: 'SearchHit' };
    }
  });
}
