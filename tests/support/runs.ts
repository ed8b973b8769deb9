/**
 * How many cases a search through random ones is to try: enough for each run of the tests, and more on demand.
 * `SPACEGOV_SEARCH=10` makes it ten times as many; with a seed of one's own, they are others too.
 */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env['SPACEGOV_SEARCH'] ?? 1));
}

/**
 * What a search begins with that is a slice of a longer one: the day in UTC as a number, `20261129`, so that another slice is
 * searched each day and all runs of a day search the same. `SPACEGOV_SEED` says it in its place.
 */
export function seedOfDay(): number {
  const { SPACEGOV_SEED } = process.env;
  return Number(SPACEGOV_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}
