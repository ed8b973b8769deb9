/**
 * Bundles dist/browser.js, with all it needs, into dist/browser/space-governance-graph.js, and its worker beside it.
 * Prints what that weighs. What only Node has is told here, once: its digests.
 */
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { licences } from '../web/licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/browser');
const LIBRARY = './space-governance-graph.js';

const withoutNode = {
  name: 'without-node',
  setup({ onResolve }) {
    onResolve({ filter: /\/digest\.js$/ }, () => ({ path: join(root, 'dist/text/digest-anywhere.js') }));
    // graphql-js comes as two kinds of modules, which must not meet in one program.
    onResolve({ filter: /^graphql\/.*\.js$/ }, ({ path }) => ({
      path: join(root, 'node_modules', path.replace(/\.js$/, '.mjs')),
    }));
    // The worker loads the library, and does not have it twice.
    onResolve({ filter: /^\.\/browser\.js$/ }, () => ({ path: LIBRARY, external: true }));
  },
};

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { 'space-governance-graph': 'dist/browser.js', worker: 'dist/browser-worker.js' },
  outdir: out,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  keepNames: true, // errors are known by their names
  metafile: true,
  legalComments: 'none', // LICENSES.txt has the whole texts
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutNode],
  logLevel: 'warning',
});
writeFileSync(join(out, 'LICENSES.txt'), licences(root, Object.keys(metafile.inputs)));
const bytes = gzipSync(readFileSync(join(out, LIBRARY)), { level: 9 }).length;
console.log(`dist/browser: ${(bytes / 1000).toFixed(0)} kB, gzipped`);
