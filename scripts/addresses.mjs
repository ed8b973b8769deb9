#!/usr/bin/env node
/**
 * Goes through random valid addresses of the explorer in a real browser, and tells at once which of them is blank, fails or
 * waits for ever, with the command that goes there again.
 *
 * Usage: npm run addresses [-- --count 10000] [--seed 1] [--tabs 2] [--url http://127.0.0.1:4000] [--address PATH ...]
 *
 * Without --url it starts a server of its own, over the project's seed; with one, that server's kinds and questions are
 * gone through, those of a folder too. --address goes to these in place of random ones. Exit code 1 where one was wrong.
 */
import { parseArgs } from 'node:util';
import './typescript.mjs';

const { values: given } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    tabs: { type: 'string', default: '2' },
    url: { type: 'string' },
    address: { type: 'string', multiple: true },
  },
});
const [count, seed, tabs] = ['count', 'seed', 'tabs'].map(wholeNumber);

const { startExplorer } = await import('../tests/explorer/support.ts');
const { launchChromium } = await import('../tests/support/chromium.ts');
const { addressesOf, walk } = await import('../tests/explorer/walk.ts');

const own = given.url === undefined ? await startExplorer() : null;
const url = own?.server.url ?? new URL(given.url).origin;
const browser = await launchChromium();
const began = performance.now();
try {
  const addresses = given.address ?? (await addressesOf(url, count, seed));
  const failures = await walk({
    url,
    browser,
    addresses,
    tabs: given.address ? 1 : tabs,
    tell: (line) => console.log(line),
  });
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${addresses.length} addresses${given.address ? '' : ` (seed ${seed})`} in ${seconds.toFixed(0)} s, ${((1000 * seconds) / addresses.length).toFixed(0)} ms each: ${failures.length} wrong`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await own?.close();
}

function wholeNumber(name) {
  if (/^[1-9]\d{0,8}$/.test(given[name])) return Number(given[name]);
  console.error(`addresses: --${name} takes a whole number, not "${given[name]}".`);
  process.exit(2);
}
