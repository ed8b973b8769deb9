import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

it.each(['schema/api.graphql', 'schema/ontology.graphql'])('%s is found by the name of the package', (path) => {
  const found = createRequire(join(ROOT, 'package.json')).resolve(`space-governance-graph/${path}`);
  expect(readFileSync(found, 'utf8')).toBe(readFileSync(join(ROOT, path), 'utf8'));
});
