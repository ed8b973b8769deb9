/**
 * Writes src/graphql/import-words.ts: what the API has only once an import of whole tables is in (schema/import/*.graphql), by
 * which a question that lacks one is told which. With `--check`, exits 1 when the file is not current.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { keepMade } from './keep-made.mjs';
import './typescript.mjs';

const { readOntology } = await import('../src/ontology/read-ontology.ts');
const { apiSdl } = await import('../src/graphql/api/api-sdl.ts');

const IMPORTS = new URL('../schema/import/', import.meta.url);
const TARGET = new URL('../src/graphql/import-words.ts', import.meta.url);
const base = readFileSync(new URL('../schema/ontology.graphql', import.meta.url), 'utf8');

const namesOf = (extensions) => {
  const types = Object.values(buildSchema(apiSdl(readOntology(base, extensions))).getTypeMap());
  const partsOf = (type) =>
    type.getFields?.() ?? Object.fromEntries((type.getValues?.() ?? []).map((v) => [v.name, v]));
  return new Map(types.map((type) => [type.name, Object.keys(partsOf(type))]));
};

const without = namesOf([]);
const words = {};
for (const file of readdirSync(IMPORTS).sort()) {
  const origin = file.replace(/\.graphql$/, '');
  const names = namesOf([{ origin, text: readFileSync(new URL(file, IMPORTS), 'utf8') }]);
  words[origin] = [...names].flatMap(([type, parts]) => {
    const there = without.get(type);
    return there === undefined
      ? [type]
      : parts.filter((part) => !there.includes(part)).map((part) => `${type}.${part}`);
  });
}

await keepMade(
  TARGET,
  [
    '/** Made from schema/import by `npm run api`: change those, not this. */',
    '/** What the API has only once an import is in, by the name of the import: types, and fields and values of others. */',
    `export const IMPORT_WORDS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(words)};`,
  ].join('\n\n'),
  { from: 'schema/import', by: 'npm run api' },
);
