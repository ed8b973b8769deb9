/**
 * How many cases a search through random ones is to try: enough for each run of the tests, and more on demand.
 * `SPACEGOV_SEARCH=10` makes it ten times as many; with a seed of one's own, they are others too.
 */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env['SPACEGOV_SEARCH'] ?? 1));
}
