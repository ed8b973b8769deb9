import { EntityNames } from '../operations.js';
import { useAnswer } from './use-answer.js';

/** The names of these entities, in their order; an id that nothing has is its own name. */
export function useNames(ids: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  const seen = useAnswer(ids.length > 0 ? EntityNames : null, { ids }, ids.join(' '));
  const names = new Map(seen.data?.nodes.map((node, i) => [ids[i] ?? '', node?.name ?? null]));
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}
