/**
 * Writes src/clients/api-types.ts: the names of types that a client's cache has to know, made from schema/api.graphql.
 * With `--check`, exits 1 when the file is not current.
 */
import { readFileSync } from 'node:fs';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { keepMade } from './keep-made.mjs';

const TARGET = new URL('../src/clients/api-types.ts', import.meta.url);

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const interfaces = types.filter(isInterfaceType);
const possible = interfaces.map((one) => [one.name, schema.getPossibleTypes(one).map(({ name }) => name)]);
const objects = types.filter((type) => isObjectType(type) && type !== schema.getQueryType());
const isKeyed = (type) => 'key' in type.getFields();
const namesOf = (some) => JSON.stringify(some.map(({ name }) => name));

await keepMade(
  TARGET,
  [
    '/** Made from schema/api.graphql by `npm run api`: change that, not this. */',
    '/** The types of each interface. */',
    `export const POSSIBLE_TYPES: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(possible))};`,
    '/** Entities: their `key` says which one, as of which day and known at which moment. */',
    `export const KEYED: readonly string[] = ${namesOf(objects.filter(isKeyed))};`,
    '/** Everything else: known only by its place in an answer. */',
    `export const EMBEDDED: readonly string[] = ${namesOf(objects.filter((type) => !isKeyed(type)))};`,
  ].join('\n\n'),
  { from: 'schema/api.graphql', by: 'npm run api' },
);
