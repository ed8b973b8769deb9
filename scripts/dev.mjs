#!/usr/bin/env node
/** `npm run dev`: serves, and on every change of what the server reads builds and starts it again. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';

const WATCHED = ['src', 'schema', 'seed', 'web'].filter((folder) => existsSync(folder));
const QUIET_MS = 200; // an editor saves in several steps

let server;
let timer;
restart();
for (const folder of WATCHED) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(() => process.exit(0)));

function restart() {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) return; // the server before the mistake goes on
  stop(() => {
    server = spawn(process.execPath, ['dist/main.js', 'serve'], { stdio: 'inherit' });
  });
}

function stop(then) {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return then();
  server.once('exit', then);
  server.kill('SIGTERM');
}
