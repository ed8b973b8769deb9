/**
 * What a command and the library cost until their first answer, with the checkpoint beside the ledger and without it: the
 * processor time of whole processes, which take turns, and by the clock; of the library also what `openGraph()` alone takes, its modules
 * loaded. `npm run build` first; without it nothing is measured. Goals, by the clock: 500 ms for the command, 250 for `openGraph()`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './lib/measure.js';

const DIST = resolve(import.meta.dirname, '../dist');
const ROUNDS = 5;
const QUESTION = '{ states(first: 1) { nodes { name } } }';

if (!existsSync(join(DIST, 'start.js')) || !existsSync(join(DIST, 'seeded', 'ledger.checkpoint'))) {
  console.log('cold: not measured. First: npm run build');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'spacegov-cold-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const [kept, bare] = [join(folder, 'kept'), join(folder, 'bare')];
for (const data of [kept, bare]) cpSync(join(DIST, 'seeded'), data, { recursive: true });
rmSync(join(bare, 'ledger.checkpoint'));

const script = `const { openGraph } = await import(${JSON.stringify(join(DIST, 'index.js'))});
const [began, used] = [performance.now(), process.cpuUsage()];
const graph = await openGraph({ data: process.env.SPACEGOV_DATA, seed: false });
const { user, system } = process.cpuUsage(used);
process.stderr.write('\\nOPENED ' + JSON.stringify({ clock: performance.now() - began, ms: (user + system) / 1000 }) + '\\n');
console.log(JSON.stringify((await graph.query(${JSON.stringify(QUESTION)})).data));`;
const ways: readonly { readonly name: string; readonly args: readonly string[]; readonly goal?: number }[] = [
  { name: 'spacegov query', args: [join(DIST, 'start.js'), 'query', QUESTION], goal: 500 },
  { name: 'openGraph() and one question', args: ['--input-type=module', '-e', script] },
];
console.log(
  `${cpus()[0]?.model ?? 'a machine'}, ${String(cpus().length)} processors, Node ${process.version}; medians of ${String(ROUNDS)} turns; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
for (const { name, args, goal } of ways) {
  const times = { kept: [] as number[], bare: [] as number[] };
  const memory = { kept: [] as number[], bare: [] as number[] };
  const clocks: number[] = [];
  const opened: Opened[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = run(args, kept);
    const other = run(args, bare);
    assert.equal(one.answer, other.answer);
    times.kept.push(one.ms);
    times.bare.push(other.ms);
    memory.kept.push(one.mb);
    memory.bare.push(other.mb);
    clocks.push(one.clock);
    if (one.opened !== undefined) opened.push(one.opened);
  }
  const [ms, without] = [median(times.kept), median(times.bare)];
  console.log(
    `${name}: ${ms.toFixed(0)} ms of processor (${spread(times.kept)}), ${median(memory.kept).toFixed(0)} MB at most; without a checkpoint ${without.toFixed(0)} ms (${spread(times.bare)}), ${median(memory.bare).toFixed(0)} MB: ${(without / ms).toFixed(2)} times`,
  );
  console.log(`    by the clock ${told(clocks, goal)}`);
  if (opened.length === 0) continue;
  const processor = opened.map((one) => one.ms);
  console.log(
    `    openGraph() alone ${median(processor).toFixed(0)} ms of processor (${spread(processor)}), by the clock ${told(
      opened.map(({ clock }) => clock),
      250,
    )}`,
  );
}

function told(clocks: readonly number[], goal?: number): string {
  const half = median(clocks);
  const isReached = goal === undefined ? '' : `; goal ${String(goal)}: ${half <= goal ? 'reached' : 'not reached'}`;
  return `${half.toFixed(0)} ms (${spread(clocks)})${isReached}`;
}

/** What opening took, as the process itself tells. */
interface Opened {
  readonly clock: number;
  readonly ms: number;
}

interface Run {
  readonly answer: string;
  readonly ms: number;
  readonly mb: number;
  readonly clock: number;
  readonly opened: Opened | undefined;
}

/** Node itself is in it. */
function run(args: readonly string[], data: string): Run {
  const told = 'process.on("exit",()=>process.stderr.write("\\nUSED "+JSON.stringify(process.resourceUsage())+"\\n"))';
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${told}`, ...args],
    {
      env: { ...process.env, SPACEGOV_DATA: data, NEO4J_URI: '' },
      encoding: 'utf8',
    },
  );
  const clock = performance.now() - began;
  assert.equal(status, 0, stderr);
  const used = JSON.parse(/\nUSED (.*)\n/.exec(stderr)?.[1] ?? '{}') as NodeJS.ResourceUsage;
  const opened = /\nOPENED (.*)\n/.exec(stderr)?.[1];
  return {
    answer: stdout,
    ms: (used.userCPUTime + used.systemCPUTime) / 1000,
    mb: used.maxRSS / 1024,
    clock,
    opened: opened === undefined ? undefined : (JSON.parse(opened) as Opened), // what the script prints
  };
}

function spread(all: readonly number[]): string {
  return `${Math.min(...all).toFixed(0)}-${Math.max(...all).toFixed(0)}`;
}
