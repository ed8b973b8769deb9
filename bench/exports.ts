/**
 * How large is each export of the whole graph, of every day, how long does it take over HTTP from the built server, and
 * how much memory does the server hold after it? Each is asked twice, since the first may build what the second finds.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { FORMATS } from '../src/export/formats.js';

const data = mkdtempSync(join(tmpdir(), 'spacegov-bench-'));
const server = spawn(process.execPath, [resolve('dist/main.js'), 'serve'], {
  env: { ...process.env, SPACEGOV_DATA: data, PORT: '0', LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await addressOf();
  console.log('| file | MB | first, ms | again, ms | server holds, MB |\n| --- | --- | --- | --- | --- |');
  for (const { name } of FORMATS) {
    const path = `${url}/export/${name}?ever=true`;
    const first = await fetchAll(path);
    const again = await fetchAll(path);
    const held = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid)}/status`, 'utf8'))?.[1]) / 1024;
    console.log(
      `| ${name} | ${(first.bytes / 1e6).toFixed(1)} | ${String(first.ms)} | ${String(again.ms)} | ${held.toFixed(0)} |`,
    );
  }
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(data, { recursive: true, force: true });
}

async function addressOf(): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended before it told its address');
}

async function fetchAll(path: string): Promise<{ bytes: number; ms: number }> {
  const began = performance.now();
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${path}: ${String(reply.status)} ${(await reply.text()).slice(0, 300)}`);
  const { byteLength } = await reply.arrayBuffer();
  return { bytes: byteLength, ms: Math.round(performance.now() - began) };
}
