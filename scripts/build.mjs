#!/usr/bin/env node
/**
 * Makes dist/ from src/ and web/, and does nothing where dist/ is up to date already.
 *
 * Usage: node scripts/build.mjs [--force]
 *
 * Each part has a stamp in dist/.build: the digest of what it was made from. A file whose size and time are as in the
 * stamp is not read again, so that `npm start` on a built project loses a few milliseconds here.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from '../web/licences.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OWN = ['scripts/build.mjs', 'package-lock.json'];
/** As scripts/types.mjs. */
const TSC = 'node_modules/typescript-7/bin/tsc';

/** What only some commands load, in which a file or two are most of it. */
const SELDOM = ['unpdf', 'htmlparser2', 'hyparquet-writer'];
/** Its many closures, each named when it is made in a bundle, took a question on Neo4j 4 to 7 % longer. */
const SLOWER_WITHIN = ['neo4j-driver'];
/** What programs that use ours must share with it. */
const SHARED = ['@opentelemetry/api'];

const PARTS = [
  {
    name: 'program',
    source: 'src/main.ts',
    inputs: [...OWN, 'src', 'tsconfig.json', 'tsconfig.build.json'],
    makes: 'dist/main.js',
    make: buildProgram,
  },
  {
    // The command as a few files: hundreds of small ones, ours and others', take longer to find than to run.
    name: 'start',
    source: 'src/main.ts',
    inputs: [...OWN, 'src', 'web/licences.mjs'],
    makes: 'dist/start.js',
    make: bundleProgram,
  },
  {
    name: 'browser',
    source: 'scripts/bundle-browser.mjs',
    inputs: [...OWN, 'src', 'scripts/bundle-browser.mjs', 'web/licences.mjs'],
    makes: 'dist/browser/space-governance-graph.js',
    make: () => run({}, 'scripts/bundle-browser.mjs'),
  },
  {
    name: 'playground',
    source: 'web/playground/build.mjs',
    inputs: [...OWN, 'web/playground', 'web/licences.mjs', 'web/tokens.css', 'web/transport.ts'],
    makes: 'dist/playground',
    make: () => run({}, 'web/playground/build.mjs'),
  },
  {
    name: 'explorer',
    source: 'web/explorer/build.mjs',
    inputs: [
      ...OWN,
      ...['web/explorer', 'web/licences.mjs', 'web/tokens.css', 'web/transport.ts', 'schema', 'scripts/looks.mjs'],
    ],
    makes: 'dist/explorer',
    make: () => run({}, 'web/explorer/build.mjs'),
  },
  {
    name: 'review',
    source: 'web/review/build.mjs',
    inputs: [...OWN, 'web/review', 'web/tokens.css'],
    makes: 'dist/review',
    make: () => run({}, 'web/review/build.mjs'),
  },
  {
    // Reading the seed's files takes about a second, which no first start should have to wait for.
    name: 'seed',
    source: 'seed/manifest.yaml',
    inputs: [...OWN, 'scripts/stamp-sources.mjs', 'src', 'seed', 'schema/ontology.graphql'],
    makes: 'dist/seeded/ledger.jsonl',
    make: buildSeed,
  },
];

process.chdir(ROOT);
const force = process.argv.includes('--force');
const started = performance.now();
const parts = PARTS.filter((part) => existsSync(part.source));
const built = [];
if (canBuild()) {
  for (const part of parts) if (bringUpToDate(part)) built.push(part.name);
  const ms = Math.round(performance.now() - started);
  console.log(built.length > 0 ? `build: made ${built.join(' and ')} in ${ms} ms` : `build: up to date (${ms} ms)`);
}

/** `npm ci --omit=dev` runs this without a compiler: what is in dist/ is then used as it is. */
function canBuild() {
  if (existsSync(TSC)) return true;
  if (existsSync('dist/main.js') || process.env['npm_lifecycle_event'] === 'prepare') {
    console.log('build: skipped, as TypeScript is not installed');
  } else {
    console.error('build: TypeScript is not installed. Run `npm ci` first.');
    process.exitCode = 1;
  }
  return false;
}

/** @returns whether there was anything to do. */
function bringUpToDate({ name, inputs, makes, make }) {
  const file = `dist/.build/${name}.json`;
  const last = readStamp(file);
  const now = takeStamp(inputs, last.files);
  const same = !force && now.digest === last.digest && existsSync(makes);
  if (!same) {
    // A build that fails half-way must not pass for the one before it.
    rmSync(file, { force: true });
    make();
  }
  if (!same || JSON.stringify(now) !== JSON.stringify(last)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(now));
  }
  return !same;
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { digest: '', files: {} };
  }
}

/** `files` maps each path to its size, its time and the digest of its content. */
function takeStamp(inputs, known) {
  const files = {};
  for (const path of inputs.flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(path);
    const before = known[path];
    const unchanged = before?.[0] === size && before[1] === mtimeMs;
    files[path] = unchanged ? before : [size, mtimeMs, sha256(readFileSync(path))];
  }
  const contents = Object.entries(files).map(([path, [, , digest]]) => `${path} ${digest}`);
  return { digest: sha256(contents.join('\n')), files };
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .sort();
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

function buildProgram() {
  const info = 'dist/.build/tsc.tsbuildinfo';
  // The compiler trusts its notes and would not write again what was deleted from dist/ by hand.
  if (force || !existsSync('dist/main.js')) rmSync(info, { force: true });
  run({}, TSC, '-p', 'tsconfig.build.json');
  removeLeftOvers();
  chmodSync('dist/main.js', 0o755);
}

/** The command and its threads with what most of their runs need, and the licences of that. */
function bundleProgram() {
  for (const path of filesUnder('dist')) if (/^dist\/start[^/]*$/.test(path)) rmSync(path);
  // Only here, for who installs without compilers has none and needs none.
  const { metafile } = createRequire(import.meta.url)('esbuild').buildSync({
    entryPoints: {
      start: 'dist/main.js',
      'start-thread': 'dist/thread.js',
      'start-exports': 'dist/export-thread.js',
      'start-pdf': 'dist/ingest/extract/pdf-thread.js',
    },
    outdir: 'dist',
    chunkNames: 'start-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: [...SELDOM, ...SLOWER_WITHIN, ...SHARED],
    metafile: true,
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require=requireFrom(import.meta.url);",
    },
  });
  writeFileSync('dist/start-licences.txt', licences(ROOT, Object.keys(metafile.inputs)));
  chmodSync('dist/start.js', 0o755);
}

/** The seed as a data folder that a first start can begin with; only ever made from nothing, so that it is the seed alone. */
function buildSeed() {
  rmSync('dist/seeded', { recursive: true, force: true });
  const env = { ...process.env, SPACEGOV_DATA: 'dist/seeded' };
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) delete env[name];
  run({ env, stdio: ['ignore', 'ignore', 'inherit'] }, 'dist/main.js', 'seed');
  run({}, 'scripts/stamp-sources.mjs');
}

/** What a source deleted or renamed since has left in dist/. */
function removeLeftOvers() {
  for (const path of filesUnder('dist')) {
    if (/^dist\/(playground|explorer|review|browser|seeded|[.]build)\//.test(path)) continue;
    const source = relative('dist', path).replace(/(\.d\.ts|\.js)$/, '.ts');
    if (!existsSync(join('src', source))) rmSync(path);
  }
}

function run(options, script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', ...options });
  if (status === 0) return;
  console.error(`build: ${relative(ROOT, resolve(script))} failed; dist/ is not up to date`);
  process.exit(1);
}
