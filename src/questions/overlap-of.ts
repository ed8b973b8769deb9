import type { EntityId } from '../model/claim.js';

type OverlapPart = Readonly<{ totalCount: number; nodes: readonly EntityId[] }>;

/**
 * What two lists share and what only one of them has, each entity once, by id.
 *
 * @param first How many of each part are named; all are counted.
 */
export function overlapOf(
  left: readonly EntityId[],
  right: readonly EntityId[],
  first: number,
): Readonly<Record<'both' | 'left' | 'right', OverlapPart>> {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const part = (from: ReadonlySet<EntityId>, isHere: (id: EntityId) => boolean): OverlapPart => {
    const ids = [...from].filter(isHere).sort();
    return { totalCount: ids.length, nodes: ids.slice(0, first) };
  };
  return {
    both: part(inLeft, (id) => inRight.has(id)),
    left: part(inLeft, (id) => !inRight.has(id)),
    right: part(inRight, (id) => !inLeft.has(id)),
  };
}
