/**
 * Bundles the playground into dist/playground: all it needs, so that it works without internet.
 * `node web/playground/build.mjs` prints one line with the size.
 */
import { build } from 'esbuild';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
for (const file of ['index.html', 'icon.svg', 'csp.json']) copyFileSync(join(here, file), join(out, file));
writeFileSync(join(out, 'LICENSES.txt'), licences(Object.keys(metafile.inputs)));

const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
console.log(`dist/playground: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);

/** The licence of every package in the bundle, as each asks for. */
function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []).sort(),
  );
  return [...folders]
    .map((folder) => {
      const path = join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}`.trim();
    })
    .concat(
      'Fira Code (OFL-1.1), https://github.com/tonsky/FiraCode\nCopyright (c) 2014, The Fira Code Project Authors',
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}
