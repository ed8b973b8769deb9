/**
 * Bundles the explorer into dist/explorer: all it needs, so that it works without internet.
 * `node web/explorer/build.mjs` prints one line with what the first page loads.
 */
import { build } from 'esbuild';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { licences } from '../licences.mjs';
import { readPlaces } from './places.mjs';
import { shapeOf } from './shape.mjs';
import { typesOf } from './types.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/explorer');

/** Modules that are made from files of the project: `made:shape`, `made:places` and `made:types`. */
const made = {
  name: 'made',
  setup({ onResolve, onLoad }) {
    const [ontology, api] = ['ontology', 'api'].map((name) =>
      readFileSync(join(root, `schema/${name}.graphql`), 'utf8'),
    );
    const modules = { shape: () => shapeOf(ontology, api), places: readPlaces, types: () => typesOf(api) };
    onResolve({ filter: /^made:/ }, ({ path }) => ({ path: path.slice('made:'.length), namespace: 'made' }));
    onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({
      contents: JSON.stringify(modules[path]()),
      loader: 'json',
    }));
  },
};

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: join(here, 'main.tsx'), 'layout.worker': join(here, 'figures/layout.worker.ts') },
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  metafile: true,
  legalComments: 'none', // LICENSES.txt has the whole texts
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'file' },
  tsconfigRaw: {},
  plugins: [made],
  logLevel: 'warning',
});

for (const file of ['index.html', 'icon.svg', 'csp.json', 'pages.json'])
  copyFileSync(join(here, file), join(out, file));
writeFileSync(join(out, 'LICENSES.txt'), licences(root, Object.keys(metafile.inputs)));

const first = firstLoad(join(out, 'main.js'));
writeFileSync(join(out, 'first-load.json'), JSON.stringify(first));
const bytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0);
console.log(`dist/explorer: first load ${(bytes / 1000).toFixed(0)} kB of script, gzipped`);

/** The scripts that the page's own script imports before it runs, itself included. */
function firstLoad(entry) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const one of metafile.outputs[relative(root, path)]?.imports ?? [])
      if (one.kind === 'import-statement') visit(join(root, one.path));
  };
  visit(entry);
  return [...found].map((path) => relative(dirname(entry), path));
}
