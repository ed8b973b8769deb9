/**
 * `npm run layers`: imports inside src/ run one way, there are no cycles, and only main.ts, the threads, index.ts and browser.ts name a store.
 *
 * Type-only imports count too: a folder whose types come from below cannot be read on its own either.
 */

/** A folder imports only from itself and from those above it in this list, drawn in docs/architecture.md. */
const LAYERS = [
  'clients/',
  'operations.ts',
  'text/',
  'errors.ts',
  'soon.ts',
  'model/',
  'ontology/',
  'plan/',
  'questions/',
  'store/',
  'seed/',
  'ingest/',
  'import/',
  'graphql/',
  'graph/',
  'sentences/',
  'space-graph.ts',
  'verify/',
  'export/',
  'mcp/',
  'server/',
  'cli/',
  'browser.ts',
  'browser-worker.ts',
  'index.ts',
  'thread.ts',
  'export-thread.ts',
  'main.ts',
];

const pathOf = (layers) =>
  `^src/(${layers.map((layer) => layer.replace('.', '[.]') + (layer.endsWith('/') ? '' : '$')).join('|')})`;

const oneWay = LAYERS.slice(0, -1).map((layer, i) => ({
  name: `${layer.replace(/\W+(ts)?$/, '')}-imports-from-below`,
  comment: `src/${layer} imports only from itself and from ${LAYERS.slice(0, i).join(', ') || 'nothing else in src/'}.`,
  severity: 'error',
  from: { path: pathOf([layer]) },
  to: { path: pathOf(LAYERS.slice(i + 1)) },
}));

const ADAPTERS = '^src/store/(embedded|neo4j)/';

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'no-cycles',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'folder-without-a-place',
      comment: 'A new folder in src/ needs its place in LAYERS of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: pathOf(LAYERS) },
      to: {},
    },
    {
      name: 'folder-without-a-place-is-imported',
      comment: 'A new folder in src/ needs its place in LAYERS of .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: pathOf(LAYERS) },
    },
    {
      name: 'adapter-named-outside-main',
      comment: 'Take a GraphStore as an argument: only main.ts, the threads, index.ts and browser.ts choose which one.',
      severity: 'error',
      from: { path: '^src/', pathNot: [ADAPTERS, '^src/(main|thread|export-thread|index|browser)[.]ts$'] },
      to: { path: ADAPTERS },
    },
    {
      name: 'one-adapter-imports-another',
      comment: 'What both stores need belongs in store/, or in plan/ or model/.',
      severity: 'error',
      from: { path: '^src/store/(embedded|neo4j)/' },
      to: { path: ADAPTERS, pathNot: '^src/store/$1/' },
    },
    {
      name: 'src-stands-alone',
      comment: 'The product imports nothing from its tests, benches, scripts or pages.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts|web|neo4j|dist)/' },
    },
    {
      name: 'web-speaks-graphql',
      comment: 'web/ imports nothing from src/: it asks the API.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|dist)/' },
    },
    {
      name: 'undeclared-package',
      comment: 'src/ may import only packages listed under "dependencies" (types may come from elsewhere).',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-found',
      comment: 'The import names no file and no package.',
      severity: 'error',
      from: { path: '^(src|tests|bench)/' },
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' }, // which has types and no code
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
