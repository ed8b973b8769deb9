/**
 * The first items by an order, in that order: what a page of a long list needs, without putting all of it in order.
 *
 * @param count How many; fewer come where there are fewer.
 * @param compare Negative where the first of two comes first. Of equal ones the earlier comes first.
 * @see One binary insertion for each item that is among the first so far; time O(items × log count) where few are.
 */
export function smallest<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (count >= items.length) return [...items].sort(compare);
  const first: T[] = [];
  for (const item of items) {
    const worst = first[count - 1];
    if (count === 0 || (worst !== undefined && compare(item, worst) >= 0)) continue;
    first.splice(placeOf(item, first, compare), 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Behind all that come before it or are its equals. */
function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(item, other) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
