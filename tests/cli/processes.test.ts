/** Several processes that serve together. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { SMALL } from '../seed/support.js';
import {
  cleanUp,
  ROOT,
  scratch,
  serve,
  serving,
  settings,
  smallPackage,
  spacegov,
  writeSeed,
  type Serving,
} from './support.js';

afterAll(cleanUp);

/** Another seed: without one of its States. */
const SMALL_LESS = { ...SMALL, 'treaties/states.csv': (SMALL['treaties/states.csv'] ?? '').replace(/^ESA,.*\n/m, '') };

const TOGETHER = { PROCESSES: '2', THREADS: '0', METRICS: 'loopback' };

it('answers by all of them, tells the numbers of all, replaces one that is killed, and stops them all', async () => {
  const cwd = scratch();
  const server = await serve(TOGETHER, cwd, smallPackage());
  expect(server.screen()).toContain('  Processes     2\n');
  const [one, two] = await bothServing(server);
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(server.url)));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"totalCount":');
  expect(new Set(linesOf(server, 'request').map(({ pid }) => pid))).toEqual(new Set([one, two]));
  expect(await numbers(server.url, 'spacegov_requests_total{route="graphql",status="200"}')).toBe(8);
  const claims = await numbers(server.url, 'spacegov_claims');
  expect(claims).toBe(await claimsOf(server.url)); // and not twice as many

  process.kill(one, 'SIGKILL');
  await until(server, () => servingOf(server).length === 3);
  expect(linesOf(server, 'a process has ended')).toMatchObject([{ process: one, signal: 'SIGKILL' }]);
  expect(await ask(server.url)).toBe(answers[0]);

  const processes = servingOf(server).filter((pid) => pid !== one);
  server.child.kill('SIGTERM');
  expect((await server.end).code).toBe(0);
  for (const pid of processes) expect(isThere(pid)).toBe(false);
  expect(linesOf(server, 'stopped')).toHaveLength(2);
  expect(existsSync(join(cwd, '.spacegov', 'writer.lock'))).toBe(false);
});

describe('two that serve a folder', () => {
  const cwd = scratch();
  const main = smallPackage();
  let server: Serving;
  beforeAll(async () => {
    server = await serve(TOGETHER, cwd, main);
    await bothServing(server);
  });
  afterAll(() => void server.child.kill('SIGKILL'));

  it('see what another process writes', async () => {
    const before = await Promise.all(Array.from({ length: 6 }, () => claimsOf(server.url)));
    const folder = writeSeed(join(cwd, 'own'), SMALL_LESS);
    expect(await spacegov(['seed', '--folder', folder], { cwd, main })).toMatchObject({ code: 0, stderr: '' });
    const after = await Promise.all(Array.from({ length: 6 }, () => claimsOf(server.url)));
    expect(new Set(before).size).toBe(1);
    expect(new Set(after).size).toBe(1);
    expect(after[0]).not.toBe(before[0]);
  });

  it('have others told once how to get around a port that is taken, who then end', async () => {
    const { port } = new URL(server.url);
    const others = await spacegov(['serve'], { cwd, main, env: { ...TOGETHER, PORT: port } });
    expect(others).toMatchObject({ code: 1, stdout: '' });
    expect(others.stderr.match(/set PORT to another number/gi)).toHaveLength(1);
  });

  it('end, and leave nothing behind, when the one that began them is killed', async () => {
    server.child.kill('SIGKILL');
    await server.end; // all of them have let go of its output
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});

it('begins them as `npm start` does', async () => {
  const npm = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env: settings({ ...TOGETHER, PORT: '0', SPACEGOV_DATA: scratch(), npm_lifecycle_event: 'start' }),
  });
  const server = await serving(npm);
  await bothServing(server);
  expect(await ask(server.url)).toContain('"totalCount":');
  npm.kill('SIGTERM');
  expect((await server.end).code).toBe(0);
});

/** The processes, when both answer. */
async function bothServing(server: Serving): Promise<[number, number]> {
  await until(server, () => servingOf(server).length === 2);
  return servingOf(server) as [number, number];
}

const servingOf = (server: Serving): number[] => linesOf(server, 'serving').map(({ pid }) => pid);

function linesOf(server: Serving, msg: string): { pid: number; msg: string }[] {
  return server
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { pid: number; msg: string })
    .filter((line) => line.msg === msg);
}

/** Looks again whenever something is logged. */
async function until(server: Serving, isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((told) => server.child.stderr?.once('data', () => setImmediate(told)));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function claimsOf(url: string): Promise<number> {
  const text = await post(`${url}/graphql`, '{ dataset { claims } }');
  return (JSON.parse(text) as { data: { dataset: { claims: number } } }).data.dataset.claims;
}

const ask = (url: string): Promise<string> => post(`${url}/graphql`, '{ states { totalCount nodes { name } } }');

/** On a connection of its own, which any of them may take. */
function post(url: string, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method: 'POST', headers, agent: new Agent({ keepAlive: false }) }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

async function numbers(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}
