/**
 * Writes src/clients/api-types.ts: the names of types that a client's cache has to know, made from schema/api.graphql.
 * With `--check`, exits 1 when the file is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { format, resolveConfig } from 'prettier';

const TARGET = new URL('../src/clients/api-types.ts', import.meta.url);

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const interfaces = types.filter(isInterfaceType);
const possible = interfaces.map((one) => [one.name, schema.getPossibleTypes(one).map(({ name }) => name)]);
const objects = types.filter((type) => isObjectType(type) && type !== schema.getQueryType());
const isKeyed = (type) => 'key' in type.getFields();
const namesOf = (some) => JSON.stringify(some.map(({ name }) => name));

const source = await format(
  [
    '/** Made from schema/api.graphql by `npm run api`: change that, not this. */',
    '/** The types of each interface. */',
    `export const POSSIBLE_TYPES: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(possible))};`,
    '/** Entities: their `key` says which one, as of which day and known at which moment. */',
    `export const KEYED: readonly string[] = ${namesOf(objects.filter(isKeyed))};`,
    '/** Everything else: known only by its place in an answer. */',
    `export const EMBEDDED: readonly string[] = ${namesOf(objects.filter((type) => !isKeyed(type)))};`,
  ].join('\n\n'),
  { ...(await resolveConfig(TARGET)), parser: 'typescript' },
);

if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, source);
} else if (existsSync(TARGET) && readFileSync(TARGET, 'utf8') === source) {
  console.log('src/clients/api-types.ts is current.');
} else {
  console.error(
    'src/clients/api-types.ts is not what schema/api.graphql gives. Run `npm run api` and commit the file.',
  );
  process.exitCode = 1;
}
