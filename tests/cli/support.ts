/** Runs the built command as a user would, in a folder of its own. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mappingOf, SMALL } from '../seed/support.js';

export const ROOT = resolve(__dirname, '../..');
export const MAIN = join(ROOT, 'dist/main.js');
/** Where all cores are busy, Node's own threads, which collect garbage and compile, take a tenth more of the processor. */
export const ALONE = ['--single-threaded'];
/** What Node is given to run a program's `main.js` as the package gives it to users: a bundle of few files beside it. */
export const commandOf = (main: string): string[] => [...ALONE, join(dirname(main), 'start.js')];

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Default: an empty folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** The program: the built one, unless it is that of a {@link smallPackage}. */
  readonly main?: string;
}

const folders: string[] = [];

/** An empty folder, deleted by {@link cleanUp}. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spacegov-cli-'));
  folders.push(folder);
  return folder;
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files into a folder, with the project's mapping beside each table and a manifest that lists them. */
export function writeSeed(folder: string, files: Readonly<Record<string, string>>): string {
  const listed = Object.keys(files).map((path) => `  - ${path}\n`);
  const tables = Object.keys(files).filter((path) => path.endsWith('.csv'));
  for (const [path, text] of Object.entries({
    ...Object.fromEntries(tables.map((path) => [path.replace(/\.csv$/, '.yaml'), mappingOf(path)])),
    ...files,
    'manifest.yaml': `recordedAt: 2026-11-23T00:00:00Z\nfiles:\n${listed.join('')}`,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Small packages by what their seed is made of; they stay until the process ends, as nobody writes into one. */
const packages = new Map<string, string>();
process.once('exit', () => {
  for (const main of packages.values()) rmSync(resolve(main, '../..'), { recursive: true, force: true });
});

/**
 * The built program as a package whose own seed is small: what it does to a whole graph then takes a second.
 *
 * @returns The path of its `main.js`.
 */
export function smallPackage(files: Readonly<Record<string, string>> = SMALL): string {
  const key = JSON.stringify(files);
  const main = packages.get(key) ?? makePackage(files);
  packages.set(key, main);
  return main;
}

/** Its folders of modules are those of the built program: Node takes them for the same, and a process that runs both loads them once. */
function makePackage(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'spacegov-package-'));
  mkdirSync(join(root, 'dist'));
  for (const entry of readdirSync(join(ROOT, 'dist'), { withFileTypes: true })) {
    const [from, to] = [join(ROOT, 'dist', entry.name), join(root, 'dist', entry.name)];
    if (/^(?:playground|seeded|browser|[.]build)$|[.]d[.]ts$/.test(entry.name)) continue;
    if (entry.isDirectory()) symlinkSync(from, to, 'junction');
    else copyFileSync(from, to);
  }
  for (const part of ['package.json', 'schema', 'docs/operations', 'neo4j/browser'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeSeed(join(root, 'seed'), files);
  return join(root, 'dist/main.js');
}

/**
 * Runs a command to its end. The first of each name in a run of the tests is a process of its own, as it is for a user;
 * the others take turns in one process, as it is the beginning of a process that takes most of the time.
 */
export async function spacegov(words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd = scratch(), env = {}, input = '', main = MAIN } = options;
  const name = words[0] ?? '';
  if (name !== 'serve' && !isFirst(name)) return inHost({ words, cwd, env: settings(env), input, main });
  const child = spawn(process.execPath, [...commandOf(main), ...words], { cwd, env: settings(env) });
  child.stdin.end(input);
  return finished(child);
}

const began = new Set<string>();

/** Lanes of a run (scripts/test.mjs) tell each other by folders, of which only one of them can make each. */
function isFirst(name: string): boolean {
  if (began.has(name)) return false;
  began.add(name);
  const { SPACEGOV_TEST_CLAIMS } = process.env;
  if (SPACEGOV_TEST_CLAIMS === undefined) return true;
  try {
    mkdirSync(join(SPACEGOV_TEST_CLAIMS, encodeURIComponent(`command ${name}`)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const HOST = join(__dirname, 'command-host.mjs');

/** With what it took of a processor. */
interface Answer extends Finished {
  readonly seconds: number;
}

interface Command extends Required<Omit<RunOptions, 'env'>> {
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** What takes commands: a process, or the run of the tests, which passes them on. */
interface Host extends EventEmitter {
  readonly channel?: { readonly ref?: () => void; readonly unref?: () => void } | null | undefined;
  send?: (command: Command) => unknown;
}

/** Of the host that all lanes share: who counts the processor of what this process started does not see it. */
declare global {
  var __SPACEGOV_SHARED_SECONDS__: number | undefined;
}

let own: Host | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * One after the other: what a process has of folder, environment and output, it has once. Lanes of a run (scripts/test.mjs)
 * have theirs run by the same, which then has loaded and compiled what they need.
 */
function inHost(command: Command): Promise<Finished> {
  const isShared = process.env['SPACEGOV_TEST_CLAIMS'] !== undefined && process.send !== undefined;
  const done = turn.then(async () => {
    const { seconds, ...finished } = await answerOf(isShared ? process : (own ??= startHost()), command);
    if (isShared) globalThis.__SPACEGOV_SHARED_SECONDS__ = (globalThis.__SPACEGOV_SHARED_SECONDS__ ?? 0) + seconds;
    return finished;
  });
  turn = done.catch(() => (own = undefined));
  return done;
}

function answerOf(host: Host, command: Command): Promise<Answer> {
  host.channel?.ref?.();
  return new Promise((answer, fail) => {
    const gone = (): void => fail(new Error('the process of the commands has ended'));
    host.once('disconnect', gone);
    host.once('message', (said: Answer) => {
      host.off('disconnect', gone);
      host.channel?.unref?.();
      answer(said); // command-host.mjs says it so
    });
    host.send?.(command);
  });
}

/** It serves all files of tests that this process runs, and ends with it. */
function startHost(): Host {
  const child = fork(HOST, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.unref();
  return child;
}

/** The environment of this process without its own settings. */
export function settings(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|SPACEGOV_|PORT$|HOST$|LOG_LEVEL$|npm_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...env };
}

export async function finished(child: ChildProcess): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout, stderr };
}

export interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  /** What has been printed up to now. */
  readonly screen: () => string;
  readonly log: () => string;
  /** Resolves when it has ended. */
  readonly end: Promise<Finished>;
}

/** Starts a process that serves, and waits until it says where. */
export async function serving(child: ChildProcess): Promise<Serving> {
  let [screen, log] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (screen += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (log += text.toString()));
  const end = finished(child);
  const url = await new Promise<string>((found, fail) => {
    child.stdout?.on('data', () => {
      const shown = /Explorer\s+(http:\S+?)\/\n/.exec(screen);
      if (shown?.[1] !== undefined && screen.includes('Stop with')) found(shown[1]);
    });
    void end.then(({ code, stderr }) => fail(new Error(`ended with ${String(code)} before it served: ${stderr}`)));
  });
  return { child, url, screen: () => screen, log: () => log, end };
}

export function serve(env: Readonly<Record<string, string>>, cwd = scratch(), main = MAIN): Promise<Serving> {
  return serving(spawn(process.execPath, [...commandOf(main), 'serve'], { cwd, env: settings({ PORT: '0', ...env }) }));
}
