/** Writes a graph as `spacegov import` does, batch by batch, each durable before the next: arguments are a folder, and `hub` or how many claims. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readOntology } from '../../src/ontology/read-ontology.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Assertion } from '../../src/store/store.js';
import { batchOf } from './ballots.js';
import { ballotWorld, hubWorld } from './scale-worlds.js';

const BATCH = 10_000;
const [folder = '', size = ''] = process.argv.slice(2);
const { claims } = size === 'hub' ? hubWorld() : ballotWorld(Number(size));
const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
const { store } = await openEmbeddedStore(ontology, folder, { mode: 'write' });
let [seconds, processor, count] = [0, 0, 0];

for (const part of inParts(claims)) {
  await timed(() => store.write(batchOf(part)));
  count += part.length;
}
const written = { seconds, processor };
await timed(() => store.close());
const sizeOf = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
console.log(
  JSON.stringify({
    claims: count,
    written,
    seconds,
    processor,
    peak: process.resourceUsage().maxRSS * 1024,
    ledger: sizeOf('ledger.jsonl'),
    checkpoint: sizeOf('ledger.checkpoint'),
  }),
);

/** To make the claims is not to write them: it is not counted. */
async function timed(work: () => Promise<unknown>): Promise<void> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  seconds += (performance.now() - began) / 1000;
  processor += (user + system) / 1e6;
}

function* inParts(all: Iterable<Assertion>): Iterable<Assertion[]> {
  let part: Assertion[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < BATCH) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
