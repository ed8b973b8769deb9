import type { EntityId } from '../../model/claim.js';
import { querySignature } from '../../plan/cursor.js';
import { neighbourhood, type SubgraphRoot } from '../../questions/neighbourhood.js';
import type { PathsRoot } from '../../questions/paths.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Operand, Values } from '../../plan/plan.js';
import type { Root } from '../../questions/plan.js';
import { AT_EASE, type Pace } from '../../questions/pace.js';
import { signs } from '../../questions/question.js';
import { findPaths } from './find-paths.js';
import { findSubgraph } from './find-subgraph.js';
import type { Found, Search } from './search.js';

/** The roots that are answered by a search. */
export type SearchRoot = PathsRoot | SubgraphRoot;

export const isSearchRoot = (root: Root): root is SearchRoot => root.root === 'paths' || root.root === 'neighbourhood';

/**
 * The search that a root asks for in one call.
 *
 * @param canonical Follows merged ids at the root's moment.
 * @param pace Told of what is looked at beside the replies.
 * @param looksForMore Whether it is looked whether there are more paths than are asked for.
 */
export function searchOf(
  root: SearchRoot,
  values: Values,
  canonical: (id: EntityId) => EntityId,
  pace: Pace = AT_EASE,
  looksForMore = false,
): Search<Found> {
  const id = (operand: Operand): EntityId => canonical(String(resolve(operand, values)));
  if (root.root === 'paths') {
    const [from, to] = [id(root.from), id(root.to)];
    const [maxHops, first] = [resolveInteger(root.maxHops, values), resolveInteger(root.first, values)];
    const wantsHubs = root.fields.some((field) => field.field !== 'typename' && field.name === 'excludedHubs');
    const { excludeHubs, root: place } = root;
    return findPaths({ from, to, maxHops, first, excludeHubs, wantsHubs, looksForMore, place }, pace);
  }
  const after = root.page.after === null ? null : resolve(root.page.after, values);
  return findSubgraph(
    {
      id: id(root.id),
      depth: resolveInteger(root.depth, values),
      first: resolveInteger(root.page.first, values),
      after: after === null ? null : String(after),
      signature: querySignature(root.page, signs(neighbourhood.cursor, root), values),
      wantsCounts: root.fields.some((field) => field.field !== 'typename' && field.name === 'counts'),
      wantsPage: root.fields.some((field) => field.field !== 'typename' && field.name !== 'counts'),
      place: root.root,
    },
    pace,
  );
}
