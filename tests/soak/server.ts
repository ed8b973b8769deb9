/** Fifty clients at one server for some minutes, some of them slow, abusive or leaving: what they got, and what it cost. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSavedOperations } from '../../src/graph/saved-operations.js';
import { seededRandom } from '../store/embedded/ledger/sample.js';

const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 600);
const CLIENTS = { good: 34, slow: 6, abusive: 5, leaving: 5 };
/** What a good client may be told, and an abusive one is: all that is no fault of the server. */
const REFUSALS = new Set([400, 413, 415, 429, 503]);

const random = seededRandom(16);
const operations = await readSavedOperations('docs/operations');
const data = mkdtempSync(join(tmpdir(), 'spacegov-soak-'));
const { child, url, ended } = await start();
const until = performance.now() + SECONDS * 1000;
const going = (): boolean => performance.now() < until;
const replies = new Map<string, number>();
const times: number[] = [];
const health: number[] = [];
const memory: { readonly at: number; readonly megabytes: number }[] = [];
const faults: string[] = [];

function count(what: string): void {
  replies.set(what, (replies.get(what) ?? 0) + 1);
}

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

const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // never of an empty list

function ask(body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? AbortSignal.timeout(30_000),
  });
}

/** Asks the saved questions, one after the other, as fast as they are answered. */
async function good(): Promise<void> {
  while (going()) {
    const { name, text, variables } = pick(operations);
    const began = performance.now();
    try {
      const response = await ask({ query: text, variables });
      const body = await response.text();
      times.push(performance.now() - began);
      count(`good: ${response.status}`);
      if (response.status === 200 && !body.startsWith('{"data":')) faults.push(`${name}: ${body.slice(0, 200)}`);
      else if (response.status !== 200 && !REFUSALS.has(response.status))
        faults.push(`${name}: ${response.status} ${body.slice(0, 200)}`);
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
}

/** Asks for much and reads it drop by drop. */
async function slow(): Promise<void> {
  const { port, hostname } = new URL(url);
  const query = JSON.stringify({
    query: '{ claims(first: 250) { nodes { id evidence { quote document { id name } } } } }',
  });
  while (going()) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(query)}\r\n\r\n${query}`,
    );
    socket.on('data', () => {
      socket.pause();
      setTimeout(() => socket.resume(), 500);
    });
    const closed = once(socket, 'close');
    await Promise.race([closed, wait(Math.min(20_000, Math.max(0, until - performance.now())))]);
    socket.destroy();
    count('slow: read for as long as it liked');
  }
}

/** Sends what must be refused. */
async function abusive(): Promise<void> {
  const bodies = [
    { query: `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: states(first: 250) { nodes { id } }`).join(' ')} }` },
    {
      query: `{ states(first: 250) { nodes { partyTo(first: 250) { nodes { parties(first: 250) { nodes { name } } } } } } }`,
    },
    { query: '{ states(first: 99999999) { nodes { id } } }' },
    { query: `{ states(where: { name: { in: [${'"x", '.repeat(3_000)}] } }) { totalCount } }` },
    { query: 'x'.repeat(200_000) },
    { query: '{ nothing { of } }' },
    'no operation',
  ];
  while (going()) {
    try {
      const response = await ask(pick(bodies));
      const body = await response.text();
      count(`abusive: ${response.status}`);
      if (!REFUSALS.has(response.status)) faults.push(`abusive: ${response.status} ${body.slice(0, 200)}`);
    } catch (error) {
      faults.push(`abusive: ${String(error)}`);
    }
    await wait(20);
  }
}

/** Goes away in the middle. */
async function leaving(): Promise<void> {
  while (going()) {
    const { text, variables } = pick(operations);
    const leave = new AbortController();
    setTimeout(() => leave.abort(), random() * 20);
    await ask({ query: text, variables }, leave.signal).then(
      (response) =>
        response.text().then(
          () => count('leaving: was answered before'),
          () => count('leaving: left'),
        ),
      () => count('leaving: left'),
    );
  }
}

/** Asks how it is, and how much memory it holds. */
async function watch(): Promise<void> {
  const began = performance.now();
  while (going()) {
    const asked = performance.now();
    try {
      const { status } = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(30_000) });
      health.push(performance.now() - asked);
      if (status !== 200) faults.push(`healthz: ${status}`);
    } catch (error) {
      faults.push(`healthz: ${String(error)}`);
    }
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

const roles = { good, slow, abusive, leaving };
await Promise.all([
  ...Object.entries(CLIENTS).flatMap(([role, n]) =>
    Array.from({ length: n }, () => roles[role as keyof typeof roles]()),
  ),
  watch(),
]);
child.kill('SIGTERM');
const [code] = await ended;
if (code !== 0) faults.push(`the server ended with ${code}, not with 0`);
rmSync(data, { recursive: true });

console.log(`${SECONDS} s, ${Object.values(CLIENTS).reduce((a, b) => a + b)} clients: ${JSON.stringify(CLIENTS)}`);
for (const [what, n] of [...replies].sort()) console.log(`${n.toLocaleString('en').padStart(10)}  ${what}`);
console.log(`good clients waited: half ${part(times, 0.5)}, p99 ${part(times, 0.99)}, longest ${part(times, 1)}`);
console.log(`/healthz: half ${part(health, 0.5)}, p99 ${part(health, 0.99)}, longest ${part(health, 1)}`);
console.log(`memory: second fifth ${mean(0.2, 0.4)}, last fifth ${mean(0.8, 1)}`);
console.log(faults.length === 0 ? 'no fault' : `${faults.length} faults:`);
for (const one of faults.slice(0, 20)) console.error(one);
process.exitCode = faults.length === 0 ? 0 : 1;
