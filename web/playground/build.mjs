/**
 * Bundles the playground into dist/playground: all it needs, so that it works without internet.
 * `node web/playground/build.mjs` prints one line with the size.
 */
import { build } from 'esbuild';
import { copyFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from '../licences.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/playground');

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: join(here, 'main.tsx'),
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  bundle: true,
  splitting: true, // the workers share code with the page, and formatters load when first used
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  metafile: true,
  legalComments: 'none', // LICENSES.txt has the whole texts
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  tsconfigRaw: {},
  alias: {
    // The old names of Prettier's parsers lead to scripts that lose their exports when bundled.
    'prettier/parser-babel': 'prettier/plugins/babel',
    'prettier/parser-graphql': 'prettier/plugins/graphql',
  },
  logLevel: 'warning',
});

// main.css holds every rule; what the chunks repeat is never loaded.
for (const file of readdirSync(join(out, 'chunks'))) if (file.endsWith('.css')) rmSync(join(out, 'chunks', file));
for (const file of ['index.html', 'icon.svg', 'csp.json', 'pages.json'])
  copyFileSync(join(here, file), join(out, file));
writeFileSync(
  join(out, 'LICENSES.txt'),
  licences(root, Object.keys(metafile.inputs), [
    'Fira Code (OFL-1.1), https://github.com/tonsky/FiraCode\nCopyright (c) 2014, The Fira Code Project Authors',
  ]),
);

const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
console.log(`dist/playground: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
