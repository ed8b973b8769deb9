#!/usr/bin/env node
/**
 * Proves that package-lock.json installs the same on every machine.
 *
 * - A package with native code comes as one optional package per platform. npm leaves out, silently, those that the
 *   registry it asked could not serve, and the next `npm ci` on such a platform installs a package that cannot start.
 * - An address in the file would send every reader to the registry of whoever wrote it.
 *
 * Usage: node scripts/check-lockfile.mjs [package-lock.json]; exits 1 and names each fault.
 */
import { readFileSync } from 'node:fs';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

const file = process.argv[2] ?? 'package-lock.json';
const packages = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
const faults = [...packages.flatMap(missingPlatforms), ...packages.flatMap(foreignAddress)];

for (const fault of faults) console.error(`${file}: ${fault}`);
if (faults.length === 0)
  console.log(`${file}: ${packages.length} packages, every native one for ${PLATFORMS.join(', ')}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Every platform that a package offers itself for, among ours, has to have an entry of its own. */
function missingPlatforms([path, { optionalDependencies = {} }]) {
  return Object.keys(optionalDependencies)
    .filter((name) => PLATFORMS.some((platform) => isFor(name, platform)))
    .filter((name) => !packages.some(([other]) => other.endsWith(`node_modules/${name}`)))
    .map((name) => `${path} offers ${name}, which has no entry. Pin a version of which all platforms can be had.`);
}

function isFor(name, platform) {
  return new RegExp(`[-/]${platform}($|-)`).test(name);
}

function foreignAddress([path, { resolved, link }]) {
  if (resolved === undefined || link || resolved.startsWith(PUBLIC_REGISTRY)) return [];
  return [`${path} comes from ${new URL(resolved).host}. Keep \`omit-lockfile-registry-resolved\` in .npmrc.`];
}
