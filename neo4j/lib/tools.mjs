/**
 * Finds the two programs a local Neo4j needs: Java 17 or later to run it, Maven to download it once.
 *
 * Only `JAVA_HOME` and `PATH` are looked at, as every other Java program does.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const LEAST_JAVA = 17;
const WINDOWS = process.platform === 'win32';

/** Something this machine lacks. The message names it and both ways out. */
export class MissingToolError extends Error {
  code = 'MISSING_TOOL';

  /** @param {string} problem */
  constructor(problem) {
    super(`${problem}\n${WAYS_OUT}`);
  }
}

export const WAYS_OUT = [
  'Two ways out:',
  `  1. Install Java ${LEAST_JAVA} or later and Maven, and run \`npm run neo4j\` again:`,
  '     Debian, Ubuntu: sudo apt install openjdk-17-jdk-headless maven',
  '     macOS:          brew install openjdk@17 maven   (and set JAVA_HOME as brew says)',
  '     Windows:        winget install EclipseAdoptium.Temurin.17.JDK, then Maven from maven.apache.org',
  '  2. Use a Neo4j 5.26 that is there already: `docker compose up -d neo4j`, Neo4j Desktop or Aura,',
  '     and set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.',
].join('\n');

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the command that runs a Java new enough.
 * @throws {MissingToolError} when there is none.
 */
export function findJava(env = process.env) {
  const inHome = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', WINDOWS ? 'java.exe' : 'java')] : [];
  const found = [...inHome, 'java'].map((command) => ({ command, version: javaVersion(command, env) }));
  const good = found.find(({ version }) => version >= LEAST_JAVA);
  if (good) return good.command;
  const old = found.find(({ version }) => version > 0);
  throw new MissingToolError(
    old
      ? `Neo4j needs Java ${LEAST_JAVA} or later, and "${old.command}" is Java ${old.version}.`
      : `Neo4j needs Java ${LEAST_JAVA} or later, and there is no "java" in JAVA_HOME or on the PATH.`,
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @throws {MissingToolError} when Maven does not answer.
 */
export function requireMaven(env = process.env) {
  const answer = spawnSync('mvn', ['--version'], { env, encoding: 'utf8', shell: WINDOWS });
  if (answer.status === 0) return;
  const why =
    answer.error || WINDOWS ? 'there is no "mvn" on the PATH' : `"mvn --version" says: ${answer.stderr.trim()}`;
  throw new MissingToolError(`Maven is needed once, to download Neo4j (130 MB), and ${why}.`);
}

/** @returns {number} the first number of the version (1.8 counts as 8), 0 when the command does not answer. */
function javaVersion(command, env) {
  const answer = spawnSync(command, ['-version'], { env, encoding: 'utf8' });
  const version = /version "(?:1\.)?(\d+)/.exec(`${answer.stderr}${answer.stdout}`);
  return version ? Number(version[1]) : 0;
}
