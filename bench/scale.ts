/**
 * What the embedded store holds: 1,000,000 claims, durable; the same questions of 10,000; and one State with 200,000 ballots.
 *
 * Claims are the recorded ballots of the UN General Assembly (887,094, Voeten, CC0), whose tables are not part of the project:
 * SPACEGOV_SCALE names their folder (else `../shared/scale`). Where they are not there, and behind them, made ones of the
 * same shape. Times of questions are of the processor. SPACEGOV_SCALE_CLAIMS takes another number than 1,000,000,
 * SPACEGOV_SCALE_PARTS some of `ballots hub hand growth`, the last of which draws docs/growth.svg and is not among those that run unasked.
 * Each part runs in a process of its own.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ALL, TABLES } from './lib/scale-worlds.js';
import { shown } from './lib/measure.js';
import { plot } from './lib/plot.js';

interface Loaded {
  readonly claims: number;
  readonly written: { readonly seconds: number; readonly processor: number };
  readonly seconds: number;
  readonly processor: number;
  readonly peak: number;
  readonly ledger: number;
  readonly checkpoint: number;
}

interface Asked {
  readonly opened: { readonly seconds: number; readonly processor: number; readonly bytes: number };
  /** Bytes held: after the questions of the world, after those that go through all, and tenth by tenth of 200,000 requests. */
  readonly asked: number;
  readonly broadly: number;
  readonly steady: readonly number[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly texts: number;
  readonly times: Readonly<Record<string, number>>;
  readonly once: readonly { readonly name: string; readonly first: number; readonly again: number }[];
}

const MOST = Number(process.env['SPACEGOV_SCALE_CLAIMS'] ?? 1_000_000);
const FEW = 10_000;
const parts = new Set((process.env['SPACEGOV_SCALE_PARTS'] ?? 'ballots hub hand').split(' '));
const folder = mkdtempSync(join(tmpdir(), 'spacegov-scale-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const thousands = (count: number): string => count.toLocaleString('en');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

console.log(
  `${cpus()[0]?.model ?? 'a machine'}, ${String(cpus().length)} processors, Node ${process.version}; load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
if (!existsSync(`${TABLES}/unga_votes_all.csv.gz`)) console.log(`no tables in ${TABLES}: all ballots are made`);
if (parts.has('ballots')) ballots();
if (parts.has('hub')) hub();
if (parts.has('hand')) byHand();
if (parts.has('growth')) growth();

function ballots(): void {
  const few = loadAndAsk(String(FEW));
  const many = loadAndAsk(String(MOST));
  for (const [name, time] of Object.entries(many.times)) {
    assert.deepEqual(many.answers[name], few.answers[name], `${name} must have one answer in both`);
    const at = few.times[name] ?? NaN;
    console.log(
      `${name}: ${shown(at)} at ${thousands(FEW)}, ${shown(time)} at ${thousands(MOST)}: ${(time / at).toFixed(2)} times`,
    );
  }
  for (const { name, first, again } of many.once)
    console.log(`${name} at ${thousands(MOST)}: ${first.toFixed(0)} ms, again ${again.toFixed(1)} ms`);
}

function hub(): void {
  const { times } = loadAndAsk('hub');
  for (const [name, time] of Object.entries(times)) console.log(`of 200,000 edges, ${name}: ${shown(time)}`);
}

function loadAndAsk(size: string, settings: NodeJS.ProcessEnv = {}): Asked {
  const data = join(folder, size);
  const loaded = run<Loaded>('scale-load', [data, size]);
  const { claims, written, seconds, processor } = loaded;
  console.log(
    `${thousands(claims)} claims loaded, durable, with a checkpoint: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} of processor ` +
      `(without the checkpoint ${written.seconds.toFixed(1)}, ${written.processor.toFixed(1)}); at most ${megabytes(loaded.peak)}; ` +
      `ledger ${megabytes(loaded.ledger)}, checkpoint ${megabytes(loaded.checkpoint)}`,
  );
  const asked = run<Asked>('scale-ask', [data, size], settings);
  const { opened, texts } = asked;
  const each = (bytes: number): string => `${((bytes - texts) / claims).toFixed(0)} bytes a claim`;
  console.log(
    `opened, with the first answer: ${opened.seconds.toFixed(2)} s, ${opened.processor.toFixed(2)} of processor; beside its texts ${each(opened.bytes)}, ` +
      `after all questions ${each(asked.asked)}, after claims and search ${each(asked.broadly)}` +
      (asked.steady.length === 0 ? '' : `, after each tenth of 200,000 requests ${asked.steady.map(each).join(', ')}`),
  );
  rmSync(data, { recursive: true });
  return asked;
}

/** How what a question takes grows with the graph. */
function growth(): void {
  const sizes = [FEW, 30_000, 100_000, 300_000, MOST];
  const asked = sizes.map((size) => ({ size, times: loadAndAsk(String(size), { SPACEGOV_SCALE_STEADY: 'no' }).times }));
  const names = Object.keys(asked[0]?.times ?? {});
  const lines = names.map((name) => ({
    name,
    points: asked.map(({ size, times }) => [size, times[name] ?? NaN] as const),
  }));
  for (const { name, points } of lines)
    console.log(`${name}: ${points.map(([size, time]) => `${shown(time)} at ${thousands(size)}`).join(', ')}`);
  const title = 'What a question takes as the graph grows';
  writeFileSync('docs/growth.svg', plot(title, { x: 'claims', y: 'microseconds of processor, in process' }, lines));
}

function byHand(): void {
  const { status } = node('scale-by-hand', [String(Math.min(MOST, ALL))], 'inherit');
  assert.equal(status, 0);
}

function run<T>(name: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}): T {
  const { status, stdout } = node(name, args, 'pipe', settings);
  assert.equal(status, 0, `${name} ${args.join(' ')}`);
  return JSON.parse(stdout) as T; // what that file prints
}

function node(name: string, args: readonly string[], output: 'pipe' | 'inherit', settings: NodeJS.ProcessEnv = {}) {
  const file = resolve(import.meta.dirname, 'lib', `${name}.ts`);
  const options = ['--expose-gc', '--max-old-space-size=8192', '--import', './scripts/typescript.mjs', file, ...args];
  return spawnSync(process.execPath, options, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}
