/**
 * Fifty clients at one server for some minutes, some of them slow, abusive or leaving, and two that look how it is meanwhile:
 * what they got, and what it cost.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Role, Told } from './clients.js';

const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 600);
const CLIENTS: Readonly<Record<Role, number>> = { good: 34, slow: 6, abusive: 5, leaving: 5, cheap: 1, health: 1 };

const data = mkdtempSync(join(tmpdir(), 'spacegov-soak-'));
const memory: { readonly at: number; readonly megabytes: number }[] = [];

/** Looks how soon it answers while nobody else asks: what is compared with. */
const { child, url, ended } = await start();
const alone = await Promise.all((['cheap', 'health'] as const).map((role) => clients(role, 1, Math.min(10, SECONDS))));
const began = performance.now();
let isOver = false;
const watching = watch();
const told = await Promise.all(
  Object.entries(CLIENTS).map(([role, number]) => clients(role as Role, number, SECONDS)), // their keys are roles
);
isOver = true;
await watching;
child.kill('SIGTERM');
const [code] = await ended;
rmSync(data, { recursive: true });
report();

async function start(): Promise<{
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<[number | null]>;
}> {
  const env = { ...process.env, PORT: '0', SPACEGOV_DATA: data, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [resolve('dist/main.js'), 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = await new Promise<string>((found, failed) => {
    let text = '';
    // Read to its end: a server whose reader has gone ends.
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const at = /GraphQL\s+(http:\/\/\S+)\/graphql/.exec(text)?.[1];
      if (at !== undefined) found(at);
    });
    child.once('exit', () => failed(new Error(`the server did not start: ${text}`)));
  });
  return { child, url, ended };
}

/** The clients of one sort, in a process of their own. */
async function clients(role: Role, number: number, seconds: number): Promise<Told> {
  const words = [role, String(number), url, String(seconds)];
  const child = fork(resolve('tests/soak/clients.ts'), words, { execArgv: ['--import', './scripts/typescript.mjs'] });
  const [told] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Told | number | null];
  if (typeof told !== 'object' || told === null) throw new Error(`the ${role} clients ended with ${String(told)}`);
  return told;
}

/** How much memory it holds, four times a second. */
async function watch(): Promise<void> {
  while (!isOver) {
    memory.push({ at: performance.now() - began, megabytes: residentMegabytes() });
    await wait(250);
  }
}

/** NaN where the system does not tell. */
function residentMegabytes(): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

function part(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)} ms`;
}

/** The mean of a stretch of the run: memory goes up and down as it is collected. */
function mean(from: number, to: number): string {
  const within = memory.filter(({ at }) => at >= from * SECONDS * 1000 && at < to * SECONDS * 1000);
  return `${(within.reduce((sum, { megabytes }) => sum + megabytes, 0) / within.length).toFixed(0)} MB`;
}

function report(): void {
  const faults = [...alone, ...told].flatMap((one) => one.faults);
  if (code !== 0) faults.push(`the server ended with ${String(code)}, not with 0`);
  console.log(`${String(SECONDS)} s: ${JSON.stringify(CLIENTS)}`);
  for (const [what, n] of told.flatMap(({ replies }) => Object.entries(replies)).sort())
    console.log(`${n.toLocaleString('en').padStart(10)}  ${what}`);
  const waits = (what: string, all: readonly Told[], role: Role): void => {
    const { times } = all.find((one) => one.role === role) ?? { times: [] };
    console.log(`${what}: half ${part(times, 0.5)}, p99 ${part(times, 0.99)}, longest ${part(times, 1)}`);
  };
  waits('good clients waited', told, 'good');
  waits('a cheap question alone', alone, 'cheap');
  waits('a cheap question meanwhile', told, 'cheap');
  waits('/healthz alone', alone, 'health');
  waits('/healthz meanwhile', told, 'health');
  console.log(`memory: second fifth ${mean(0.2, 0.4)}, last fifth ${mean(0.8, 1)}`);
  console.log(faults.length === 0 ? 'no fault' : `${String(faults.length)} faults:`);
  for (const one of faults.slice(0, 20)) console.error(one);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
