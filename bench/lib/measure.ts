/** Something to be timed: a walk of ours, or one written by hand that gives the same answer. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

const ROUNDS = 41;
const ROUND_MS = 15;
const WARM_UP_MS = 400;
/** What is slow is measured in fewer rounds. */
const MOST_MS = 20_000;

/** Whether only answers are to be compared, and nothing timed: `npm run bench:smoke`. */
export const IS_SMOKE = process.env['SPACEGOV_BENCH_SMOKE'] === 'yes';

/** Milliseconds of the processor, which a busy machine does not stretch. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The time of one run of each, in microseconds: the median of rounds that take turns, so that a busy machine slows all
 * alike. Everything is warm. NaN where nothing is to be timed.
 */
export async function measure(
  contestants: readonly Contestant[],
  now: () => number = () => performance.now(),
): Promise<ReadonlyMap<string, number>> {
  if (IS_SMOKE) {
    for (const { run } of contestants) await run();
    return new Map(contestants.map(({ name }) => [name, NaN]));
  }
  const rounds = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const { run } of contestants) await repeat(run, WARM_UP_MS, now);
  const began = performance.now();
  for (let i = 0; i < ROUNDS && (i < 3 || performance.now() - began < MOST_MS); i += 1) {
    for (const { name, run } of contestants) rounds.get(name)?.push(await repeat(run, ROUND_MS, now));
  }
  return new Map([...rounds].map(([name, times]) => [name, median(times)]));
}

/** Microseconds of one run, over as many as fit into the time. */
async function repeat(run: () => unknown, milliseconds: number, now: () => number): Promise<number> {
  const began = now();
  let runs = 0;
  do {
    await run();
    runs += 1;
  } while (now() - began < milliseconds);
  return ((now() - began) * 1000) / runs;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** `12.3 µs`, `4.56 ms`. */
export function shown(microseconds: number): string {
  if (Number.isNaN(microseconds)) return 'not timed';
  return microseconds < 1000 ? `${microseconds.toFixed(1)} µs` : `${(microseconds / 1000).toFixed(2)} ms`;
}

export function megabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
