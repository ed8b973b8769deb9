#!/usr/bin/env node
/**
 * Writes docs/reference/ and the figures in docs/data.md from the ontology, the seed and its mappings.
 *
 * Usage: npm run reference [-- --check]. With `--check` nothing is written, and the exit code is 1 where a file is not
 * current.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import './typescript.mjs';

// From the sources and not from dist, so that a stale build cannot pass for a current reference.
const { readData } = await import('./reference/read-data.mjs');
const { kinds, properties, relations } = await import('./reference/ontology-pages.mjs');
const { sources } = await import('./reference/sources-page.mjs');
const { withFigures } = await import('./reference/data-page.mjs');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const data = await readData(ROOT);
const DATA_PAGE = 'docs/data.md';
const pages = new Map([
  ['docs/reference/kinds.md', kinds(data)],
  ['docs/reference/relations.md', relations(data)],
  ['docs/reference/properties.md', properties(data)],
  ['docs/reference/sources.md', sources(data)],
  [DATA_PAGE, withFigures(readFileSync(ROOT + DATA_PAGE, 'utf8'), data)],
]);

const stale = [...pages].filter(
  ([path, text]) => !existsSync(ROOT + path) || readFileSync(ROOT + path, 'utf8') !== text,
);
if (stale.length === 0) console.log(`docs/reference: ${pages.size} pages are current`);
else if (check) {
  const names = stale.map(([path]) => path).join(', ');
  console.error(`Not what the ontology and the seed give: ${names}. Run \`npm run reference\` and commit them.`);
  process.exitCode = 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(ROOT + path), { recursive: true });
    writeFileSync(ROOT + path, text);
  }
  console.log(`docs/reference: written ${stale.map(([path]) => path).join(', ')}`);
}
