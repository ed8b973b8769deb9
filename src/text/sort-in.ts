/**
 * Puts a list in order whose first members are in order already. What is equal stays as it stood.
 *
 * @param from Where the others begin.
 */
export function sortIn<T>(list: T[], from: number, compare: (a: T, b: T) => number): void {
  const others = list.slice(from).sort(compare);
  let end = from; // of those that have not been moved
  for (let i = others.length - 1; i >= 0; i -= 1) {
    const one = others[i] as T; // there is one
    const place = placeBehind(list, end, one, compare);
    for (let moved = end - 1; moved >= place; moved -= 1) list[moved + i + 1] = list[moved] as T;
    list[place + i] = one;
    end = place;
  }
}

/** Behind all of the first members that do not come after it. */
function placeBehind<T>(list: readonly T[], count: number, one: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as T, one) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
