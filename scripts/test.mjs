#!/usr/bin/env node
/**
 * Runs the tests: those on Neo4j in one process and all others in another, at the same time. Community has one
 * database, so the former take turns at it; in one run, workers would stand idle waiting for theirs.
 *
 * Usage: npm test [-- any arguments of jest]: with arguments there is one run, of what they name.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');
const given = process.argv.slice(2);
process.exitCode = given.length > 0 ? await jest(given) : await both();

async function both() {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('tests', path).replaceAll('\\', '/'));
  const onNeo4j = files.filter((path) => /\bdescribeNeo4j\(/.test(readFileSync(path, 'utf8')));
  const others = files.filter((path) => !onNeo4j.includes(path));
  const codes = await Promise.all([
    jest(['--runInBand', '--runTestsByPath', ...onNeo4j]),
    jest(['--runInBand', '--runTestsByPath', ...others]), // a run of named files starts no Neo4j unless one asks for it
  ]);
  console.log(
    `tests: ${onNeo4j.length} files on Neo4j ended with ${codes[0]}, ${others.length} others with ${codes[1]}`,
  );
  return Math.max(...codes);
}

function jest(args) {
  return new Promise((done) => {
    // The compiler that turns TypeScript into JavaScript is a process that jest would wait for.
    const child = spawn(process.execPath, [JEST, '--forceExit', ...args], { stdio: 'inherit' });
    child.on('exit', (code) => done(code ?? 1));
  });
}
