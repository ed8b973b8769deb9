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

/** As {@link smallest}, of numbers. */
export function smallestNumbers(numbers: Float64Array, count: number): Float64Array {
  const found = new Float64Array(Math.min(count, numbers.length));
  let size = 0;
  for (const number of numbers) {
    if (size === found.length && !(number < (found[size - 1] ?? 0))) continue;
    let place = size === found.length ? size - 1 : size;
    for (; place > 0 && (found[place - 1] ?? 0) > number; place -= 1) found[place] = found[place - 1] ?? 0;
    found[place] = number;
    if (size < found.length) size += 1;
  }
  return found;
}
