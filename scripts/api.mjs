/** Writes schema/api.graphql from schema/ontology.graphql; with `--check`, exits 1 when the file is not current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import './typescript.mjs';

// From the sources and not from dist, so that a stale build cannot pass for a current schema.
const { readOntology } = await import('../src/ontology/read-ontology.ts');
const { apiSdl } = await import('../src/graphql/api/api-sdl.ts');

const FILE = new URL('../schema/api.graphql', import.meta.url);
const ONTOLOGY = new URL('../schema/ontology.graphql', import.meta.url);
const HEADER = '# Generated from schema/ontology.graphql by `npm run api`: change that file, not this one.\n\n';

const sdl = HEADER + apiSdl(readOntology(readFileSync(ONTOLOGY, 'utf8')));
const size = `${(Buffer.byteLength(sdl) / 1000).toFixed(1)} KB`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, sdl);
  console.log(`schema/api.graphql: ${size}`);
} else if (existsSync(FILE) && readFileSync(FILE, 'utf8') === sdl) {
  console.log(`schema/api.graphql is current: ${size}`);
} else {
  console.error('schema/api.graphql is not what schema/ontology.graphql gives. Run `npm run api` and commit the file.');
  process.exitCode = 1;
}

// The explorer's operations and the saved ones are typed by it, and the caches of clients are told its types.
await import('./client-types.mjs');
await import('./explorer-types.mjs');
await import('./typed-operations.mjs');
await import('./import-words.mjs'); // and whoever lacks an import is told by its words
