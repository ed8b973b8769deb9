/**
 * Clients in a process of their own, so that none waits for another's work: so many connections that ask one thing again and again, each
 * some milliseconds after it was answered. Tells its parent how long each answer took, in milliseconds from asking to the last byte. Forked by fair.ts:
 * askers.ts URL SECONDS CONNECTIONS PAUSE_MS BODY PID; an empty body is a GET.
 *
 * Where the system tells it (Linux), each answer is also told in milliseconds of processor that the server's own thread took from the asking
 * until the answer: what one would have waited with nobody else on the machine. Answers that this process itself had to wait for,
 * as others had its processor, are left out of that.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const [url = '', seconds, connections, pauseMs, body = '', pid = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
const times: number[] = [];
const ofThread: number[] = [];
const tells = existsSync(`/proc/${pid}/schedstat`);
/** As short as a processor's change of hands. */
const KEPT_WAITING_MS = 0.5;
let bytes = 0;
const until = performance.now() + Number(seconds) * 1000;

async function ask(): Promise<void> {
  const began = performance.now();
  const before = tells ? [scheduled(pid), scheduled('self')] : [];
  await new Promise<void>((done, fail) => {
    const sent = request(url, { agent, ...(body !== '' && { method: 'POST', headers }) }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} answers ${String(response.statusCode)}`));
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.once('end', done);
    });
    sent.once('error', fail);
    sent.end(body);
  });
  times.push(performance.now() - began);
  const [server, own] = before;
  if (server === undefined || own === undefined) return;
  if (scheduled('self').waited - own.waited < KEPT_WAITING_MS) ofThread.push(scheduled(pid).ran - server.ran);
}

/** How many milliseconds the first thread of a process has run, and waited for a processor. */
function scheduled(process: string): { readonly ran: number; readonly waited: number } {
  const [ran, waited] = readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ');
  return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 };
}

async function askOn(): Promise<void> {
  while (performance.now() < until) {
    await ask();
    if (Number(pauseMs) > 0) await wait(Number(pauseMs));
  }
}

await Promise.all(Array.from({ length: Number(connections) }, askOn));
agent.destroy();
process.send?.({ times, ofThread, bytes: bytes / times.length }, () => process.disconnect());
