/**
 * Brings the jars named in neo4j/pom.xml to neo4j/.server/lib, once for each version of that file.
 *
 * They are copied to a folder of this process and renamed when complete, so that an interrupted download is not
 * taken for a whole one and two downloads at once do no harm.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive } from './processes.mjs';
import { requireMaven } from './tools.mjs';

const NEO4J = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const POM = join(NEO4J, 'pom.xml');

/**
 * Where the jars live: beside pom.xml, or where `SPACEGOV_NEO4J_SERVER` says.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function jarsFolder(env = process.env) {
  return join(resolve(env.SPACEGOV_NEO4J_SERVER || join(NEO4J, '.server')), 'lib');
}

/** @param {NodeJS.ProcessEnv} env */
export function haveJars(env = process.env) {
  const stamp = join(jarsFolder(env), 'pom.sha256');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === pomDigest();
}

/**
 * @param {{ env?: NodeJS.ProcessEnv, say?: (line: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} the folder with the jars.
 * @throws {import('./tools.mjs').MissingToolError} when they are not here yet and there is no Maven.
 */
export async function ensureJars({ env = process.env, say = () => {}, signal } = {}) {
  const folder = jarsFolder(env);
  if (haveJars(env)) return folder;
  requireMaven(env);
  say('Downloading Neo4j with Maven (130 MB, half a minute; once) …');
  const started = Date.now();
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  removeAbandoned(dirname(folder));
  try {
    await copyDependencies(part, env, signal);
    writeFileSync(join(part, 'pom.sha256'), pomDigest());
    if (!haveJars(env)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  say(`Downloaded ${readdirSync(folder).length - 1} jars in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

function copyDependencies(part, env, signal) {
  const goal = ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  // mvn is a batch file on Windows and needs a shell, hence the quotes there.
  const windows = process.platform === 'win32';
  const args = [...goal, `-DoutputDirectory=${part}`].map((arg) => (windows ? `"${arg}"` : arg));
  return new Promise((done, fail) => {
    const maven = spawn('mvn', args, { env, shell: windows, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [maven.stdout, maven.stderr]) stream.on('data', (text) => (output += text));
    maven.on('error', fail);
    maven.on('close', (code) => {
      if (code === 0) return done(undefined);
      const lines = output.trim().split('\n').slice(0, 12).join('\n');
      fail(new Error(`Maven could not download Neo4j (exit code ${code}). Is there a network, or a proxy?\n${lines}`));
    });
  });
}

function removeAbandoned(folder) {
  for (const name of readdirSync(folder)) {
    const owner = /^lib\.part-(\d+)$/.exec(name);
    if (owner && !isAlive(Number(owner[1]))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function pomDigest() {
  return createHash('sha256').update(readFileSync(POM)).digest('hex');
}
