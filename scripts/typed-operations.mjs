/**
 * Writes src/operations.ts: each saved operation (docs/operations/*.graphql) as a document that knows the types of its
 * variables and of its answer, by GraphQL Code Generator. With `--check`, exits 1 when the file is not current.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript-operations';
import { Kind, parse, print } from 'graphql';
import { keepMade } from './keep-made.mjs';

const FOLDER = new URL('../docs/operations/', import.meta.url);
const TARGET = new URL('../src/operations.ts', import.meta.url);
const TEXT = 'string'; // dates are texts as precise as their source

const schema = parse(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const documents = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((location) => {
    const rawSDL = readFileSync(new URL(location, FOLDER), 'utf8');
    return { location, rawSDL, document: parse(rawSDL) };
  });

const made = await codegen({
  filename: 'operations.ts',
  schema,
  documents,
  config: {},
  plugins: [
    {
      types: {
        immutableTypes: true,
        skipTypename: true,
        arrayInputCoercion: false,
        mergeFragmentTypes: true,
        scalars: { ID: TEXT, Date: TEXT, PartialDate: TEXT, DateTime: TEXT },
      },
    },
    { documents: {} },
  ],
  pluginMap: { types, documents: { plugin: (_, all) => all.map(constantOf).join('\n\n') } },
});

await keepMade(
  TARGET,
  [
    '/** Made from docs/operations by `npm run api`: change those, not this. */',
    "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
    "import { parse } from 'graphql';",
    '',
    // Without the generator's helper for @defer, which no operation of ours has.
    made.replaceAll('/** Internal type. DO NOT USE DIRECTLY. */\n', '').replace(/^export type Incremental.*\n/m, ''),
    'function read<Data, Variables>(text: string): TypedDocumentNode<Data, Variables> {',
    '  return parse(text, { noLocation: true }); // the types are those of this very text, by the generator',
    '}',
  ].join('\n'),
  { from: 'docs/operations', by: 'npm run api' },
);

/** `02-treaty-status.graphql` as `treatyStatus`, by the name of the operation in it. */
function constantOf({ location, rawSDL, document }) {
  const [{ name }] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const own = name.value[0].toLowerCase() + name.value.slice(1);
  const kind = `TypedDocumentNode<${name.value}Query, ${name.value}QueryVariables>`;
  const title = rawSDL.split('\n', 1)[0].replace(/^#\s*/, '');
  const text = print(document).replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `/** ${title} (${location.replace('.graphql', '')}) */\nexport const ${own}: ${kind} = /* @__PURE__ */ read(\`${text}\`);`;
}
