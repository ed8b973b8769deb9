#!/usr/bin/env node
/**
 * Builds, checks and packs a release, ready for whoever may publish it: the archive, its digests, what it was made from,
 * and a bill of what it needs. Publishes nothing.
 *
 * Usage: npm run release [-- --out FOLDER] [--unchecked]: `--unchecked` leaves the whole gate to CI, which has run it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'release' }, unchecked: { type: 'boolean' } },
});
const out = resolve(values.out);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const base = `${name}-${version}`;

if (read('git', 'status', '--porcelain') !== '')
  refuse('The tree has changes. Commit them, so that the release can be made again.');
const changes = /^## (\d+\.\d+\.\d+\S*)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
if (changes !== version)
  refuse(`package.json says ${version}, CHANGELOG.md begins with ${changes ?? 'no release'}. Make them the same.`);
if (!values.unchecked) run('npm', 'run', 'check');

mkdirSync(out, { recursive: true });
run('npm', 'pack', '--silent', '--pack-destination', out); // `prepare` builds it
const archive = readFileSync(join(out, `${base}.tgz`));
const bill = read('npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev');
writeFileSync(join(out, `${base}.sbom.json`), `${bill}\n`);
const from = {
  archive: `${base}.tgz`,
  bytes: archive.length,
  sha256: digest('sha256', archive, 'hex'),
  integrity: `sha512-${digest('sha512', archive, 'base64')}`,
  commit: read('git', 'rev-parse', 'HEAD'),
  lockFile: digest('sha256', readFileSync('package-lock.json'), 'hex'),
  node: process.version,
  npm: read('npm', '--version'),
  components: JSON.parse(bill).components.length,
};
writeFileSync(join(out, `${base}.json`), `${JSON.stringify(from, null, 2)}\n`);
tryIt(join(out, `${base}.tgz`));
console.log(`${JSON.stringify(from, null, 2)}
in ${out}. To publish it with provenance, in a GitHub workflow that may write id-tokens:
  npm publish ${base}.tgz --provenance --access public`);

/** Installs the archive where nothing else is, and asks it. */
function tryIt(file) {
  const folder = mkdtempSync(join(tmpdir(), 'spacegov-release-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    runIn(folder, 'npm', 'install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', file);
    runIn(folder, 'npx', '--no-install', 'spacegov', 'query', '{ dataset { version claims } }');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, ...words) {
  runIn('.', command, ...words);
}

function runIn(cwd, command, ...words) {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit' });
  if (status !== 0) refuse(`${[command, ...words].join(' ')} failed.`);
}

function read(command, ...words) {
  return execFileSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).trim();
}

function digest(algorithm, bytes, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding);
}

function refuse(why) {
  console.error(why);
  process.exit(1);
}
