/**
 * What a command and the library cost until their first answer, with the checkpoint beside the ledger and without it: the
 * processor time of whole processes, which take turns. `npm run build` first; without it nothing is measured.
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
const graph = await openGraph({ data: process.env.SPACEGOV_DATA, seed: false });
console.log(JSON.stringify((await graph.query(${JSON.stringify(QUESTION)})).data));`;
const ways: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'spacegov query', args: [join(DIST, 'start.js'), 'query', QUESTION] },
  { name: 'openGraph() and one question', args: ['--input-type=module', '-e', script] },
];
console.log(
  `${cpus()[0]?.model ?? 'a machine'}, ${String(cpus().length)} processors, Node ${process.version}; medians of ${String(ROUNDS)} turns; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
for (const { name, args } of ways) {
  const times = { kept: [] as number[], bare: [] as number[] };
  const memory = { kept: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = run(args, kept);
    const other = run(args, bare);
    assert.equal(one.answer, other.answer);
    times.kept.push(one.ms);
    times.bare.push(other.ms);
    memory.kept.push(one.mb);
    memory.bare.push(other.mb);
  }
  const [ms, without] = [median(times.kept), median(times.bare)];
  console.log(
    `${name}: ${ms.toFixed(0)} ms of processor (${spread(times.kept)}), ${median(memory.kept).toFixed(0)} MB at most; without a checkpoint ${without.toFixed(0)} ms (${spread(times.bare)}), ${median(memory.bare).toFixed(0)} MB: ${(without / ms).toFixed(2)} times`,
  );
}

interface Run {
  readonly answer: string;
  readonly ms: number;
  readonly mb: number;
}

/** Node itself is in it. */
function run(args: readonly string[], data: string): Run {
  const told = 'process.on("exit",()=>process.stderr.write("\\nUSED "+JSON.stringify(process.resourceUsage())+"\\n"))';
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${told}`, ...args],
    {
      env: { ...process.env, SPACEGOV_DATA: data, NEO4J_URI: '' },
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stderr);
  const used = JSON.parse(/\nUSED (.*)\n/.exec(stderr)?.[1] ?? '{}') as NodeJS.ResourceUsage;
  return { answer: stdout, ms: (used.userCPUTime + used.systemCPUTime) / 1000, mb: used.maxRSS / 1024 };
}

function spread(all: readonly number[]): string {
  return `${Math.min(...all).toFixed(0)}-${Math.max(...all).toFixed(0)}`;
}
