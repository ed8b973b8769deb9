/**
 * The clients of one sort, in a process of their own, so that none waits for another sort's work: asks for some seconds, and
 * sends its parent what it was told. Forked by server.ts: clients.ts ROLE NUMBER URL SECONDS.
 */
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { readSavedOperations } from '../../src/graph/saved-operations.js';
import { seededRandom } from '../support/seeded-random.js';

export type Role = 'good' | 'slow' | 'abusive' | 'leaving' | 'cheap' | 'health';

/** What the clients of one sort were told. */
export interface Told {
  readonly role: Role;
  readonly replies: Readonly<Record<string, number>>;
  /** Milliseconds from asking to the last byte. */
  readonly times: readonly number[];
  readonly faults: readonly string[];
}

/** What a good client may be told, and an abusive one is: all that is no fault of the server. */
const REFUSALS = new Set([400, 413, 415, 429, 503]);

const [role, number, url, seconds] = process.argv.slice(2) as [Role, string, string, string];
const random = seededRandom(16);
const operations = await readSavedOperations('docs/operations');
const until = performance.now() + Number(seconds) * 1000;
const going = (): boolean => performance.now() < until;
const replies = new Map<string, number>();
const times: number[] = [];
const faults: string[] = [];

function count(what: string): void {
  replies.set(what, (replies.get(what) ?? 0) + 1);
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
      const { cause } = error as Error;
      const why = cause instanceof Error ? `, ${cause.message}` : '';
      faults.push(`${name}: ${String(error)}${why}, after ${(performance.now() - began).toFixed(0)} ms`);
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
    const closed = new Promise((done) => socket.once('close', done)); // `once` would throw where it is cut
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

/** Asks one light question again and again, as somebody does who looks at a page. */
async function cheap(): Promise<void> {
  while (going()) {
    const began = performance.now();
    try {
      const response = await ask({
        query: '{ state(code: "AUT") { name partyTo { totalCount edges { since node { name } } } } }',
      });
      await response.text();
      times.push(performance.now() - began);
      count(`cheap: ${response.status}`);
      if (response.status !== 200 && !REFUSALS.has(response.status)) faults.push(`cheap: ${response.status}`);
    } catch (error) {
      faults.push(`cheap: ${String(error)}`);
    }
    await wait(50);
  }
}

async function health(): Promise<void> {
  while (going()) {
    const asked = performance.now();
    try {
      const { status } = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(30_000) });
      times.push(performance.now() - asked);
      if (status !== 200) faults.push(`healthz: ${status}`);
    } catch (error) {
      faults.push(`healthz: ${String(error)}`);
    }
    await wait(100);
  }
}

const roles = { good, slow, abusive, leaving, cheap, health };
await Promise.all(Array.from({ length: Number(number) }, () => roles[role]()));
const told: Told = { role, replies: Object.fromEntries(replies), times, faults };
process.send?.(told, () => process.disconnect());
